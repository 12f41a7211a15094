/// The stable name of a kind of finding. Each has a page in `docs/findings.md` and a text in the message catalogue.
public struct FindingCode: DeclaredName {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    // The file as a whole
    public static let fileEmpty: FindingCode = "file.empty"
    public static let fileUnreadable: FindingCode = "file.unreadable"
    public static let fileTypeUnknown: FindingCode = "file.type_unknown"
    public static let fileEncrypted: FindingCode = "file.encrypted"
    public static let fileLegacyWord: FindingCode = "file.legacy_word"
    public static let fileBinaryWorkbook: FindingCode = "file.binary_workbook"
    public static let fileLimit: FindingCode = "file.limit"
    public static let fileEncodingAmbiguous: FindingCode = "file.encoding_ambiguous"
    public static let fileNothingRecognized: FindingCode = "file.nothing_recognized"
    public static let fileModuleMismatch: FindingCode = "file.module_mismatch"

    // Columns, periods, units
    public static let columnMissing: FindingCode = "column.missing"
    public static let columnUnknown: FindingCode = "column.unknown"
    public static let columnAmbiguous: FindingCode = "column.ambiguous"
    public static let periodMissing: FindingCode = "period.missing"
    public static let periodConflict: FindingCode = "period.conflict"
    public static let periodReversed: FindingCode = "period.reversed"
    public static let periodNonstandard: FindingCode = "period.nonstandard"
    public static let unitUnknown: FindingCode = "unit.unknown"
    public static let unitNearMiss: FindingCode = "unit.near_miss"
    public static let unitAmbiguous: FindingCode = "unit.ambiguous"
    public static let unitDuplicate: FindingCode = "unit.duplicate"
    public static let unitOutOfTime: FindingCode = "unit.out_of_time"
    public static let unitOutside: FindingCode = "unit.outside"
    public static let unitMissing: FindingCode = "unit.missing"
    public static let scopeConflict: FindingCode = "scope.conflict"

    public static let tableEmpty: FindingCode = "table.empty"
    public static let tableUnrecognized: FindingCode = "table.unrecognized"

    // Cells
    public static let cellNotANumber: FindingCode = "cell.not_a_number"
    public static let cellNegative: FindingCode = "cell.negative"
    public static let cellFraction: FindingCode = "cell.fraction"
    public static let cellThousandsLost: FindingCode = "cell.thousands_lost"
    public static let cellOutOfRange: FindingCode = "cell.out_of_range"
    public static let cellMissing: FindingCode = "cell.missing"
    public static let cellError: FindingCode = "cell.error"
    public static let cellFormulaWithoutValue: FindingCode = "cell.formula_without_value"
    public static let cellNotAChoice: FindingCode = "cell.not_a_choice"
    public static let cellMerged: FindingCode = "cell.merged"
    public static let cellScaled: FindingCode = "cell.scaled"
    public static let rowUnrecognized: FindingCode = "row.unrecognized"

    // Exports of one row a dossier
    public static let recordDuplicate: FindingCode = "record.duplicate"
    public static let recordDateImpossible: FindingCode = "record.date_impossible"
    public static let recordDateOrder: FindingCode = "record.date_order"
    public static let recordDateFuture: FindingCode = "record.date_future"
    public static let recordOutsidePeriod: FindingCode = "record.outside_period"
    public static let recordWordUnknown: FindingCode = "record.word_unknown"
    public static let recordTooManyWords: FindingCode = "record.too_many_words"
    public static let recordCellMissing: FindingCode = "record.cell_missing"
    public static let recordPeriodDerived: FindingCode = "record.period_derived"

    // Rules
    public static let ruleSum: FindingCode = "rule.sum"
    public static let ruleBound: FindingCode = "rule.bound"
    public static let ruleRate: FindingCode = "rule.rate"
    public static let totalMismatch: FindingCode = "total.mismatch"
    public static let totalNotAdditive: FindingCode = "total.not_additive"
    public static let totalUnlabelled: FindingCode = "total.unlabelled"

    // Across files
    public static let contradictionCell: FindingCode = "contradiction.cell"
    public static let contradictionTotal: FindingCode = "contradiction.total"
    public static let contradictionBound: FindingCode = "contradiction.bound"
    public static let contradictionRecords: FindingCode = "contradiction.records"
    public static let contradictionText: FindingCode = "contradiction.text"
    public static let contradictionRepeated: FindingCode = "contradiction.repeated"
    public static let periodFinalized: FindingCode = "period.finalized"
    public static let fileFormerPeriod: FindingCode = "file.former_period"
    public static let fileCumulative: FindingCode = "file.cumulative"
    public static let fileOlderExport: FindingCode = "file.older_export"
    public static let fileOtherUnit: FindingCode = "file.other_unit"
    public static let changeOutlier: FindingCode = "change.outlier"
    public static let unitStopped: FindingCode = "unit.stopped"
    public static let ruleFormula: FindingCode = "rule.formula"
    public static let fileDuplicate: FindingCode = "file.duplicate"
    public static let datasetSuperseded: FindingCode = "dataset.superseded"
    public static let datasetTwice: FindingCode = "dataset.twice"
    public static let figureMissing: FindingCode = "figure.missing"
    public static let sectionUnknown: FindingCode = "section.unknown"
    public static let sectionMissing: FindingCode = "section.missing"
    public static let templateFault: FindingCode = "template.fault"
}
