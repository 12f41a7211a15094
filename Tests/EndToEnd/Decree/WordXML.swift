import Foundation
import FoundationXML

/// An element of a part of a Word file, read with nothing of the product.
struct WordXML: Sendable {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [WordXML] = []
    fileprivate(set) var ownText = ""

    init(_ name: String, _ attributes: [String: String] = [:]) {
        self.name = name
        self.attributes = attributes
    }

    struct Unreadable: Error { let part: String }

    static func read(_ bytes: Data, part: String) throws -> WordXML {
        let builder = Builder()
        let parser = XMLParser(data: bytes)
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else { throw Unreadable(part: part) }
        return root
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    func first(_ name: String) -> WordXML? { children.first { $0.name == name } }
    func all(_ name: String) -> [WordXML] { children.filter { $0.name == name } }

    /// Those within it, at any depth, in reading order.
    func descendants(_ name: String) -> [WordXML] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
    }

    /// What a reader sees: the text of runs, not the codes of fields.
    var text: String {
        name == "w:t" ? ownText : name == "w:br" || name == "w:tab" ? " " : children.map(\.text).joined()
    }

    private final class Builder: NSObject, XMLParserDelegate {
        private(set) var root: WordXML?
        /// The open elements, the outermost first.
        private var stack: [WordXML] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) { stack.append(WordXML(name, attributes)) }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            guard let ended = stack.popLast() else { return }
            if stack.isEmpty { root = ended } else { stack[stack.count - 1].children.append(ended) }
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if !stack.isEmpty { stack[stack.count - 1].ownText += text }
        }
    }
}
