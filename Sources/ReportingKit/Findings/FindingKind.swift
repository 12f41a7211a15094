/// What was found, with the values that its sentence names besides the place and what stands there.
///
/// Sentences are written over the cases: one that names a value which its case does not carry does not compile.
public enum FindingKind: Hashable, Sendable {
    // The file as a whole
    case fileEmpty
    case fileUnreadable(format: DetectedFormat? = nil, reason: String? = nil)
    case fileTypeUnknown
    case fileEncrypted
    case fileLegacyWord
    case fileBinaryWorkbook
    case fileUnsupported(unsupported: UnreadKind)
    case fileZipped(zip: ArchiveFault)
    case filePackage(defect: PackageDefect, unit: String? = nil)
    /// `key` is the fingerprint of the key that signed it.
    case filePackageSignature(defect: SignatureDefect, unit: String? = nil, key: String? = nil)
    /// By a key of the unit, or by one of which nothing is known.
    case filePackageSigned(key: String, unit: String? = nil)
    case filePackageUnsigned
    case fileLimit(kind: FileLimit? = nil, limit: Int? = nil)
    case fileNotPermitted
    case fileGone
    case folderNotPermitted
    case fileEncodingAmbiguous(lost: String? = nil)
    case fileNothingRecognized(hidden: String? = nil)
    case fileOwnOutput(document: OwnDocumentKind)
    case fileDraft(document: OwnDocumentKind)
    case fileDraftFormat(document: OwnDocumentKind)
    case fileDraftUnmarked(document: OwnDocumentKind, report: String)
    case fileOtherReport(document: OwnDocumentKind, unit: String)
    case fileModuleMismatch(folder: String? = nil, inbox: String? = nil, rightFolder: String? = nil)
    case fileDuplicate(day: CalendarDate? = nil)
    case fileInForceAgain(day: CalendarDate? = nil, units: String? = nil)
    case fileWithdrawn(name: String, reason: String)
    case fileFormerPeriod
    case fileCumulative
    case fileOlderExport
    case fileOtherUnit
    case formUnitConflict
    case formEmpty
    case dataUnused

    // A question's text that came back
    case questionAnswer
    case questionBlank
    /// It lies in the folder of another unit.
    case questionForeign(sender: String)
    case questionAnswered(day: CalendarDate? = nil, answer: String)
    case questionClosed
    /// In characters.
    case questionTooLong(length: Int?)
    case questionUnreadable

    // Columns, tables, rows
    case columnMissing(suggestion: String? = nil)
    case columnAbsent
    case columnComputed
    case columnUnknown
    case columnAmbiguous(candidates: String? = nil, count: Int? = nil, cells: String? = nil)
    case tableEmpty
    case tableUnrecognized
    case tableUnknown(columns: String)
    case tableUndrafted
    case recordsUnknown(columns: String)
    case rowUnrecognized(perhaps: String? = nil)
    case rowLeftOut
    case memberUnknown(dimension: String? = nil)
    case lineUnknown
    case lineRenamed
    case lineDuplicate
    case lineAbsent

    // Periods
    case periodMissing
    case periodConflict(source: String? = nil)
    case periodReversed
    case periodUnfinished
    case periodUnclear(week: String? = nil, periods: String? = nil)
    case periodLastDay
    case periodCutOff(day: CalendarDate? = nil)
    case periodYearMissing
    case periodNonstandard
    case periodGap(dataset: String)
    case periodFinalized(contact: String? = nil)
    case periodIssuedAround

