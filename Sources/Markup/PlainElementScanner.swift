import CXML2
import Glibc

/// Reads elements that hold nothing but tags and text, neither of which needs interpreting, into the events that libxml2 would
/// report for them.
///
/// A long list is a hundred megabytes of the same few tags: knowing a tag again by its bytes takes a tenth of the time of
/// parsing it. Whatever else an element holds (references, comments, declarations of namespaces, bytes that are no
/// character, anything that is not well-formed) makes it unusual, and libxml2 has to say what it is.
struct PlainElementScanner {
    enum Outcome {
        /// Read up to here, behind its end tag.
        case read(UnsafePointer<UInt8>)
        /// The element does not end in these bytes.
        case incomplete
        case unusual
    }

    /// A namespace that is in scope, as libxml2 reported it.
    struct Binding {
        let prefix: UnsafePointer<UInt8>?
        let namespace: UnsafePointer<UInt8>?
        /// How many elements are open where it holds.
        let depth: Int
    }

    /// A start tag that was read before, from `<` to `>`, in the same block.
    private struct KnownTag {
        let start: UnsafePointer<UInt8>
        let count: Int
        let nameCount: Int
        let isEmpty: Bool
        let event: XMLEventTape.Event
    }

    private struct Open {
        /// The qualified name in the start tag.
        let name: UnsafePointer<UInt8>
        let nameCount: Int
        let event: XMLEventTape.Event
    }

    var bindings: [Binding] = []
    private var known: [KnownTag] = []
    private var open: [Open] = []
    /// More are not looked through: where all tags differ this would take longer than reading them.
    private static let mostKnown = 8
    private static let mostAttributes = 16
    /// Longer names and values are left to libxml2, which has limits of its own.
    private static let longestName = 1_000
    private static let longestValue = 100_000

    /// To be called when the bytes move or the tape is emptied.
    mutating func forget() { known.removeAll(keepingCapacity: true) }

    /// From the element's `<` on. Of an element that was not read the tape holds nothing.
    mutating func read(
        from start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, names: xmlDictPtr, room: Int,
        into tape: inout XMLEventTape
    ) -> Outcome {
        let mark = tape.mark
        open.removeAll(keepingCapacity: true)
        var position = start
        var isPlain = true
        repeat {
            guard end - position >= 3 else { return withdrawn(.incomplete, mark, &tape) }
            if position[0] != UInt8(ascii: "<") {
                isPlain = readText(&position, end, into: &tape)
            } else if position[1] == UInt8(ascii: "/") {
                isPlain = readEndTag(&position, end, into: &tape)
            } else {
                isPlain = open.count < room && readStartTag(&position, end, names, into: &tape)
            }
        } while isPlain && !open.isEmpty
        guard isPlain else { return withdrawn(position >= end ? .incomplete : .unusual, mark, &tape) }
        return Self.areCharacters(UnsafeBufferPointer(start: start, count: position - start))
            ? .read(position) : withdrawn(.unusual, mark, &tape)
    }

    private mutating func withdrawn(
        _ outcome: Outcome, _ mark: XMLEventTape.Mark, _ tape: inout XMLEventTape
    ) -> Outcome {
        tape.withdraw(to: mark)
        forget()
        return outcome
    }

