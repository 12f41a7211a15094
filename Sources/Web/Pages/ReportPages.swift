import Hypertext
import Messages
import Office
import Publishing
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}/bao-cao`: the report as its document says it.
enum ReportPages {
    static let routes = [
        Route(.get, "/ky/{period}/bao-cao", for: .role(.editor, .leader, .administrator), respond: respond)
    ]

    private static func respond(_ visit: Visit) throws -> WebResponse {
        let period = try visit.period()
        let publisher = try visit.reportPublisher()
        return try visit.unlessKnown(period, publisher) {
            let texts = ReportPageTexts(visit.language)
            guard let page = try ReportPage(period, by: publisher) else {
                return try Page(texts.noReport.title, visit, status: 404, in: .report, of: period) { html in
                    html.tag("p", text: texts.noReport.advice)
                }.response()
            }
            let document = document(page, texts, visit)
            let title = texts.title(page.title, period)
            guard let block = visit.request.query[table] else {
                return try Page(title, visit, in: .report, of: period) { write(page, document, texts, to: &$0) }
                    .response()
            }
            guard let number = Int(block), let first = Int(visit.request.query[row] ?? "1"), number > 0, first > 0
            else { throw PageFault.badRequest }
            return try Page(title, visit, in: .report, of: period) { html in
                html.tag("p") { $0.tag("a", .href(document.here), text: texts.wholeReport) }
                guard document.write(tableAt: number - 1, from: first - 1, to: &html) else {
                    throw PageFault.notFound
                }
            }.response()
        }
    }

    /// Items of the query: a table that is shown alone, by its place among the document's blocks, and its first row.
    private static let (table, row) = ("bang", "dong")

    private static func document(_ page: ReportPage, _ texts: ReportPageTexts, _ visit: Visit) -> DocumentHTML {
        let here = visit.reportPath(page.period, "bao-cao")
        return DocumentHTML(
            document: page.document, texts: texts, here: here,
            window: { here.query(table, "\($0 + 1)").query(row, "\($1 + 1)") }
        ) { $0 == ReportNames.board ? Section.board.path(page.period) : visit.figurePath($0, page.period) }
    }

    private static func write(
        _ page: ReportPage, _ document: DocumentHTML, _ texts: ReportPageTexts, to html: inout HTMLWriter
    ) {
        html.tag("p", .class("state")) { html in
            html.tag(
                "strong",
                text: page.issue.map { texts.issued(number: $0.number, date: $0.date, signer: $0.signer) }
                    ?? texts.draft)
            html.text(" ")
            html.text(texts.howToFollow)
        }
        if !page.document.gaps.isEmpty {
            html.tag("details", .class("gaps")) { html in
                html.tag("summary", text: texts.gaps(page.document.gaps.count))
                html.tag("ul") { html in for gap in page.document.gaps { html.tag("li", text: gap) } }
            }
        }
        document.writeContents(to: &html)
        document.write(to: &html)
    }
}
