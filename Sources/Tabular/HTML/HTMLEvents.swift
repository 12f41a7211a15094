import CXML2
import Files
import Foundation
import ReportingKit

/// An element's attributes, read only where they are asked for. Valid during the event only.
struct HTMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

    var isEmpty: Bool { list == nil }

    /// Nil when there is no such attribute; an empty text when it has no value.
    subscript(name: String) -> String? {
        guard var next = list else { return nil }
        while let attribute = next.pointee {
            let value = next.advanced(by: 1).pointee
            if strcmp(UnsafeRawPointer(attribute).assumingMemoryBound(to: CChar.self), name) == 0 {
                return value.map { String(cString: $0) } ?? ""
            }
            next += 2
        }
        return nil
    }
}

/// Runs libxml2's forgiving HTML parser in its event form: no tree of the file is built, whatever its size.
struct HTMLEvents {
    let nestingAllowed: Int

    func parse(_ utf8: Data, into builder: inout HTMLTableBuilder) throws(ReadingError) {
        guard utf8.count < Int(Int32.max) else { throw .limit(.fileBytes, allowed: Int(Int32.max)) }
        let session = Session(builder: builder, nestingAllowed: nestingAllowed)
        try utf8.withBytes { (raw) throws(ReadingError) in try run(raw, session) }
        if let failure = session.failure { throw failure }
        builder = session.builder
    }

    private func run(_ utf8: UnsafeRawBufferPointer, _ session: Session) throws(ReadingError) {
        let start = utf8.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let start, let context = htmlCreateMemoryParserCtxt(start, Int32(utf8.count)) else {
            throw .unreadable(format: .html, reason: "the parser could not be made")
        }
        var events = Self.callbacks
        let own = context.pointee.sax
        withUnsafeMutablePointer(to: &events) { events in
            context.pointee.sax = events
            context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
            session.context = context
            // The text is UTF-8 by now, whatever its <meta> says.
            let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            htmlCtxtUseOptions(context, Int32(options | HTML_PARSE_IGNORE_ENC.rawValue))
            context.pointee.charset = XML_CHAR_ENCODING_UTF8.rawValue
            htmlParseDocument(context)
            // Ours is on the stack; the context frees its own.
            context.pointee.sax = own
        }
        htmlFreeParserCtxt(context)
    }

    /// What the C callbacks reach through the parser's user data; a class, as they get a pointer to it.
    private final class Session {
        // Used by one thread, one call at a time: checking that at run time cost more than the cells.
        @exclusivity(unchecked) private(set) var builder: HTMLTableBuilder
        private let nestingAllowed: Int
        @exclusivity(unchecked) private var nesting = 0
        var context: htmlParserCtxtPtr?
        @exclusivity(unchecked) private(set) var failure: ReadingError?

        init(builder: HTMLTableBuilder, nestingAllowed: Int) {
            self.builder = builder
            self.nestingAllowed = nestingAllowed
        }

        static func from(_ userData: UnsafeMutableRawPointer?) -> Session? {
            userData.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
        }

        /// An error ends the parsing; libxml2 may still report what it has in hand.
        private func attempt(_ body: (inout HTMLTableBuilder) throws(ReadingError) -> Void) {
            guard failure == nil else { return }
            do throws(ReadingError) {
                try body(&builder)
            } catch {
                failure = error
                xmlStopParser(context)
            }
        }

        func start(_ name: UnsafePointer<xmlChar>, _ attributes: HTMLAttributes) {
            nesting += 1
            attempt { (builder) throws(ReadingError) in
                guard nesting <= nestingAllowed else { throw .limit(.nesting, allowed: nestingAllowed) }
                try builder.start(HTMLTag(name), attributes)
            }
        }

        func end(_ name: UnsafePointer<xmlChar>) {
            nesting -= 1
            attempt { (builder) throws(ReadingError) in try builder.end(HTMLTag(name)) }
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            attempt { (builder) throws(ReadingError) in try builder.text(bytes) }
        }

        func rawText(_ bytes: UnsafeBufferPointer<UInt8>) {
            attempt { (builder) throws(ReadingError) in try builder.rawText(bytes) }
        }
    }

    private static var callbacks: htmlSAXHandler {
        var events = htmlSAXHandler()
        events.initialized = 1
        events.startElement = { userData, name, attributes in
            guard let name else { return }
            Session.from(userData)?.start(name, HTMLAttributes(list: attributes))
        }
        events.endElement = { userData, name in
            guard let name else { return }
            Session.from(userData)?.end(name)
        }
        events.characters = { userData, bytes, count in
            Session.from(userData)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        events.ignorableWhitespace = events.characters
        events.cdataBlock = { userData, bytes, count in
            Session.from(userData)?.rawText(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        return events
    }
}
