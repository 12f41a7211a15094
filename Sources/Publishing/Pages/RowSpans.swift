/// Rows of a table, its cells that go on below joined into one of several rows.
struct RowSpans {
    private(set) var rows: [[RenderedDocument.Cell]] = []
    /// By the column of the grid in which a cell of the row above begins: where that cell stands.
    private var above: [Int: (row: Int, cell: Int)] = [:]
    private var current: [Int: (row: Int, cell: Int)] = [:]
    private var column = 0

    /// - Parameter skipping: columns that are left out before the row's first cell.
    mutating func beginRow(skipping columns: Int) {
        rows.append([])
        above = current
        current = [:]
        column = columns
    }

    mutating func add(_ cell: RenderedDocument.Cell) {
        guard !rows.isEmpty else { return }
        current[column] = (rows.count - 1, rows[rows.count - 1].count)
        rows[rows.count - 1].append(cell)
        column += cell.columns
    }

    /// Lets the cell above go on in this row; false where there is none of the same columns.
    mutating func extend(_ columns: Int) -> Bool {
        guard let place = above[column], rows[place.row][place.cell].columns == columns else { return false }
        rows[place.row][place.cell].rows += 1
        current[column] = place
        column += columns
        return true
    }
}
