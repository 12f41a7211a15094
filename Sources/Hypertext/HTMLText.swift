/// Text as HTML shows it: what is markup is escaped, what cannot be seen is shown.
///
/// Characters that turn the direction of writing, and control characters, become visible signs: a file's name must
/// read as it is.
public enum HTMLText {
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            // From here on nothing was copied yet.
            var start = 0
            var index = 0
            while index < source.count {
                let (length, replacement) = special(source, index)
                if let replacement {
                    bytes.append(contentsOf: source[start..<index])
                    replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
                    start = index + length
                }
                index += length
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    /// How many bytes stand for one character here, where it matters, and what is written for it.
    private static func special(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Int, StaticString?) {
        switch source[index] {
        case UInt8(ascii: "&"): (1, "&amp;")
        case UInt8(ascii: "<"): (1, "&lt;")
        case UInt8(ascii: ">"): (1, "&gt;")
        case UInt8(ascii: "\""): (1, "&quot;")
        case UInt8(ascii: "'"): (1, "&#39;")
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): (1, nil)
        case 0..<0x20, 0x7F: (1, "\u{FFFD}")
        case 0xC2 where index + 1 < source.count && source[index + 1] < 0xA0: (2, "\u{FFFD}")
        // U+061C
        case 0xD8 where index + 1 < source.count && source[index + 1] == 0x9C: (2, "\u{FFFD}")
        case 0xE2 where index + 2 < source.count: turnsDirection(source[index + 1], source[index + 2])
        default: (1, nil)
        }
    }

    /// U+200E, U+200F, U+202A…U+202E, U+2066…U+2069
    private static func turnsDirection(_ second: UInt8, _ third: UInt8) -> (Int, StaticString?) {
        let turns =
            second == 0x80 && (third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third))
            || second == 0x81 && (0xA6...0xA9).contains(third)
        return (3, turns ? "\u{FFFD}" : nil)
    }
}
