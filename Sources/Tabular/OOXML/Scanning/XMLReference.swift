/// What `&amp;` and `&#272;` stand for: the five entities that XML has without a declaration, and numbers.
enum XMLReference {
    /// From before the ampersand to behind the semicolon; nil, with the cursor anywhere, for anything else.
    static func read(_ cursor: inout MarkupCursor) -> Unicode.Scalar? {
        let rest = UnsafeBufferPointer(start: cursor.position + 1, count: cursor.end - cursor.position - 1).prefix(13)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
            let scalar = scalar(UnsafeBufferPointer(rebasing: rest[..<end]))
        else { return nil }
        cursor.position += end + 2
        return scalar
    }

    /// Of what stands between the two.
    static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        if name.elementsEqual("amp".utf8) { return "&" }
        if name.elementsEqual("lt".utf8) { return "<" }
        if name.elementsEqual("gt".utf8) { return ">" }
        if name.elementsEqual("quot".utf8) { return "\"" }
        if name.elementsEqual("apos".utf8) { return "'" }
        guard name.count >= 2, name[0] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = name[1] == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard !digits.isEmpty, digits.allSatisfy(isHexadecimalDigit),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(code)
        else { return nil }
        // Char of XML 1.0, 2.2; the others are the full parser's to judge.
        switch code {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return scalar
        default: return nil
        }
    }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
