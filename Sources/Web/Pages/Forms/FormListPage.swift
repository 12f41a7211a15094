import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/bieu-mau`: the forms of the own units, those that are due first, and how each stands.
enum FormListPage {
    static let routes = [Route(.get, "/bieu-mau", for: .role(.officer, .editor)) { try respond($0) }]

    private static let period = "ky"
    /// Of more units one is chosen.
    private static let unitsShown = 5

    private static func respond(_ visit: Visit) throws -> WebResponse {
        let texts = FormTexts(visit.language)
        let query = visit.request.query
        let report = query[AddressItem.report].map { ReportID($0) }
        guard let office = report.map({ visit.site.composition.of($0) }) ?? visit.site.composition else {
            throw PageFault.notFound
        }
        let periods = try FormList.periods(office, visit.site.store, today: CalendarDate.inVietnam(Date()))
        let asked = query[period].map { Period(asked: $0) }
        if case .some(nil) = asked { throw PageFault.notFound }
        guard
            let chosen = asked.flatMap(\.self) ?? periods.first(where: { $0.lastDay < CalendarDate.inVietnam(Date()) })
                ?? periods.first
        else { return try Page(texts.title, visit) { $0.empty(texts.noPeriods) }.response() }
        let units = FormList.units(office, in: chosen).filter { mayFill($0.code, visit) }
        let unit = query[AddressItem.unit].flatMap { code in units.first { $0.code.rawValue == code } }
        let shown = unit.map { [$0] } ?? Array(units.prefix(units.count <= unitsShown ? unitsShown : 1))
        let lists = try shown.compactMap { unit in
            try FormList(office, store: visit.site.store, unit: unit.code, period: chosen) { dataset in
                try visit.site.drafts?.draft(
                    FormDrafts.Key(
                        account: try visit.person.account, period: chosen, unit: unit.code, dataset: dataset))?.savedAt
            }
        }
        return try Page(texts.title, visit, in: .forms) { html in
            ReportChoice.write(&html, visit, office) { visit.address("bieu-mau", of: $0) }
            choose(&html, visit, periods.contains(chosen) ? periods : [chosen] + periods, chosen, units, shown, texts)
            if units.isEmpty { html.empty(texts.noUnits) }
            for list in lists { write(list, &html, visit, office, texts) }
        }.response()
    }

    /// An officer fills in for the own units, an editor for all.
    static func mayFill(_ unit: UnitCode, _ visit: Visit) -> Bool {
        guard let person = visit.visitor else { return false }
        return person.has(.editor) || person.has(.officer) && person.sees(unit)
    }

    private static func choose(
        _ html: inout HTMLWriter, _ visit: Visit, _ periods: [Period], _ chosen: Period, _ units: [AdministrativeUnit],
        _ shown: [AdministrativeUnit], _ texts: FormTexts
    ) {
        html.tag("form", .class("filter"), .named("method", "get"), .action(WebPath("bieu-mau"))) { html in
            ReportChoice.keep(&html, visit)
            html.tag("label", .class("field")) { html in
                html.tag("span", text: texts.period)
                html.tag("select", .named("name", period)) { html in
                    for period in periods {
                        html.tag("option", .named("value", period.id), .flag("selected", period == chosen)) {
                            $0.text(period.vietnamese)
                        }
                    }
                }
            }
            if units.count > unitsShown {
                html.tag("label", .class("field")) { html in
                    html.tag("span", text: texts.unit)
                    html.tag("select", .named("name", AddressItem.unit)) { html in
                        for unit in units {
                            html.tag(
                                "option", .named("value", unit.code.rawValue),
                                .flag("selected", unit.code == shown.first?.code)
                            ) { $0.text(unit.name) }
                        }
                    }
                }
            }
            html.submit(texts.show, .plain)
        }
    }

    private static func write(
        _ list: FormList, _ html: inout HTMLWriter, _ visit: Visit, _ office: Composition, _ texts: FormTexts
    ) {
        html.tag("h2", text: texts.listTitle(list.unit.name, list.period))
        if list.entries.isEmpty { html.empty(texts.none) }
        for (heading, entries) in [
            (texts.due, list.entries.filter(\.isDue)), (texts.other, list.entries.filter { !$0.isDue }),
        ] where !entries.isEmpty {
            html.tag("h3", text: heading)
            html.tag("ul", .class("bieu-mau")) { html in
                for entry in entries {
                    let path = visit.address(
                        "bieu-mau", list.period.id, list.unit.code.rawValue, entry.dataset.id.rawValue, of: office)
                    html.tag("li") { html in
                        html.tag("a", .href(path), text: entry.dataset.title)
                        html.text(" ")
                        switch entry.state {
                        case .sent: html.badge(Badge(.good, texts.sent))
                        case .begun(let time):
                            html.badge(Badge(.ask, texts.begun(VietnamTime.slashed(time))))
                        case .blank: html.badge(Badge(.quiet, texts.blank))
                        }
                    }
                }
            }
        }
    }
}
