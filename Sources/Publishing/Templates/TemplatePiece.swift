/// A part of a compiled template: what stays as it is, as text of XML, and what is filled in.
indirect enum TemplatePiece: Sendable {
    case markup(String)
    /// A run with its formatting.
    case output(TemplateExpression, format: RunFormat)
    case choice([(condition: TemplateExpression?, pieces: [TemplatePiece])])
    case loop(variable: String, list: TemplateExpression, pieces: [TemplatePiece])
}

/// The formatting of a run, so that a value takes the formatting of the tag it stands for.
struct RunFormat: Sendable {
    /// `<w:rPr>…</w:rPr>`, or nothing.
    let markup: String
    /// The same with a yellow highlight, for what is missing.
    let highlighted: String

    init(_ properties: XMLElement?) {
        markup = properties?.markup ?? ""
        let children = (properties?.children ?? []).filter { $0.name != "w:highlight" }
        // The schema fixes the order: a highlight comes before these.
        let after: Set = [
            "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang",
            "w:eastAsianLayout", "w:specVanish", "w:oMath",
        ]
        let head = children.prefix { !after.contains($0.name) }
        let tail = children.dropFirst(head.count)
        highlighted =
            "<w:rPr>" + head.map(\.markup).joined() + "<w:highlight w:val=\"yellow\"/>" + tail.map(\.markup).joined()
            + "</w:rPr>"
    }
}
