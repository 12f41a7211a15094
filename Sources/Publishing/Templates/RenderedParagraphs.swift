/// The paragraphs of a document that was just rendered, those of tables aside, as text.
///
/// Our own renderer wrote the markup, so elements are known by their names in the usual prefix and nothing has to be resolved: reading
/// the finished file back as a stranger's takes twenty times as long. Automatic numbers are not part of the text.
struct RenderedParagraphs {
    private let bytes: [UInt8]
    private(set) var texts: [String] = []

    init(_ markup: String) {
        bytes = Array(markup.utf8)
        read()
    }

    private mutating func read() {
        var tables = 0
        var text: [UInt8] = []
        var isText = false
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                if isText, tables == 0 { text += bytes[index..<end] }
                index = end
                continue
            }
            let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
            let tag = bytes[(index + 1)..<end]
            let isEmpty = tag.last == UInt8(ascii: "/")
            switch Tag(tag) {
            case .table: if !isEmpty { tables += 1 }
            case .tableEnd: tables -= 1
            case .text: isText = !isEmpty
            case .textEnd: isText = false
            case .gap: if tables == 0 { text.append(UInt8(ascii: " ")) }
            case .paragraphEnd:
                if tables == 0 { add(text) }
                text = []
            case nil: break
            }
            index = end + 1
        }
    }

    private mutating func add(_ text: [UInt8]) {
        let words = Self.unescaped(String(decoding: text, as: UTF8.self)).split(whereSeparator: \.isWhitespace)
        if !words.isEmpty { texts.append(words.joined(separator: " ")) }
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    private enum Tag: String {
        case table = "w:tbl"
        case tableEnd = "/w:tbl"
        case text = "w:t"
        case textEnd = "/w:t"
        case paragraphEnd = "/w:p"
        case gap = "w:br"

        /// Nil for what is none of these.
        init?(_ tag: ArraySlice<UInt8>) {
            guard tag.count >= 3 else { return nil }
            let bare = tag.prefix { $0 != UInt8(ascii: " ") }
            let name = bare.last == UInt8(ascii: "/") ? bare.dropLast() : bare
            guard name.count <= 6 else { return nil }
            switch String(decoding: name, as: UTF8.self) {
            case "w:tab": self = .gap
            case let name: self.init(rawValue: name)
            }
        }
    }
}
