import Foundation
import Hypertext
import Messages
import Office
import Publishing
import ReportingKit
import Serving
import Viewing

/// `/bieu-do`: a figure over units and periods, ranked, drawn and on a map, with the table beside each; what is seen is taken along as a table.
enum ChartsPage {
    static let routes = [
        Route(.get, "/bieu-do", for: .signedIn) { try respond($0) },
        Route(.get, "/ky/{period}/bieu-do", for: .signedIn) { try respond($0) },
        Route(.get, "/bieu-do/{table}/{format}", for: .signedIn) { try download($0) },
    ]

    /// Items of the query.
    private static let (period, figure, set, unit) = ("ky", "chi-tieu", "nhom", AddressItem.unit)
    private static let barsShown = 20

    // MARK: What is looked at

    private struct Looking {
        let view: ReportView
        let choice: ChartChoice
        let unit: UnitCode?

        var subject: PictureSubject { choice.subject }
        var figureTitle: String { "\(subject.datasetTitle) – \(subject.fieldTitle)" }
    }

    private static func office(_ visit: Visit) throws -> Composition {
        let report = visit.request.query[AddressItem.report].map { ReportID($0) }
        guard let office = report.map({ visit.site.composition.of($0) }) ?? visit.site.composition else {
            throw PageFault.notFound
        }
        return office
    }

    /// Nil where there is nothing to draw.
    private static func looking(_ visit: Visit) throws -> Looking? {
        let query = visit.request.query
        let known = try ReportView.periods(try office(visit), visit.site.store)
        let named = visit.request.parameters["period"] ?? query[period]
        guard let asked = named.map({ Period(asked: $0) }) ?? known.first else {
            if named == nil { return nil }
            throw PageFault.notFound
        }
        let view = try visit.reportView(asked)
        let sees = try visit.sees()
        guard
            let choice = try ChartChoice(
                view, wanted: query[figure], of: query[set].flatMap(UnitSet.init(rawValue:)), sees: { sees($0) })
        else { return nil }
        let unit = query[unit].flatMap { code in choice.picture.units.first { $0.code.rawValue == code }?.code }
        return Looking(view: view, choice: choice, unit: unit)
    }

    private static func course(_ looking: Looking, _ visit: Visit) throws -> CoursePicture? {
        // The sum of all units says something of units that an officer does not see.
        guard try looking.unit != nil || visit.readsAll() else { return nil }
        return try CoursePicture(
            looking.view, looking.subject, looking.choice.set, unit: looking.unit, count: CoursePicture.standardCount)
    }

    private static func rankingTable(_ looking: Looking, _ texts: ChartTexts) -> PlainTable {
        looking.choice.picture.table(
            title: texts.ranking(looking.figureTitle, looking.view.period.vietnamese), notes: [],
            headings: (texts.place, texts.unitHeading, looking.subject.fieldTitle))
    }

    private static func courseTable(_ course: CoursePicture, _ looking: Looking, _ texts: ChartTexts) -> PlainTable {
        course.table(
            title: texts.course(looking.figureTitle, course.owner), notes: [],
            headings: (texts.period, looking.subject.fieldTitle, texts.change))
    }

    // MARK: The page

    private static func respond(_ visit: Visit) throws -> WebResponse {
        let texts = ChartTexts(visit.language)
        let office = try office(visit)
        guard let looking = try looking(visit) else {
            return try Page(texts.title, visit) { html in
                ReportChoice.write(&html, visit, office) { visit.address("bieu-do", of: $0) }
                html.empty(texts.noData)
            }.response()
        }
        let course = try course(looking, visit)
        return try Page(texts.title, visit, in: .charts, of: looking.view.period) { html in
            ReportChoice.write(&html, visit, office) { visit.address("bieu-do", of: $0) }
            try choose(&html, visit, looking, texts)
            ranking(&html, visit, looking, texts)
            if let course { draw(course, &html, visit, looking, texts) }
            map(&html, visit, looking, texts)
            try leaders(&html, looking, visit, texts)
        }.response()
    }

