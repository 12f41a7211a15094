import ReportingKit

/// Gives the rows of one sheet to a counter, batch by batch; of each row the cells that are looked at.
struct CountedRows<Receiver: SheetReceiver> {
    private let firstRow: Int
    private let stage: CountingStage<Receiver>
    var batch = RowBatch()
    let columns: ColumnSelection
    /// Whether rows and cells came in ascending order.
    var isOrdered = true
    private var lastRow = -1
    /// The last row that was given before the sheet began anew.
    private var lastGiven = -1

    /// Cells of scanned workbooks point into it until they are counted.
    var sharedTexts: SharedTextTable?

    // The row at hand: its cells, and their texts side by side.
    private var cells: [PassingCell] = []
    private var texts: [UInt8] = []
    private var lastColumn = -1

    init(_ counting: RowCounting<Receiver.Counter>, receiver: Receiver) {
        firstRow = counting.firstRow
        columns = ColumnSelection(counting.columns) ?? .all
        stage = CountingStage(counting, receiver: receiver)
    }

    var receiver: Receiver { stage.receiver }

    mutating func add(_ cell: PassingCell) {
        let column = Int(cell.column)
        if column <= lastColumn { isOrdered = false }
        lastColumn = column
        guard columns.contains(column) else { return }
        texts.append(contentsOf: cell.bytes)
        cells.append(cell)
    }

    mutating func add(_ content: CellContent, column: Int) {
        func add(_ text: String, _ kind: PassingCell.Kind) {
            var text = text
            text.withUTF8 { self.add(PassingCell(column: column, text: $0, kind: kind)) }
        }
        switch content {
        case .text(let text): add(text, .text)
        case .error(let name): add(name, .error)
        case .formulaWithoutValue(let formula): add(formula, .formulaWithoutValue)
        case .number(let value, let style): self.add(PassingCell(column: column, number: value, style: style))
        case .boolean(let value): self.add(PassingCell(column: column, number: value ? 1 : 0, kind: .boolean))
        }
    }

    /// A whole row, whose texts are copied once.
    mutating func add(_ row: UnsafeBufferPointer<PassingCell>, at indices: Range<Int>, isHidden: Bool) {
        var (count, textBytes) = (0, 0)
        for cell in row where columns.contains(Int(cell.column)) {
            count += 1
            textBytes += Int(cell.textLength)
        }
        for index in indices where beginRow(index) {
            makeRoom(cells: count, textBytes: textBytes)
            batch.begin(row: index, isHidden: isHidden)
            var lastColumn = -1
            for cell in row {
                let column = Int(cell.column)
                if column <= lastColumn { isOrdered = false }
                lastColumn = column
                guard columns.contains(column) else { continue }
                switch cell.kind {
                case .text, .error, .formulaWithoutValue:
                    batch.append(copying: cell.bytes, column: column, kind: cell.kind)
                case .number, .percent, .date, .boolean: batch.append(cell)
                }
            }
        }
    }

    mutating func add(_ row: SheetRow) {
        for cell in row.cells { add(cell.content, column: cell.column) }
        endRow(row.index, isHidden: row.isHidden)
    }

    mutating func endRow(_ index: Int, isHidden: Bool) { endRow(index..<(index + 1), isHidden: isHidden) }

    mutating func endRow(_ indices: Range<Int>, isHidden: Bool) {
        for index in indices where beginRow(index) { give(index, isHidden: isHidden) }
        dropRow()
    }

    /// Whether a row is counted: not above the first one, and not a second time.
    mutating func beginRow(_ index: Int) -> Bool {
        if index <= lastRow { isOrdered = false }
        lastRow = index
        return index >= firstRow && index > lastGiven
    }

    /// Makes room for a row in the batch, or in a new one.
    mutating func makeRoom(cells: Int, textBytes: Int) {
        guard !batch.hasRoom(cells: cells, textBytes: textBytes) else { return }
        batch = stage.exchange(batch)
        // An empty batch makes room.
        _ = batch.hasRoom(cells: cells, textBytes: textBytes)
    }

    private mutating func give(_ index: Int, isHidden: Bool) {
        makeRoom(cells: cells.count, textBytes: texts.count)
        batch.begin(row: index, isHidden: isHidden)
        texts.withUnsafeBufferPointer { texts in
            var start = 0
            for cell in cells {
                let length = Int(cell.textLength)
                switch cell.kind {
                case .text, .error, .formulaWithoutValue:
                    batch.append(
                        copying: UnsafeBufferPointer(rebasing: texts[start..<(start + length)]),
                        column: Int(cell.column), kind: cell.kind)
                case .number, .percent, .date, .boolean: batch.append(cell)
                }
                start += length
            }
        }
    }

    private mutating func dropRow() {
        cells.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        lastColumn = -1
    }

    /// The rows come again from the first one; those that were given are not given twice.
    mutating func restart() {
        lastGiven = max(lastGiven, lastRow)
        lastRow = -1
        dropRow()
    }

    /// Counts all rows that were given; nothing is counted beside this thread afterwards.
    mutating func settle() {
        stage.finish(batch)
        batch = RowBatch()
    }

    mutating func end() {
        settle()
        stage.endSheet()
    }
}
