import Foundation
import Hypertext
import Messages
import ReportingKit
import Serving
import Store
import Viewing

/// `/tep`: the files that came, newest first; an officer's are those of the own units.
enum FilesPage {
    static let routes = [Route(.get, "/tep", for: .signedIn, isKept: true, respond: respond)]

    static let verdictItem = "ket-qua"
    static let periodItem = "ky"
    static let unitItem = "don-vi"
    static let nameItem = "ten"
    static let beforeItem = "truoc"
    private static let items = [verdictItem, periodItem, unitItem, nameItem]
    private static let pageSize = 50

    static func respond(_ visit: Visit) throws -> WebResponse {
        let own = try visit.ownFiles()
        // Who sent what is kept beside the store.
        guard let own else { return try visit.keptPage { try page(visit, of: nil) } }
        return try visit.ifChanged("\(own.sent.count)") { try page(visit, of: own) }
    }

    private static func page(_ visit: Visit, of own: FileFilter.Own?) throws -> WebResponse {
        let query = visit.request.query
        let before = query[beforeItem].flatMap { Int64($0) }
        let list = try FileList(visit.site.store, filter(visit, own), before: before, size: pageSize)
        let texts = FilePageTexts(visit.language)
        let isFiltered = items.contains { !(query[$0] ?? "").isEmpty }
        return try Page(texts.title, visit, in: .files) { html in
            if Section.dropZone.isOpen(to: visit.visitor) {
                html.tag("p", .class("actions")) { $0.link(texts.send, Section.dropZone.path(), .primary) }
            }
            try search(visit, &html)
            guard !list.lines.isEmpty else {
                return isFiltered
                    ? html.empty(texts.noneFound, link: (Section.files.path(), texts.removeFilter))
                    : html.empty(texts.none, link: visit.sending(texts.send))
            }
            FilesDrawing(visit: visit).write(list, &html, caption: texts.title)
            pager(visit, list, before, &html)
        }.response()
    }

    private static func filter(_ visit: Visit, _ own: FileFilter.Own?) -> FileFilter {
        func item(_ name: String) -> String? { visit.request.query[name].flatMap { $0.isEmpty ? nil : $0 } }
        var filter = FileFilter()
        filter.verdict = item(verdictItem).flatMap { FileFilter.Verdict(rawValue: $0) }
        filter.period = item(periodItem).flatMap { Period(asked: $0) }
        filter.unit = item(unitItem).map { UnitCode($0) }
        filter.name = item(nameItem)
        filter.own = own
        return filter
    }

    private static func search(_ visit: Visit, _ html: inout HTMLWriter) throws {
        let texts = FilePageTexts(visit.language)
        let query = visit.request.query
        let names = LayoutTexts(visit.language)
        let periods = try visit.site.store.periods()
        let verdicts: [(FileFilter.Verdict, String)] = [
            (.accepted, names.accepted), (.returned, names.returned), (.question, names.toConfirm),
            (.checking, names.beingChecked),
        ]
        html.form(get: Section.files.path(), label: texts.filter) { html in
            html.choice(
                FieldLabel(verdictItem, texts.verdict),
                [("", texts.anyVerdict)] + verdicts.map { ($0.0.rawValue, $0.1) }, chosen: query[verdictItem])
            html.choice(
                FieldLabel(periodItem, texts.period),
                [("", texts.anyPeriod)] + periods.reversed().map { ($0.id, visit.name(of: $0)) },
                chosen: query[periodItem])
            html.input(FieldLabel(unitItem, texts.unit), value: query[unitItem] ?? "", type: "search")
            html.input(FieldLabel(nameItem, texts.nameOfFile), value: query[nameItem] ?? "", type: "search")
            html.submit(texts.find)
        }
    }

    private static func pager(_ visit: Visit, _ list: FileList, _ before: Int64?, _ html: inout HTMLWriter) {
        guard list.next != nil || before != nil else { return }
        let texts = FilePageTexts(visit.language)
        let path = items.reduce(Section.files.path()) { path, item in
            guard let value = visit.request.query[item], !value.isEmpty else { return path }
            return path.query(item, value)
        }
        html.tag("nav", .class("pager"), .named("aria-label", LayoutTexts(visit.language).pages)) { html in
            if before != nil { html.link(texts.newest, path, .button) }
            if let next = list.next { html.link(texts.older, path.query(beforeItem, "\(next)"), .button) }
        }
    }
}
