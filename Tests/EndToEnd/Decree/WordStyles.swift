/// The styles of a Word document, for asking how a paragraph is printed.
struct WordStyles {
    private let styles: [String: WordXML]
    private let defaults: [WordXML]

    init(_ root: WordXML) {
        styles = Dictionary(
            root.all("w:style").compactMap { style in style["w:styleId"].map { ($0, style) } },
            uniquingKeysWith: { first, _ in first })
        defaults = root.first("w:docDefaults").map { [$0] } ?? []
    }

    /// From the style itself to the one it is based on last.
    private func chain(_ id: String) -> [WordXML] {
        var found: [WordXML] = []
        var next: String? = id
        while let name = next, let style = styles[name], found.count < 10 {
            found.append(style)
            next = style.first("w:basedOn")?["w:val"]
        }
        return found
    }

    func paragraph(_ element: WordXML, in section: Int, isInTable: Bool = false) -> WordDocument.Paragraph {
        let own = element.first("w:pPr")
        let style = own?.first("w:pStyle")?["w:val"] ?? "Normal"
        let chain = chain(style)
        let properties =
            [own].compactMap(\.self) + chain.compactMap { $0.first("w:pPr") }
            + defaults.compactMap { $0.first("w:pPrDefault")?.first("w:pPr") }
        func value(_ child: String, _ attribute: String) -> String? {
            properties.lazy.compactMap { $0.first(child)?[attribute] }.first
        }
        func number(_ child: String, _ attribute: String) -> Int { value(child, attribute).flatMap { Int($0) } ?? 0 }
        let runs = element.descendants("w:r").map { run in
            self.run(run, chain)
        }
        let border = own?.first("w:pBdr")
        return WordDocument.Paragraph(
            runs: runs, style: style, alignment: value("w:jc", "w:val") ?? "left",
            before: number("w:spacing", "w:before"), after: number("w:spacing", "w:after"),
            line: value("w:spacing", "w:line").flatMap { Int($0) } ?? 240, firstLine: number("w:ind", "w:firstLine"),
            left: number("w:ind", "w:left"), right: number("w:ind", "w:right"),
            outline: value("w:outlineLvl", "w:val").flatMap { Int($0) },
            hasBottomBorder: border?.first("w:bottom") != nil && border?.first("w:top") == nil,
            isBoxed: border?.first("w:top") != nil && border?.first("w:bottom") != nil, section: section,
            isInTable: isInTable, element: element)
    }

    private func run(_ element: WordXML, _ chain: [WordXML]) -> WordDocument.Run {
        let properties =
            [element.first("w:rPr")].compactMap(\.self) + chain.compactMap { $0.first("w:rPr") }
            + defaults.compactMap { $0.first("w:rPrDefault")?.first("w:rPr") }
        func first(_ child: String) -> WordXML? { properties.lazy.compactMap { $0.first(child) }.first }
        func isOn(_ child: String) -> Bool {
            first(child).map { !["0", "false", "none"].contains($0["w:val"] ?? "1") } ?? false
        }
        return WordDocument.Run(
            text: element.text, size: (first("w:sz")?["w:val"].flatMap { Double($0) } ?? 20) / 2, isBold: isOn("w:b"),
            isItalic: isOn("w:i"), isUnderlined: isOn("w:u"), font: first("w:rFonts")?["w:ascii"] ?? "",
            colour: first("w:color")?["w:val"] ?? "auto")
    }
}
