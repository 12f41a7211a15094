import ReportingKit

/// Collects cells into rows, whatever order they come in, and counts them against the limits.
struct CellGrid {
    private let limits: ReadingLimits
    /// Shared by the sheets of one file.
    private(set) var cellsUsed: Int
    private var finished: [SheetRow] = []
    private var current: (index: Int, cells: [Cell])?
    private var isOrdered = true
    /// The sheet is of no use, see ``RowProbe``: what comes now is left out.
    private(set) var isClosed = false
    private var hiddenRows: Set<Int> = []

    init(limits: ReadingLimits, cellsUsed: Int) {
        self.limits = limits
        self.cellsUsed = cellsUsed
    }

    mutating func hide(row: Int) { hiddenRows.insert(row) }

    mutating func add(row: Int, column: Int, _ content: CellContent) throws(ReadingError) {
        guard !isClosed else { return }
        cellsUsed += 1
        guard cellsUsed <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        if case .text(let text) = content, text.utf8.count > limits.textBytes {
            throw .limit(.textBytes, allowed: limits.textBytes)
        }
        let cell = Cell(column: column, content: content)
        if current?.index == row {
            if let last = current?.cells.last, last.column >= column { isOrdered = false }
            current?.cells.append(cell)
        } else {
            finishRow()
            if let last = finished.last, last.index >= row { isOrdered = false }
            current = (row, [cell])
        }
    }

    private mutating func finishRow() {
        guard let (index, cells) = current else { return }
        finished.append(SheetRow(index: index, cells: cells))
        current = nil
        if let probe = limits.probe, probe.stops(after: finished) { isClosed = true }
    }

    /// Rows and cells in ascending order. Of two contents for one cell the later stands, as in the programs that
    /// write them.
    mutating func rows() -> [SheetRow] {
        finishRow()
        if !isOrdered {
            var grouped: [Int: [Int: CellContent]] = [:]
            for row in finished {
                for cell in row.cells { grouped[row.index, default: [:]][cell.column] = cell.content }
            }
            finished = grouped.sorted { $0.key < $1.key }.map { index, cells in
                SheetRow(
                    index: index,
                    cells: cells.sorted { $0.key < $1.key }.map { Cell(column: $0.key, content: $0.value) })
            }
        }
        guard !hiddenRows.isEmpty else { return finished }
        return finished.map { row in
            hiddenRows.contains(row.index) ? SheetRow(index: row.index, cells: row.cells, isHidden: true) : row
        }
    }
}
