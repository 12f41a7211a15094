import CXML2
import Foundation

/// An XML document in memory, owned by libxml2. The only place of this target that touches libxml2.
///
/// A class, because it owns the tree; ``XMLElement`` values are valid as long as it lives.
final class XMLTree {
    private let document: xmlDocPtr

    /// Nil when the bytes are not well-formed or have a document type declaration.
    init?(_ bytes: Data) {
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let parsed = bytes.withUnsafeBytes { raw -> xmlDocPtr? in
            guard let base = raw.bindMemory(to: CChar.self).baseAddress else { return nil }
            return xmlReadMemory(base, Int32(raw.count), nil, nil, options)
        }
        guard let parsed else { return nil }
        document = parsed
        if document.pointee.intSubset != nil { return nil }
    }

    deinit {
        xmlFreeDoc(document)
    }

    var root: XMLElement? { xmlDocGetRootElement(document).map(XMLElement.init) }

    /// The whole document as UTF-8.
    var bytes: Data {
        var text: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        xmlDocDumpMemoryEnc(document, &text, &count, "UTF-8")
        guard let text else { return Data() }
        defer { releaseXMLText(text) }
        return Data(bytes: text, count: Int(count))
    }

    /// Elements by their place in the document's order, from 1.
    func elements(_ places: Set<Int>) -> [Int: XMLElement] {
        var found: [Int: XMLElement] = [:]
        var place = 0
        // Not by recursion: how deep a document goes is its author's choice.
        var next = xmlDocGetRootElement(document)
        while let node = next, found.count < places.count {
            if node.pointee.type == XML_ELEMENT_NODE {
                place += 1
                if places.contains(place) { found[place] = XMLElement(node) }
            }
            next = Self.following(node)
        }
        return found
    }

    /// Elements by their names without prefix, in the document's order.
    func elements(named names: Set<String>) -> [XMLElement] {
        var found: [XMLElement] = []
        var next = xmlDocGetRootElement(document)
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE, names.contains(XMLElement(node).localName) {
                found.append(XMLElement(node))
            }
            next = Self.following(node)
        }
        return found
    }

    private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
        if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
        var current: xmlNodePtr? = node
        while let node = current, node.pointee.type != XML_DOCUMENT_NODE {
            if let sibling = node.pointee.next { return sibling }
            current = node.pointee.parent
        }
        return nil
    }
}

/// An element of an ``XMLTree``.
struct XMLElement: Equatable {
    fileprivate let node: xmlNodePtr

    fileprivate init(_ node: xmlNodePtr) {
        self.node = node
    }

    /// With the prefix that the document uses: `w:p`.
    var name: String {
        let local = String(cString: node.pointee.name)
        guard let prefix = node.pointee.ns?.pointee.prefix else { return local }
        return String(cString: prefix) + ":" + local
    }

    /// Whether ``name`` is this one, without making a text of it.
    func isNamed(_ name: StaticString) -> Bool {
        var rest = name.utf8Start
        var left = name.utf8CodeUnitCount
        func take(_ part: UnsafePointer<xmlChar>) -> Bool {
            let count = Int(xmlStrlen(part))
            guard left >= count, memcmp(part, rest, count) == 0 else { return false }
            rest += count
            left -= count
            return true
        }
        if let prefix = node.pointee.ns?.pointee.prefix {
            guard take(prefix), left > 0, rest.pointee == UInt8(ascii: ":") else { return false }
            rest += 1
            left -= 1
        }
        return take(node.pointee.name) && left == 0
    }

    /// Whether an element of this name stands in it, at any depth.
    func holds(_ name: StaticString) -> Bool { children.contains { $0.isNamed(name) || $0.holds(name) } }

