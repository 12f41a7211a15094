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
                    let scalar = XMLReference.scalar(UnsafeBufferPointer(rebasing: text[position..<end]))
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
}
