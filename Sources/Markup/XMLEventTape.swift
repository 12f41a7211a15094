import CXML2

/// What libxml2's callbacks reported for one block of input, kept until the reader has handed it out.
///
/// Names are pointers into the parser's own table; values and text are copied side by side into one
/// buffer, so no object is made for an event.
struct XMLEventTape: ~Copyable {
    struct Event {
        enum Kind { case start, end, text }
        let kind: Kind
        /// For `start` and `end`.
        let name: UnsafePointer<UInt8>?
        let namespace: UnsafePointer<UInt8>?
        /// For `start`: indices into `attributes`. For `text`: offsets into the buffer.
        var range: Range<Int>
    }

    struct Attribute {
        let name: UnsafePointer<UInt8>
        let namespace: UnsafePointer<UInt8>?
        let value: Range<Int>
    }

    private(set) var events: [Event] = []
    private(set) var attributes: [Attribute] = []
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity = 16 << 10
    private var used = 0

    init() { buffer = .allocate(capacity: capacity) }

    deinit { buffer.deallocate() }

    mutating func removeAll() {
        events.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        used = 0
    }

    /// Good until the tape changes.
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: buffer + range.lowerBound, count: range.count)
    }

    /// - Parameter attributes: libxml2's five pointers an attribute: name, prefix, namespace, start and end of value.
    mutating func start(
        _ name: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
        _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        let first = attributes.count
        for index in 0..<count {
            guard let list, let name = list[index * 5], let value = list[index * 5 + 3],
                let end = list[index * 5 + 4]
            else { continue }
            attributes.append(
                Attribute(name: name, namespace: list[index * 5 + 2], value: append(value, count: end - value)))
        }
        events.append(Event(kind: .start, name: name, namespace: namespace, range: first..<attributes.count))
    }

    mutating func end(_ name: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
        events.append(Event(kind: .end, name: name, namespace: namespace, range: 0..<0))
    }

    /// libxml2 reports entities, CDATA and long text piecemeal; pieces that follow each other become one.
    mutating func text(_ bytes: UnsafePointer<UInt8>?, count: Int) {
        guard let bytes, count > 0 else { return }
        let range = append(bytes, count: count)
        if let last = events.indices.last, events[last].kind == .text {
            events[last].range = events[last].range.lowerBound..<range.upperBound
        } else {
            events.append(Event(kind: .text, name: nil, namespace: nil, range: range))
        }
    }

    private mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) -> Range<Int> {
        if used + count > capacity {
            let larger = max(capacity * 2, used + count)
            let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            moved.update(from: buffer, count: used)
            buffer.deallocate()
            buffer = moved
            capacity = larger
        }
        (buffer + used).update(from: bytes, count: count)
        defer { used += count }
        return used..<(used + count)
    }
}
