import ReportingKit

/// A first look at a worksheet of a .xls that is to be read in passing: how it begins, whether its rows come in order, what it may
/// be mended for. Layout records stand behind the cells, so some of it is known only at the sheet's end.
struct SheetSurvey: WorksheetCellSink {
    private let texts: SharedTexts
    private let limits: ReadingLimits
    private(set) var cellsUsed: Int
    private(set) var sample: MisreadSample
    private(set) var hiddenRows: Set<Int> = []
    /// Whether cells come row by row, each to the right of the former.
    private(set) var isOrdered = true
    private var firstRows: [(index: Int, cells: [Cell])] = []
    private var rowCount = 0
    private var row = -1
    private var column = -1

    init(texts: SharedTexts, limits: ReadingLimits, cellsUsed: Int, sample: MisreadSample) {
        self.texts = texts
        self.limits = limits
        self.cellsUsed = cellsUsed
        self.sample = sample
    }

    mutating func add(sharedText index: Int, row: Int, column: Int) throws(ReadingError) {
        let text = texts[index]
        try require(text.count)
        try move(to: row, column)
        sample.consider(text)
        guard rowCount <= SheetBeginning.maximumRows else { return }
        keep(.text(String(decoding: text, as: UTF8.self)))
    }

    mutating func add(number: Double, _ style: NumberStyle, row: Int, column: Int) throws(ReadingError) {
        try move(to: row, column)
        guard rowCount <= SheetBeginning.maximumRows else { return }
        keep(.number(number, style))
    }

    mutating func add(_ content: CellContent, row: Int, column: Int) throws(ReadingError) {
        if case .text(let text) = content { try require(text.utf8.count) }
        try move(to: row, column)
        if case .text(let text) = content { sample.consider(text) }
        guard rowCount <= SheetBeginning.maximumRows else { return }
        keep(content)
    }

    mutating func hide(row: Int) { hiddenRows.insert(row) }

    /// How the sheet begins, once all of it was looked at.
    func beginning(name: String, isHidden: Bool, merges: [MergedRange], hiddenColumns: Set<Int>) -> SheetBeginning {
        let rows = firstRows.map {
            SheetRow(index: $0.index, cells: $0.cells, isHidden: hiddenRows.contains($0.index))
        }
        return SheetBeginning(
            format: .xls,
            sheet: Sheet(
                name: name, isHidden: isHidden, rows: rows, merges: merges, hiddenColumns: hiddenColumns),
            isWhole: rowCount <= SheetBeginning.maximumRows)
    }

    private func require(_ textLength: Int) throws(ReadingError) {
        guard textLength <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
    }

    private mutating func move(to row: Int, _ column: Int) throws(ReadingError) {
        cellsUsed += 1
        guard cellsUsed <= limits.cells else { throw .limit(.cells, allowed: limits.cells) }
        if row == self.row {
            if column <= self.column { isOrdered = false }
        } else {
            if row < self.row { isOrdered = false }
            rowCount += 1
            if self.row >= 0 { sample.endRow() }
            self.row = row
        }
        self.column = column
    }

    private mutating func keep(_ content: CellContent) {
        if firstRows.count < rowCount { firstRows.append((row, [])) }
        firstRows[firstRows.count - 1].cells.append(Cell(column: column, content: content))
    }
}
