/// The stable name of a kind of finding. Each has a section in `docs/reference/findings.md`, which is made of it.
public enum FindingCode: String, Hashable, Sendable, Codable, CaseIterable {
    // The file as a whole
    case fileEmpty = "file.empty"
    case fileUnreadable = "file.unreadable"
    case fileTypeUnknown = "file.type_unknown"
    case fileEncrypted = "file.encrypted"
    case fileLegacyWord = "file.legacy_word"
    case fileBinaryWorkbook = "file.binary_workbook"
    case fileUnsupported = "file.unsupported"
    case fileZipped = "file.zipped"
    case filePackage = "file.package"
    case filePackageSignature = "file.package_signature"
    case filePackageSigned = "file.package_signed"
    case filePackageUnsigned = "file.package_unsigned"
    case fileLimit = "file.limit"
    case fileNotPermitted = "file.not_permitted"
    case fileGone = "file.gone"
    case folderNotPermitted = "folder.not_permitted"
    case fileEncodingAmbiguous = "file.encoding_ambiguous"
    case fileNothingRecognized = "file.nothing_recognized"
    case fileOwnOutput = "file.own_output"
    case fileDraft = "file.draft"
    case fileDraftFormat = "file.draft_format"
    case fileDraftUnmarked = "file.draft_unmarked"
    case fileOtherReport = "file.other_report"
    case fileModuleMismatch = "file.module_mismatch"
    case fileDuplicate = "file.duplicate"
    case fileInForceAgain = "file.in_force_again"
    case fileWithdrawn = "file.withdrawn"
    case fileFormerPeriod = "file.former_period"
    case fileCumulative = "file.cumulative"
    case fileOlderExport = "file.older_export"
    case fileOtherUnit = "file.other_unit"
    case formUnitConflict = "form.unit_conflict"
    case formEmpty = "form.empty"
    case dataUnused = "data.unused"

    // A question's text that came back
    case questionAnswer = "question.answer"
    case questionBlank = "question.blank"
    case questionForeign = "question.foreign"
    case questionAnswered = "question.answered"
    case questionClosed = "question.closed"
    case questionTooLong = "question.too_long"
    case questionUnreadable = "question.unreadable"

    // Columns, tables, rows
    case columnMissing = "column.missing"
    case columnAbsent = "column.absent"
    case columnComputed = "column.computed"
    case columnUnknown = "column.unknown"
    case columnAmbiguous = "column.ambiguous"
    case tableEmpty = "table.empty"
    case tableUnrecognized = "table.unrecognized"
    case tableUnknown = "table.unknown"
    case tableUndrafted = "table.undrafted"
    case recordsUnknown = "records.unknown"
    case rowUnrecognized = "row.unrecognized"
    case rowLeftOut = "row.left_out"
    case memberUnknown = "member.unknown"
    case lineUnknown = "line.unknown"
    case lineRenamed = "line.renamed"
    case lineDuplicate = "line.duplicate"
    case lineAbsent = "line.absent"

    // Periods
    case periodMissing = "period.missing"
    case periodConflict = "period.conflict"
    case periodReversed = "period.reversed"
    case periodUnfinished = "period.unfinished"
    case periodUnclear = "period.unclear"
    case periodLastDay = "period.last_day"
    case periodCutOff = "period.cut_off"
    case periodYearMissing = "period.year_missing"
    case periodNonstandard = "period.nonstandard"
    case periodGap = "period.gap"
    case periodFinalized = "period.finalized"
    case periodIssuedAround = "period.issued_around"

    // Units and sets of them
    case unitUnknown = "unit.unknown"
    case unitNearMiss = "unit.near_miss"
    case unitAmbiguous = "unit.ambiguous"
    case unitDuplicate = "unit.duplicate"
    case unitOutOfTime = "unit.out_of_time"
    case unitOutside = "unit.outside"
    case unitVanished = "unit.vanished"
    case unitUnsent = "unit.unsent"
    case unitHeld = "unit.held"
    case unitDiffers = "unit.differs"
    case unitForeign = "unit.foreign"
    case unitOtherList = "unit.other_list"
    case unitAnswered = "unit.answered"
    case unitDecided = "unit.decided"
    case unitWithdrawn = "unit.withdrawn"
    case unitAgreed = "unit.agreed"
    case unitMissing = "unit.missing"
    case unitStopped = "unit.stopped"
    case setForeign = "set.foreign"
    case setConflict = "set.conflict"

    // Cells
    case cellNotANumber = "cell.not_a_number"
    case cellNegative = "cell.negative"
    case cellFraction = "cell.fraction"
    case cellThousandsLost = "cell.thousands_lost"
    case cellSeparator = "cell.separator"
    case cellOutOfRange = "cell.out_of_range"
    case cellKept = "cell.kept"
    case cellMissing = "cell.missing"
    case cellError = "cell.error"
    case cellFormulaWithoutValue = "cell.formula_without_value"
    case cellNotAChoice = "cell.not_a_choice"
    case cellMerged = "cell.merged"
    case cellMergedColumns = "cell.merged_columns"
    case cellScaled = "cell.scaled"
    case cellScaleConflict = "cell.scale_conflict"
    case cellScaleMissing = "cell.scale_missing"
    case cellAmountScaled = "cell.amount_scaled"
    case cellAmountAmbiguous = "cell.amount_ambiguous"

    // Lists of dossiers
    case recordDuplicate = "record.duplicate"
    case recordListReplaced = "record.list_replaced"
    case recordDateImpossible = "record.date_impossible"
    case recordDateOrder = "record.date_order"
    case recordDateFuture = "record.date_future"
    case recordOutsidePeriod = "record.outside_period"
    case recordWordUnknown = "record.word_unknown"
    case recordWordFormer = "record.word_former"
    case recordTooManyWords = "record.too_many_words"
    case recordTooManyCombinations = "record.too_many_combinations"
    case recordCellMissing = "record.cell_missing"
    case recordPeriodDerived = "record.period_derived"

    // Rules
    case ruleSum = "rule.sum"
    case ruleBound = "rule.bound"
    case ruleRate = "rule.rate"
    case ruleFormula = "rule.formula"
    case totalMismatch = "total.mismatch"
    case totalNotAdditive = "total.not_additive"
    case totalUnlabelled = "total.unlabelled"

    // Between files and periods
    case contradictionCell = "contradiction.cell"
    case contradictionTotal = "contradiction.total"
    case contradictionBound = "contradiction.bound"
    case contradictionRecords = "contradiction.records"
    case contradictionParts = "contradiction.parts"
    case contradictionText = "contradiction.text"
    case contradictionRepeated = "contradiction.repeated"
    case stockChain = "stock.chain"
    case changeOutlier = "change.outlier"
    case datasetSuperseded = "dataset.superseded"
    case datasetTwice = "dataset.twice"

    // The report
    case placeClosed = "place.closed"
    case rowsFilled = "rows.filled"
    case comparisonPartial = "comparison.partial"
    case comparisonNone = "comparison.none"
    case comparisonParts = "comparison.parts"
    case figureMissing = "figure.missing"
    case figureOutOfRange = "figure.out_of_range"
    case sectionUnknown = "section.unknown"
    case sectionMissing = "section.missing"
    case templateFault = "template.fault"

    /// One of another version of the program, which this one has no words for.
    case unnamed
}

extension FindingCode: Comparable, CustomStringConvertible {
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    public var description: String { rawValue }
}

extension FindingCode {
    /// As a store has it: the name may be one of a former version.
    init?(stored name: String) {
        switch name {
        case "scope.conflict": self = .setConflict
        default: self.init(rawValue: name)
        }
    }
}