    /// Whether bytes are characters of XML in UTF-8; controls are looked at where they stand.
    private static func areCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        do { _ = try UTF8Span(validating: bytes.span) } catch { return false }
        var rest = bytes[...]
        // U+FFFE and U+FFFF are none.
        while let place = rest.firstIndex(of: 0xEF) {
            if place + 2 < bytes.count, bytes[place + 1] == 0xBF, bytes[place + 2] >= 0xBE { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    // MARK: Text and end tags

    // Each of these moves to the end of the bytes where they do not reach, which tells an incomplete element.

    private func readText(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into tape: inout XMLEventTape
    ) -> Bool {
        let start = position
        while position < end, position.pointee != UInt8(ascii: "<") {
            let byte = position.pointee
            if byte < 0x20 {
                guard byte == 0x09 || byte == 0x0A else { return false }
            } else if byte == UInt8(ascii: "&") {
                return false
            } else if byte == UInt8(ascii: ">"), position - start >= 2, position[-1] == UInt8(ascii: "]"),
                position[-2] == UInt8(ascii: "]")
            {
                return false
            }
            position += 1
        }
        guard position < end else { return false }
        tape.text(start, count: position - start)
        return true
    }

    private mutating func readEndTag(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into tape: inout XMLEventTape
    ) -> Bool {
        guard let element = open.last else { return false }
        guard end - position > element.nameCount + 2 else {
            position = end
            return false
        }
        guard memcmp(position + 2, element.name, element.nameCount) == 0,
            position[element.nameCount + 2] == UInt8(ascii: ">")
        else { return false }
        position += element.nameCount + 3
        open.removeLast()
        tape.end(element.event.name, element.event.namespace)
        return true
    }

    // MARK: Start tags

    private mutating func readStartTag(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ names: xmlDictPtr,
        into tape: inout XMLEventTape
    ) -> Bool {
        let start = position
        for tag in known where end - start >= tag.count && memcmp(start, tag.start, tag.count) == 0 {
            position += tag.count
            begin(tag, at: start, into: &tape)
            return true
        }
        position += 1
        guard let name = Self.readName(&position, end),
            case .some(let namespace) = namespace(of: name, isAttribute: false),
            let local = xmlDictLookup(names, name.local, Int32(name.localCount))
        else { return false }
        let first = tape.attributes.count
        guard let isEmpty = readAttributes(&position, end, names, first, into: &tape) else { return false }
        let event = XMLEventTape.Event(
            kind: .start, name: local, namespace: namespace, range: first..<tape.attributes.count)
        let tag = KnownTag(
            start: start, count: position - start, nameCount: name.count, isEmpty: isEmpty, event: event)
        if known.count < Self.mostKnown { known.append(tag) }
        begin(tag, at: start, into: &tape)
        return true
    }

    private mutating func begin(_ tag: KnownTag, at start: UnsafePointer<UInt8>, into tape: inout XMLEventTape) {
        tape.start(tag.event)
        if tag.isEmpty {
            tape.end(tag.event.name, tag.event.namespace)
        } else {
            open.append(Open(name: start + 1, nameCount: tag.nameCount, event: tag.event))
        }
    }

    /// Up to behind `>` or `/>`: whether the element is empty; nil where the tag is unusual.
    private func readAttributes(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ names: xmlDictPtr, _ first: Int,
        into tape: inout XMLEventTape
    ) -> Bool? {
        while true {
            let former = position
            while position < end, Self.isSpace(position.pointee) { position += 1 }
            guard end - position >= 2 else {
                position = end
                return nil
            }
            if position[0] == UInt8(ascii: ">") {
                position += 1
                return false
            }
            if position[0] == UInt8(ascii: "/") {
                guard position[1] == UInt8(ascii: ">") else { return nil }
                position += 2
                return true
            }
            guard position > former, tape.attributes.count - first < Self.mostAttributes,
                readAttribute(&position, end, names, first, into: &tape)
            else { return nil }
        }
    }

    private func readAttribute(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ names: xmlDictPtr, _ first: Int,
        into tape: inout XMLEventTape
    ) -> Bool {
        guard let name = Self.readName(&position, end), case .some(let space) = namespace(of: name, isAttribute: true),
            let local = xmlDictLookup(names, name.local, Int32(name.localCount))
        else { return false }
        guard end - position >= 2 else {
            position = end
            return false
        }
        let quote = position[1]
        guard position[0] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return false
        }
        position += 2
        let value = position
        while position < end, position.pointee != quote {
            let byte = position.pointee
            if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return false }
            position += 1
        }
        guard position < end, position - value <= Self.longestValue else { return false }
        // The same attribute twice is not well-formed.
        for index in first..<tape.attributes.count
        where tape.attributes[index].name == local && tape.attributes[index].namespace == space {
            return false
        }
        tape.addAttribute(local, space, value, count: position - value)
        position += 1
        return true
    }

    // MARK: Names

    private struct QualifiedName {
        let start: UnsafePointer<UInt8>
        let count: Int
        let local: UnsafePointer<UInt8>
        let prefixCount: Int
        var localCount: Int { count - (local - start) }
    }

    /// A name of plain letters, with one prefix at most; nil for others.
    private static func readName(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> QualifiedName? {
        let start = position
        var local = start
        while position < end, isOfName(position.pointee) || position.pointee == UInt8(ascii: ":") {
            if position.pointee == UInt8(ascii: ":") {
                guard local == start else { return nil }
                local = position + 1
            }
            position += 1
        }
        guard position < end, position > local, position - start <= longestName, beginsName(start.pointee),
            beginsName(local.pointee)
        else { return nil }
        return QualifiedName(
            start: start, count: position - start, local: local, prefixCount: local == start ? 0 : local - start - 1)
    }

    /// The namespace of a name, nil inside where it has none; nil where its prefix is not bound, or is XML's own.
    private func namespace(of name: QualifiedName, isAttribute: Bool) -> UnsafePointer<UInt8>?? {
        if name.prefixCount == 0 {
            if isAttribute { return Self.isWord(name.start, name.count, "xmlns") ? nil : .some(nil) }
            return .some(bindings.last { $0.prefix == nil }?.namespace)
        }
        for binding in bindings.reversed() {
            guard let prefix = binding.prefix, xmlStrncmp(prefix, name.start, Int32(name.prefixCount)) == 0,
                prefix[name.prefixCount] == 0
            else { continue }
            return binding.namespace.map { .some($0) }
        }
        return nil
    }

    private static func isWord(_ start: UnsafePointer<UInt8>, _ count: Int, _ word: StaticString) -> Bool {
        count == word.utf8CodeUnitCount && memcmp(start, word.utf8Start, count) == 0
    }

    private static func beginsName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: beginsName(byte)
        }
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}
