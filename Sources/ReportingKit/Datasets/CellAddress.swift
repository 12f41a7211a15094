/// Where a cell stands in its sheet, counted from zero; printed as Excel does, `B7`.
public struct CellAddress: Hashable, Comparable, Sendable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7`, `$B$7` or `AA12`; nil for anything else.
    public init?(_ text: String) {
        var column = 0
        var row = 0
        var sawDigit = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !sawDigit:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !sawDigit:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                sawDigit = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            if column > 1_000_000 || row > 1_000_000_000 { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// The letters of a column counted from zero: 0 is A, 26 is AA.
    public static func columnLetters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    public static func < (left: Self, right: Self) -> Bool { (left.row, left.column) < (right.row, right.column) }
}

extension CellAddress: CustomStringConvertible {
    public var description: String { Self.columnLetters(column) + "\(row + 1)" }
}

extension CellAddress: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let address = CellAddress(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a cell address: \(text)")
        }
        self = address
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
