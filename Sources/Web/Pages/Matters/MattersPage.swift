import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}/mau-thuan`: what disagrees, lacks or is doubtful in a report, by cause and unit, and what was done about it.
enum MattersPage {
    static let routes = [
        Route(.get, "/ky/{period}/mau-thuan", for: .signedIn) { visit in
            // A form that is shown again has the key that it had: what it asked for changed nothing, or the page would be another.
            try visit.ifChanged("\(visit.today.iso) \(visit.site.decisions.isPossible)") { try respond(visit) }
        }
    ]

    static func path(_ visit: Visit, _ office: Composition, _ period: Period) -> WebPath {
        visit.address("ky", period.id, "mau-thuan", of: office)
    }

    /// `refusal` is why what was asked for was not done; `kept` is what the form held.
    static func respond(
        _ visit: Visit, refusal: DecisionRefusal? = nil, kept: MatterForms.Kept? = nil
    ) throws -> WebResponse {
        let texts = MatterTexts(visit.language)
        let period = try visit.period()
        let view = try visit.reportView(period)
        guard let list = try MatterList(view, sees: try visit.sees()) else { throw PageFault.notFound }
        let unit = visit.request.query[AddressItem.unit].flatMap { $0.isEmpty ? nil : UnitCode($0) }
        let shown = list.matters(of: unit)
        let mayDecide = try visit.person.has(.editor) && !list.isIssued && visit.site.decisions.isPossible
        let drawing = MatterDrawing(
            visit: visit, texts: texts, view: view, mayDecide: mayDecide, kept: kept)
        return try Page(texts.title(period), visit, status: refusal == nil ? 200 : 409, in: .matters, of: period) {
            html in
            notice(&html, visit, texts, refusal)
            html.tag("p", text: texts.summary(open: list.openCount, all: list.matters.count))
            if list.isIssued { html.notice(Notice(.warning, texts.issued)) }
            ReportChoice.write(&html, visit, view.office) { visit.address("ky", period.id, "mau-thuan", of: $0) }
            if !list.units.isEmpty { filter(&html, visit, view.office, period, list, unit, texts) }
            if !list.matters.isEmpty, shown.isEmpty { html.tag("p", text: texts.noneOfUnit) }
            for matter in shown { drawing.write(matter, to: &html) }
        }.response()
    }

    private static func notice(
        _ html: inout HTMLWriter, _ visit: Visit, _ texts: MatterTexts, _ refusal: DecisionRefusal?
    ) {
        if let refusal { return RefusalNotice.write(refusal, visit, &html) }
        guard let done = visit.request.query[AddressItem.done],
            let number = Matter.number(of: visit.request.query[AddressItem.matter] ?? "")
        else { return }
        let name = Matter.name(number)
        let text: String? =
            switch done {
            case "chap-nhan": texts.accepted(name)
            case "hoi-lai": texts.asked(name)
            case "tra-loi": texts.answered(name)
            default: nil
            }
        if let text { html.notice(Notice(.done, text)) }
    }

    private static func filter(
        _ html: inout HTMLWriter, _ visit: Visit, _ office: Composition, _ period: Period, _ list: MatterList,
        _ unit: UnitCode?, _ texts: MatterTexts
    ) {
        html.form(get: WebPath("ky", period.id, "mau-thuan"), label: texts.unit) { html in
            ReportChoice.keep(&html, visit)
            html.choice(
                FieldLabel(AddressItem.unit, texts.unit),
                [("", texts.allUnits)] + list.units.map { ($0.code.rawValue, $0.name) }, chosen: unit?.rawValue ?? "")
            html.submit(texts.show, .plain)
        }
    }
}

/// The reports of the office, to look at another one.
enum ReportChoice {
    static func write(
        _ html: inout HTMLWriter, _ visit: Visit, _ office: Composition, path: (Composition) -> WebPath
    ) {
        let offices = visit.site.composition.reportIDs.compactMap { visit.site.composition.of($0) }
        guard offices.count > 1 else { return }
        html.tag("nav", .class("chon"), .named("aria-label", MatterTexts(visit.language).reports)) { html in
            html.tag("ul") { html in
                for other in offices {
                    let isThis = other.kind.id == office.kind.id
                    html.tag("li") { html in
                        html.tag(
                            "a",
                            attributes: [.href(path(other))] + (isThis ? [.named("aria-current", "page")] : [])
                        ) { $0.text(other.kind.title) }
                    }
                }
            }
        }
    }

    /// The report in a form that is sent by GET, where it is not the first.
    static func keep(_ html: inout HTMLWriter, _ visit: Visit) {
        guard let report = visit.request.query[AddressItem.report] else { return }
        html.void("input", .named("type", "hidden"), .named("name", AddressItem.report), .named("value", report))
    }
}
