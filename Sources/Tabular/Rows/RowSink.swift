import Files
import Foundation
import ReportingKit

/// Takes the rows of a file's sheets as they are read.
///
/// Keeping sheets (``KeptSheets``) and counting rows (``CountedSheets``) are two of them; a reader does not know which one it fills. Of each
/// sheet it tells its beginning, then rows cell by cell and merged ranges in the order of the file, then its end.
///
/// What is asked of it between rows is asked of the sink in its place (`mutating get`): a plain getter would copy the whole sink
/// each time, wherever the compiler does not know which one it is.
protocol RowSink {
    /// Whether texts are kept as strings: those that cells share are made once then.
    static var keepsTexts: Bool { get }

    mutating func beginSheet(_ name: String, isHidden: Bool)

    /// What is known of the sheet besides its rows, as early as the format tells it.
    mutating func add(_ merge: MergedRange)
    mutating func hide(_ columns: Set<Int>)
    mutating func hideSheet()

    /// The next cell of the row at hand, never a blank one. Its text is good during the call.
    mutating func add(_ cell: PassingCell) throws(ReadingError)
    mutating func add(_ content: CellContent, column: Int) throws(ReadingError)

    /// Ends the row at hand, which stands at each of these places. A row without cells is none.
    mutating func endRow(_ indices: Range<Int>, isHidden: Bool) throws(ReadingError)

    /// A whole row, which stands at each of these places; its texts are good during the call.
    mutating func add(
        _ cells: UnsafeBufferPointer<PassingCell>, at indices: Range<Int>, isHidden: Bool
    ) throws(ReadingError)

    /// A whole row from the scanner of workbooks; false where the full parser has to say what is wrong with it.
    mutating func take(_ row: ScannedRow, in context: WorkbookContext) throws(ReadingError) -> Bool

    /// Whether the sink looks at a delimited text by itself, block by block on all cores; else it is given rows.
    mutating func takeBlocks(of content: FileContent) throws(ReadingError) -> Bool

    /// The columns whose cells are wanted of the rows to come.
    var columns: ColumnSelection { mutating get }

    /// The sheet's rows come again from the first one, from a parser that understands more.
    mutating func restartSheet()

    mutating func endSheet()

    /// What ends long sheets that begin with nothing of use.
    var probe: RowProbe? { mutating get }

    /// Whether nothing more of the sheet at hand is wanted.
    var isClosed: Bool { mutating get }
}

extension RowSink {
    mutating func endRow(_ index: Int, isHidden: Bool) throws(ReadingError) {
        try endRow(index..<(index + 1), isHidden: isHidden)
    }

    mutating func add(
        _ cells: UnsafeBufferPointer<PassingCell>, at indices: Range<Int>, isHidden: Bool
    ) throws(ReadingError) {
        try addEach(cells, at: indices, isHidden: isHidden)
    }

    /// Cell by cell.
    mutating func addEach(
        _ cells: UnsafeBufferPointer<PassingCell>, at indices: Range<Int>, isHidden: Bool
    ) throws(ReadingError) {
        for cell in cells { try add(cell) }
        try endRow(indices, isHidden: isHidden)
    }
}

/// Reads the sheets of one format.
protocol SheetReader {
    static var format: FileFormat { get }
    var limits: ReadingLimits { get }

    func read(_ content: FileContent, into sink: inout some RowSink) throws(ReadingError)
}

extension SheetReader {
    /// Reads all sheets of a file that is in memory, and keeps them.
    func read(_ bytes: Data) throws(ReadingError) -> Reading {
        var kept = KeptSheets(limits: limits)
        try read(FileContent(bytes), into: &kept)
        return Reading(format: Self.format, sheets: kept.sheets)
    }

    /// All bytes of a file, mapped where it lies on disk.
    func bytes(of content: FileContent) throws(ReadingError) -> Data {
        guard content.byteCount <= limits.fileBytes else { throw .limit(.fileBytes, allowed: limits.fileBytes) }
        do { return try content.whole() } catch { throw .unreadable(format: Self.format, reason: error.reason) }
    }
}
