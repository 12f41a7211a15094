/// Text of an XML file as bytes.
enum PlainXMLText {
    /// Whether bytes are UTF-8 and all of them characters that XML allows; those below 0x20 are the caller's business.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        func follows(_ offset: Int) -> Bool { index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80 }
        while index < bytes.count {
            switch bytes[index] {
            case 0..<0x80: index += 1
            case 0xC2...0xDF:
                guard follows(1) else { return false }
                index += 2
            case 0xE0...0xEF:
                guard follows(1), follows(2) else { return false }
                let (first, second, third) = (bytes[index], bytes[index + 1], bytes[index + 2])
                if first == 0xE0 && second < 0xA0 || first == 0xED && second >= 0xA0 { return false }
                if first == 0xEF && second == 0xBF && third >= 0xBE { return false }
                index += 3
            case 0xF0...0xF4:
                guard follows(1), follows(2), follows(3) else { return false }
                let (first, second) = (bytes[index], bytes[index + 1])
                if first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90 { return false }
                index += 4
            default: return false
            }
        }
        return true
    }

    /// A value or text with its references replaced.
    static func decoded(_ attribute: PlainXMLCursor.Attribute) throws(PlainXMLStop) -> String {
        guard attribute.hasReferences else { return String(decoding: attribute.value, as: UTF8.self) }
        var bytes: [UInt8] = []
        guard let start = attribute.value.baseAddress else { return "" }
        var cursor = PlainXMLCursor(start, count: attribute.value.count)
        while cursor.position < start + attribute.value.count {
            if cursor.position[0] == UInt8(ascii: "&") {
                append(try cursor.readReference(), to: &bytes)
            } else {
                bytes.append(cursor.position[0])
                cursor.position += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        for byte in String(scalar).utf8 { bytes.append(byte) }
    }
}
