import Files
import ReportingKit

/// Keeps the sheets of a file: rows and cells in ascending order, whatever order they come in, within the limits.
struct KeptSheets: RowSink {
    static let keepsTexts = true

    private let limits: ReadingLimits
    let probe: RowProbe?
    /// Those that have ended.
    private(set) var sheets: [Sheet] = []
    private var cellsUsed = 0
    private var cellsOfEndedSheets = 0

    // The sheet at hand.
    private var name = ""
    private var isHidden = false
    private var rows: [SheetRow] = []
    private var cells: [Cell] = []
    private var merges: [MergedRange] = []
    private var hiddenColumns: Set<Int> = []
    /// Whether rows and cells came in ascending order so far.
    private(set) var isOrdered = true
    /// The sheet is of no use, see ``RowProbe``: what comes now is left out.
    private(set) var isClosed = false

    /// - Parameter probe: ends long sheets that begin with nothing of use; nil keeps all of them.
    init(limits: ReadingLimits, probe: RowProbe? = nil) {
        self.limits = limits
        self.probe = probe
    }

    var rowCount: Int { rows.count }

    mutating func beginSheet(_ name: String, isHidden: Bool) {
        self.name = name
        self.isHidden = isHidden
        merges = []
        hiddenColumns = []
        restartSheet()
    }

    mutating func restartSheet() {
        rows = []
        cells = []
        cellsUsed = cellsOfEndedSheets
        isOrdered = true
        isClosed = false
    }

    mutating func add(_ merge: MergedRange) { merges.append(merge) }

    mutating func hide(_ columns: Set<Int>) { hiddenColumns.formUnion(columns) }

    mutating func hideSheet() { isHidden = true }

    mutating func add(_ cell: PassingCell) throws(ReadingError) {
        guard !isClosed else { return }
        try add(cell.kept.content, column: Int(cell.column))
    }

    mutating func add(_ content: CellContent, column: Int) throws(ReadingError) {
        guard !isClosed else { return }
        cellsUsed += 1
        guard cellsUsed <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        if case .text(let text) = content, text.utf8.count > limits.textBytes {
            throw .limit(.textBytes, allowed: limits.textBytes)
        }
        if let last = cells.last, last.column >= column { isOrdered = false }
        cells.append(Cell(column: column, content: content))
    }

    var columns: ColumnSelection { .all }

    mutating func take(_ row: ScannedRow, in context: WorkbookContext) throws(ReadingError) -> Bool {
        try add(row, in: context)
    }

    mutating func takeBlocks(of content: FileContent) -> Bool { false }

    mutating func endRow(_ indices: Range<Int>, isHidden: Bool) throws(ReadingError) {
        guard !cells.isEmpty, !isClosed else { return }
        let cells = takeRow()
        if let last = rows.last, last.index >= indices.lowerBound { isOrdered = false }
        for index in indices {
            rows.append(SheetRow(index: index, cells: cells, isHidden: isHidden))
            if let probe, probe.stops(after: rows) {
                isClosed = true
                return
            }
        }
    }

    /// The cells of the row at hand, which is blank then.
    mutating func takeRow() -> [Cell] {
        defer { cells = [] }
        return cells
    }

    mutating func endSheet() {
        cellsOfEndedSheets = cellsUsed
        sheets.append(
            Sheet(
                name: name, isHidden: isHidden, rows: isOrdered ? rows : Self.ordered(rows), merges: merges,
                hiddenColumns: hiddenColumns))
        rows = []
    }

    /// Of two contents for one cell the later stands, as in the programs that write them.
    private static func ordered(_ rows: [SheetRow]) -> [SheetRow] {
        var grouped: [Int: [Int: CellContent]] = [:]
        var hidden: Set<Int> = []
        for row in rows {
            for cell in row.cells { grouped[row.index, default: [:]][cell.column] = cell.content }
            if row.isHidden { hidden.insert(row.index) }
        }
        return grouped.sorted { $0.key < $1.key }.map { index, cells in
            SheetRow(
                index: index, cells: cells.sorted { $0.key < $1.key }.map { Cell(column: $0.key, content: $0.value) },
                isHidden: hidden.contains(index))
        }
    }
}
