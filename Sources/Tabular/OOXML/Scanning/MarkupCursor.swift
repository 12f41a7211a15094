import CScan
import Glibc
import Markup

/// A place in the bytes of an XML part, for scanners that know the few elements they expect. Nothing is read beyond
/// `end` but by the searches, for which buffers are padded.
struct MarkupCursor {
    /// How many bytes behind its end a buffer has to have.
    static let padding = PartWindow.padding

    var position: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>

    init(_ position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
        self.position = position
        self.end = end
    }

    var isAtEnd: Bool { position >= end }
    var byte: UInt8 { position < end ? position.pointee : 0 }

    /// Whether these bytes stand here; moves behind them then.
    @inline(__always)
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - position >= count, matches(text.utf8Start, count) else { return false }
        position += count
        return true
    }

    @inline(__always)
    private func matches(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        // A call costs more than a few letters.
        if count >= 16 { return memcmp(position, text, count) == 0 }
        for offset in 0..<count where position[offset] != text[offset] { return false }
        return true
    }

    @inline(__always)
    mutating func skipSpace() {
        while position < end, position.pointee <= 0x20, [0x20, 0x0A, 0x0D, 0x09].contains(position.pointee) {
            position += 1
        }
    }

    /// Up to the next `<`, and whether what lies before needs a closer look.
    @inline(__always)
    mutating func text() -> (bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
        let start = position
        var special: Int32 = 0
        position = scan_text(start, end, &special)
        return (UnsafeBufferPointer(start: start, count: position - start), special == 0)
    }

    /// Moves to the next such byte; false when there is none.
    @inline(__always)
    mutating func find(_ byte: UInt8) -> Bool {
        position = scan_find(position, end, byte)
        return position < end
    }

    /// An attribute of the tag that is being read.
    struct Attribute {
        let name: UnsafeBufferPointer<UInt8>
        let value: UnsafeBufferPointer<UInt8>

        @inline(__always)
        func isNamed(_ letter: Unicode.Scalar) -> Bool { name.count == 1 && name[0] == UInt8(ascii: letter) }
    }

    enum TagPart {
        case attribute(Attribute)
        /// `>`, or `/>` for an empty element; the cursor is behind it.
        case end(isEmpty: Bool)
        /// Anything that a tag does not plainly hold.
        case unusual
    }

    /// The next part of a tag, from behind its name or its last attribute.
    @inline(__always)
    mutating func tagPart() -> TagPart {
        skipSpace()
        switch byte {
        case UInt8(ascii: ">"):
            position += 1
            return .end(isEmpty: false)
        case UInt8(ascii: "/"):
            guard end - position >= 2, position[1] == UInt8(ascii: ">") else { return .unusual }
            position += 2
            return .end(isEmpty: true)
        default: break
        }
        let name = position
        while position < end, Self.isNamePart(position.pointee) { position += 1 }
        let nameLength = position - name
        guard nameLength > 0, byte == UInt8(ascii: "=") else { return .unusual }
        position += 1
        let quote = byte
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .unusual }
        position += 1
        let value = position
        while position < end, position.pointee != quote {
            if position.pointee == UInt8(ascii: "<") || position.pointee == UInt8(ascii: "&") { return .unusual }
            position += 1
        }
        guard position < end else { return .unusual }
        let attribute = Attribute(
            name: UnsafeBufferPointer(start: name, count: nameLength),
            value: UnsafeBufferPointer(start: value, count: position - value))
        position += 1
        return .attribute(attribute)
    }

    @inline(__always)
    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}
