import Claims
import ReportingKit

/// Makes the report of a period from what the store holds for it. A pure function: same input, same report.
public struct ReportAssembler: Sendable {
    private let registry: ModuleRegistry
    private let register: UnitRegister
    private let dueDays: Int
    private let isSingleSource: Bool
    private let patterns: @Sendable () -> [SentencePattern]

    /// `dueDays` is how many days after a period's end its data are due.
    /// With `isSingleSource` the communes' tables are derived from the whole territory's; contradictions are told all the same.
    /// `patterns` are the sentences of the report's template, by which figures in free text are recognised besides titles; asked for
    /// when there is free text.
    public init(
        registry: ModuleRegistry, register: UnitRegister, dueDays: Int = 10, isSingleSource: Bool = false,
        patterns: @escaping @Sendable () -> [SentencePattern] = { [] }
    ) {
        self.patterns = patterns
        self.isSingleSource = isSingleSource
        self.dueDays = dueDays
        self.registry = registry
        self.register = register
    }

    /// The values of the figures alone, of those that have data.
    public func figures(_ exported: AssemblyInput, reportingUnit: AdministrativeUnit) -> [FigureID: FieldValue] {
        let evaluator = FigureEvaluator(input: input(exported), register: register, reportingUnit: reportingUnit)
        return Dictionary(
            registry.figures.compactMap { figure in evaluator.figure(figure).value.map { (figure.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private func input(_ exported: AssemblyInput) -> AssemblyInput {
        isSingleSource ? SingleSource(input: exported, registry: registry, register: register).applied() : exported
    }

    public func assemble(_ exported: AssemblyInput, reportingUnit: AdministrativeUnit) -> ReportModel {
        let input = input(exported)
        let evaluator = FigureEvaluator(input: input, register: register, reportingUnit: reportingUnit)
        let figures = registry.figures.map(evaluator.figure)
        let (appendices, appendixFindings) = AppendixAssembler(input: input, registry: registry).tables()
        let sections = registry.sections.map { section in
            SectionText(
                definition: section,
                lines: input.narrative.filter { $0.text.section == section.id }.flatMap { source in
                    source.text.lines.map {
                        .init(style: $0.style, text: $0.text, source: source.file, paragraph: $0.paragraph)
                    }
                })
        }
        let lists = registry.datasets.filter { $0.layout == .list }.map { dataset in
            ListTable(dataset: dataset, rows: input.rows(dataset.id).map(\.row))
        }
        let completeness = completeness(input, reportingUnit: reportingUnit)
        let missing = figures.filter { $0.value == nil }.map { figure in
            Finding(
                figure.isOutOfRange ? .figureOutOfRange : .figureMissing, figure.isOutOfRange ? .warning : .notice,
                period: input.period, found: figure.definition.id.rawValue, details: ["figure": figure.definition.title]
            )
        }
        return ReportModel(
            period: input.period, reportingUnit: reportingUnit, figures: figures, appendices: appendices,
            sections: sections, lists: lists, completeness: completeness,
            findings: ContradictionChecker(input: exported, registry: registry).findings()
                + textContradictions(input, figures, reportingUnit)
                + ChangeChecker(input: input, registry: registry, register: register).findings() + appendixFindings
                + missing)
    }

    private func textContradictions(
        _ input: AssemblyInput, _ figures: [FigureValue], _ reportingUnit: AdministrativeUnit
    ) -> [Finding] {
        guard !input.narrative.isEmpty else { return [] }
        let reader = claimReader(input.period, reportingUnit: reportingUnit)
        return contradictions(figures, input, declaredTotals: nil, reportingUnit: reportingUnit).findings(reader)
    }

    /// Compares claims with a period's figures; with `declaredTotals`, the declared totals as tables of one row, those count too.
    public func contradictions(
        _ figures: [FigureValue], _ input: AssemblyInput, declaredTotals: AssemblyInput?,
        reportingUnit: AdministrativeUnit
    ) -> TextContradictions {
        TextContradictions(
            figures: figures, input: input, declared: declaredTotals, registry: registry, register: register,
            reportingUnit: reportingUnit)
    }

    /// Reads what sentences about a period state; `appendices` are the tables that they refer to by number.
    public func claimReader(
        _ period: Period, reportingUnit: AdministrativeUnit, appendices: [String: AppendixReference] = [:]
    ) -> ClaimReader {
        ClaimReader(
            registry: registry, register: register, patterns: patterns(), period: period, reportingUnit: reportingUnit,
            appendices: appendices)
    }

    /// Who owes what for the period, and who has sent it.
    public func completeness(_ input: AssemblyInput, reportingUnit: AdministrativeUnit) -> [Completeness] {
        CompletenessAssembler(
            input: input, registry: registry, register: register, reportingUnit: reportingUnit, dueDays: dueDays
        ).completeness()
    }
}
