/// Collects the cells of one row after another and gives those that are looked at to a counter.
struct PassingRowBuffer<Counter: RowCounter> {
    /// Rows between two calls of ``RowCounter/endBlock()``.
    private static var blockRows: Int { 4_096 }

    private(set) var counter: Counter
    private let firstRow: Int
    /// By column.
    private let isLookedAt: [Bool]
    private var cells: [PassingCell] = []
    /// Texts that stand nowhere in one piece, until the row is given.
    private var copies: [UInt8] = []
    private var copied: [(cell: Int, text: Range<Int>)] = []
    private var hasContent = false
    private var rowsInBlock = 0

    init(_ counting: RowCounting<Counter>) {
        counter = counting.makeCounter()
        firstRow = counting.firstRow
        var isLookedAt = Array(repeating: false, count: (counting.columns.max() ?? -1) + 1)
        for column in counting.columns where column >= 0 { isLookedAt[column] = true }
        self.isLookedAt = isLookedAt
    }

    func looksAt(_ column: Int) -> Bool { column < isLookedAt.count && isLookedAt[column] }

    /// - Parameter text: stays where it is until the row has been given.
    mutating func add(text: UnsafeBufferPointer<UInt8>, column: Int, kind: PassingCell.Kind = .text) {
        hasContent = true
        if looksAt(column) { cells.append(PassingCell(column: column, text: text, kind: kind)) }
    }

    mutating func add(number: Double, column: Int, kind: PassingCell.Kind) {
        hasContent = true
        if looksAt(column) { cells.append(PassingCell(column: column, number: number, kind: kind)) }
    }

    mutating func add(number: Double, _ style: NumberStyle, column: Int) {
        let kind: PassingCell.Kind =
            switch style {
            case .general: .number
            case .percent: .percent
            case .date: .date
            }
        add(number: number, column: column, kind: kind)
    }

    mutating func add(copying text: some Collection<UInt8>, column: Int, kind: PassingCell.Kind = .text) {
        hasContent = true
        guard looksAt(column) else { return }
        let start = copies.count
        copies.append(contentsOf: text)
        copied.append((cells.count, start..<copies.count))
        cells.append(PassingCell(column: column, text: UnsafeBufferPointer(start: nil, count: 0), kind: kind))
    }

    /// - Parameter cell: its text stays where it is until the row has been given.
    mutating func add(_ cell: PassingCell) {
        hasContent = true
        if looksAt(Int(cell.column)) { cells.append(cell) }
    }

    mutating func add(_ content: CellContent, column: Int) {
        switch content {
        case .text(let text): add(copying: text.utf8, column: column)
        case .error(let name): add(copying: name.utf8, column: column, kind: .error)
        case .formulaWithoutValue(let formula): add(copying: formula.utf8, column: column, kind: .formulaWithoutValue)
        case .number(let value, let style): add(number: value, style, column: column)
        case .boolean(let value): add(number: value ? 1 : 0, column: column, kind: .boolean)
        }
    }

    /// Gives the row, unless it is blank or stands above those to count.
    mutating func endRow(_ index: Int, isHidden: Bool) {
        if hasContent, index >= firstRow { give(index, isHidden: isHidden) }
        dropRow()
    }

    /// A row that stands for several equal ones.
    mutating func endRows(_ indices: Range<Int>, isHidden: Bool) {
        if hasContent { for index in indices where index >= firstRow { give(index, isHidden: isHidden) } }
        dropRow()
    }

    /// Whether it is time to take the block.
    var hasFullBlock: Bool { rowsInBlock >= Self.blockRows }

    mutating func endBlock() -> Counter.Block {
        rowsInBlock = 0
        return counter.endBlock()
    }

    private mutating func give(_ index: Int, isHidden: Bool) {
        rowsInBlock += 1
        if copied.isEmpty {
            return cells.withUnsafeBufferPointer {
                counter.count(PassingRow(index: index, isHidden: isHidden, cells: $0))
            }
        }
        copies.withUnsafeBufferPointer { bytes in
            for (cell, text) in copied {
                cells[cell] = PassingCell(
                    column: Int(cells[cell].column), text: UnsafeBufferPointer(rebasing: bytes[text]),
                    kind: cells[cell].kind)
            }
            cells.withUnsafeBufferPointer {
                counter.count(PassingRow(index: index, isHidden: isHidden, cells: $0))
            }
        }
    }

    /// Forgets the cells added since the last row ended.
    mutating func dropRow() {
        cells.removeAll(keepingCapacity: true)
        copies.removeAll(keepingCapacity: true)
        copied.removeAll(keepingCapacity: true)
        hasContent = false
    }
}
