import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Store
import Viewing

/// `/ky/{period}/phien-ban`: each file that was accepted for a period, each decision about one, each issue.
enum VersionsPage {
    static let readers = Route.Access.role(.editor, .leader, .administrator)

    static let routes = [Route(.get, "/ky/{period}/phien-ban", for: readers) { try respond($0) }]

    private static func respond(_ visit: Visit) throws -> WebResponse {
        let texts = VersionTexts(visit.language)
        let period = try visit.period()
        let view = try visit.reportView(period)
        let versions = try view.store.history(of: period)
        let words = VersionWords(view.office, visit.language)
        return try Page(texts.title(period), visit, in: .versions, of: period) { html in
            ReportChoice.write(&html, visit, view.office) { visit.address("ky", period.id, "phien-ban", of: $0) }
            html.tag("p", text: versions.isEmpty ? texts.none : texts.count(versions.count))
            if versions.count > 1 { choose(&html, visit, view, versions, texts) }
            if !versions.isEmpty {
                html.tag(
                    "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"),
                    .named("aria-label", texts.title(period))
                ) { html in
                    html.tag("table", .class("lan")) { html in
                        head(&html, texts)
                        html.tag("tbody") { html in
                            for version in versions.reversed() { row(version, &html, visit, view, words, texts) }
                        }
                    }
                }
            }
            html.tag("p") { $0.link(texts.choosePeriods, visit.address("so-sanh", of: view.office)) }
            try issues(&html, view, texts)
        }.response()
    }

    private static func choose(
        _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView, _ versions: [PeriodVersion],
        _ texts: VersionTexts
    ) {
        html.tag(
            "form", .class("filter"), .named("method", "get"), .action(WebPath("ky", view.period.id, "so-sanh"))
        ) { html in
            ReportChoice.keep(&html, visit)
            for (name, label, chosen) in [
                ("tu", texts.from, versions.count - 1), ("den", texts.to, versions.count),
            ] {
                html.tag("label", .class("field")) { html in
                    html.tag("span", text: label)
                    html.tag("select", .named("name", name)) { html in
                        for version in versions {
                            html.tag(
                                "option", .named("value", "\(version.number)"),
                                .flag("selected", version.number == chosen)
                            ) { $0.text("\(version.number)") }
                        }
                    }
                }
            }
            html.submit(texts.show, .plain)
        }
    }

    private static func head(_ html: inout HTMLWriter, _ texts: VersionTexts) {
        html.tag("thead") { html in
            html.tag("tr") { html in
                for heading in [texts.number, texts.time, texts.what] {
                    html.tag("th", .named("scope", "col"), text: heading)
                }
            }
        }
    }

    private static func row(
        _ version: PeriodVersion, _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView, _ words: VersionWords,
        _ texts: VersionTexts
    ) {
        html.tag("tr", .id("lan-\(version.number)")) { html in
            html.tag("th", .named("scope", "row"), .class("figure"), text: "\(version.number)")
            html.tag(
                "td", text: VietnamTime.slashed(version.decision?.decision.at ?? version.file.receivedAt))
            html.tag("td") { html in
                if let decision = version.decision {
                    html.text(words.decision(decision))
                } else {
                    html.tag("a", .href(WebPath("tep", "\(version.receipt)")), text: version.file.name)
                    let states = version.tables.map(words.table) + words.sections(version.sections)
                    if !states.isEmpty {
                        html.tag("ul") { html in for state in states { html.tag("li", text: state) } }
                    }
                }
                if version.number > 1 {
                    html.tag("p") { html in
                        html.tag(
                            "a",
                            .href(
                                visit.address(
                                    "ky", view.period.id, "so-sanh", "\(version.number - 1)", "\(version.number)",
                                    of: view.office)), text: texts.former)
                    }
                }
            }
        }
    }

    private static func issues(_ html: inout HTMLWriter, _ view: ReportView, _ texts: VersionTexts) throws {
        let issues = try view.store.issueNotes(of: view.key)
        guard !issues.isEmpty else { return }
        html.tag("h2", text: texts.issued)
        html.tag("ul") { html in
            for issue in issues {
                html.tag(
                    "li",
                    text: texts.dateLine(
                        number: issue.number, date: issue.date, signer: issue.signer,
                        at: VietnamTime.slashed(issue.issuedAt)))
                if let reopening = issue.reopening {
                    html.tag(
                        "li",
                        text: texts.reopenLine(
                            reopening.name, reopening.reason, at: VietnamTime.slashed(reopening.at)))
                }
            }
        }
    }
}

/// Steps of a period's history in words, as `baocaod history` says them.
struct VersionWords {
    private let office: Composition
    private let texts: CommandTexts

    init(_ office: Composition, _ language: MessageCatalogue.Language) {
        self.office = office
        texts = CommandTexts(isVietnamese: language == .vi)
    }

    func table(_ table: PeriodVersion.Table) -> String {
        let title = office.registry.dataset(table.dataset)?.title ?? table.dataset.rawValue
        let name =
            texts.isVietnamese ? "\(title) – \(texts.set(table.place.rawValue))" : "\(table.dataset).\(table.place)"
        let folder: String? = if case .unit(let code) = table.sender { code.rawValue } else { nil }
        return texts.table(
            name, isCounted: table.origin == .counted, folder: folder, units: table.units, isFull: table.isFull,
            inForce: table.unitsInForce, waiting: table.waiting.map(\.name))
    }

    func sections(_ sections: [SectionID]) -> [String] {
        guard !sections.isEmpty else { return [] }
        return [
            texts.sections(
                sections.map { section in
                    texts.isVietnamese
                        ? office.registry.sections.first { $0.id == section }?.title ?? section.rawValue
                        : section.rawValue
                })
        ]
    }

    func decision(_ kept: KeptDecision) -> String {
        let what: CommandTexts.Decision =
            switch kept.decision.kind {
            case .take: .taken
            case .keep: .kept
            case .withdraw: .withdrawn
            }
        return texts.decision(
            what, file: kept.file.name, fileNumber: "\(kept.receipt)", units: kept.units.map(\.name),
            name: kept.decision.name, reason: kept.decision.reason)
    }
}
