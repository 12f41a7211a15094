import Claims
import ReportingKit

/// Compares what sentences state with the data: one finding for each statement that does not hold.
public struct TextContradictions: Sendable {
    private let figures: [FigureID: FigureValue]
    private let declared: FigureEvaluator?
    private let computed: FigureEvaluator
    private let views: Views
    private let narrative: [SourcedNarrative]
    private let period: Period
    private let registry: ModuleRegistry
    private let words: SetWords
    private let measured: MeasuredValues

    /// `declared` holds each table's declared total alone. A sentence that agrees with a total as it is declared or
    /// with one as it adds up does not contradict more than the two contradict each other.
    init(
        figures: [FigureValue], views: Views, narrative: [SourcedNarrative], declared: Views?,
        registry: ModuleRegistry, reportingUnit: AdministrativeUnit
    ) {
        self.declared = declared.map { FigureEvaluator(views: $0, registry: registry, reportingUnit: reportingUnit) }
        computed = FigureEvaluator(views: views, registry: registry, reportingUnit: reportingUnit)
        self.figures = Dictionary(figures.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.views = views
        self.narrative = narrative
        period = views.period
        self.registry = registry
        words = SetWords(reportingUnit, on: views.period.lastDay, register: views.register)
        measured = MeasuredValues(
            views: views, registry: registry, register: views.register, reportingUnit: reportingUnit)
    }

    /// What the data hold of a claim's subject; none when they hold nothing of it.
    struct Known {
        let value: FixedDecimal
        let step: Double
        let printed: String
        let lineage: Lineage
    }

    /// The statements of the period's free text that the data contradict.
    func findings(_ reader: ClaimReader) -> [Finding] {
        narrative.flatMap { source in
            let title = registry.sections.first { $0.id == source.text.section }?.title
            let passages = source.text.lines.map { Passage(text: $0.text, heading: title, paragraph: $0.paragraph) }
            return findings(reader.claims(in: passages), file: source.file.name)
        }
    }

    /// The claims of one document that the data contradict.
    public func findings(_ claims: [Claim], file: String) -> [Finding] { claims.compactMap { finding($0, file: file) } }

    /// Whether the data hold what a claim speaks of.
    public func knows(_ claim: Claim) -> Bool { !known(claim.subject).isEmpty }

    /// Where tables differ among themselves, a claim that one of them bears out is no contradiction of its own.
    private func finding(_ claim: Claim, file: String) -> Finding? {
        let known = known(claim.subject)
        guard let first = known.first,
            !known.contains(where: { claim.quantity.holds(for: $0.value.doubleValue, valueStep: $0.step) })
        else { return nil }
        let cells = first.lineage.cells
        let figure: FigureID? = if case .figure(let id) = claim.subject { id } else { nil }
        return Finding(
            .contradictionText(
                figure: title(claim.subject), sentence: claim.sentence, heading: claim.passage.heading,
                figureID: figure?.rawValue), .warning, at: FindingPlace(file: file, paragraph: claim.passage.paragraph),
            dataset: claim.subject.field?.dataset, period: period, unit: claim.subject.field?.unit.code,
            field: claim.subject.field?.field, found: claim.quantity.printed, expected: first.printed,
            otherPlace: cells.first.map { cell in
                // One cell is the place; of many the sheet that they stand in.
                FindingPlace(file: cell.file.name, sheet: cell.sheet, cell: cells.count == 1 ? cell.cell : nil)
            })
    }

    private func rows(_ dataset: DatasetID) -> [SourcedRow] { registry.dataset(dataset).map(views.rows) ?? [] }

    private func known(_ subject: Claim.Subject) -> [Known] {
        switch subject {
        case .measure(let measure): return known(measure)
        case .figure(let id):
            guard let figure = figures[id] else { return [] }
            // A figure is declared for one set of tables; the tables at hand may be of another.
            guard let value = figure.value, let lineage = figure.lineage else {
                return Measure(figure.definition.value).map(known) ?? []
            }
            let format = figure.definition.format
            let others =
                figure.definition.value.isOfTotals && declared != nil
                ? values(figure.definition.value, format.decimals) : []
            return ([AppendixCell(value: value, lineage: lineage)] + others).compactMap { cell in
                cell.value.number.map { Self.known($0, isRate: format.isRate, format.step, cell.lineage) }
            }
        case .value(let dataset, let unit, let field):
            guard let definition = registry.dataset(dataset)?.field(field) else { return [] }
            let (isRate, step): (Bool, Double) =
                if case .rate(let decimals) = definition.type { (true, Self.step(decimals)) } else { (false, 1) }
            let stated = rows(dataset).filter { $0.row.unit == unit }.compactMap { row -> Known? in
                guard let cell = row.cell(field), let number = cell.value.number else { return nil }
                return Self.known(number, isRate: isRate, step, cell.lineage)
            }
            // Tables without a column for a rate have its parts.
            guard stated.isEmpty, case .rate(let part, let whole) = definition.aggregation else { return stated }
            return known(Measure(dataset, .unit(unit), .share(part, of: whole)))
        }
    }

    private func known(_ measure: Measure) -> [Known] {
        let isRate =
            switch measure.amount {
            case .share, .unitsWith: true
            case .field, .sum: false
            }
        return measured.values(measure).compactMap { value in
            value.cell.value.number.map { Self.known($0, isRate: isRate, isRate ? 0.01 : 1, value.cell.lineage) }
        }
    }

    /// A figure of totals with each total as it adds up and as it is declared.
    private func values(_ expression: FigureExpression, _ decimals: Int) -> [AppendixCell] {
        switch expression {
        case .percent(let part, let whole):
            return values(part, 0).flatMap { part in
                values(whole, 0).compactMap { whole -> AppendixCell? in
                    guard let a = part.value.count, let b = whole.value.count,
                        let percent = FixedDecimal.percentage(a, of: b, decimals: decimals)
                    else { return nil }
                    let value = FieldValue.decimal(percent)
                    return AppendixCell(
                        value: value, lineage: .computed(.percent, value, inputs: [part.lineage, whole.lineage]))
                }
            }
        default:
            let definition = FigureDefinition("", "", expression)
            return [computed, declared].compactMap { evaluator in
                guard let figure = evaluator?.figure(definition), let value = figure.value, let lineage = figure.lineage
                else {
                    return nil
                }
                return AppendixCell(value: value, lineage: lineage)
            }
        }
    }

    private static func known(_ number: FixedDecimal, isRate: Bool, _ step: Double, _ lineage: Lineage) -> Known {
        Known(
            value: number, step: step,
            printed: isRate ? VietnameseNumber.percent(number) : VietnameseNumber.decimal(number),
            lineage: lineage)
    }

    fileprivate static func step(_ decimals: Int) -> Double { FixedDecimal(mantissa: 1, scale: decimals).doubleValue }

    /// What a claim speaks of, in words.
    public func title(_ subject: Claim.Subject) -> String {
        switch subject {
        case .figure(let id): return figures[id]?.definition.title ?? id.rawValue
        case .measure(let measure):
            return MeasureTitle(registry: registry, words: words).text(
                measure, lacking: measured.values(measure).first?.lacking ?? [],
                unit: { id in rows(measure.dataset).first { $0.row.unit == id }?.row.unitName })
        case .value(let dataset, let unit, let field):
            let row = rows(dataset).first { $0.row.unit == unit }?.row
            let label = registry.dataset(dataset)?.field(field)?.label ?? field.rawValue
            return [row?.unitName, label].compactMap(\.self).joined(separator: " – ")
        }
    }
}

extension Claim.Subject {
    var field: (dataset: DatasetID, unit: UnitID, field: FieldName)? {
        if case .value(let dataset, let unit, let field) = self { (dataset, unit, field) } else { nil }
    }
}

extension FigureExpression {
    /// Whether it is made of sums over all units alone.
    fileprivate var isOfTotals: Bool {
        switch self {
        case .total: true
        case .percent(let part, let whole): part.isOfTotals && whole.isOfTotals
        case .sum(let terms): terms.allSatisfy(\.isOfTotals)
        case .quotient, .difference, .value, .unitCount, .unitsWith, .unitsWhere, .unitsDue, .rowCount: false
        }
    }
}

extension FigureFormat {
    fileprivate var isRate: Bool { if case .percent = self { true } else { false } }

    /// One unit of the last digit that the figure is known to.
    fileprivate var step: Double { TextContradictions.step(decimals) }
}
