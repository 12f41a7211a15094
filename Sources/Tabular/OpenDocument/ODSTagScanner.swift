import CScan
import Glibc
import Markup

/// Reads the attributes of a tag from its bytes; whatever a parser would have to understand makes it unusual.
struct ODSTagScanner {
    struct Attribute {
        /// Without its prefix.
        let name: UnsafeBufferPointer<UInt8>
        /// Nil where it has none, and for those that nothing depends on.
        let kind: ODSCell.Namespace?
        /// As it stands in the file.
        let value: UnsafeBufferPointer<UInt8>
        let hasReferences: Bool
    }

    enum Part {
        case attribute(Attribute)
        /// `>`, or `/>` for an empty element; the cursor is behind it.
        case end(isEmpty: Bool)
        case unusual
    }

    private struct Seen {
        let name: UnsafeBufferPointer<UInt8>
        let namespace: UnsafePointer<UInt8>?
    }

    private let prefixes: ODSPrefixes
    /// The attributes of the tag at hand: one twice is not well-formed.
    private var seen: [Seen] = []

    private static let mostAttributes = 16
    /// Longer names and values are left to the parser, which has limits of its own.
    private static let longestName = 1_000
    private static let longestValue = 100_000

    init(_ prefixes: ODSPrefixes) { self.prefixes = prefixes }

    mutating func begin() { seen.removeAll(keepingCapacity: true) }

    /// The next part of a tag, from behind its name or its last attribute.
    mutating func next(_ cursor: inout MarkupCursor) -> Part {
        let former = cursor.position
        while Self.isSpace(cursor.byte) { cursor.position += 1 }
        switch cursor.byte {
        case UInt8(ascii: ">"):
            cursor.position += 1
            return .end(isEmpty: false)
        case UInt8(ascii: "/"):
            guard cursor.skip("/>") else { return .unusual }
            return .end(isEmpty: true)
        default:
            guard cursor.position > former, seen.count < Self.mostAttributes else { return .unusual }
            return attribute(&cursor)
        }
    }

    /// From behind a tag's name to behind the tag: whether it is empty; nil where it is unusual.
    mutating func skip(_ cursor: inout MarkupCursor) -> Bool? {
        begin()
        while true {
            switch next(&cursor) {
            case .attribute: continue
            case .end(let isEmpty): return isEmpty
            case .unusual: return nil
            }
        }
    }

    private mutating func attribute(_ cursor: inout MarkupCursor) -> Part {
        let start = cursor.position
        guard Self.beginsName(cursor.byte) else { return .unusual }
        var local = start
        var prefix: ODSPrefixes.Prefix?
        while Self.isOfName(cursor.byte) { cursor.position += 1 }
        if cursor.byte == UInt8(ascii: ":") {
            prefix = prefixes.prefix(start, cursor.position - start)
            cursor.position += 1
            local = cursor.position
            guard prefix != nil, Self.beginsName(cursor.byte) else { return .unusual }
            while Self.isOfName(cursor.byte) { cursor.position += 1 }
        }
        let name = UnsafeBufferPointer(start: local, count: cursor.position - local)
        guard cursor.position - start <= Self.longestName, prefix != nil || !Self.isEqual(name, "xmlns"),
            cursor.byte == UInt8(ascii: "=")
        else { return .unusual }
        cursor.position += 1
        guard let (value, hasReferences) = Self.value(&cursor) else { return .unusual }
        for other in seen where other.namespace == prefix?.namespace && Self.isEqual(other.name, name) {
            return .unusual
        }
        seen.append(Seen(name: name, namespace: prefix?.namespace))
        return .attribute(Attribute(name: name, kind: prefix?.kind, value: value, hasReferences: hasReferences))
    }

    private static func value(_ cursor: inout MarkupCursor) -> (UnsafeBufferPointer<UInt8>, hasReferences: Bool)? {
        let quote = cursor.byte
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        cursor.position += 1
        let start = cursor.position
        var hasReferences = false
        var all: UInt8 = 0
        while cursor.position < cursor.end, cursor.position.pointee != quote {
            let byte = cursor.position.pointee
            if byte < 0x20 || byte == UInt8(ascii: "<") { return nil }
            if byte == UInt8(ascii: "&") {
                guard XMLReference.read(&cursor) != nil else { return nil }
                hasReferences = true
            } else {
                all |= byte
                cursor.position += 1
            }
        }
        let count = cursor.position - start
        guard cursor.position < cursor.end, count <= longestValue,
            all < 0x80 || scan_are_characters(start, cursor.position) != 0
        else { return nil }
        cursor.position += 1
        return (UnsafeBufferPointer(start: start, count: count), hasReferences)
    }

    static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == other.count else { return false }
        guard let start = bytes.baseAddress, let otherStart = other.baseAddress else { return true }
        return memcmp(start, otherStart, bytes.count) == 0
    }

    static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        isEqual(bytes, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

    @inline(__always)
    private static func beginsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    @inline(__always)
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: beginsName(byte)
        }
    }
}
