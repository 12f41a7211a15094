/// A style sheet as it is sent: without the comments and spaces that only readers of its source need.
enum CompactStyle {
    static func text(_ style: String) -> String {
        var written: [UInt8] = []
        var rest = Array(style.utf8)[...]
        var isSpaced = false
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"): isSpaced = true
            case UInt8(ascii: "/") where rest.first == UInt8(ascii: "*"):
                while let inside = rest.popFirst(), !(inside == UInt8(ascii: "*") && rest.first == UInt8(ascii: "/")) {}
                rest = rest.dropFirst()
            default:
                if isSpaced, let last = written.last, !closes(last), !opens(byte) { written.append(UInt8(ascii: " ")) }
                isSpaced = false
                if byte == UInt8(ascii: "}"), written.last == UInt8(ascii: ";") { written.removeLast() }
                written.append(byte)
                guard byte == UInt8(ascii: "\"") else { continue }
                // What stands between quotes stays as it is.
                while let quoted = rest.popFirst() {
                    written.append(quoted)
                    if quoted == byte { break }
                }
            }
        }
        return String(decoding: written, as: UTF8.self)
    }

    /// After it no space is needed. The colon is that of a declaration: before one of a selector stands nothing.
    private static func closes(_ byte: UInt8) -> Bool { [0x7B, 0x7D, 0x3B, 0x3A, 0x2C].contains(byte) }

    /// Before it no space is needed.
    private static func opens(_ byte: UInt8) -> Bool { [0x7B, 0x7D, 0x3B, 0x2C].contains(byte) }
}