    // Units and sets of them
    case unitUnknown(contact: String? = nil, perhaps: String? = nil)
    case unitNearMiss(candidates: String)
    case unitAmbiguous(candidates: String)
    case unitDuplicate(unit: String? = nil, count: Int? = nil)
    case unitOutOfTime(
        until: CalendarDate? = nil, from: CalendarDate? = nil, since: CalendarDate? = nil, now: String? = nil,
        perhaps: String? = nil)
    case unitOutside(perhaps: String? = nil)
    case unitVanished(units: String)
    case unitUnsent(dataset: String, parts: String? = nil)
    case unitHeld(order: String, sender: String, others: String? = nil, more: Int? = nil)
    case unitDiffers(order: String, sender: String, others: String? = nil, more: Int? = nil)
    case unitForeign(order: String, sender: String, values: String? = nil, more: Int? = nil)
    case unitOtherList(order: String, sender: String)
    case unitAnswered(units: String)
    case unitDecided(
        units: String, name: String, reason: String? = nil, day: CalendarDate? = nil, order: String,
        taken: String? = nil, refused: String? = nil)
    case unitWithdrawn(units: String, name: String, reason: String? = nil, day: CalendarDate? = nil, order: String)
    case unitAgreed(units: String)
    case unitMissing(candidates: String? = nil, count: Int? = nil)
    case unitStopped(former: String, dataset: String)
    case setForeign
    case setConflict(title: String? = nil, deep: String? = nil)

    // Cells
    case cellNotANumber
    case cellNegative
    case cellFraction
    case cellThousandsLost
    case cellSeparator
    case cellOutOfRange
    case cellKept(day: CalendarDate? = nil)
    case cellMissing
    case cellError
    case cellFormulaWithoutValue
    case cellNotAChoice
    case cellMerged
    case cellMergedColumns(merge: String)
    case cellScaled
    case cellScaleConflict
    case cellScaleMissing
    case cellAmountScaled
    case cellAmountAmbiguous

    // Lists of dossiers
    case recordDuplicate(count: String? = nil)
    case recordListReplaced(former: String, day: CalendarDate? = nil, units: String? = nil)
    case recordDateImpossible(count: String? = nil)
    case recordDateOrder(count: String? = nil)
    case recordDateFuture(count: String? = nil)
    case recordOutsidePeriod(count: String? = nil)
    case recordWordUnknown(count: String? = nil, other: String? = nil)
    case recordWordFormer(count: String? = nil, other: String? = nil)
    case recordTooManyWords
    case recordTooManyCombinations(count: Int)
    case recordCellMissing(count: String? = nil)
    case recordPeriodDerived(candidates: String? = nil, count: String? = nil)

    // Rules
    case ruleSum(formula: String? = nil)
    case ruleBound(formula: String? = nil)
    case ruleRate(formula: String? = nil, count: Int? = nil)
    case ruleFormula(formula: String? = nil)
    case totalMismatch(count: Int? = nil, cells: String? = nil)
    case totalNotAdditive
    case totalUnlabelled

    // Between files and periods
    case contradictionCell(pattern: DifferenceKind? = nil, sources: String? = nil)
    case contradictionTotal(count: Int)
    case contradictionBound(bound: String? = nil)
    case contradictionRecords
    case contradictionParts(parts: String)
    case contradictionText(figure: String, sentence: String, heading: String? = nil, figureID: String? = nil)
    case contradictionRepeated(figure: String, sentence: String, heading: String? = nil, figureID: String? = nil)
    case stockChain(stock: String, part: String, former: String)
    /// How many times the former figure it is, and how many times those of other units are theirs.
    case changeOutlier(
        former: String, more: String? = nil, less: String? = nil, alike: String? = nil, least: String? = nil,
        most: String? = nil)
    case datasetSuperseded(day: CalendarDate? = nil, units: String? = nil)
    case datasetTwice(units: String)

    // The report
    case placeClosed(dataset: String, amount: String? = nil)
    case rowsFilled(
        dataset: String, source: RowSource, setWords: String? = nil, kinds: String? = nil, parts: String? = nil,
        sourceFile: String? = nil, moreFiles: Int? = nil, sourceSheet: String? = nil)
    case comparisonPartial(
        dataset: String, compared: Int, units: Int, kinds: String, predecessors: Int, without: Int? = nil,
        day: CalendarDate? = nil, formerKinds: String, owner: String? = nil)
    case comparisonNone(dataset: String, reason: ChangeOfUnits, day: CalendarDate? = nil, owner: String? = nil)
    case comparisonParts(dataset: String)
    case figureMissing(figure: String)
    case figureOutOfRange(figure: String)
    case sectionUnknown(section: String? = nil, paragraph: Int? = nil)
    case sectionMissing(section: String)
    case templateFault

    /// Of another version of the program; its values are not known here.
    case unnamed(String)
}
