/// Gives the cells of a worksheet of a .xls to a counter, row by row.
struct PassingCells<Receiver: SheetReceiver>: WorksheetCellSink {
    private let texts: SharedTexts
    private let hiddenRows: Set<Int>
    private var receiver: Receiver
    private var buffer: PassingRowBuffer<Receiver.Counter>
    private var row = 0

    init(texts: SharedTexts, hiddenRows: Set<Int>, counting: RowCounting<Receiver.Counter>, receiver: Receiver) {
        self.texts = texts
        self.hiddenRows = hiddenRows
        self.receiver = receiver
        buffer = PassingRowBuffer(counting)
    }

    mutating func add(sharedText index: Int, row: Int, column: Int) throws(ReadingError) {
        move(to: row)
        buffer.add(text: texts[index], column: column)
    }

    mutating func add(number: Double, _ style: NumberStyle, row: Int, column: Int) throws(ReadingError) {
        move(to: row)
        buffer.add(number: number, style, column: column)
    }

    mutating func add(_ content: CellContent, row: Int, column: Int) throws(ReadingError) {
        move(to: row)
        buffer.add(content, column: column)
    }

    /// Known from the survey.
    mutating func hide(row: Int) {}

    /// The receiver, when the sheet's last row has been given.
    consuming func finish() -> Receiver {
        endRow()
        receiver.collect(buffer.endBlock(), firstRow: 0)
        receiver.end([buffer.counter])
        return receiver
    }

    private mutating func move(to row: Int) {
        guard row != self.row else { return }
        endRow()
        self.row = row
    }

    private mutating func endRow() {
        buffer.endRow(row, isHidden: !hiddenRows.isEmpty && hiddenRows.contains(row))
        if buffer.hasFullBlock { receiver.collect(buffer.endBlock(), firstRow: 0) }
    }
}
