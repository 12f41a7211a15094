import Files
import ReportingKit

/// Refuses tags with absurdly many attributes before libxml2 sees them: it compares each attribute of an element with all
/// before it (2.9.14 takes 4 s for 40,000 attributes in 260 KB).
enum HTMLTagGuard {
    static let attributesAllowed = 256

    static func check(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
        var position = 0
        while let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = tag + 1
            guard position < bytes.count, isLetter(bytes[position]) else { continue }
            position = try endOfTag(bytes, from: position)
        }
    }

    /// Follows the parser's own reading: a quote counts only where a value begins.
    private static func endOfTag(_ bytes: UnsafeRawBufferPointer, from start: Int) throws(ReadingError) -> Int {
        var position = start
        var words = 0
        var isInWord = false
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "=") {
                while position < bytes.count, isSpace(bytes[position]) { position += 1 }
                guard position < bytes.count else { break }
                let quote = bytes[position]
                if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    position = bytes[(position + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
                    // Attributes may follow a closing quote without a space.
                    isInWord = false
                }
            } else if isSpace(byte) || byte == UInt8(ascii: "/") {
                isInWord = false
            } else if !isInWord {
                isInWord = true
                words += 1
                guard words <= attributesAllowed else {
                    throw .unreadable(format: .html, reason: "a tag with more than \(attributesAllowed) attributes")
                }
            }
        }
        return position
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
