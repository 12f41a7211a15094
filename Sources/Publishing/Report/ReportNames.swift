import Foundation
import Messages
import ReportingKit

/// The names that report templates may use, from what the enabled modules declare.
public enum ReportNames {
    public static func shape(_ registry: ModuleRegistry) -> [String: TemplateShape] {
        func values(_ names: [String]) -> [String: TemplateShape] {
            Dictionary(names.map { ($0, .value) }, uniquingKeysWith: { first, _ in first })
        }
        let appendices = registry.appendices.map { appendix -> (String, TemplateShape) in
            let cells = Self.cells(appendix.fields)
            return (
                appendix.id.rawValue,
                .record([
                    "applies": .value, "number": .value, "title": .value, "note": .value, "is_telling": .value,
                    "rows": .list(of: .record(cells.merging(["index": .value]) { $1 })), "total": .record(cells),
                ])
            )
        }
        let line = TemplateShape.record(["text": .value, "is_item": .value])
        let sections = registry.sections.map { section in
            (Self.section(section.id), TemplateShape.record(["title": .value, "lines": .list(of: line)]))
        }
        let lists = registry.datasets.filter(\.isListable).map { dataset in
            (
                dataset.id.rawValue,
                TemplateShape.list(of: .record(values(dataset.fields.map(\.name.rawValue) + ["index", "unit"])))
            )
        }
        let completeness = registry.datasets.flatMap { dataset in
            DatasetDefinition.setsThatOwe.map { set in
                (
                    Self.completeness(dataset.id, set),
                    TemplateShape.record(["answered": .list(of: .value), "missing": .list(of: .value), "due": .value])
                )
            }
        }
        let changes = figures(
            registry.figures.map { $0.id.rawValue.pieces(between: ".").map(String.init) }[...],
            leaf: .record(["former": ChangeWords.shape, "last_year": ChangeWords.shape]))
        let comparisons = figures(
            registry.comparisons.map { $0.id.rawValue.pieces(between: ".").map(String.init) }[...],
            leaf: .list(of: .value))
        let paths = registry.figures.map { $0.id.rawValue.pieces(between: ".").map(String.init) }[...]
        let applies = figures(paths)
        let figures = figures(paths, leaf: TemplateFigure.shape)
        let data = registry.datasets.map { ($0.id.rawValue, TemplateShape.data(DataNames($0))) }
        let named: [String: TemplateShape] = [
            "report": .record(
                values(report).merging(
                    ["addressees", "recipients", "signer_powers", "comparison_notes"].map { ($0, .list(of: .value)) }
                ) { $1 }),
            "words": .record(values(TitleWords.names + ["is_territory", "has_subordinates", "has_authorities_below"])),
            "terms": .record(values(registry.terms.map(\.name))),
            "chart": .record(values((registry.report?.charts ?? []).map(\.id.rawValue))),
            "figures": figures, "applies": applies, "changes": changes, "comparisons": comparisons,
            "targets": .list(
                of: .record(
                    values(ReportAssessment.targetNames).merging(["value": TemplateFigure.shape]) { $1 })),
            "assessment": .record(values(ReportAssessment.summaryNames)),
            "sent": .record(values(registry.datasets.map(\.id.rawValue))),
            "appendices": .record(FormerNames.added(to: Dictionary(appendices) { first, _ in first })),
            "sections": .record(Dictionary(sections) { first, _ in first }),
            "lists": .record(Dictionary(lists) { first, _ in first }),
            "completeness": .record(FormerNames.added(to: Dictionary(completeness) { first, _ in first })),
        ]
        // A dataset that is called like one of these is not addressed by itself.
        return named.merging(data) { name, _ in name }
    }

    /// What a row of an appendix has; a field of a line of indicators is `leader.score`.
    private static func cells(_ fields: [FieldName]) -> [String: TemplateShape] {
        let paths = fields.map { $0.rawValue.pieces(between: ".").map(String.init) }
        guard case .record(let cells) = figures((paths + [["label"]])[...]) else { return [:] }
        return cells
    }

    private static let report = [
        "title", "former_period", "last_year", "period", "period_unbroken", "period_id", "year", "next_period",
        "first_day", "last_day", "unit", "unit_name", "level",
        "issuer", "superior_body", "issuing_body", "place", "number", "number_symbol", "date", "is_draft",
        "legal_basis", "website", "signer_name",
    ]

    private static func figures(_ paths: ArraySlice<[String]>, leaf: TemplateShape = .value) -> TemplateShape {
        var groups: [String: [[String]]] = [:]
        for path in paths {
            guard let first = path.first else { return leaf }
            groups[first, default: []].append(Array(path.dropFirst()))
        }
        return .record(FormerNames.addedToGroups(groups.mapValues { figures($0[...], leaf: leaf) }))
    }

    /// `digital_government.data` is `digital_government_data`: a section may stand under another and be named all the
    /// same.
    static func section(_ id: SectionID) -> String { id.rawValue.replacing(".", with: "_") }

    /// What pages know figures by that say who has sent: they come from no cell but from the board.
    package static let board = "board"

    /// `infrastructure_communes`
    static func completeness(_ dataset: DatasetID, _ set: UnitSet) -> String { "\(dataset)_\(set)" }

    /// The period that the next tasks are for.
    static func next(_ period: Period) -> String {
        let (year, closingDay) = (period.year, period.name?.closingDay)
        let next: Period? =
            switch period.span {
            case .year?, .half(2)?: Period(year: year + 1, .year)
            case .half?: Period(year: year, .half(2))
            case .nineMonths?: Period(year: year, .quarter(4))
            case .quarter(let number)?: Period(year: number == 4 ? year + 1 : year, .quarter(number % 4 + 1))
            case .month(let number)?: Period(year: number == 12 ? year + 1 : year, .month(number % 12 + 1))
            case .week?: Period(period.firstDay.adding(days: 7), through: period.lastDay.adding(days: 7))
            case nil: nil
            }
        return next?.closing(on: closingDay).vietnamese ?? ReportTexts.nextPeriod
    }
}