    private static func choose(
        _ html: inout HTMLWriter, _ visit: Visit, _ looking: Looking, _ texts: ChartTexts
    ) throws {
        let periods = try ReportView.periods(looking.view.office, visit.site.store)
        html.tag("form", .class("filter"), .named("method", "get"), .action(WebPath("bieu-do"))) { html in
            ReportChoice.keep(&html, visit)
            let all = periods.contains(looking.view.period) ? periods : [looking.view.period] + periods
            select(&html, period, texts.period, all.map { ($0.id, $0.vietnamese) }, chosen: looking.view.period.id)
            figures(&html, looking, texts)
            select(
                &html, set, texts.units,
                looking.choice.sets.map { ($0.rawValue, looking.view.office.place($0, in: looking.view.period)) },
                chosen: looking.choice.set.rawValue)
            select(
                &html, unit, texts.unit,
                [("", texts.allTogether)] + looking.choice.picture.units.map { ($0.code.rawValue, $0.name) },
                chosen: looking.unit?.rawValue ?? "")
            html.submit(texts.show, .plain)
        }
    }

    private static func select(
        _ html: inout HTMLWriter, _ name: String, _ label: String, _ options: [(value: String, text: String)],
        chosen: String
    ) {
        html.tag("label", .class("field")) { html in
            html.tag("span", text: label)
            html.tag("select", .named("name", name)) { html in
                for (value, text) in options {
                    html.tag("option", .named("value", value), .flag("selected", value == chosen)) { $0.text(text) }
                }
            }
        }
    }

    /// Grouped by table.
    private static func figures(_ html: inout HTMLWriter, _ looking: Looking, _ texts: ChartTexts) {
        html.tag("label", .class("field")) { html in
            html.tag("span", text: texts.figure)
            html.tag("select", .named("name", figure)) { html in
                var rest = looking.choice.subjects[...]
                while let first = rest.first {
                    let group = rest.prefix { $0.dataset == first.dataset }
                    rest = rest.dropFirst(group.count)
                    html.tag("optgroup", .named("label", first.datasetTitle)) { html in
                        for subject in group {
                            html.tag(
                                "option", .named("value", subject.name), .flag("selected", subject == looking.subject)
                            ) { $0.text(subject.fieldTitle) }
                        }
                    }
                }
            }
        }
    }

    private static func ranking(
        _ html: inout HTMLWriter, _ visit: Visit, _ looking: Looking, _ texts: ChartTexts
    ) {
        let picture = looking.choice.picture
        let table = rankingTable(looking, texts)
        html.tag("section", .named("aria-labelledby", "xep-hang")) { html in
            html.tag("h2", .id("xep-hang"), text: texts.rankingHeading)
            html.tag("p", text: table.title)
            if let first = picture.points.first, let last = picture.points.last {
                let bars = picture.points.prefix(barsShown).map {
                    BarDrawing.Bar(name: "\($0.place). \($0.name)", value: $0.text, share: $0.share)
                }
                html.html(
                    BarDrawing(
                        id: "cot", title: table.title,
                        description: texts.rankingDescription(
                            "\(first.name) (\(first.text))", "\(last.name) (\(last.text))", count: picture.points.count),
                        bars: Array(bars)
                    ).html)
                if picture.points.count > barsShown {
                    html.tag("p", text: texts.shown(barsShown, of: picture.points.count))
                }
            } else {
                html.tag("p", text: texts.noValues)
            }
            if !picture.silent.isEmpty { html.tag("p", text: texts.silent(picture.silent.map(\.name))) }
            html.tag("details") { html in
                html.tag("summary", text: texts.table)
                PlainTableHTML.write(table, to: &html, head: 1)
            }
            downloads(&html, visit, "xep-hang", looking, texts)
        }
    }

    private static func draw(
        _ course: CoursePicture, _ html: inout HTMLWriter, _ visit: Visit, _ looking: Looking, _ texts: ChartTexts
    ) {
        let table = courseTable(course, looking, texts)
        html.tag("section", .named("aria-labelledby", "qua-cac-ky")) { html in
            html.tag("h2", .id("qua-cac-ky"), text: texts.courseHeading)
            html.tag("p", text: table.title)
            if course.points.count > 1 {
                html.html(
                    CourseDrawing(
                        id: "duong", title: table.title,
                        description: texts.courseDescription(course.points.map { "\($0.name): \($0.text)" }),
                        points: course.points.map { .init(name: $0.name, value: $0.text, height: $0.height) }
                    ).html)
            } else {
                html.tag("p", text: texts.oneOnly)
            }
            if !course.points.isEmpty { PlainTableHTML.write(table, to: &html) }
            downloads(&html, visit, "qua-cac-ky", looking, texts)
        }
    }

