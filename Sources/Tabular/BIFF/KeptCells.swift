/// Keeps the cells of a worksheet of a .xls.
struct KeptCells: WorksheetCellSink {
    private let texts: [String]
    private(set) var grid: CellGrid

    /// - Parameter texts: those that the workbook's cells share.
    init(texts: [String], grid: CellGrid) {
        self.texts = texts
        self.grid = grid
    }

    mutating func add(sharedText index: Int, row: Int, column: Int) throws(ReadingError) {
        try grid.add(row: row, column: column, .text(texts[index]))
    }

    mutating func add(number: Double, _ style: NumberStyle, row: Int, column: Int) throws(ReadingError) {
        try grid.add(row: row, column: column, .number(number, style))
    }

    mutating func add(_ content: CellContent, row: Int, column: Int) throws(ReadingError) {
        try grid.add(row: row, column: column, content)
    }

    mutating func hide(row: Int) { grid.hide(row: row) }

    mutating func rows() -> [SheetRow] { grid.rows() }
}
