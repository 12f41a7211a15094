import ReportingKit

/// The text is not what this program writes.
struct DamagedRow: Error {}

/// Reads the text that ``StoredCells`` writes; a general parser of JSON took most of the time of reading a report's
/// data.
struct StoredCellsReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private enum Entry {
        case number(Int64)
        case text(String)
        case null
    }

    mutating func values(_ name: (Int64) -> FieldName?) throws(DamagedRow) -> [FieldName: SourcedValue] {
        var values: [FieldName: SourcedValue] = [:]
        try take(UInt8(ascii: "["))
        guard !skip(UInt8(ascii: "]")) else { return values }
        repeat {
            let entries = try entries()
            guard entries.count >= 4, case .number(let field) = entries[0], case .number(let kind) = entries[1],
                case .number(let row) = entries[2], case .number(let column) = entries[3],
                let kind = StoredValue.Kind(rawValue: Int(kind)), let field = name(field)
            else { throw DamagedRow() }
            let stored = StoredValue(
                kind: kind, number: Self.number(entries, 4), scale: Self.number(entries, 5).map(Int.init),
                text: Self.text(entries, 6))
            let value = stored.value
            values[field] = SourcedValue(
                value, cell: CellAddress(row: Int(row), column: Int(column)),
                raw: Self.text(entries, 7) ?? value.plainText)
        } while skip(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
        guard position == bytes.count else { throw DamagedRow() }
        return values
    }

    private static func number(_ entries: [Entry], _ index: Int) -> Int64? {
        if index < entries.count, case .number(let number) = entries[index] { number } else { nil }
    }

    private static func text(_ entries: [Entry], _ index: Int) -> String? {
        if index < entries.count, case .text(let text) = entries[index] { text } else { nil }
    }

    private mutating func entries() throws(DamagedRow) -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(8)
        try take(UInt8(ascii: "["))
        repeat { entries.append(try entry()) } while skip(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
        return entries
    }

    private mutating func entry() throws(DamagedRow) -> Entry {
        guard position < bytes.count else { throw DamagedRow() }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "n"):
            for byte in "null".utf8 { try take(byte) }
            return .null
        default: return .number(try integer())
        }
    }

    private mutating func integer() throws(DamagedRow) -> Int64 {
        let isNegative = skip(UInt8(ascii: "-"))
        let start = position
        var magnitude: Int64 = 0
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let digit = Int64(bytes[position] - UInt8(ascii: "0"))
            let (sum, another) = product.subtractingReportingOverflow(digit)
            guard !overflow, !another else { throw DamagedRow() }
            magnitude = sum
            position += 1
        }
        guard position > start, isNegative || magnitude != .min else { throw DamagedRow() }
        return isNegative ? magnitude : -magnitude
    }

    private mutating func string() throws(DamagedRow) -> String {
        try take(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            position += 1
        }
        guard position < bytes.count else { throw DamagedRow() }
        if bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(DamagedRow) -> String {
        var text = Array(bytes[start..<position])
        while true {
            guard position < bytes.count else { throw DamagedRow() }
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard position < bytes.count else { throw DamagedRow() }
                if skip(UInt8(ascii: "u")) {
                    guard position + 4 <= bytes.count,
                        let code = UInt8(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
                    else { throw DamagedRow() }
                    text.append(code)
                    position += 4
                } else {
                    text.append(bytes[position])
                    position += 1
                }
            default: text.append(byte)
            }
        }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func take(_ byte: UInt8) throws(DamagedRow) {
        guard skip(byte) else { throw DamagedRow() }
    }
}
