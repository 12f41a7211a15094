import Foundation

/// Makes rows of the fields of a block. The cells lie in raw memory: an array would be asked whether it is its only
/// owner for each.
struct DelimitedRows: ~Copyable {
    private let columns: ColumnSelection
    private var cells: UnsafeMutablePointer<PassingCell>
    private var capacity = 64
    private var count = 0
    private var texts = FieldText()

    init(columns: Set<Int>) {
        self.columns = ColumnSelection(columns) ?? .all
        cells = .allocate(capacity: capacity)
    }

    deinit { cells.deallocate() }

    /// Rows are numbered from zero in each block.
    mutating func give(_ block: DelimitedBlock, skipping: Int, _ body: (PassingRow) -> Void) {
        let bytes = UnsafePointer(block.buffer)
        var start = 0
        var column = 0
        var row = 0
        texts.removeAll()
        // Unescaped texts are kept until the row is given; the memory must not move meanwhile.
        if block.hasQuotes { texts.reserve(block.filled) }
        count = 0
        for end in block.ends {
            let place = Int(end & DelimitedBlock.offset)
            if place > start, row >= skipping, columns.contains(column) {
                add(bytes + start, place &- start, end, column)
            }
            start = place &+ 1
            guard end & DelimitedBlock.recordEnd != 0 else {
                column &+= 1
                continue
            }
            if count > 0 {
                body(PassingRow(index: row, cells: UnsafeBufferPointer(start: cells, count: count)))
                count = 0
                texts.removeAll()
            }
            if bytes[place] == 0x0D, bytes[place + 1] == 0x0A { start += 1 }
            row += 1
            column = 0
        }
    }

    @inline(__always)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ length: Int, _ mark: UInt32, _ column: Int) {
        let isQuoted = mark & DelimitedBlock.quoted != 0
        let text = texts.text(
            isQuoted
                ? UnsafeBufferPointer(start: start + 1, count: length - 2)
                : UnsafeBufferPointer(start: start, count: length), isQuoted)
        if text.isEmpty { return }
        if let first = text.first, first > 0x20, first < 0x80 {
            keep(PassingCell(column: column, text: text))
        } else if !BlankText.isBlank(UnsafeRawBufferPointer(text)) {
            keep(PassingCell(column: column, text: text))
        }
    }

    @inline(__always)
    private mutating func keep(_ cell: PassingCell) {
        if count == capacity { grow() }
        (cells + count).initialize(to: cell)
        count &+= 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<PassingCell>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: cells, count: count)
        cells.deallocate()
        cells = larger
        capacity *= 2
    }
}
