import ReportingKit

/// Something wrong in an officer's workbook, with the sentence that tells it.
public struct MarkedFault: Hashable, Sendable {
    public let severity: Severity
    /// The sheet as its file names it; nil when the fault concerns the whole file.
    public let sheet: String?
    /// Nil when the fault concerns no single cell.
    public let cell: CellAddress?
    public let found: String?
    public let expected: String?
    /// Vietnamese: what is wrong and how to mend it.
    public let sentence: String

    public init(_ finding: Finding, sentence: String) {
        severity = finding.severity
        sheet = finding.place.sheet
        cell = finding.place.cell
        found = finding.found
        expected = finding.expected
        self.sentence = sentence
    }
}
