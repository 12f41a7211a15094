import CXML2
import Foundation

/// A thin pull parser over libxml2's text reader: no network, no DTD, bounded depth; names are compared without prefixes.
///
/// A class, because it owns libxml2's handle.
final class XMLTextReader {
    enum Fault: Error {
        case malformed(String)
        /// A document type declaration: entity bombs and external entities begin with one.
        case documentType
        case tooDeep(allowed: Int)
    }

    enum Event: Equatable {
        case start, end, text
    }

    private let handle: xmlTextReaderPtr
    private let bytes: NSData
    private let maximumDepth: Int
    private(set) var event: Event = .text
    /// Whether the start element has no content; no end follows it.
    private(set) var isEmptyElement = false

    init(_ data: Data, maximumDepth: Int) throws(Fault) {
        bytes = data as NSData
        self.maximumDepth = maximumDepth
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_COMPACT.rawValue)
        guard bytes.length <= Int(Int32.max),
            let handle = xmlReaderForMemory(
                bytes.bytes.assumingMemoryBound(to: CChar.self), Int32(bytes.length), nil, nil, options)
        else { throw .malformed("too large") }
        self.handle = handle
    }

    deinit {
        xmlFreeTextReader(handle)
    }

    /// Moves to the next element boundary or text; false at the end.
    func next() throws(Fault) -> Bool {
        while true {
            let result = xmlTextReaderRead(handle)
            if result == 0 { return false }
            guard result == 1 else {
                throw .malformed(xmlGetLastError().map { String(cString: $0.pointee.message) } ?? "not well-formed")
            }
            switch xmlTextReaderNodeType(handle) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                guard xmlTextReaderDepth(handle) <= maximumDepth else { throw .tooDeep(allowed: maximumDepth) }
                isEmptyElement = xmlTextReaderIsEmptyElement(handle) == 1
                event = .start
                return true
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                event = .end
                return true
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                event = .text
                return true
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue): throw .documentType
            default: continue
            }
        }
    }

    /// Elements around the current one.
    var depth: Int { Int(xmlTextReaderDepth(handle)) }

    /// The element's name without its prefix.
    var name: String { xmlTextReaderConstLocalName(handle).map { String(cString: $0) } ?? "" }

    func isNamed(_ name: StaticString) -> Bool {
        guard let local = xmlTextReaderConstLocalName(handle) else { return false }
        return xmlStrEqual(local, name.utf8Start) == 1
    }

    var text: String { xmlTextReaderConstValue(handle).map { String(cString: $0) } ?? "" }

    /// The namespace of the element, for the few names that need it.
    var namespace: String { xmlTextReaderConstNamespaceUri(handle).map { String(cString: $0) } ?? "" }

    /// The value of an attribute by its name without prefix.
    func attribute(_ name: StaticString) -> String? {
        guard xmlTextReaderHasAttributes(handle) == 1, xmlTextReaderMoveToFirstAttribute(handle) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(handle) }
        repeat {
            if let local = xmlTextReaderConstLocalName(handle), xmlStrEqual(local, name.utf8Start) == 1 {
                return xmlTextReaderConstValue(handle).map { String(cString: $0) } ?? ""
            }
        } while xmlTextReaderMoveToNextAttribute(handle) == 1
        return nil
    }

    /// All attributes by their names without prefixes.
    var attributes: [String: String] {
        var found: [String: String] = [:]
        guard xmlTextReaderHasAttributes(handle) == 1, xmlTextReaderMoveToFirstAttribute(handle) == 1 else { return found }
        repeat {
            if let local = xmlTextReaderConstLocalName(handle) {
                found[String(cString: local)] = xmlTextReaderConstValue(handle).map { String(cString: $0) } ?? ""
            }
        } while xmlTextReaderMoveToNextAttribute(handle) == 1
        xmlTextReaderMoveToElement(handle)
        return found
    }

    /// The whole text inside the current element, elements for which `skipping` is true left out; moves to its end.
    func innerText(skipping: (XMLTextReader) -> Bool = { _ in false }) throws(Fault) -> String {
        guard !isEmptyElement else { return "" }
        let outer = depth
        var result = ""
        var skippedDepth: Int?
        while try next() {
            switch event {
            case .start:
                if skippedDepth == nil, skipping(self), !isEmptyElement { skippedDepth = depth }
            case .end:
                if depth == outer { return result }
                if skippedDepth == depth { skippedDepth = nil }
            case .text:
                if skippedDepth == nil { result += text }
            }
        }
        return result
    }

    /// Moves to the end of the current element.
    func skipElement() throws(Fault) {
        guard !isEmptyElement else { return }
        let outer = depth
        while try next() {
            if event == .end, depth == outer { return }
        }
    }
}

extension XMLTextReader.Fault {
    func readingError(_ format: FileFormat) -> ReadingError {
        switch self {
        case .malformed(let reason):
            .unreadable(format: format, reason: reason.trimmingCharacters(in: .whitespacesAndNewlines))
        case .documentType: .unreadable(format: format, reason: "a document type declaration is not allowed")
        case .tooDeep(let allowed): .limit(.nesting, allowed: allowed)
        }
    }
}
