import Messages
import ReportingKit

/// Puts together what the leader's page and the charts show, from the rows of which the report is made.
struct SummaryAssembler {
    let registry: ModuleRegistry
    let views: Views
    let words: SetWords
    let evaluator: FigureEvaluator
    /// Those of the periods before, the latest first; only datasets that a chart follows.
    let earlier: [Views]
    /// A figure beside what it was in other periods.
    let besideOthers: (FigureValue) -> FigureValue

    /// `known` are the figures of the report; those that it names already are not computed again.
    func values(_ known: [FigureValue]) -> ReportSummaryValues {
        guard let report = registry.report else { return .none }
        return ReportSummaryValues(
            figures: figures(report, known), rankings: rankings(report), charts: report.charts.compactMap(chart))
    }

    // MARK: Figures

    private func figures(_ report: ReportKind, _ known: [FigureValue]) -> [SummaryFigure] {
        let byID = Dictionary(known.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        let chosen = report.summary.figures.isEmpty ? standard(report) : report.summary.figures
        var taken: Set<FigureID> = []
        return chosen.filter { taken.insert($0.of.figure).inserted }.compactMap { entry in
            let reference = entry.of
            guard let dataset = registry.dataset(reference.dataset), let field = dataset.field(reference.field),
                let definition = reference.definition(in: registry, words: { words.phrase($0) })
            else { return nil }
            // What nobody declares under this name is computed like it.
            let figure = byID[reference.figure] ?? besideOthers(evaluator.figure(definition))
            // Nobody owes what is optional: without data there is nothing to say of it.
            if figure.value == nil, report.dataset(dataset.id)?.isRequired == false { return nil }
            let target = report.targets[reference]
            return SummaryFigure(
                figure: figure, title: entry.title ?? target?.title ?? title(field, dataset, reference),
                measure: field.measure,
                better: target.map { $0.bound == .atLeast ? .more : .less } ?? field.better, target: target)
        }.prefix(ReportSummary.figureCount).map(\.self)
    }

    private func title(_ field: FieldDefinition, _ dataset: DatasetDefinition, _ reference: DataReference) -> String {
        guard case .set(let set) = reference.owner, set != .whole, set != .own else { return field.messageLabel }
        return "\(field.messageLabel) (\(words.phrase(set)))"
    }

    /// Targets, then of each dataset the first rate or, without one, the first count.
    private func standard(_ report: ReportKind) -> [ReportSummary.Entry<DataReference>] {
        let targets = report.targets.keys.sorted { $0.figure < $1.figure }
        let firsts = registry.datasets.filter { $0.layout == .unitRows }.compactMap { dataset -> DataReference? in
            let rate = dataset.fields.first { if case .rate = $0.aggregation { true } else { false } }
            let count = dataset.fields.first { $0.aggregation == .sum }
            return (rate ?? count).flatMap { field in
                let path = ["whole"] + field.name.rawValue.pieces(between: ".").map(String.init)
                guard case .success(let reference) = Result(catching: { try DataReference(path, of: dataset) }) else {
                    return nil
                }
                return reference
            }
        }.filter { reference in !views.rows(reference.dataset, .whole).isEmpty }
        return (targets + firsts).map { .init($0) }
    }

    // MARK: Units

    private func rankings(_ report: ReportKind) -> [UnitRanking] {
        let points = UnitPoints(views: views, registry: registry)
        let ofCharts = report.charts.compactMap { chart in
            if case .ranking(let of, _, _) = chart.subject { ReportSummary.Entry(of) } else { nil }
        }
        let chosen = report.summary.ranking.isEmpty ? ofCharts : report.summary.ranking
        return chosen.compactMap { points.ranking($0.of, title: $0.title) }.prefix(ReportSummary.rankingCount).map(
            \.self)
    }

    // MARK: Charts

    private func chart(_ chart: ReportChart) -> ChartTable? {
        switch chart.subject {
        case .ranking(let of, let top, let bottom):
            let points = UnitPoints(views: views, registry: registry)
            guard let field = points.field(of) else { return nil }
            let all = points.points(of)
            let chosen = Self.chosen(all, top: top, bottom: bottom)
            let title = chart.title ?? "\(field.messageLabel) (\(words.phrase(of.set)))"
            return ChartTable(
                chart: chart,
                title: chosen.count < all.count
                    ? title + UnitTexts.shown(top: top, bottom: bottom, isRate: field.measure == "%") : title,
                measure: field.measure, format: field.figureFormat, points: chosen)
        case .course(let reference, let periods): return course(chart, reference, periods)
        }
    }

    private static func chosen(_ points: [ChartPoint], top: Int?, bottom: Int?) -> [ChartPoint] {
        guard let top else { return bottom.map { Array(points.suffix($0)) } ?? points }
        guard let bottom else { return Array(points.prefix(top)) }
        return points.count <= top + bottom ? points : Array(points.prefix(top) + points.suffix(bottom))
    }

    private func course(_ chart: ReportChart, _ reference: DataReference, _ periods: Int) -> ChartTable? {
        guard let dataset = registry.dataset(reference.dataset), let field = dataset.field(reference.field),
            let definition = reference.definition(in: registry, words: { words.phrase($0) })
        else { return nil }
        let points = ([views] + earlier).prefix(periods).reversed().compactMap { views -> ChartPoint? in
            let figure = FigureEvaluator(
                views: views, registry: registry, reportingUnit: evaluator.reportingUnit
            ).figure(definition)
            guard let value = figure.value, value.number != nil, let lineage = figure.lineage else { return nil }
            return ChartPoint(
                label: views.period.short, name: views.period.id, value: value, lineage: lineage)
        }
        return ChartTable(
            chart: chart, title: chart.title ?? title(field, dataset, reference), measure: field.measure,
            format: definition.format, points: points)
    }
}
