import Foundation

/// Makes rows of the fields of a block. The cells lie in raw memory: an array would be asked whether it is its only owner for each.
struct DelimitedRows: ~Copyable {
    private let columns: ColumnSelection
    private var cells: UnsafeMutablePointer<PassingCell>
    private var capacity = 64
    private var count = 0
    private var scratch: [UInt8] = []

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
        scratch.removeAll(keepingCapacity: true)
        // Unescaped texts are kept until the row is given; the memory must not move meanwhile.
        if block.hasQuotes { scratch.reserveCapacity(block.filled) }
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
                scratch.removeAll(keepingCapacity: true)
            }
            if bytes[place] == 0x0D, bytes[place + 1] == 0x0A { start += 1 }
            row += 1
            column = 0
        }
    }

    @inline(__always)
    private mutating func add(_ start: UnsafePointer<UInt8>, _ length: Int, _ mark: UInt32, _ column: Int) {
        var text = UnsafeBufferPointer(start: start, count: length)
        if mark & DelimitedBlock.quoted != 0 {
            text = UnsafeBufferPointer(start: start + 1, count: length - 2)
            if text.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0x0D }) { text = unescaped(text) }
        }
        if text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == UInt8(ascii: "\""),
            text[text.count - 1] == UInt8(ascii: "\"")
        {
            text = withoutFormula(text)
            if text.isEmpty { return }
        }
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

    /// As ``DelimitedReader/text(_:isQuoted:)`` has it.
    private mutating func withoutFormula(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let inner = UnsafeBufferPointer(rebasing: text[2..<(text.count - 1)])
        guard let quote = inner.firstIndex(of: UInt8(ascii: "\"")) else { return inner }
        var position = quote
        while position < inner.count {
            if inner[position] == UInt8(ascii: "\"") {
                position += 1
                guard position < inner.count, inner[position] == UInt8(ascii: "\"") else { return text }
            }
            position += 1
        }
        return unescaped(inner)
    }

    /// Without doubled quotes, and with line feeds for all line breaks.
    private mutating func unescaped(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let start = scratch.count
        var position = 0
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                position += 1
            } else if byte == 0x0D {
                if position < text.count, text[position] == 0x0A { position += 1 }
                scratch.append(0x0A)
                continue
            }
            scratch.append(byte)
        }
        let count = scratch.count - start
        return scratch.withUnsafeBufferPointer {
            UnsafeBufferPointer(start: $0.baseAddress.map { $0 + start }, count: count)
        }
    }
}
