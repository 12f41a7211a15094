import Hypertext
import Messages
import ReportingKit
import Viewing

/// Draws a window of a sheet: letters above, numbers beside, merged cells as they were, the cell in view marked.
struct SheetHTML {
    let page: SheetPage
    let findings: [FindingNote]
    let texts: SheetTexts

    func write(to html: inout HTMLWriter) {
        Self.toFile(page.file, texts, &html)
        Self.tabs(page.tabs, current: page.number, page.file, texts, &html)
        writeNotes(&html)
        writeMarked(&html)
        guard page.rowCount > 0, !page.columns.isEmpty else {
            html.tag("p", text: texts.emptySheet)
            return
        }
        ways(texts.ways, &html)
        grid(&html)
        if !isWhole { ways(texts.waysBelow, &html) }
        writeFindings(&html)
    }

    static func toFile(_ file: FileReference, _ texts: SheetTexts, _ html: inout HTMLWriter) {
        guard let id = file.id else { return }
        html.tag("p") { $0.tag("a", .href(WebPath("tep", "\(id)")), text: texts.toFile) }
    }

    static func tabs(
        _ tabs: [SheetPage.Tab], current: Int?, _ file: FileReference, _ texts: SheetTexts, _ html: inout HTMLWriter
    ) {
        guard tabs.count > 1 || current == nil else { return }
        html.tag("nav", .class("sheet-tabs"), .named("aria-label", texts.sheets)) { html in
            html.tag("ul") { html in
                for (index, tab) in tabs.enumerated() {
                    html.tag("li") { html in
                        var attributes: [HTMLAttribute] = []
                        if let path = SheetPages.path(file, sheet: tab.name) { attributes.append(.href(path)) }
                        if index == current { attributes.append(.named("aria-current", "page")) }
                        html.tag("a", attributes: attributes) {
                            $0.text(tab.name + (tab.isHidden ? " (\(texts.hidden))" : ""))
                        }
                    }
                }
            }
        }
    }

    private func writeNotes(_ html: inout HTMLWriter) {
        if page.disclosure == .headings {
            html.tag("p", .class("notice warning"), text: texts.headingsOnly)
        } else if page.withholdsSome {
            html.tag("p", .class("notice"), text: texts.withheldCells)
        }
        if page.isHidden { html.tag("p", .class("notice warning"), text: texts.hiddenSheet) }
        if page.rows.contains(where: \.isHidden) || page.columns.contains(where: \.isHidden) {
            html.tag("p", text: texts.hiddenRows)
        }
    }

    /// The cell that was asked for, with what the file has in it.
    private func writeMarked(_ html: inout HTMLWriter) {
        guard let marked = page.marked else { return }
        html.tag("dl", .class("facts")) { html in
            html.fact(texts.markedCell) { $0.text("\(marked.address)") }
            if let raw = marked.raw {
                html.fact(texts.asShown) { $0.text(marked.shown) }
                html.fact(texts.asWritten) { $0.tag("code", text: raw) }
            } else {
                html.fact(texts.asWritten) { $0.text(marked.isWithheld ? texts.withheld : texts.blank) }
            }
        }
    }

    // MARK: Windows

    private var isWhole: Bool {
        page.window.count == page.rowCount && !page.goesOn && page.columnWindow.count == page.columnCount
    }

    private func ways(_ name: String, _ html: inout HTMLWriter) {
        let rows = page.window
        let columns = page.columnWindow
        html.tag("nav", .class("pager"), .named("aria-label", name)) { html in
            html.tag(
                "span",
                text: texts.rows(rows.lowerBound + 1, rows.upperBound, of: page.rowCount, goesOn: page.goesOn))
            if rows.lowerBound > 0 {
                link(0, columns.lowerBound, texts.firstRows, nil, &html)
                link(max(0, rows.lowerBound - SheetViews.rows), columns.lowerBound, texts.previousRows, "prev", &html)
            }
            if page.goesOn || rows.upperBound < page.rowCount {
                link(rows.upperBound, columns.lowerBound, texts.nextRows, "next", &html)
                if !page.goesOn {
                    let last = (page.rowCount - 1) / SheetViews.rows * SheetViews.rows
                    link(last, columns.lowerBound, texts.lastRows, nil, &html)
                }
            }
            if columns.count < page.columnCount {
                html.tag(
                    "span",
                    text: texts.columns(
                        CellAddress.columnLetters(columns.lowerBound),
                        CellAddress.columnLetters(max(columns.lowerBound, columns.upperBound - 1)),
                        of: page.columnCount))
                if columns.lowerBound > 0 {
                    link(
                        rows.lowerBound, max(0, columns.lowerBound - SheetViews.columns), texts.previousColumns, nil,
                        &html)
                }
                if columns.upperBound < page.columnCount {
                    link(rows.lowerBound, columns.upperBound, texts.nextColumns, nil, &html)
                }
            }
        }
    }

