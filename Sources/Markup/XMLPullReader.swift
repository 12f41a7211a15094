import CXML2
import Files
import Foundation

/// Reads XML element by element in bounded memory, from a part of an archive or from bytes.
///
/// libxml2's SAX2 interface fed block by block: about twice as fast as its own pull interface, which builds a
/// node for each element. Nothing outside the bytes is ever opened, and a document type declaration is refused,
/// so there are no entities to expand. Of `mc:AlternateContent` only the fallback is seen: whoever writes it
/// promises that it says the same to a reader without the extension.
///
/// A class because libxml2 calls back into it.
package final class XMLPullReader {
    package enum Event {
        case start, end
        /// A piece of text; the text of one element may come in several.
        case text
        case endOfDocument
    }

    /// Where the bytes come from.
    enum Source {
        case bytes(Data)
        case part(any PartBytes)
        /// A part in which elements are looked for that may need no parser.
        case window(PartWindow, element: PlainElement)
    }

    private static let blockLength = 32 << 10
    private static let compatibilityNamespace: StaticString =
        "http://schemas.openxmlformats.org/markup-compatibility/2006"

    private let format: FileFormat
    let limits: ReadingLimits
    private(set) var source: Source
    private(set) var parser: xmlParserCtxtPtr?
    private let block = UnsafeMutableRawBufferPointer.allocate(byteCount: blockLength, alignment: 16)
    // Accessed several times an element, never by two at once: checking that at run time took a tenth of the reading.
    @exclusivity(unchecked) var tape = XMLEventTape()
    @exclusivity(unchecked) private var nextIndex = 0
    @exclusivity(unchecked) private var current = XMLEventTape.Event(
        kind: .text, name: nil, namespace: nil, range: 0..<0)
    private(set) var reachedEnd = false
    @exclusivity(unchecked) private(set) var openElements = 0
    /// The namespaces in scope, the innermost last.
    package private(set) var bindings: [XMLBinding] = []
    /// Whether the window has nothing more of use.
    var needsBytes = true
    /// Whether all that was reported has been handed out.
    var isDrained: Bool { nextIndex == tape.events.count && !reachedEnd }
    private var rootNamespace: UnsafePointer<UInt8>?
    @exclusivity(unchecked) private var isAfterEnd = false
    private var failure: ReadingError?

    /// How many elements have begun: the place of the one at hand in the document's order, from 1.
    @exclusivity(unchecked) package private(set) var ordinal = 0
    /// How many elements are open; an element counts itself at its start and at its end.
    @exclusivity(unchecked) package private(set) var depth = 0

    /// - Parameter format: what the file is; errors name it.
    package convenience init(_ bytes: Data, format: FileFormat, limits: ReadingLimits) {
        self.init(.bytes(bytes), format: format, limits: limits)
    }

    package convenience init(_ part: any PartBytes, format: FileFormat, limits: ReadingLimits) {
        self.init(.part(part), format: format, limits: limits)
    }

    /// With elements of this qualified name, `table:table-row`, to be had as bytes: for long parts of nothing but such,
    /// see ``plainElements()``.
    package convenience init(
        _ part: any PartBytes, plain element: StaticString, format: FileFormat, limits: ReadingLimits
    ) {
        let window = PartWindow(part, length: min(max(part.declaredSize, 1 << 10), PlainElement.windowLength))
        self.init(.window(window, element: PlainElement(element)), format: format, limits: limits)
    }

    private init(_ source: Source, format: FileFormat, limits: ReadingLimits) {
        self.source = source
        self.format = format
        self.limits = limits
    }

    deinit {
        xmlFreeParserCtxt(parser)
        block.deallocate()
    }

    /// Moves to the next event.
    ///
    /// - Throws: `.unreadable` where the XML is not well-formed, `.limit(.nesting)`, and what the archive throws.
    package func next() throws(ReadingError) -> Event {
        while true {
            let event = try advance()
            guard event == .start, isForeign, name == "Choice", isOfCompatibilityNamespace else { return event }
            let level = depth
            while !isPast(level, try advance()) {}
        }
    }

    private func advance() throws(ReadingError) -> Event {
        if isAfterEnd {
            isAfterEnd = false
            depth -= 1
        }
        while nextIndex == tape.events.count {
            if reachedEnd { return .endOfDocument }
            try parseBlock()
        }
        current = tape.events[nextIndex]
        nextIndex += 1
        switch current.kind {
        case .text: return .text
        case .end:
            isAfterEnd = true
            return .end
        case .start:
            if depth == 0 { rootNamespace = current.namespace }
            depth += 1
            ordinal += 1
            return .start
        }
    }

    /// The local name, at a start or an end.
    package var name: XMLName { XMLName(utf8: current.name ?? StaticString("").utf8Start) }

    /// Whether the element belongs to another namespace than the root: an extension.
    package var isForeign: Bool { current.namespace != rootNamespace }

    /// The piece of text as UTF-8, at a text event; good until `next()`.
    package var text: UnsafeBufferPointer<UInt8> { tape.bytes(current.kind == .text ? current.range : 0..<0) }

    /// The value of an attribute by its local name, at a start; good until `next()`.
    ///
    /// - Parameter namespace: only needed where two attributes differ in nothing but their namespace.
    package func attributeBytes(
        _ name: StaticString, in namespace: StaticString? = nil
    ) -> UnsafeBufferPointer<UInt8>? {
        guard current.kind == .start else { return nil }
        for index in current.range where XMLName(utf8: tape.attributes[index].name) == name {
            if let namespace {
                guard let own = tape.attributes[index].namespace, XMLName(utf8: own) == namespace else { continue }
            }
            return tape.bytes(tape.attributes[index].value)
        }
        return nil
    }

    /// Looks at each attribute once, at a start: where several are asked for, this takes less time than finding them
    /// one by one.
    @inline(__always)
    package func forEachAttribute(_ body: (XMLName, UnsafeBufferPointer<UInt8>, _ namespace: XMLName?) -> Void) {
        guard current.kind == .start else { return }
        for index in current.range {
            let attribute = tape.attributes[index]
            body(
                XMLName(utf8: attribute.name), tape.bytes(attribute.value),
                attribute.namespace.map(XMLName.init(utf8:)))
        }
    }

    package func attribute(_ name: StaticString, in namespace: StaticString? = nil) -> String? {
        attributeBytes(name, in: namespace).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A boolean attribute of OOXML, `1` or `true`; nil when absent.
    package func flag(_ name: StaticString) -> Bool? {
        attribute(name).map { ["1", "true", "on"].contains($0) }
    }

    /// From an element's start to its end, ignoring what is in it.
    package func skipElement() throws(ReadingError) {
        let level = depth
        while !isPast(level, try next()) {}
    }

    /// From an element's start to its end; all text in it, that of its descendants included.
    package func elementText() throws(ReadingError) -> String {
        let level = depth
        var bytes: [UInt8] = []
        while true {
            let event = try next()
            if event == .text { try appendText(to: &bytes) }
            if isPast(level, event) { return String(decoding: bytes, as: UTF8.self) }
        }
    }

    /// Adds the piece of text at hand, up to the longest text allowed.
    package func appendText(to bytes: inout [UInt8]) throws(ReadingError) {
        let piece = text
        try requireText(ofLength: bytes.count + piece.count)
        bytes.append(contentsOf: piece)
    }

    /// - Throws: `.limit(.textBytes)` for a length beyond it.
    package func requireText(ofLength length: Int) throws(ReadingError) {
        guard length <= limits.textBytes else { throw .limit(.textBytes, allowed: limits.textBytes) }
    }

    /// Whether the event ends the element that was `level` deep.
    private func isPast(_ level: Int, _ event: Event) -> Bool {
        event == .endOfDocument || (event == .end && depth == level)
    }

    private var isOfCompatibilityNamespace: Bool {
        current.namespace.map { XMLName(utf8: $0) == Self.compatibilityNamespace } ?? false
    }
}

// MARK: - Feeding libxml2

extension XMLPullReader {
    private func parseBlock() throws(ReadingError) {
        tape.removeAll()
        nextIndex = 0
        if case .window(let window, let element) = source { return try parseWindow(window, element) }
        let count = try readBlock()
        try parse(UnsafeRawBufferPointer(rebasing: block[..<count]))
    }

    /// Gives bytes to the parser; none at the end.
    func parse(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
        var bytes = bytes
        if parser == nil {
            guard !bytes.isEmpty else { throw .unreadable(format: format, reason: "an XML part is empty") }
            bytes = UnsafeRawBufferPointer(rebasing: bytes[Self.leadingSpace(bytes)...])
            try makeParser()
        }
        if bytes.isEmpty { reachedEnd = true }
        let code = xmlParseChunk(
            parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), reachedEnd ? 1 : 0)
        if let failure { throw failure }
        // Bytes that are none of the declared encoding end the parsing, but libxml2 goes on calling the document
        // well-formed. It gives a negative code then, or that of the encoding.
        if code < 0 || code == CInt(XML_ERR_INVALID_ENCODING.rawValue) {
            throw .unreadable(format: format, reason: lastError)
        }
        if let parser, parser.pointee.wellFormed == 0 { throw .unreadable(format: format, reason: lastError) }
    }

    /// White space that scripts print in front of the XML declaration; Excel overlooks it.
    private static func leadingSpace(_ bytes: UnsafeRawBufferPointer) -> Int {
        let start = bytes.firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? 0
        // A zero after the bracket is UTF-16, of which half a space would be cut.
        guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] != 0 else { return 0 }
        return start
    }

    private func readBlock() throws(ReadingError) -> Int {
        switch source {
        case .part(let part): return try part.read(into: block)
        case .window: return 0
        case .bytes(let bytes):
            let count = bytes.copyBytes(to: block)
            source = .bytes(bytes.dropFirst(count))
            return count
        }
    }

    private func makeParser() throws(ReadingError) {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.internalSubset = { context, _, _, _ in XMLPullReader.of(context)?.refuseDocumentType() }
        handler.startElementNs = { context, name, _, namespace, bindingCount, bindings, count, _, attributes in
            guard let reader = XMLPullReader.of(context) else { return }
            reader.started(name, namespace, attributes, count: Int(count))
            if bindingCount > 0 { reader.bind(bindings, count: Int(bindingCount)) }
        }
        handler.endElementNs = { context, name, _, namespace in
            XMLPullReader.of(context)?.ended(name, namespace)
        }
        // The same function for both, or libxml2 guesses which white space matters.
        handler.characters = { context, bytes, count in XMLPullReader.of(context)?.tape.text(bytes, count: Int(count)) }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        // An error is taken from the parser afterwards; without this libxml2 prints it.
        handler.serror = { _, _ in }
        silenceXMLMessages()
        parser = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard parser != nil else { throw .unreadable(format: format, reason: "no XML parser") }
        // Without substitution `&amp;` in an attribute would come as `&#38;`; there are no other entities to
        // substitute.
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> XMLPullReader? {
        context.map { Unmanaged<XMLPullReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func started(
        _ name: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
    ) {
        openElements += 1
        guard openElements <= limits.nesting else { return stop(.limit(.nesting, allowed: limits.nesting)) }
        tape.start(name, namespace, attributes, count: count)
    }

    /// - Parameter list: prefix and namespace of each declaration of the element that has just begun.
    private func bind(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        guard let list else { return }
        for index in 0..<count {
            bindings.append(
                XMLBinding(prefix: list[index * 2], namespace: list[index * 2 + 1], depth: openElements))
        }
    }

    private func ended(_ name: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
        while let last = bindings.last, last.depth == openElements { bindings.removeLast() }
        openElements -= 1
        tape.end(name, namespace)
    }

    private func refuseDocumentType() {
        stop(.unreadable(format: format, reason: "a document type declaration (DOCTYPE) is not allowed"))
    }

    private func stop(_ error: ReadingError) {
        if failure == nil { failure = error }
        xmlStopParser(parser)
    }

    private var lastError: String {
        guard let error = xmlCtxtGetLastError(parser)?.pointee, let message = error.message else {
            return "the XML is not well-formed"
        }
        let text = String(cString: message).trimmingCharacters(in: .whitespacesAndNewlines)
        return "XML line \(error.line): \(text)"
    }
}
