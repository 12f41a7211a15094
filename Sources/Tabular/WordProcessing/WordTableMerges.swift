import ReportingKit

/// The merged ranges of a table, and the cells that they cover.
///
/// Word marks each cell that goes on from the one above. Such a mark without a cell of the same columns above begins a
/// cell of its own, as Word shows it.
struct WordTableMerges {
    private(set) var merges: [MergedRange] = []
    /// Cells below the first of a vertical merge; what they hold is not shown.
    private(set) var covered: Set<CellAddress> = []

    private struct Open {
        let row: Int
        let span: Int
        let isVertical: Bool
        var last: Int
    }

    private var open: [Int: Open] = [:]

    init(_ table: WordTable, firstRow: Int) {
        for (index, row) in table.rows.enumerated() {
            for cell in row.cells { place(cell, row: firstRow + index) }
        }
        for column in open.keys { close(column) }
        merges.sort { $0.first < $1.first }
    }

    private mutating func place(_ cell: WordCell, row: Int) {
        if cell.verticalMerge == .goesOn, let above = open[cell.column], above.isVertical,
            above.span == cell.columnSpan,
            above.last == row - 1
        {
            open[cell.column]?.last = row
            covered.insert(CellAddress(row: row, column: cell.column))
            return
        }
        close(cell.column)
        guard cell.verticalMerge != .none || cell.columnSpan > 1 else { return }
        open[cell.column] = Open(row: row, span: cell.columnSpan, isVertical: cell.verticalMerge != .none, last: row)
    }

    private mutating func close(_ column: Int) {
        guard let merge = open.removeValue(forKey: column), merge.last > merge.row || merge.span > 1 else { return }
        merges.append(
            MergedRange(
                first: CellAddress(row: merge.row, column: column),
                last: CellAddress(row: merge.last, column: column + merge.span - 1)))
    }
}
