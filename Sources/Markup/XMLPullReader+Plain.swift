import CXML2
import Files
import Glibc

/// The elements of a part that are read without the parser where they are plain.
struct PlainElement {
    static let windowLength = 64 << 10

    /// `<table:table-row`
    let opening: [UInt8]

    init(_ name: StaticString) {
        opening = [UInt8(ascii: "<")] + UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    }

    /// Whether one begins here.
    func begins(at position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        guard end - position > opening.count, memcmp(position, opening, opening.count) == 0 else { return false }
        let next = position[opening.count]
        return PlainElementScanner.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    /// Whether the bytes end here before it is known whether one begins.
    func isCutOff(at position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        end - position <= opening.count && memcmp(position, opening, end - position) == 0
    }

    /// The next place at which one begins, or may begin where the bytes end; nil where there is none.
    func next(from start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var position = start
        while position < end,
            let found = memchr(position, Int32(UInt8(ascii: "<")), end - position)?.assumingMemoryBound(to: UInt8.self)
        {
            let place = UnsafePointer(found)
            if isCutOff(at: place, end) || begins(at: place, end) { return place }
            position = place + 1
        }
        return nil
    }
}

/// The parser sees the part without the elements that were read without it: before each of these it has read all that
/// stands before, and nothing in them concerns what follows.
extension XMLPullReader {
    func parseWindow(_ window: PartWindow, _ element: PlainElement) throws(ReadingError) {
        plain.forget()
        if needsBytes {
            needsBytes = false
            let hasMore = try window.fill()
            if !hasMore {
                // Nothing that could be completed: the rest is the parser's.
                let rest = window.bytes
                window.drop(rest.count)
                needsBytes = true
                if !rest.isEmpty || parser == nil { try parse(UnsafeRawBufferPointer(rest)) }
                if window.isAtEnd, !reachedEnd, rest.isEmpty { try parse(UnsafeRawBufferPointer(start: nil, count: 0)) }
                return
            }
        }
        let bytes = window.bytes
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return needsBytes = true }
        let end = start + bytes.count
        var position = start
        while position < end {
            if isBetweenElements {
                readSpace(&position, end)
                if element.begins(at: position, end), let names = parser?.pointee.dict {
                    switch plain.read(
                        from: position, end: end, names: names, room: limits.nesting - openElements, into: &tape)
                    {
                    case .read(let next):
                        position = next
                        continue
                    case .incomplete:
                        needsBytes = true
                        window.drop(position - start)
                        return
                    case .unusual: break
                    }
                }
            }
            if element.isCutOff(at: position, end) { break }
            position = try giveParser(position, end, element)
        }
        needsBytes = true
        window.drop(position - start)
    }

    /// Gives the parser what stands before the next element, of which the first byte is the parser's in any case.
    ///
    /// - Returns: the end of it.
    private func giveParser(
        _ position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ element: PlainElement
    ) throws(ReadingError) -> UnsafePointer<UInt8> {
        var stop = element.next(from: position + 1, end) ?? end
        if stop < end {
            // White space before an element is no matter for the parser, which would hold it back.
            while stop > position + 1, PlainElementScanner.isSpace(stop[-1]) { stop -= 1 }
        }
        try parse(UnsafeRawBufferPointer(start: position, count: stop - position))
        return stop
    }

    /// White space between elements, as the text that it is.
    private func readSpace(_ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
        let start = position
        while position < end, PlainElementScanner.isSpace(position.pointee) { position += 1 }
        // Where something else follows, the parser takes all of it for one text.
        guard position < end, position.pointee == UInt8(ascii: "<") else { return position = start }
        tape.text(start, count: position - start)
    }

    /// Whether the parser has read all that it was given and waits for the content of an element, in plain UTF-8.
    private var isBetweenElements: Bool {
        guard let parser = parser?.pointee, let input = parser.input?.pointee, parser.instate == XML_PARSER_CONTENT,
            input.cur == input.end, input.buf?.pointee.encoder == nil, openElements > 0
        else { return false }
        guard let encoding = parser.encoding else { return true }
        return xmlStrcasecmp(encoding, "UTF-8") == 0
    }
}
