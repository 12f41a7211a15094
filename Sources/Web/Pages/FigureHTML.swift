import Hypertext
import Messages
import ReportingKit
import Viewing

/// Draws a figure with its tree.
struct FigureHTML {
    let page: FigurePage
    let texts: FigureTexts
    let visit: Visit

    func write(to html: inout HTMLWriter) {
        writeState(&html)
        html.tag("p", .class("figure-value")) { html in
            html.text(texts.value + ": ")
            html.tag("strong", text: page.value)
        }
        html.tag("p", text: texts.cells(page.cellCount))
        writeComparisons(&html)
        html.tag("h2", text: texts.computedFrom)
        if page.path != .root {
            html.tag("p") { html in
                html.tag(
                    "a", .href(FigurePages.path(page, .init(through: page.through), visit)), text: texts.toFigure)
            }
        }
        html.tag("ul", .class("tree")) { html in
            html.tag("li") { step(page.tree, isFirst: true, &$0) }
        }
    }

    private func writeState(_ html: inout HTMLWriter) {
        if let order = page.through {
            html.tag("p", .class("notice warning")) { html in
                html.text(texts.asOf(order) + " ")
                html.tag("a", .href(visit.figurePath(page.figure, page.period)), text: texts.toToday)
            }
        }
    }

    private func writeComparisons(_ html: inout HTMLWriter) {
        if let order = page.corrected {
            html.tag("p") { html in
                html.tag(
                    "a", .href(FigurePages.path(page, .init(through: order - 1), visit)), text: texts.before)
            }
        }
        guard !page.former.isEmpty else { return }
        html.tag("h2", text: texts.comparisons)
        html.tag("ul") { html in
            for former in page.former {
                html.tag("li", text: texts.comparison(former.period, former.value))
            }
        }
    }

    // MARK: Steps

    private func step(_ step: FigureStep, isFirst: Bool, _ html: inout HTMLWriter) {
        switch step {
        case .cell(let leaf): cell(leaf, &html)
        case .paragraph(let file, let number): paragraph(file, number, &html)
        case .register(_, let day, let count): html.text(texts.registered(count, on: day))
        case .computed(let computation):
            if isFirst {
                heading(computation, &html)
                inputs(computation, isFirst: true, &html)
            } else {
                html.tag("details", .flag("open", computation.count <= 4)) { html in
                    html.tag("summary") { heading(computation, &$0) }
                    inputs(computation, isFirst: false, &html)
                }
            }
        }
    }

    private func heading(_ step: FigureStep.Computation, _ html: inout HTMLWriter) {
        html.tag("strong", text: step.value)
        html.text(" – " + texts.step(step.operation.rawValue, count: step.count))
    }

    private func inputs(_ step: FigureStep.Computation, isFirst: Bool, _ html: inout HTMLWriter) {
        if !step.inputs.isEmpty {
            html.tag("ul") { html in
                for input in step.inputs { html.tag("li") { self.step(input, isFirst: false, &$0) } }
            }
        }
        guard step.shown.count < step.count else { return }
        if isFirst {
            windows(step, &html)
        } else {
            html.tag("p") { html in
                html.tag(
                    "a", .href(FigurePages.path(page, .init(path: step.path, through: page.through), visit)),
                    text: texts.further(step.count - step.shown.count))
            }
        }
    }

    /// The windows before and after the one of a long sum.
    private func windows(_ step: FigureStep.Computation, _ html: inout HTMLWriter) {
        func path(_ first: Int) -> WebPath {
            FigurePages.path(page, .init(path: step.path, first: first, through: page.through), visit)
        }
        html.tag("nav", .class("pager"), .named("aria-label", texts.pages)) { html in
            html.tag("span", text: texts.window(step.shown.lowerBound + 1, step.shown.upperBound, of: step.count))
            if step.shown.lowerBound > 0 {
                html.tag(
                    "a", .href(path(max(0, step.shown.lowerBound - FigurePage.window))), .named("rel", "prev"),
                    text: texts.previous)
            }
            if step.shown.upperBound < step.count {
                html.tag("a", .href(path(step.shown.upperBound)), .named("rel", "next"), text: texts.next)
            }
        }
    }

    // MARK: Ends

    private func cell(_ leaf: FigureStep.CellLeaf, _ html: inout HTMLWriter) {
        html.tag("span", .class("leaf")) { html in
            html.tag("strong", text: leaf.raw.isEmpty ? texts.blankCell : "“\(leaf.raw)”")
            html.text(" – ")
            if !leaf.row.isEmpty { html.text(leaf.row + ", ") }
            html.text(texts.cell("\(leaf.cell)", sheet: leaf.sheet) + ", ")
            source(leaf.file, &html)
            if let path = SheetPages.path(leaf.file, sheet: leaf.sheet, cell: leaf.cell) {
                html.text(". ")
                html.tag("a", .href(path), text: texts.openSheet)
            }
        }
        for former in leaf.former {
            html.tag("span", .class("former")) { html in
                html.text(
                    texts.corrected(former.raw) + " – " + texts.cell("\(former.cell)", sheet: former.sheet) + ", ")
                source(former.file, &html)
                if let path = SheetPages.path(former.file, sheet: former.sheet, cell: former.cell) {
                    html.text(". ")
                    html.tag("a", .href(path), text: texts.openSheet)
                }
            }
        }
    }

    private func paragraph(_ file: FileReference, _ number: Int, _ html: inout HTMLWriter) {
        html.text(texts.paragraph(number) + ", ")
        source(file, &html)
        if let path = SheetPages.path(file, paragraph: number) {
            html.text(". ")
            html.tag("a", .href(path), text: texts.openText)
        }
    }

    /// Which file, who sent it when, and when it was taken.
    private func source(_ file: FileReference, _ html: inout HTMLWriter) {
        if let id = file.id {
            html.tag("a", .href(WebPath("tep", "\(id)")), text: texts.file(file.name))
        } else {
            html.text(texts.file(file.name))
        }
        var words: [String] = []
        if let received = file.receivedAt {
            let time = VietnamTime.slashed(received)
            words.append(file.folder.map { texts.sent(folder: $0, at: time) } ?? texts.sent(at: time))
        }
        if let id = file.id { words.append(texts.receipt(id)) }
        if let order = file.order { words.append(texts.order(order)) }
        for word in words { html.text(", " + word) }
    }
}
