import Files

/// Tells apart the formats that are text.
struct TextSniffer {
    private let text: [UInt8]

    init(_ sample: TextSample) { text = sample.ascii }

    func format(name: String) throws(ReadingError) -> FileFormat {
        guard !text.isEmpty else { throw .empty }
        let isMessage = text.starts(with: "from:".utf8) && contains("mime-version:") && contains("multipart/related")
        if isMessage || text.starts(with: "mime-version:".utf8) { throw .unsupported(.webArchive) }
        let root = rootElement
        let isMarkdown = [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
        switch root {
        case "workbook" where contains("urn:schemas-microsoft-com:office:spreadsheet"): return .spreadsheetML
        case "document" where contains("opendocument:xmlns:office"): return .ods
        case "html": return .html
        case let root? where Self.tagsOfHTML.contains(root) && !isMarkdown: return .html
        default: break
        }
        if text.starts(with: "<!doctype html".utf8) { return .html }
        if isMarkdown { return .markdown }
        if text.starts(with: "<?xml".utf8) { throw .typeUnknown(looksLike: "XML") }
        if contains("<table") && contains("<t") && contains("<td") { return .html }
        // "ID;P" alone is also how a table of ids and phường begins; Excel itself trips over that.
        if text.starts(with: "id;p".utf8) && contains("\nc;") { throw .typeUnknown(looksLike: "SYLK") }
        if isJSON { return .json }
        return .delimited
    }

    /// What exports begin with besides `html`: a bare table, a style sheet, the warnings of a script.
    private static let tagsOfHTML: Set<String> = [
        "table", "head", "body", "meta", "style", "title", "div", "p", "span", "br", "b", "center", "font", "h1", "h2",
        "h3", "link", "script", "form", "thead", "tbody", "tr",
    ]

    /// The local name of the first element, behind declarations and comments; nil where the text is no markup.
    private var rootElement: String? {
        var position = 0
        while position < text.count {
            while position < text.count, text[position] <= 0x20 { position += 1 }
            guard position + 1 < text.count, text[position] == UInt8(ascii: "<") else { return nil }
            let rest = text[position...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = index(of: "-->", from: position + 4) else { return nil }
                position = end + 3
            } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
                guard let end = index(of: ">", from: position) else { return nil }
                // A document type may hold declarations of its own, in brackets.
                let hasDeclarations = text[position..<end].contains(UInt8(ascii: "["))
                guard let close = hasDeclarations ? index(of: "]>", from: position) : end else { return nil }
                position = close + (hasDeclarations ? 2 : 1)
            } else {
                let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                let local = name.split(separator: UInt8(ascii: ":")).last ?? []
                return String(decoding: local, as: UTF8.self)
            }
        }
        return nil
    }

    private var isJSON: Bool {
        guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        guard let next = text.dropFirst().first(where: { $0 > 0x20 }) else { return false }
        return "\"{[]}".utf8.contains(next)
    }

    private func contains(_ words: String) -> Bool { index(of: words, from: 0) != nil }

    private func index(of words: String, from start: Int) -> Int? {
        let words = Array(words.utf8)
        var position = start
        while position + words.count <= text.count {
            if text[position] == words[0], text[position..<(position + words.count)].elementsEqual(words) {
                return position
            }
            position += 1
        }
        return nil
    }
}
