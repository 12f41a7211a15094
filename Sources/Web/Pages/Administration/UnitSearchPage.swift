import Hypertext
import Messages
import Office
import ReportingKit
import Serving

/// `/quan-tri/don-vi`: units of the country and of the office by name or code, as `baocaod units search` finds them.
enum UnitSearchPage {
    static let path = WebPath("quan-tri", "don-vi")
    static let routes = [Route(.get, "/quan-tri/don-vi", for: .role(.administrator), respond: respond)]

    private static let item = "ten"
    private static let shown = 100

    static func respond(_ visit: Visit) throws -> WebResponse {
        let texts = AdministrationTexts(visit.language)
        let asked = String((visit.request.query[item] ?? "").prefix(200))
        let found = asked.isEmpty ? [] : UnitSearch(adding: visit.site.addedUnits).units(asked)
        return try Page(
            texts.findUnit, visit, in: .administration,
            crumbs: [Page.Crumb(texts.title, Section.administration.path())]
        ) { html in
            html.form(get: path, label: texts.findUnit) { html in
                html.input(FieldLabel(item, texts.name, hint: texts.unitHint), value: asked, type: "search")
                html.submit(texts.find)
            }
            guard !asked.isEmpty else { return }
            guard !found.isEmpty else { return html.empty(texts.noUnit) }
            html.table(
                texts.foundUnits(found.count), id: "bang-don-vi",
                columns: [.words(texts.code), .words(texts.name), .words(texts.parent), .words(texts.valid)]
            ) { html in
                for one in found.prefix(shown) {
                    html.row { html in
                        html.cell(one.unit.code.rawValue)
                        html.rowHead(one.unit.name)
                        html.cell(one.around ?? "–")
                        html.cell("\(one.unit.id.validFrom?.slashed ?? "") – \(one.unit.validTo?.slashed ?? "")")
                    }
                }
            }
        }.response()
    }
}

extension Site {
    /// The units that the register of the country has not: the office's own.
    fileprivate var addedUnits: [AdministrativeUnit] {
        composition.register.units.filter { CountryUnits.shared.rows(of: $0.code).isEmpty }
    }
}
