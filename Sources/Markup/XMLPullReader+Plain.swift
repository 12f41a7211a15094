import CXML2
import Files
import Glibc

/// The elements of a part that whoever reads it may read from their bytes.
struct PlainElement {
    static let windowLength = 256 << 10
    /// How many elements may be open in one, itself among them.
    static let depth = 24

    /// `<table:table-row`
    private let opening: [UInt8]
    /// `</table:table-row>`
    private let closing: [UInt8]

    init(_ name: StaticString) {
        let name = Array(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        opening = Array("<".utf8) + name
        closing = Array("</".utf8) + name + Array(">".utf8)
    }

    /// Whether one begins here.
    func begins(at position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        guard end - position > opening.count, memcmp(position, opening, opening.count) == 0 else { return false }
        let next = position[opening.count]
        return Self.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
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

    /// Behind the last one that ends in these bytes; nil where none does.
    func lastEnd(from start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var place = end
        while place - start >= closing.count {
            if place[-1] == UInt8(ascii: ">"), memcmp(place - closing.count, closing, closing.count) == 0 {
                return place
            }
            place -= 1
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}

/// The parser sees the part without the elements that were read without it: before each of these it has read all that
/// stands before, and nothing in them concerns what follows.
extension XMLPullReader {
    /// The bytes from the next element on to behind the last one that ends in the window, where all that was reported
    /// has been handed out and one of these elements follows; nil where the parser has to go on. Good until the reader
    /// moves.
    ///
    /// They are in UTF-8, as far as the parser was told. What is made of them has to be what the parser would make of
    /// them; an element that is not understood is the parser's: whoever asks goes on with `next()`.
    package func plainElements() throws(ReadingError) -> UnsafeBufferPointer<UInt8>? {
        guard isDrained, case .window(let window, let element) = source, isBetweenElements,
            limits.nesting - openElements >= PlainElement.depth
        else { return nil }
        while true {
            if let start = window.bytes.baseAddress {
                let end = start + window.bytes.count
                var position = start
                while position < end, PlainElement.isSpace(position.pointee) { position += 1 }
                if element.begins(at: position, end) {
                    window.drop(position - start)
                    if let last = element.lastEnd(from: position, end) {
                        needsBytes = false
                        return UnsafeBufferPointer(start: position, count: last - position)
                    }
                } else if !element.isCutOff(at: position, end) {
                    return nil
                }
            }
            // One that is longer than the window is the parser's.
            guard !window.isFull, try window.fill() else { return nil }
            needsBytes = false
        }
    }

    /// Goes on behind so many bytes of ``plainElements()``.
    package func skipPlain(_ count: Int) {
        guard case .window(let window, _) = source else { return }
        window.drop(count)
    }

    func parseWindow(_ window: PartWindow, _ element: PlainElement) throws(ReadingError) {
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
        guard !element.isCutOff(at: start, end) else { return needsBytes = true }
        // The first byte of an element that stands here is the parser's, who gets all of it.
        var stop = element.next(from: start + 1, end) ?? end
        if stop < end {
            // White space before an element is no matter for the parser, which would hold it back.
            while stop > start + 1, PlainElement.isSpace(stop[-1]) { stop -= 1 }
        }
        try parse(UnsafeRawBufferPointer(start: start, count: stop - start))
        window.drop(stop - start)
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
