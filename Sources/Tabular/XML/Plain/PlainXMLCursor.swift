import Foundation

/// Why a scan of plain XML went no further.
enum PlainXMLStop: Error {
    /// The window ends here; more of the file may follow.
    case incomplete
    /// Something that is left to the full parser: a comment, a declaration, a fault, a limit.
    case unusual
}

/// Reads XML of the plain kind that programs write, straight from a window of bytes.
///
/// Stands beside libxml2, which takes ten times as long. Whatever is not plain stops it: comments, CDATA, processing
/// instructions, namespaces declared further down than the root, entities but the five and numbers, bytes that are not UTF-8,
/// and all that is not well-formed as far as it can tell; the full parser then decides.
struct PlainXMLCursor {
    struct Attribute {
        let prefix: UnsafeBufferPointer<UInt8>
        /// The name after its prefix.
        let name: UnsafeBufferPointer<UInt8>
        /// As it stands in the file.
        let value: UnsafeBufferPointer<UInt8>
        let hasReferences: Bool
    }

    /// How a start tag ends: `<a>` or `<a/>`.
    enum TagEnd { case open, empty }

    var position: UnsafePointer<UInt8>
    /// Where zeros follow that are no part of the file, so that a search ends there without looking for the end.
    private(set) var end: UnsafePointer<UInt8>
    private(set) var attributes: [Attribute] = []

    /// How many zeros there have to be behind a window.
    static let padding = 128
    private static let maximumAttributes = 64

    /// - Parameter start: `count` bytes of the file and the padding.
    init(_ start: UnsafePointer<UInt8>, count: Int) {
        position = start
        end = start + count
    }

    mutating func move(to start: UnsafePointer<UInt8>, count: Int) {
        position = start
        end = start + count
    }

    /// What stops the scan at a byte that does not belong there.
    func stop(at place: UnsafePointer<UInt8>) -> PlainXMLStop { place >= end ? .incomplete : .unusual }

    // MARK: Pieces

    /// Goes past a literal if it stands here.
    @inline(__always)
    mutating func skip(_ literal: StaticString) throws(PlainXMLStop) -> Bool {
        let count = literal.utf8CodeUnitCount
        if memcmp(position, literal.utf8Start, count) == 0 {
            position += count
            return true
        }
        // It may begin here and go on behind the window.
        let rest = end - position
        if rest < count, memcmp(position, literal.utf8Start, max(0, rest)) == 0 { throw .incomplete }
        return false
    }

    mutating func skipSpace() { while Self.isSpace(position[0]) { position += 1 } }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// A qualified name: its prefix, empty when there is none, and the rest.
    mutating func readName() throws(PlainXMLStop) -> (
        prefix: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>
    ) {
        var start = position
        var prefix = UnsafeBufferPointer(start: start, count: 0)
        guard Self.isLetter(start[0]) else { throw stop(at: start) }
        var next = start + 1
        while true {
            let byte = next[0]
            if Self.isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
                next += 1
            } else if byte == UInt8(ascii: ":") {
                guard prefix.isEmpty, Self.isLetter(next[1]) else { throw stop(at: next + 1) }
                prefix = UnsafeBufferPointer(start: start, count: next - start)
                next += 1
                start = next
            } else {
                break
            }
        }
        position = next
        return (prefix, UnsafeBufferPointer(start: start, count: next - start))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") }

    /// From behind an element's name to behind its tag.
    mutating func readAttributes() throws(PlainXMLStop) -> TagEnd {
        attributes.removeAll(keepingCapacity: true)
        while true {
            if position[0] == UInt8(ascii: ">") {
                position += 1
                return .open
            }
            if position[0] == UInt8(ascii: "/") {
                guard position[1] == UInt8(ascii: ">") else { throw stop(at: position + 1) }
                position += 2
                return .empty
            }
            guard Self.isSpace(position[0]) else { throw stop(at: position) }
            skipSpace()
            if position[0] == UInt8(ascii: ">") || position[0] == UInt8(ascii: "/") { continue }
            try readAttribute()
        }
    }

    private mutating func readAttribute() throws(PlainXMLStop) {
        let (prefix, name) = try readName()
        guard position[0] == UInt8(ascii: "=") else { throw stop(at: position) }
        let quote = position[1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw stop(at: position + 1) }
        position += 2
        let start = position
        var hasReferences = false
        var hasUpperBytes = false
        while position[0] != quote {
            let byte = position[0]
            if byte == UInt8(ascii: "&") {
                hasReferences = true
                _ = try readReference()
                continue
            }
            guard byte >= 0x20, byte != UInt8(ascii: "<") else { throw stop(at: position) }
            if byte >= 0x80 { hasUpperBytes = true }
            position += 1
        }
        let value = UnsafeBufferPointer(start: start, count: position - start)
        position += 1
        guard attributes.count < Self.maximumAttributes, !hasUpperBytes || PlainXMLText.isValid(value) else {
            throw .unusual
        }
        // Not well-formed, which attribute was meant.
        for other in attributes where Self.isEqual(other.name, name) && Self.isEqual(other.prefix, prefix) {
            throw .unusual
        }
        attributes.append(Attribute(prefix: prefix, name: name, value: value, hasReferences: hasReferences))
    }

    static func isEqual(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        guard let a = left.baseAddress, let b = right.baseAddress else { return true }
        return memcmp(a, b, left.count) == 0
    }

    static func isEqual(_ text: UnsafeBufferPointer<UInt8>, _ literal: StaticString) -> Bool {
        isEqual(text, UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    // MARK: Character references

    /// The character that `&…;` stands for, from before the ampersand to behind the semicolon.
    mutating func readReference() throws(PlainXMLStop) -> Unicode.Scalar {
        let start = position
        var next = start + 1
        while next[0] != UInt8(ascii: ";") {
            guard next[0] > 0x20, next[0] < 0x80, next - start < 12 else { throw stop(at: next) }
            next += 1
        }
        let body = UnsafeBufferPointer(start: start + 1, count: next - start - 1)
        guard let scalar = Self.scalar(reference: body) else { throw .unusual }
        position = next + 1
        return scalar
    }

    private static func scalar(reference body: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        if isEqual(body, "amp") { return "&" }
        if isEqual(body, "lt") { return "<" }
        if isEqual(body, "gt") { return ">" }
        if isEqual(body, "quot") { return "\"" }
        if isEqual(body, "apos") { return "'" }
        guard body.count >= 2, body[0] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = body[1] == UInt8(ascii: "x")
        let digits = body.dropFirst(isHexadecimal ? 2 : 1)
        var value: UInt32 = 0
        guard !digits.isEmpty, digits.count <= 7 else { return nil }
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value * (isHexadecimal ? 16 : 10) + UInt32(digit - 0x30)
            case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal:
                value = value * 16 + UInt32((digit | 0x20) - 0x61 + 10)
            default: return nil
            }
        }
        guard value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D, value != 0xFFFE, value != 0xFFFF else {
            return nil
        }
        return Unicode.Scalar(value)
    }
}
