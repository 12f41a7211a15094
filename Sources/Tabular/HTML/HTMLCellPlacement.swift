import Files
import ReportingKit

/// Gives each cell of a table its column, past the cells that reach down from rows above.
struct HTMLCellPlacement {
    /// A spreadsheet has no more.
    static let columnsAllowed = 16_384
    /// What browsers allow a cell to span (HTML Standard, 4.9.11).
    private static let columnSpanAllowed = 1_000
    private static let rowSpanAllowed = 65_534

    /// For each column the first row that is free again.
    private var freeFrom: [Int] = []
    private var row = -1
    private var cursor = 0

    mutating func startRow() {
        row += 1
        cursor = 0
    }

    /// Covered places count against `cells` as cells do, so that spans cannot make a small file a long work.
    mutating func place(
        columnSpan: Int, rowSpan: Int, cells: inout Int, allowed: Int
    ) throws(ReadingError) -> (column: Int, columnSpan: Int, rowSpan: Int) {
        let columnSpan = (1...Self.columnSpanAllowed).contains(columnSpan) ? columnSpan : 1
        // 0 reaches to the end of the table.
        let rowSpan = rowSpan == 0 ? Self.rowSpanAllowed : max(1, min(rowSpan, Self.rowSpanAllowed))
        while cursor < freeFrom.count, freeFrom[cursor] > row {
            cursor += 1
            cells += 1
        }
        cells += columnSpan
        guard cells <= allowed else { throw .limit(.cells, allowed: allowed) }
        let column = cursor
        cursor += columnSpan
        guard cursor <= Self.columnsAllowed else {
            throw .unreadable(format: .html, reason: "more than \(Self.columnsAllowed) columns")
        }
        if freeFrom.count < cursor { freeFrom += Array(repeating: 0, count: cursor - freeFrom.count) }
        for index in column..<cursor { freeFrom[index] = max(freeFrom[index], row + rowSpan) }
        return (column, columnSpan, rowSpan)
    }
}
