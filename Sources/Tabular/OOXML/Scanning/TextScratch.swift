/// Texts that do not lie in the part as they are meant: with entities, escapes or in several runs.
struct TextScratch {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Appends a text with its entities resolved and its line breaks as XML reads them (XML 1.0, 2.11); false when it
    /// holds anything else that XML would not read plainly.
    mutating func append(entitiesIn text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            let byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "&"):
                guard let end = text[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                    let scalar = Self.scalar(UnsafeBufferPointer(rebasing: text[position..<end]))
                else { return false }
                bytes.append(contentsOf: UTF8.encode(scalar)!)
                position = end + 1
            case 0x0D:
                if position < text.count, text[position] == 0x0A { position += 1 }
                bytes.append(0x0A)
            case 0x09, 0x0A, 0x20...: bytes.append(byte)
            default: return false
            }
        }
        return true
    }

    /// Resolves `_x000D_` and its like in what was appended since `start`.
    mutating func resolveEscapes(from start: Int) {
        guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
        let text = EscapedText.decode(Array(bytes[start...]))
        bytes.removeSubrange(start...)
        bytes.append(contentsOf: text.utf8)
    }

    private static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        if name.elementsEqual("amp".utf8) { return "&" }
        if name.elementsEqual("lt".utf8) { return "<" }
        if name.elementsEqual("gt".utf8) { return ">" }
        if name.elementsEqual("quot".utf8) { return "\"" }
        if name.elementsEqual("apos".utf8) { return "'" }
        guard name.count >= 2, name[0] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = name[1] == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard !digits.isEmpty, digits.allSatisfy({ $0.isHexadecimalDigit }),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(code)
        else { return nil }
        // Char of XML 1.0, 2.2; the others are the full parser's to judge.
        switch code {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return scalar
        default: return nil
        }
    }
}

extension UInt8 {
    fileprivate var isHexadecimalDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
