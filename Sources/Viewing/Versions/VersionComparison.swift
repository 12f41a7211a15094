import Assembly
import Office
import Publishing
import ReportingKit
import Store

/// What changed in a report from one version of its data to another.
public struct VersionComparison: Sendable {
    public let versions: [PeriodVersion]
    public let first: PeriodVersion
    public let second: PeriodVersion
    /// Figures and cells of appendices.
    public let figures: [ComparedFigure]
    /// Paragraphs that read otherwise now.
    public let sentences: [(before: String?, after: String?)]

    public var isSame: Bool { figures.isEmpty && sentences.isEmpty }

    /// Numbers are those of the period's history. Nil for versions that it does not have.
    public init?(_ view: ReportView, from: Int, to: Int) throws {
        versions = try view.store.history(of: view.period)
        guard let first = versions.first(where: { $0.number == from }),
            let second = versions.first(where: { $0.number == to }),
            let before = try view.publisher.model(view.period, through: first.through),
            let after = try view.publisher.model(view.period, through: second.through)
        else { return nil }
        self.first = first
        self.second = second
        let impact = try ImpactStatement(view.period, before: before, after: after, view.office)
        let forms = FigureForms(after)
        figures = impact.difference.figures.filter { !$0.id.hasPrefix("section/") }.map { figure in
            let form = forms.form(figure.id)
            let change = figure.before.flatMap { before in
                figure.after.flatMap { after in
                    ChangeText(view.period, then: before, now: after, format: form.format, measure: form.measure)
                }
            }
            return ComparedFigure(
                id: figure.id, title: figure.title, before: figure.before.map { forms.text($0, figure.id) },
                after: figure.after.map { forms.text($0, figure.id) }, change: change,
                judgement: forms.judgement(change, figure.id), files: figure.files, compared: nil)
        }
        sentences = impact.sentences
    }
}

/// The figures of one period beside those of another.
public struct PeriodsComparison: Sendable {
    /// The earlier one.
    public let then: Period
    public let now: Period
    public let figures: [ComparedFigure]
    /// Whether the report itself compares with this period: over the territories that can be compared.
    public let isOfReport: Bool
    /// Whether other units existed then.
    public let unitsChanged: Bool

    /// Nil where one of the two has no report.
    public init?(_ now: ReportView, with then: ReportView) throws {
        guard let model = try now.model(), let former = try then.model() else { return nil }
        self.then = then.period
        self.now = now.period
        let isFormer = now.period.former == then.period
        let isLastYear = now.period.sameLastYear == then.period
        isOfReport = isFormer || isLastYear
        let before = Dictionary(
            former.figures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        let forms = FigureForms(model)
        figures = model.figures.compactMap { figure in
            let id = figure.definition.id.rawValue
            let old = before[figure.definition.id]?.value
            guard figure.value != nil || old != nil, figure.value?.number != nil || old?.number != nil else {
                return nil
            }
            let compared = isFormer ? figure.former : isLastYear ? figure.lastYear : nil
            let form = forms.form(id)
            let change =
                compared.map { ChangeText($0, format: form.format, measure: form.measure) }
                ?? (isFormer || isLastYear
                    ? nil
                    : old.flatMap { old in
                        figure.value.flatMap {
                            ChangeText(then.period, then: old, now: $0, format: form.format, measure: form.measure)
                        }
                    })
            let coverage = compared.map(\.coverage)
            return ComparedFigure(
                id: id, title: figure.definition.title, before: (compared?.value ?? old).map { forms.text($0, id) },
                after: figure.value.map { forms.text($0, id) }, change: change,
                judgement: forms.judgement(change, id), files: [],
                compared: coverage.flatMap { $0.compared < $0.units ? ($0.compared, $0.units) : nil })
        }
        let register = now.office.register
        func units(_ period: Period) -> Set<UnitID> {
            Set(
                register.units(
                    [.subordinate, .lower], of: now.office.settings.reportingUnit, in: period.days
                ).map(\.id))
        }
        unitsChanged = units(now.period) != units(then.period)
    }

    /// The page shows this table, and it is what is taken along.
    public func table(title: String, headings: (figure: String, then: String, now: String, change: String))
        -> PlainTable
    {
        PlainTable(
            title: title,
            columns: [.init(headings.figure), .init(headings.then), .init(headings.now), .init(headings.change)],
            rows: figures.map { figure in
                [
                    .text(figure.title), figure.before.map { .text($0) } ?? .absent,
                    figure.after.map { .text($0) } ?? .absent, figure.change.map { .text($0.text) } ?? .absent,
                ]
            })
    }
}
