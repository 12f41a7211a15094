import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}/so-lieu/{figure}`: what a figure was computed from, down to cells.
enum FigurePages {
    static let routes = [
        Route(
            .get, "/ky/{period}/so-lieu/{figure}", for: .role(.editor, .leader, .administrator), respond: respond)
    ]

    /// Items of the query: the step that the page begins with, its first input, the state that is shown.
    private static let (branch, first, through) = ("nhanh", "tu", "den")

    private static func respond(_ visit: Visit) throws -> WebResponse {
        let period = try visit.period()
        let publisher = try visit.reportPublisher()
        let figure = try visit.parameter("figure")
        let choice = try choice(visit.request.query)
        return try visit.unlessKnown(period, publisher) {
            guard let page = try visit.site.figures.page(figure, of: period, by: publisher, choice) else {
                throw PageFault.notFound
            }
            let texts = FigureTexts(visit.language)
            return try Page(
                page.title, visit, in: .report, of: period,
                crumbs: [Page.Crumb(texts.report, visit.reportPath(period, "bao-cao"))]
            ) { html in
                FigureHTML(page: page, texts: texts, visit: visit).write(to: &html)
            }.response()
        }
    }

    private static func choice(_ query: QueryItems) throws -> FigurePage.Choice {
        func number(_ name: String) throws -> Int? {
            guard let text = query[name] else { return nil }
            guard let number = Int(text), number >= 0 else { throw PageFault.badRequest }
            return number
        }
        guard let path = FigurePath(query[branch] ?? "") else { throw PageFault.badRequest }
        return FigurePage.Choice(
            path: path, first: try number(first) ?? 0, through: try number(through).map { Int64($0) })
    }

    static func path(_ page: FigurePage, _ choice: FigurePage.Choice, _ visit: Visit) -> WebPath {
        var path = visit.figurePath(page.figure, page.period)
        if choice.path != .root { path = path.query(branch, "\(choice.path)") }
        if choice.first > 0 { path = path.query(first, "\(choice.first)") }
        if let order = choice.through { path = path.query(through, "\(order)") }
        return path
    }
}
