/// Text of SpreadsheetML parts, where `_x000D_` stands for a character that XML does not allow (ECMA-376 part 1,
/// 22.9.2.19).
enum EscapedText {
    static func decode(_ bytes: [UInt8]) -> String {
        guard bytes.count >= 7, var position = nextEscape(in: bytes, from: 0) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text = ""
        var copied = 0
        while true {
            text += String(decoding: bytes[copied..<position], as: UTF8.self)
            // A character beyond U+FFFF is two escapes in a row, the halves of a UTF-16 pair.
            var units: [UInt16] = []
            while let unit = escape(in: bytes, at: position) {
                units.append(unit)
                position += 7
            }
            text += String(decoding: units, as: UTF16.self)
            copied = position
            guard let next = nextEscape(in: bytes, from: position) else { break }
            position = next
        }
        return text + String(decoding: bytes[copied...], as: UTF8.self)
    }

    private static func nextEscape(in bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position + 7 <= bytes.count {
            if bytes[position] == UInt8(ascii: "_"), escape(in: bytes, at: position) != nil { return position }
            position += 1
        }
        return nil
    }

    private static func escape(in bytes: [UInt8], at position: Int) -> UInt16? {
        guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
            bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[(position + 2)..<(position + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