    /// Whether the text inside holds an opening brace, as tags do; cheaper than making the text.
    var mayHoldTags: Bool {
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = current.pointee.content, xmlStrchr(content, UInt8(ascii: "{")) != nil { return true }
            case XML_ELEMENT_NODE: if XMLElement(current).mayHoldTags { return true }
            // References to entities are rare, and hold texts elsewhere.
            default: if current.pointee.type == XML_ENTITY_REF_NODE { return true }
            }
            child = current.pointee.next
        }
        return false
    }

    /// Without the prefix.
    var localName: String { String(cString: node.pointee.name) }

    var children: [XMLElement] {
        var elements: [XMLElement] = []
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { elements.append(XMLElement(current)) }
            child = current.pointee.next
        }
        return elements
    }

    /// Nil for the root.
    var parent: XMLElement? {
        guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLElement(parent)
    }

    /// An attribute by its name without prefix.
    func attribute(_ name: String) -> String? {
        var attribute = node.pointee.properties
        while let current = attribute {
            if String(cString: current.pointee.name) == name {
                guard let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1) else { return "" }
                defer { releaseXMLText(value) }
                return String(cString: value)
            }
            attribute = current.pointee.next
        }
        return nil
    }

    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The text inside, all levels together.
    var text: String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { releaseXMLText(content) }
        return String(cString: content)
    }

    func setText(_ text: String) {
        var child = node.pointee.children
        while let current = child {
            child = current.pointee.next
            xmlUnlinkNode(current)
            xmlFreeNode(current)
        }
        text.withCString { pointer in
            let content = xmlNewText(UnsafeRawPointer(pointer).assumingMemoryBound(to: xmlChar.self))
            xmlAddChild(node, content)
        }
    }

    /// Keeps white space at the text's ends.
    func preserveSpace() {
        xmlNodeSetSpacePreserve(node, 1)
    }

    /// A copy of this element with all inside it, placed before this one.
    func copyBefore() -> XMLElement? {
        guard let copy = xmlDocCopyNode(node, node.pointee.doc, 1) else { return nil }
        xmlAddPrevSibling(node, copy)
        // The copy brought declarations along that its new place already has.
        xmlReconciliateNs(node.pointee.doc, copy)
        return XMLElement(copy)
    }

    /// Adds an element without text at the end of this one, with the prefix of this one's name.
    @discardableResult
    func append(_ name: String, _ attributes: [(name: String, value: String)] = []) -> XMLElement? {
        XMLElement(node, new: name, attributes).map { element in
            xmlAddChild(node, element.node)
            return element
        }
    }

    /// The same in front of this one.
    @discardableResult
    func insertBefore(_ name: String, _ attributes: [(name: String, value: String)] = []) -> XMLElement? {
        XMLElement(node, new: name, attributes).map { element in
            xmlAddPrevSibling(node, element.node)
            return element
        }
    }

    /// The same behind this one.
    @discardableResult
    func insertAfter(_ name: String, _ attributes: [(name: String, value: String)] = []) -> XMLElement? {
        XMLElement(node, new: name, attributes).map { element in
            xmlAddNextSibling(node, element.node)
            return element
        }
    }

    private init?(_ other: xmlNodePtr, new name: String, _ attributes: [(name: String, value: String)]) {
        let space = other.pointee.ns
        guard let element = xmlNewDocNode(other.pointee.doc, space, name, nil) else { return nil }
        for attribute in attributes { xmlNewNsProp(element, space, attribute.name, attribute.value) }
        node = element
    }

    func remove() {
        xmlUnlinkNode(node)
        xmlFreeNode(node)
    }

    /// The element as XML text, without declarations that stand further up.
    var markup: String {
        guard let buffer = xmlBufferCreate() else { return "" }
        defer { xmlBufferFree(buffer) }
        xmlNodeDump(buffer, node.pointee.doc, node, 0, 0)
        return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
    }

    /// The element's start and end tag.
    var tags: (start: String, end: String) {
        var start = "<" + name
        var declaration = node.pointee.nsDef
        while let current = declaration {
            let prefix = current.pointee.prefix.map { ":" + String(cString: $0) } ?? ""
            let href = current.pointee.href.map { String(cString: $0) } ?? ""
            start += " xmlns\(prefix)=\"\(XMLText.escaped(href, quotes: true))\""
            declaration = current.pointee.next
        }
        var attribute = node.pointee.properties
        while let current = attribute {
            let prefix = current.pointee.ns?.pointee.prefix.map { String(cString: $0) + ":" } ?? ""
            let content = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
            let value = content.map { String(cString: $0) } ?? ""
            if let content { releaseXMLText(content) }
            start += " \(prefix)\(String(cString: current.pointee.name))=\"\(XMLText.escaped(value, quotes: true))\""
            attribute = current.pointee.next
        }
        return (start + ">", "</\(name)>")
    }
}

/// Text as XML holds it.
enum XMLText {
    /// Escapes markup and drops the control characters that XML cannot hold.
    static func escaped(_ text: String, quotes: Bool = false) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
                && byte != UInt8(ascii: "\"")
        }
        if isPlain { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where quotes: result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
