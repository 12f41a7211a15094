import Hypertext
import Messages
import Publishing

/// Draws the document of a report: headings, text, lists, tables and charts, each figure a link to its page.
struct DocumentHTML {
    let document: RenderedDocument
    let texts: ReportPageTexts
    /// Where it is shown.
    let here: WebPath
    /// Where a window of a table is that is too long for the page: by its place among the blocks, and its first row.
    let window: (_ block: Int, _ row: Int) -> WebPath
    /// Where the page of a figure is.
    let figure: (String) -> WebPath

    /// The title of the page is the first heading: those of the document come below.
    private static let levelsAbove = 1

    func write(to html: inout HTMLWriter) {
        html.tag("article", .class("document"), .named("lang", "vi")) { html in
            blocks(document.blocks, named: true, &html)
        }
    }

    /// Rows of a table that are shown with the document; longer ones are shown in windows.
    static let rows = 300

    /// One table alone, from a row on; false where the block is none.
    func write(tableAt block: Int, from row: Int, to html: inout HTMLWriter) -> Bool {
        guard document.blocks.indices.contains(block), case .table(let table) = document.blocks[block], table.isData
        else { return false }
        html.tag("article", .class("document"), .named("lang", "vi")) { self.table(table, block, from: row, &$0) }
        return true
    }

    /// Its headings as links.
    func writeContents(to html: inout HTMLWriter) {
        let headings = document.headings
        guard headings.count > 1 else { return }
        html.tag("nav", .class("outline"), .named("aria-label", texts.contents)) { html in
            html.tag("details") { html in
                html.tag("summary", text: texts.contents)
                html.tag("ul") { html in
                    for heading in headings {
                        html.tag("li", .class("level-\(heading.paragraph.headingLevel ?? 1)")) { html in
                            html.tag("a", .href(here.fragment(Self.id(heading.block))), text: heading.paragraph.text)
                        }
                    }
                }
            }
        }
    }

    private static func id(_ block: Int) -> String { "muc-\(block + 1)" }

    // MARK: Blocks

    private func blocks(_ blocks: [RenderedDocument.Block], named: Bool, _ html: inout HTMLWriter) {
        var index = 0
        while index < blocks.count {
            switch blocks[index] {
            case .rule: html.void("hr")
            case .table(let table): self.table(table, index, from: 0, &html)
            case .paragraph(let paragraph):
                if paragraph.item != nil {
                    let end = Self.endOfList(blocks, from: index)
                    list(blocks[index..<end], &html)
                    index = end
                    continue
                }
                self.paragraph(paragraph, id: named ? Self.id(index) : nil, &html)
            }
            index += 1
        }
    }

    private static func endOfList(_ blocks: [RenderedDocument.Block], from start: Int) -> Int {
        blocks[start...].firstIndex { block in
            guard case .paragraph(let paragraph) = block else { return true }
            return paragraph.item == nil
        } ?? blocks.count
    }

    private func list(_ blocks: ArraySlice<RenderedDocument.Block>, _ html: inout HTMLWriter) {
        html.tag("ul", .class("items"), .named("role", "list")) { html in
            for case .paragraph(let paragraph) in blocks {
                let item = paragraph.item
                let isBullet = item?.number == nil && item?.isTyped == false
                html.tag(
                    "li", .class("level-\(min(item?.level ?? 0, 4) + 1)\(isBullet ? " dot" : "")")
                ) { html in
                    if let number = item?.number { html.tag("span", .class("number"), text: number + " ") }
                    parts(paragraph.parts, &html)
                }
            }
        }
    }

    private func paragraph(
        _ paragraph: RenderedDocument.Paragraph, id: String?, _ html: inout HTMLWriter
    ) {
        var attributes = [HTMLAttribute.class(Self.classes(paragraph))]
        guard let level = paragraph.headingLevel else {
            html.tag(Self.holdsChart(paragraph) ? "div" : "p", attributes: attributes) { parts(paragraph.parts, &$0) }
            return
        }
        if let id { attributes.append(.id(id)) }
        html.tag(Self.headings[min(level, Self.headings.count) - 1], attributes: attributes) {
            parts(paragraph.parts, &$0)
        }
    }

    private static let headings: [StaticString] = ["h2", "h3", "h4"]

    private static func holdsChart(_ paragraph: RenderedDocument.Paragraph) -> Bool {
        paragraph.parts.contains { if case .chart = $0 { true } else { false } }
    }

    private static func classes(_ paragraph: RenderedDocument.Paragraph) -> String {
        let alignment =
            switch paragraph.alignment {
            case .start: "start"
            case .center: "center"
            case .end: "end"
            case .justified: "justified"
            }
        return paragraph.indent > 0 && paragraph.headingLevel == nil
            ? "\(alignment) indent-\(paragraph.indent)" : alignment
    }

    // MARK: Tables

