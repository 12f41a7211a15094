import Hypertext
import Messages
import Office
import Publishing
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}/so-sanh/{a}/{b}`: two versions of a period; `/so-sanh/{a}/{b}`: two periods. Rises and falls are said in words.
enum ComparisonPage {
    static let routes = [
        Route(.get, "/ky/{period}/so-sanh", for: VersionsPage.readers) { try chooseVersions($0) },
        Route(.get, "/ky/{period}/so-sanh/{a}/{b}", for: VersionsPage.readers) { try versions($0) },
        Route(.get, "/so-sanh", for: VersionsPage.readers) { try choosePeriods($0) },
        Route(.get, "/so-sanh/{a}/{b}", for: VersionsPage.readers) { try periods($0) },
        Route(.get, "/so-sanh/{a}/{b}/{format}", for: VersionsPage.readers) { try download($0) },
    ]

    private static let shown = 500
    private static let (from, to) = ("tu", "den")

    // MARK: Versions

    private static func chooseVersions(_ visit: Visit) throws -> WebResponse {
        guard let first = visit.request.query[from].flatMap({ Int($0) }),
            let second = visit.request.query[to].flatMap({ Int($0) })
        else { throw PageFault.badRequest }
        let view = try visit.reportView(try visit.period())
        return visit.seeOther(
            visit.address(
                "ky", view.period.id, "so-sanh", "\(min(first, second))", "\(max(first, second))", of: view.office))
    }

    private static func versions(_ visit: Visit) throws -> WebResponse {
        let texts = VersionTexts(visit.language)
        let view = try visit.reportView(try visit.period())
        guard let first = Int(try visit.parameter("a")), let second = Int(try visit.parameter("b")),
            let comparison = try VersionComparison(view, from: first, to: second)
        else { throw PageFault.notFound }
        let words = VersionWords(view.office, visit.language)
        return try Page(texts.comparing(view.period, first, second), visit, in: .versions, of: view.period) { html in
            let between = comparison.versions.filter {
                $0.number > min(first, second) && $0.number <= max(first, second)
            }
            html.tag("ul") { html in
                for version in between {
                    html.tag("li") { html in
                        html.text("\(texts.number) \(version.number): ")
                        if let decision = version.decision {
                            html.text(words.decision(decision))
                        } else {
                            html.tag("a", .href(WebPath("tep", "\(version.receipt)")), text: version.file.name)
                        }
                    }
                }
            }
            if comparison.isSame { html.empty(texts.same) }
            if !comparison.figures.isEmpty {
                html.tag("h2", text: texts.figures(comparison.figures.count))
                table(comparison.figures, &html, visit, view, texts, texts.before, texts.after, hasFiles: true)
            }
            if !comparison.sentences.isEmpty {
                html.tag("h2", text: texts.sentences(comparison.sentences.count))
                for sentence in comparison.sentences.prefix(shown) {
                    html.tag("div", .class("cau")) { html in
                        if let before = sentence.before {
                            html.tag("p") { html in
                                html.tag("strong", text: texts.before + ": ")
                                html.tag("del", text: before)
                            }
                        }
                        html.tag("p") { html in
                            html.tag("strong", text: texts.after + ": ")
                            html.tag("ins", text: sentence.after ?? texts.removed)
                        }
                    }
                }
            }
        }.response()
    }

    // MARK: Periods

    private static func choosePeriods(_ visit: Visit) throws -> WebResponse {
        let texts = VersionTexts(visit.language)
        let query = visit.request.query
        if let a = query[from].flatMap({ Period(asked: $0) }), let b = query[to].flatMap({ Period(asked: $0) }) {
            let office = try visit.reportView(max(a, b)).office
            return visit.seeOther(visit.address("so-sanh", min(a, b).id, max(a, b).id, of: office))
        }
        let office = query[AddressItem.report].map { visit.site.composition.of(ReportID($0)) } ?? visit.site.composition
        guard let office else { throw PageFault.notFound }
        let known = try ReportView.periods(office, visit.site.store)
        return try Page(texts.choosePeriods, visit) { html in
            ReportChoice.write(&html, visit, office) { visit.address("so-sanh", of: $0) }
            guard known.count > 1 else { return html.empty(texts.oneOnly) }
            choice(&html, visit, known, then: known[1], now: known[0], texts)
        }.response()
    }

    private static func choice(
        _ html: inout HTMLWriter, _ visit: Visit, _ known: [Period], then: Period, now: Period, _ texts: VersionTexts
    ) {
        html.tag("form", .class("filter"), .named("method", "get"), .action(WebPath("so-sanh"))) { html in
            ReportChoice.keep(&html, visit)
            for (name, label, chosen) in [(from, texts.thenPeriod, then), (to, texts.nowPeriod, now)] {
                html.tag("label", .class("field")) { html in
                    html.tag("span", text: label)
                    html.tag("select", .named("name", name)) { html in
                        for period in known {
                            html.tag(
                                "option", .named("value", period.id), .flag("selected", period == chosen)
                            ) { $0.text(period.vietnamese) }
                        }
                    }
                }
            }
            html.submit(texts.show, .plain)
        }
    }

    private static func comparison(_ visit: Visit) throws -> (PeriodsComparison?, ReportView, then: Period) {
        guard let a = Period(asked: try visit.parameter("a")), let b = Period(asked: try visit.parameter("b")) else {
            throw PageFault.notFound
        }
        let now = try visit.reportView(max(a, b))
        return (try PeriodsComparison(now, with: try visit.reportView(min(a, b))), now, min(a, b))
    }

    private static func periods(_ visit: Visit) throws -> WebResponse {
        let texts = VersionTexts(visit.language)
        let (comparison, view, then) = try comparison(visit)
        let known = try ReportView.periods(view.office, visit.site.store)
        return try Page(texts.comparing(then, view.period), visit, of: view.period) { html in
            ReportChoice.write(&html, visit, view.office) { visit.address("so-sanh", then.id, view.period.id, of: $0) }
            if known.count > 1 { choice(&html, visit, known, then: then, now: view.period, texts) }
            guard let comparison, !comparison.figures.isEmpty else {
                return html.empty(texts.empty)
            }
            if comparison.unitsChanged {
                html.notice(
                    Notice(.warning, comparison.isOfReport ? texts.overNewUnits : texts.unitsChanged))
            }
            table(
                comparison.figures, &html, visit, view, texts, comparison.then.short, comparison.now.short,
                hasFiles: false)
            html.tag("ul", .class("tai")) { html in
                for format in TableFile.Format.allCases {
                    let path = visit.address(
                        "so-sanh", then.id, view.period.id, format.rawValue, of: view.office)
                    html.tag("li") { $0.tag("a", .href(path), text: texts.taken(format.rawValue)) }
                }
            }
        }.response()
    }

    private static func download(_ visit: Visit) throws -> WebResponse {
        let texts = VersionTexts(visit.language)
        guard let format = TableFile.Format(rawValue: try visit.parameter("format")),
            let comparison = try comparison(visit).0
        else { throw PageFault.notFound }
        return try TableFile.response(
            comparison.table(
                title: texts.comparing(comparison.then, comparison.now),
                headings: (texts.figure, comparison.then.short, comparison.now.short, texts.change)), format)
    }

    // MARK: Tables

    private static func table(
        _ figures: [ComparedFigure], _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView,
        _ texts: VersionTexts, _ before: String, _ after: String, hasFiles: Bool
    ) {
        html.tag(
            "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"),
            .named("aria-label", texts.change)
        ) { html in
            html.tag("table", .class("so-sanh")) { html in
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for heading in [texts.figure, before, after, texts.change] + (hasFiles ? [texts.files] : []) {
                            let isFigure = heading == before || heading == after
                            html.tag(
                                "th", .named("scope", "col"), .class(isFigure ? "figure" : ""), text: heading)
                        }
                    }
                }
                html.tag("tbody") { html in
                    for figure in figures.prefix(shown) {
                        html.tag("tr") { html in
                            html.tag("th", .named("scope", "row"), text: figure.title)
                            html.tag("td", .class("figure"), text: figure.before ?? "–")
                            html.tag("td", .class("figure")) { html in
                                guard let now = figure.after else { return html.text("–") }
                                html.tag(
                                    "a",
                                    .href(visit.address("ky", view.period.id, "so-lieu", figure.id, of: view.office)),
                                    text: now)
                            }
                            html.tag("td", text: change(figure, texts))
                            if hasFiles { html.tag("td", text: figure.files.joined(separator: ", ")) }
                        }
                    }
                }
            }
        }
        if figures.count > shown { html.tag("p", text: texts.further(figures.count - shown)) }
    }

    private static func change(_ figure: ComparedFigure, _ texts: VersionTexts) -> String {
        var text: String
        if let change = figure.change {
            let judgement: String? =
                switch figure.judgement {
                case .better?: texts.better
                case .worse?: texts.worse
                case nil: nil
                }
            let isUp: Bool? =
                switch change.direction {
                case .up: true
                case .down: false
                case .same: nil
                }
            text = texts.arrow(isUp: isUp, change.text, judgement: judgement)
        } else if figure.before == nil {
            text = texts.added
        } else if figure.after == nil {
            text = texts.removed
        } else {
            text = texts.noFormer
        }
        if let compared = figure.compared { text += " – " + texts.compared(compared.some, compared.of) }
        return text
    }
}
