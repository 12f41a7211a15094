import ReportingKit

/// Something wrong in an officer's workbook, with the sentence that tells it.
public struct MarkedFault: Hashable, Sendable {
    public let severity: Severity
    /// The sheet as its file names it; nil when the fault concerns the whole file.
    public let sheet: String?
    /// Nil when the fault concerns no single cell.
    public let cell: CellAddress?
    /// Further cells of the sheet that it concerns: those that disagree with it.
    public let others: [CellAddress]
    public let found: String?
    public let expected: String?
    /// Vietnamese: what is wrong and how to repair it.
    public let sentence: String

    private static let questions: Set<FindingCode> = [.unitHeld, .unitDiffers, .unitForeign]

    /// All cells that it concerns.
    var cells: [CellAddress] { [cell].compactMap(\.self) + others }

    public init(_ finding: Finding, sentence: String) {
        severity = finding.severity
        sheet = finding.place.sheet
        cell = finding.place.cell
        others = (finding.cells ?? []).filter { $0 != finding.place.cell }
        found = finding.found
        // Of a question it is not known which figure is right.
        expected = Self.questions.contains(finding.code) ? nil : finding.expected
        self.sentence = sentence
    }
}
