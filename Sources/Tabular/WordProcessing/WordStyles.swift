import Files
import Markup
import ReportingKit

/// The paragraph and character styles of a document, as far as they tell headings, lists and emphasis.
struct WordStyles {
    private struct Style {
        var name = ""
        var basedOn: String?
        /// From 0; 9 is body text.
        var outlineLevel: Int?
        var numbering: WordNumbering.Reference?
        var isEmphasized: Bool?
        var look = WordLook()
    }

    private var styles: [String: Style] = [:]
    private var defaultParagraphStyle: String?
    /// Whether any style raises, strikes or hides.
    private var hasLooks = false

    /// Styles are based on one another; a chain longer than this runs in a circle.
    private static let chainAllowed = 32

    init() {}

    init(_ reader: XMLPullReader) throws(ReadingError) {
        var styles: [String: Style] = [:]
        var defaultStyle: String?
        try reader.forEachElement { (element) throws(ReadingError) in
            guard element == "style", let id = reader.attribute("styleId") else { return }
            if reader.attribute("type") == "paragraph", let mark = reader.attribute("default"),
                mark == "1" || mark == "true"
            {
                defaultStyle = id
            }
            styles[id] = try Self.style(reader)
        }
        self.styles = styles
        hasLooks = styles.values.contains { $0.look.mark != nil || $0.look.isHidden == true }
        defaultParagraphStyle = defaultStyle
    }

    private static func style(_ reader: XMLPullReader) throws(ReadingError) -> Style {
        var style = Style()
        try reader.forEachChild { (element) throws(ReadingError) in
            switch element {
            case "name": style.name = reader.attribute("val")?.lowercased() ?? ""
            case "basedOn": style.basedOn = reader.attribute("val")
            case "pPr":
                try reader.forEachChild { (property) throws(ReadingError) in
                    switch property {
                    case "outlineLvl": style.outlineLevel = reader.integer("val")
                    case "numPr": style.numbering = try WordNumbering.Reference(reader)
                    default: return
                    }
                }
            case "rPr":
                try reader.forEachChild { (property) throws(ReadingError) in
                    if property == "b" { style.isEmphasized = reader.isOn }
                    style.look.read(property, reader)
                }
            default: return
            }
        }
        return style
    }

    /// The heading level, from 1, that a paragraph style gives; nil for body text. Localised names ("Tiêu đề 1") come with
    /// the outline level or are based on the built-in style.
    func headingLevel(of id: String?) -> Int? {
        for style in chain(from: id) {
            if let level = style.outlineLevel { return (0..<9).contains(level) ? level + 1 : nil }
            if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)), (1...9).contains(level) {
                return level
            }
        }
        return nil
    }

    func numbering(of id: String?) -> WordNumbering.Reference? { chain(from: id).lazy.compactMap(\.numbering).first }

    func isEmphasized(_ id: String?) -> Bool { chain(from: id).lazy.compactMap(\.isEmphasized).first ?? false }

    /// What the styles of a paragraph, of a run in it and of the table around it say of the run's text.
    func look(paragraph: String?, run: String?, table: String?) -> WordLook {
        guard hasLooks else { return WordLook() }
        func own(_ id: String?) -> WordLook { chain(from: id).reduce(WordLook()) { $0.over($1.look) } }
        var look = own(paragraph)
        if let run, styles[run] != nil { look = own(run).toggling(look) }
        if let table, styles[table] != nil { look = look.toggling(own(table)) }
        return look
    }

    /// Lines of a table of contents repeat the headings.
    func isTableOfContents(_ id: String?) -> Bool { chain(from: id).contains { $0.name.hasPrefix("toc ") } }

    private func chain(from id: String?) -> [Style] {
        var chain: [Style] = []
        var next = id ?? defaultParagraphStyle
        while let id = next, let style = styles[id], chain.count < Self.chainAllowed {
            chain.append(style)
            next = style.basedOn
        }
        return chain
    }
}
