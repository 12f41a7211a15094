import ReportingKit

/// Writes the values of one row after another as ``StoredCells``.
///
/// Into memory of its own, which it keeps from row to row: growing an array byte by byte took longer than SQLite takes
/// to store it.
final class StoredCellsWriter {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 4_096
    private var count = 0
    /// Absent entries, until one comes that is there.
    private var waiting = 0
    private let fields: FieldNumbers
    private var cells: [(number: Int64, value: SourcedValue)] = []

    /// What a value takes besides its texts: eight entries, the longest of them numbers of twenty digits.
    private static let longestValue = 160

    init(_ fields: FieldNumbers) {
        self.fields = fields
        bytes = .allocate(capacity: capacity)
    }

    deinit { bytes.deallocate() }

    /// Hands the text over, for as long as the body takes.
    func withText<Result>(
        of values: [FieldName: SourcedValue], _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result {
        cells.removeAll(keepingCapacity: true)
        for (field, value) in values { cells.append((try fields.number(of: field), value)) }
        cells.sort { $0.number < $1.number }
        count = 0
        reserve(2)
        append(UInt8(ascii: "["))
        for (index, (field, value)) in cells.enumerated() {
            let stored = StoredValue(value.value)
            // A byte of text takes up to six as `\u000a`.
            reserve(Self.longestValue + 6 * (value.raw.utf8.count + (stored.text?.utf8.count ?? 0)))
            if index > 0 { append(UInt8(ascii: ",")) }
            write(value, stored, field: field)
        }
        append(UInt8(ascii: "]"))
        return try body(UnsafeBufferPointer(start: bytes, count: count))
    }

    private func write(_ value: SourcedValue, _ stored: StoredValue, field: Int64) {
        append(UInt8(ascii: "["))
        waiting = 0
        write(field)
        add(Int64(stored.kind.rawValue))
        add(Int64(value.cell.row))
        add(Int64(value.cell.column))
        let start = count + 1
        add(stored.number)
        let isOwnText: Bool
        if case .count = value.value {
            // Nearly every value; its text is compared where it was just written.
            isOwnText = value.raw.utf8.elementsEqual(UnsafeBufferPointer(start: bytes + start, count: count - start))
        } else {
            isOwnText = value.raw == value.value.plainText
        }
        add(stored.scale.map(Int64.init))
        add(stored.text)
        add(isOwnText ? nil : value.raw)
        append(UInt8(ascii: "]"))
    }

    // MARK: Entries

    private func add(_ number: Int64?) {
        guard let number else { return waiting += 1 }
        separate()
        write(number)
    }

    private func add(_ text: String?) {
        guard let text else { return waiting += 1 }
        separate()
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0..<0x20:
                for letter in "\\u00".utf8 { append(letter) }
                append(Self.digit(byte >> 4))
                append(Self.digit(byte & 15))
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private func separate() {
        for _ in 0..<waiting { for letter in ",null".utf8 { append(letter) } }
        waiting = 0
        append(UInt8(ascii: ","))
    }

    private func write(_ number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var length = 1
        var power: UInt64 = 10
        while length < 20, rest >= power {
            length += 1
            let (next, overflow) = power.multipliedReportingOverflow(by: 10)
            if overflow { break }
            power = next
        }
        for index in (0..<length).reversed() {
            bytes[count + index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += length
    }

    private func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    /// One more for the bracket at the end.
    private func reserve(_ length: Int) {
        guard count + length + 1 > capacity else { return }
        let larger = max(capacity * 2, count + length + 1)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = moved
        capacity = larger
    }
}
