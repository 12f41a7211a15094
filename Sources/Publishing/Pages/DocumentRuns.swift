import Foundation

/// The texts of one paragraph, neighbours of one look and figure together.
struct DocumentRuns {
    private let figures: [String]
    private let charts: [ChartLook]
    private let looks: DocumentLooks
    /// What the paragraph's style says of its runs.
    private let paragraph: DocumentLooks.Saying
    private(set) var parts: [RenderedDocument.Part] = []
    /// Text boxes within, which hold blocks of their own.
    private(set) var boxes: [XMLElement] = []

    init(figures: [String], charts: [ChartLook], looks: DocumentLooks, paragraph: DocumentLooks.Saying) {
        self.figures = figures
        self.charts = charts
        self.looks = looks
        self.paragraph = paragraph
    }

    mutating func read(_ parent: XMLElement) {
        for child in parent.children {
            switch child.name {
            case "w:r": run(child)
            case "w:hyperlink", "w:ins", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml", "w:dir",
                "w:bdo", "w:moveTo":
                read(child)
            default: continue
            }
        }
    }

    private mutating func run(_ element: XMLElement) {
        if let index = element.attribute(RunNotes.chartName).flatMap({ Int($0) }) {
            if charts.indices.contains(index) { parts.append(.chart(RenderedChart(charts[index]))) }
            return
        }
        let properties = element.child("w:rPr")
        let style = properties?.child("w:rStyle")?.attribute("val").map { looks.style($0) } ?? DocumentLooks.Saying()
        let saying = (properties.map(DocumentLooks.run) ?? DocumentLooks.Saying()).over(style).over(paragraph)
        if saying.isHidden == true { return }
        let look = RenderedDocument.Look(
            isBold: saying.isBold ?? false, isItalic: saying.isItalic ?? false,
            isUnderlined: saying.isUnderlined ?? false, isStruck: saying.isStruck ?? false,
            position: saying.position ?? .line)
        let place = element.attribute(RunNotes.figure).flatMap { Int($0) }
        let figure = place.flatMap { figures.indices.contains($0) ? figures[$0] : nil }
        let isGap = element.attribute(RunNotes.gapName) != nil
        for child in element.children {
            switch child.name {
            case "w:t": add(child.text, look, figure, isGap)
            case "w:tab": add(" ", look, figure, isGap)
            case "w:noBreakHyphen": add("\u{2011}", look, figure, isGap)
            case "w:br", "w:cr":
                // Pages and columns are the printer's.
                if child.attribute("type").map({ $0 == "textWrapping" }) ?? true { parts.append(.lineBreak) }
            case "w:drawing", "w:pict", "mc:AlternateContent": boxes += Self.boxes(in: child)
            default: continue
            }
        }
    }

    private mutating func add(
        _ text: String, _ look: RenderedDocument.Look, _ figure: String?, _ isGap: Bool
    ) {
        guard !text.isEmpty else { return }
        if case .text(var last)? = parts.last, last.look == look, last.figure == figure, last.isGap == isGap {
            last.text += text
            parts[parts.count - 1] = .text(last)
        } else {
            parts.append(.text(RenderedDocument.Run(text: text, look: look, figure: figure, isGap: isGap)))
        }
    }

    /// Word writes a text box twice, for programs of before and of today; one of them is read.
    private static func boxes(in element: XMLElement) -> [XMLElement] {
        if element.name == "w:txbxContent" { return [element] }
        if element.name == "mc:AlternateContent" {
            return element.children.first.map { boxes(in: $0) } ?? []
        }
        return element.children.flatMap { boxes(in: $0) }
    }
}
