import Hypertext
import Messages
import ReportingKit
import Viewing

/// Draws the running text of a document, each paragraph with its number.
struct TextHTML {
    let page: TextPage
    let findings: [FindingNote]
    let texts: SheetTexts

    func write(to html: inout HTMLWriter) {
        SheetHTML.toFile(page.file, texts, &html)
        if page.paragraphs.contains(where: \.isWithheld) {
            html.tag("p", .class("notice warning"), text: texts.withheldLines)
        }
        ways(texts.ways, &html)
        html.tag("ol", .class("paragraphs"), .named("lang", "vi")) { html in
            for paragraph in page.paragraphs { self.paragraph(paragraph, &html) }
        }
        ways(texts.waysBelow, &html)
        let here = findings.filter { $0.paragraph != nil }
        guard !here.isEmpty else { return }
        html.tag("h2", text: texts.findings)
        SheetHTML.list(here, texts, &html) { note in
            guard let number = note.paragraph, let path = SheetPages.path(page.file, paragraph: number) else {
                return nil
            }
            return (path, "\(number)")
        }
    }

    private func paragraph(_ paragraph: TextPage.Paragraph, _ html: inout HTMLWriter) {
        var attributes: [HTMLAttribute] = [.named("value", "\(paragraph.number)")]
        // A table has the number of what stands before it.
        if !paragraph.isTable { attributes.append(.id(SheetPages.anchor(paragraph.number))) }
        if paragraph.isMarked { attributes.append(.named("aria-current", "true")) }
        html.tag("li", attributes: attributes) { html in
            switch paragraph.kind {
            case .table(let name):
                if !name.isEmpty, let path = SheetPages.path(page.file, sheet: name) {
                    html.tag("a", .href(path), text: name)
                }
            case .heading: html.tag("strong", text: paragraph.text)
            case .item(let level): html.tag("span", .class("level-\(min(max(1, level), 5))"), text: paragraph.text)
            case .text: html.text(paragraph.isWithheld ? "(\(texts.withheld))" : paragraph.text)
            }
            if paragraph.isCut { html.text(texts.cut) }
        }
    }

    private func ways(_ name: String, _ html: inout HTMLWriter) {
        guard page.window.count < page.count else { return }
        html.tag("nav", .class("pager"), .named("aria-label", name)) { html in
            html.tag(
                "span", text: texts.paragraphs(page.window.lowerBound + 1, page.window.upperBound, of: page.count))
            if page.window.lowerBound > 0,
                let path = SheetPages.textPath(page.file, block: max(0, page.window.lowerBound - TextPage.blocks))
            {
                html.tag("a", .href(path), .named("rel", "prev"), text: texts.previousRows)
            }
            if page.window.upperBound < page.count,
                let path = SheetPages.textPath(page.file, block: page.window.upperBound)
            {
                html.tag("a", .href(path), .named("rel", "next"), text: texts.nextRows)
            }
        }
    }
}

extension TextPage.Paragraph {
    fileprivate var isTable: Bool { if case .table = kind { true } else { false } }
}