    private func link(_ row: Int, _ column: Int, _ text: String, _ relation: String?, _ html: inout HTMLWriter) {
        guard let path = SheetPages.path(page.file, sheet: page.name, row: row, column: column) else { return }
        html.tag("a", attributes: [.href(path)] + (relation.map { [.named("rel", $0)] } ?? [])) { $0.text(text) }
    }

    // MARK: Cells

    private func grid(_ html: inout HTMLWriter) {
        html.tag(
            "div", .class("scroll sheet"), .named("role", "region"), .named("tabindex", "0"),
            .named("aria-label", page.name)
        ) { html in
            html.tag("table", .named("aria-label", page.name)) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", .named("scope", "col")) {
                            $0.tag("span", .class("unseen"), text: texts.rowNumber)
                        }
                        for column in page.columns {
                            html.tag("th", attributes: Self.head("col", column.isHidden)) { html in
                                html.text(column.letters)
                                if column.isHidden { html.tag("small", text: " " + texts.hidden) }
                            }
                        }
                    }
                }
                html.tag("tbody") { html in
                    for row in page.rows { self.row(row, &html) }
                }
            }
        }
    }

    private static func head(_ scope: String, _ isHidden: Bool) -> [HTMLAttribute] {
        [.named("scope", scope)] + (isHidden ? [.class("concealed")] : [])
    }

    private func row(_ row: SheetPage.Row, _ html: inout HTMLWriter) {
        html.tag("tr") { html in
            html.tag("th", attributes: Self.head("row", row.isHidden)) { html in
                html.text("\(row.index + 1)")
                if row.isHidden { html.tag("small", text: " " + texts.hidden) }
            }
            let last = row.cells.lastIndex { $0.shown.kind != .blank || $0.rows > 1 }
            for (index, cell) in row.cells.enumerated() {
                self.cell(cell, isAlone: index == last && index + 1 < row.cells.count, &html)
            }
        }
    }

    /// `isAlone` says that nothing stands behind it in its row: a title or a note runs over the blank cells, as it does in Excel.
    private func cell(_ cell: SheetPage.Cell, isAlone: Bool, _ html: inout HTMLWriter) {
        var classes: [String] = []
        if isAlone, cell.shown.kind == .text, cell.columns == 1, cell.rows == 1, !cell.isMarked, cell.findings.isEmpty,
            !cell.shown.text.contains(where: \.isNewline)
        {
            classes.append("over")
        }
        switch cell.shown.kind {
        case .number, .date: classes.append("figure")
        case .fault: classes.append("fault")
        case .withheld: classes.append("withheld")
        case .text, .truth, .blank: break
        }
        if !cell.findings.isEmpty { classes.append("found") }
        var attributes: [HTMLAttribute] = classes.isEmpty ? [] : [.class(classes.joined(separator: " "))]
        if cell.columns > 1 { attributes.append(.named("colspan", "\(cell.columns)")) }
        if cell.rows > 1 { attributes.append(.named("rowspan", "\(cell.rows)")) }
        if cell.isMarked { attributes.append(.named("aria-current", "true")) }
        if cell.isMarked || !cell.findings.isEmpty { attributes.append(.id(SheetPages.anchor(cell.address))) }
        html.tag("td", attributes: attributes) { html in
            html.text(cell.shown.kind == .withheld ? "" : cell.shown.text)
            if cell.shown.kind == .withheld { html.tag("span", .class("unseen"), text: texts.withheld) }
            if cell.shown.isCut { html.text(texts.cut) }
            for number in cell.findings {
                html.text(" ")
                html.tag(
                    "a", .class("finding"), .href(here.fragment(Self.anchor(number))),
                    .named("aria-label", texts.finding(number + 1)), text: "\(number + 1)")
            }
        }
    }

    /// The page's own window, whatever address led to it.
    private var here: WebPath {
        SheetPages.path(page.file, sheet: page.name, row: page.window.lowerBound, column: page.columnWindow.lowerBound)
            ?? WebPath()
    }

    // MARK: Findings

    private static func anchor(_ finding: Int) -> String { "diem-\(finding + 1)" }

    private func writeFindings(_ html: inout HTMLWriter) {
        html.tag("h2", text: texts.findings)
        guard !findings.isEmpty else {
            html.tag("p", text: texts.noFindings)
            return
        }
        Self.list(findings, texts, &html) { note in
            guard let cell = note.cell, let path = SheetPages.path(page.file, sheet: page.name, cell: cell) else {
                return nil
            }
            return (path, "\(cell)")
        }
    }

    static func list(
        _ findings: [FindingNote], _ texts: SheetTexts, _ html: inout HTMLWriter,
        place: (FindingNote) -> (path: WebPath, name: String)?
    ) {
        html.tag("ol", .class("findings")) { html in
            for note in findings {
                html.tag("li", .id(anchor(note.number)), .named("value", "\(note.number + 1)")) { html in
                    html.tag("strong", text: (texts.severity[note.severity] ?? "") + ": ")
                    html.tag("span", .named("lang", "vi"), text: note.sentence)
                    if let place = place(note) {
                        html.text(" ")
                        html.tag("a", .href(place.path), text: place.name)
                    }
                }
            }
        }
    }
}
