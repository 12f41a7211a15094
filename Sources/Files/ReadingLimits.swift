import ReportingKit

/// How much a file may ask of the reader before it is refused.
public struct ReadingLimits: Sendable {
    public typealias Kind = FileLimit

    /// Size of the file as dropped.
    public var fileBytes = 512 << 20
    /// Bytes that all parts of an archive may inflate to together.
    public var inflatedBytes = 2 << 30
    /// One part may inflate to this many times its packed size, once it is beyond `inflationGraceBytes`.
    public var inflationRatio = 128
    public var inflationGraceBytes = 16 << 20
    /// Bytes of one part of an archive that is held in memory whole.
    public var partBytes = 48 << 20
    public var archiveEntries = 10_000
    /// Non-empty cells over all sheets.
    public var cells = 40_000_000
    public var sheets = 1_000
    /// Over all sheets.
    public var mergedRanges = 100_000
    /// Depth of elements in XML and HTML.
    public var nesting = 256
    /// Length of one text: a cell's, a paragraph's.
    public var textBytes = 1 << 20

    /// Texts that a workbook keeps apart from its cells.
    public var sharedTexts = 400_000
    /// Bytes of the part that keeps them, where a workbook is read in passing.
    public var sharedTextBytes = 256 << 20
    /// Of a document.
    public var paragraphs = 50_000
    /// Of a text file; workbooks have bounds of their own.
    public var columns = 16_384

    public init() {}
}
