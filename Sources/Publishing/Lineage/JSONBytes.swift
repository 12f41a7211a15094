/// JSON being written as bytes, without white space.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    /// Text of JSON as it is.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Hands over what was written when it is much, so that a long file is never held whole.
    mutating func handOver(_ take: ([UInt8]) throws -> Void, atLeast count: Int = 1 << 20) rethrows {
        guard bytes.count >= count, !bytes.isEmpty else { return }
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// `key` is written as it stands, with quotes and colon.
    mutating func field(_ key: StaticString, _ value: String) {
        raw(key)
        string(value)
    }

    mutating func field(_ key: StaticString, _ value: Int) {
        raw(key)
        bytes.append(contentsOf: "\(value)".utf8)
    }

    mutating func array<Elements: Sequence>(_ elements: Elements, _ write: (inout JSONBytes, Elements.Element) -> Void)
    {
        raw("[")
        var isFirst = true
        for element in elements {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, element)
        }
        raw("]")
    }

    mutating func string(_ text: String) {
        var text = text
        raw("\"")
        text.withUTF8 { utf8 in
            var plain = 0
            for (index, byte) in utf8.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<index]))
                escape(byte)
                plain = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
        }
        raw("\"")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): raw("\\\"")
        case UInt8(ascii: "\\"): raw("\\\\")
        case UInt8(ascii: "\n"): raw("\\n")
        case UInt8(ascii: "\r"): raw("\\r")
        case UInt8(ascii: "\t"): raw("\\t")
        default:
            let digits = Array("0123456789abcdef".utf8)
            raw("\\u00")
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