    private func table(_ table: RenderedDocument.Table, _ number: Int, from first: Int, _ html: inout HTMLWriter) {
        guard table.isData else {
            html.tag("table", .class("layout"), .named("role", "presentation")) { html in
                html.tag("tbody") { html in
                    for row in table.rows { html.tag("tr") { html in for cell in row { plain(cell, &html) } } }
                }
            }
            return
        }
        let name = [texts.table(number + 1), table.caption].filter { !$0.isEmpty }.joined(separator: ": ")
        let body = table.rows.dropFirst(table.headerRows)
        let start = body.startIndex + min(max(0, first), body.count)
        let shown = body[start..<min(body.endIndex, start + Self.rows)]
        html.tag(
            "div", .class("scroll"), .named("role", "region"), .named("tabindex", "0"), .named("aria-label", name)
        ) { html in
            html.tag("table", .named("aria-label", name)) { html in
                html.tag("thead") { html in
                    for row in table.rows.prefix(table.headerRows) {
                        html.tag("tr") { html in
                            for cell in row {
                                self.cell(
                                    "th", cell, [.named("scope", cell.columns > 1 ? "colgroup" : "col")], &html)
                            }
                        }
                    }
                }
                html.tag("tbody") { html in
                    for row in shown {
                        html.tag("tr") { html in
                            for cell in row {
                                if cell.isLabel {
                                    self.cell("th", cell, [.named("scope", "row")], &html)
                                } else {
                                    self.cell("td", cell, [], &html)
                                }
                            }
                        }
                    }
                }
            }
        }
        let offset = shown.startIndex - body.startIndex
        windows(number, offset..<(offset + shown.count), of: body.count, name, &html)
    }

    /// The ways to the other windows of a long table.
    private func windows(
        _ number: Int, _ shown: Range<Int>, of count: Int, _ name: String, _ html: inout HTMLWriter
    ) {
        guard shown.count < count else { return }
        html.tag("nav", .class("pager"), .named("aria-label", name)) { html in
            html.tag("span", text: texts.rows(shown.lowerBound + 1, shown.upperBound, of: count))
            if shown.lowerBound > 0 {
                html.tag(
                    "a", .href(window(number, max(0, shown.lowerBound - Self.rows))), .named("rel", "prev"),
                    text: texts.previousRows)
            }
            if shown.upperBound < count {
                html.tag(
                    "a", .href(window(number, shown.upperBound)), .named("rel", "next"), text: texts.nextRows)
            }
        }
    }

    private func plain(_ cell: RenderedDocument.Cell, _ html: inout HTMLWriter) {
        html.tag("td", attributes: Self.spans(cell)) { blocks(cell.blocks, named: false, &$0) }
    }

    /// A cell of one paragraph holds its text alone.
    private func cell(
        _ name: StaticString, _ cell: RenderedDocument.Cell, _ attributes: [HTMLAttribute], _ html: inout HTMLWriter
    ) {
        let spans = attributes + Self.spans(cell)
        guard cell.blocks.count <= 1, case .paragraph(let paragraph)? = cell.blocks.first else {
            html.tag(name, attributes: spans) { blocks(cell.blocks, named: false, &$0) }
            return
        }
        html.tag(name, attributes: spans + [.class(Self.classes(paragraph))]) { parts(paragraph.parts, &$0) }
    }

    private static func spans(_ cell: RenderedDocument.Cell) -> [HTMLAttribute] {
        (cell.columns > 1 ? [.named("colspan", "\(cell.columns)")] : [])
            + (cell.rows > 1 ? [.named("rowspan", "\(cell.rows)")] : [])
    }

    // MARK: Text

    private func parts(_ parts: [RenderedDocument.Part], _ html: inout HTMLWriter) {
        for part in parts {
            switch part {
            case .text(let run): self.run(run, &html)
            case .lineBreak: html.void("br")
            case .chart(let chart): ChartHTML(chart: chart, texts: texts, figure: figure).write(to: &html)
            }
        }
    }

    private func run(_ run: RenderedDocument.Run, _ html: inout HTMLWriter) {
        if run.isGap {
            html.tag("mark", .class("gap")) { look(run, run.look, &$0) }
        } else if let name = run.figure {
            html.tag("a", .class("source"), .href(figure(name))) { look(run, run.look, &$0) }
        } else {
            look(run, run.look, &html)
        }
    }

    private func look(_ run: RenderedDocument.Run, _ look: RenderedDocument.Look, _ html: inout HTMLWriter) {
        var inner = look
        let element: StaticString
        if look.isBold {
            element = "strong"
            inner.isBold = false
        } else if look.isItalic {
            element = "em"
            inner.isItalic = false
        } else if look.isUnderlined {
            element = "u"
            inner.isUnderlined = false
        } else if look.isStruck {
            element = "s"
            inner.isStruck = false
        } else if look.position != .line {
            element = look.position == .raised ? "sup" : "sub"
            inner.position = .line
        } else {
            return html.text(run.text)
        }
        html.tag(element) { self.look(run, inner, &$0) }
    }
}
