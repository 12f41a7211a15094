/// Gives the rows of an OpenDocument spreadsheet to a receiver as they are scanned.
struct ODSPassingTables<Receiver: SheetReceiver>: ODSTableReceiver {
    private(set) var receiver: Receiver
    /// Sheets that were given from beginning to end.
    private var endedSheets = 0
    private var name = ""
    private var isHidden = false
    private var state = State.between

    private enum State {
        case between
        /// The sheet's first rows, until there are enough to tell what it is.
        case beginning
        case counting
        /// The receiver has no use for it.
        case ignored
    }

    private var firstRows: [SheetRow] = []
    private var cells: [Cell] = []
    private var merges: [MergedRange] = []
    private var buffer: PassingRowBuffer<Receiver.Counter>?
    private var lastRow = -1

    init(_ receiver: Receiver) { self.receiver = receiver }

    var isSatisfied: Bool { false }

    // MARK: Tables

    mutating func beginTable(name: String, isHidden: Bool) {
        self.name = name
        self.isHidden = isHidden
        state = .beginning
        firstRows = []
        merges = []
    }

    mutating func endTable(hiddenColumns: HiddenColumns, columnCount: Int) {
        if case .beginning = state { begin(isWhole: true, hiddenColumns: hiddenColumns.indices(below: columnCount)) }
        endCounting()
        endedSheets += 1
        state = .between
    }

    private mutating func begin(isWhole: Bool, hiddenColumns: Set<Int> = []) {
        let sheet = Sheet(name: name, isHidden: isHidden, rows: firstRows, merges: merges, hiddenColumns: hiddenColumns)
        guard let counting = receiver.begin(SheetBeginning(format: .ods, sheet: sheet, isWhole: isWhole)) else {
            state = .ignored
            return
        }
        state = .counting
        var buffer = PassingRowBuffer<Receiver.Counter>(counting)
        for row in firstRows { buffer.add(row) }
        lastRow = firstRows.last?.index ?? -1
        self.buffer = buffer
        firstRows = []
    }

    private mutating func endCounting() {
        guard var buffer else { return }
        receiver.collect(buffer.endBlock(), firstRow: 0)
        receiver.end([buffer.counter])
        self.buffer = nil
    }

    // MARK: Cells

    mutating func add(text: UnsafeBufferPointer<UInt8>, kind: PassingCell.Kind, columns: Range<Int>) {
        switch state {
        case .counting: for column in columns { buffer?.add(text: text, column: column, kind: kind) }
        case .beginning: keep(columns) { PassingCell(column: $0, text: text, kind: kind) }
        case .between, .ignored: return
        }
    }

    mutating func add(copying text: [UInt8], kind: PassingCell.Kind, columns: Range<Int>) {
        switch state {
        case .counting: for column in columns { buffer?.add(copying: text, column: column, kind: kind) }
        case .beginning:
            text.withUnsafeBufferPointer { bytes in
                keep(columns) { PassingCell(column: $0, text: bytes, kind: kind) }
            }
        case .between, .ignored: return
        }
    }

    mutating func add(number: Double, kind: PassingCell.Kind, columns: Range<Int>) {
        switch state {
        case .counting: for column in columns { buffer?.add(number: number, column: column, kind: kind) }
        case .beginning: keep(columns) { PassingCell(column: $0, number: number, kind: kind) }
        case .between, .ignored: return
        }
    }

    private mutating func keep(_ columns: Range<Int>, _ cell: (Int) -> PassingCell) {
        for column in columns { cells.append(cell(column).kept) }
    }

    mutating func dropRow() {
        cells = []
        buffer?.dropRow()
    }

    mutating func endRow(_ rows: Range<Int>, isHidden: Bool, merges: [MergedRange]) {
        switch state {
        case .between, .ignored: return
        case .counting: give(rows, isHidden: isHidden)
        case .beginning:
            let rowCells = cells
            cells = []
            for index in rows {
                if firstRows.count == SheetBeginning.maximumRows {
                    begin(isWhole: false)
                    guard case .counting = state else { return }
                    for cell in rowCells { buffer?.add(cell.content, column: cell.column) }
                    return give(index..<rows.upperBound, isHidden: isHidden)
                }
                firstRows.append(SheetRow(index: index, cells: rowCells, isHidden: isHidden))
            }
            for copy in 0..<max(1, rows.count) { self.merges += merges.map { $0.moved(down: copy) } }
        }
    }

    private mutating func give(_ rows: Range<Int>, isHidden: Bool) {
        buffer?.endRows(rows, isHidden: isHidden)
        lastRow = max(lastRow, rows.upperBound - 1)
        if buffer?.hasFullBlock == true, let block = buffer?.endBlock() { receiver.collect(block, firstRow: 0) }
    }

    // MARK: Where the scan stopped

    /// Gives what is left, from a reading of the whole file.
    mutating func resume(with sheets: [Sheet]) {
        var rest = sheets.dropFirst(endedSheets)
        switch state {
        case .counting:
            guard let sheet = rest.popFirst() else { break }
            for row in sheet.rows where row.index > lastRow { buffer?.add(row) }
            endCounting()
        case .ignored: _ = rest.popFirst()
        case .between, .beginning: break
        }
        for sheet in rest { PassingReader.replay(sheet, format: .ods, into: &receiver) }
    }
}

extension PassingRowBuffer {
    mutating func add(_ row: SheetRow) {
        for cell in row.cells { add(cell.content, column: cell.column) }
        endRow(row.index, isHidden: row.isHidden)
    }
}