    private static func map(_ html: inout HTMLWriter, _ visit: Visit, _ looking: Looking, _ texts: ChartTexts) {
        let picture = looking.choice.picture
        // One unit is no map.
        guard picture.units.count > 1 else { return }
        let title = rankingTable(looking, texts).title
        let outlines = visit.site.map.outlines(looking.view.office, in: looking.view.period)
        html.tag("section", .named("aria-labelledby", "ban-do-muc")) { html in
            html.tag("h2", .id("ban-do-muc"), text: texts.mapHeading)
            if case .failure = outlines { html.notice(Notice(.warning, texts.mapUnreadable)) }
            if case .success(let outlines?) = outlines,
                let drawing = outlines.drawing(
                    picture, id: "ban-do", title: title, description: texts.outlineDescription(picture.units.count))
            {
                html.html(drawing.html)
            } else if let drawing = TileGrid.drawing(
                picture, id: "ban-do", title: title, description: texts.mapDescription(picture.units.count))
            {
                // Tiles keep their size; on a narrow screen the map is moved within its box.
                html.tag(
                    "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"),
                    .named("aria-label", texts.mapHeading)
                ) { $0.html(drawing.html) }
            } else {
                html.tag("p", text: texts.tooMany)
                return
            }
            legend(&html, picture, texts)
        }
    }

    private static func legend(_ html: inout HTMLWriter, _ picture: UnitPicture, _ texts: ChartTexts) {
        html.tag("h3", text: texts.legend)
        html.tag("ul", .class("chu-giai")) { html in
            for (rank, range) in picture.classes.enumerated().reversed() {
                html.tag("li") { html in
                    html.tag("span", .class("mau bac-\(rank)"), .named("aria-hidden", "true")) { _ in }
                    html.text(
                        texts.legendLine(
                            picture.subject.text(.decimal(range.least)), picture.subject.text(.decimal(range.greatest)),
                            range.count, place: texts.className(rank, of: picture.classes.count)))
                }
            }
            if !picture.silent.isEmpty {
                html.tag("li") { html in
                    html.tag("span", .class("mau bac-trong"), .named("aria-hidden", "true")) { _ in }
                    html.text(texts.without)
                }
            }
        }
    }

    /// The rankings that the report kind asks for, as on the leader's page.
    private static func leaders(
        _ html: inout HTMLWriter, _ looking: Looking, _ visit: Visit, _ texts: ChartTexts
    ) throws {
        guard try visit.readsAll(), let rankings = try looking.view.model()?.summary.rankings, !rankings.isEmpty else {
            return
        }
        for ranking in rankings {
            html.tag("section", .class("dan-dau")) { html in
                html.tag("h2", text: ranking.title)
                for (heading, points, also) in [
                    (texts.best, ranking.best, ranking.alsoBest), (texts.least, ranking.least, ranking.alsoLeast),
                ] {
                    html.tag("h3", text: heading)
                    html.tag("ol") { html in
                        for point in points {
                            html.tag("li", text: "\(point.label): \(Self.text(point.value, ranking.format))")
                        }
                    }
                    if also > 0 { html.tag("p", text: texts.also(also)) }
                }
            }
        }
    }

    private static func text(_ value: FieldValue, _ format: FigureFormat) -> String {
        guard case .percent(let digits) = format, let number = value.number else { return value.vietnamese }
        return VietnameseNumber.decimal(number, digits: digits) + "%"
    }

    // MARK: Taking along

    private static func downloads(
        _ html: inout HTMLWriter, _ visit: Visit, _ table: String, _ looking: Looking, _ texts: ChartTexts
    ) {
        html.tag("ul", .class("tai")) { html in
            for format in TableFile.Format.allCases {
                var path = visit.address("bieu-do", table, format.rawValue, of: looking.view.office)
                    .query(period, looking.view.period.id).query(figure, looking.subject.name)
                    .query(set, looking.choice.set.rawValue)
                if let unit = looking.unit { path = path.query(Self.unit, unit.rawValue) }
                html.tag("li") { $0.tag("a", .href(path), text: texts.taken(format.rawValue)) }
            }
        }
    }

    private static func download(_ visit: Visit) throws -> WebResponse {
        let texts = ChartTexts(visit.language)
        guard let format = TableFile.Format(rawValue: try visit.parameter("format")), let looking = try looking(visit)
        else { throw PageFault.notFound }
        let table: PlainTable
        switch try visit.parameter("table") {
        case "xep-hang": table = rankingTable(looking, texts)
        case "qua-cac-ky":
            guard let course = try course(looking, visit) else { throw PageFault.notAllowed }
            table = courseTable(course, looking, texts)
        default: throw PageFault.notFound
        }
        return try TableFile.response(table, format)
    }
}
