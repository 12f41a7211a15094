import Claims
import ReportingKit

/// Makes the report of a period from what the store holds for it. A pure function: same input, same report.
public struct ReportAssembler: Sendable {
    private(set) var registry: ModuleRegistry
    private let register: UnitRegister
    private let dueDays: DueDays
    private let due: [DatasetID: [UnitSet]]
    private let isSingleSource: Bool
    private let patterns: @Sendable () -> [SentencePattern]
    private let named: @Sendable () -> TemplateNames

    /// `dueDays` says by when a period's data are due, `due` of which sets, where the report asks others than the
    /// dataset declares. With `isSingleSource` the tables of the units below are derived from the whole territory's;
    /// contradictions are told all the same. `patterns` are the sentences of the report's template, by which figures in
    /// free text are recognised besides titles; asked for when there is free text.
    /// `named` is what the template asks for besides the figures that modules declare.
    public init(
        registry: ModuleRegistry, register: UnitRegister, dueDays: DueDays = DueDays(),
        due: [DatasetID: [UnitSet]] = [:],
        isSingleSource: Bool = false,
        patterns: @escaping @Sendable () -> [SentencePattern] = { [] },
        named: @escaping @Sendable () -> TemplateNames = { TemplateNames() }
    ) {
        self.named = named
        self.patterns = patterns
        self.isSingleSource = isSingleSource
        self.dueDays = dueDays
        self.due = due
        self.registry = registry
        self.register = register
    }

    /// What the sets of the reporting unit and the terms of the field are called in a period.
    public func words(_ period: Period, _ reportingUnit: AdministrativeUnit) -> TitleWords {
        registry.words(of: reportingUnit, on: period.lastDay, register: register)
    }

    /// The same with titles in words.
    func said(_ words: TitleWords) -> ReportAssembler {
        var said = self
        said.registry = registry.in(words)
        return said
    }

    func views(_ tables: [SourcedTable], _ period: Period, _ unit: AdministrativeUnit) -> Views {
        Views(tables, in: period, registry: registry, register: register, territory: unit.code)
    }

    /// With one source, as the report prints it.
    func printed(_ tables: [SourcedTable], _ unit: AdministrativeUnit) -> [SourcedTable] {
        isSingleSource ? SingleSource(register: register, territory: unit.code).applied(to: tables) : tables
    }

    /// `named` is what another template than today's asks for, `edition` another than today's: those of an issued
    /// report.
    public func assemble(
        _ input: AssemblyInput, reportingUnit: AdministrativeUnit, named: TemplateNames? = nil,
        edition: ReportEdition = .current
    ) -> ReportModel {
        let words = words(input.period, reportingUnit)
        return said(words).model(input, reportingUnit, words, named ?? self.named(), edition)
    }

    private func model(
        _ input: AssemblyInput, _ reportingUnit: AdministrativeUnit, _ words: TitleWords, _ template: TemplateNames,
        _ edition: ReportEdition
    ) -> ReportModel {
        let (period, unit) = (input.period, reportingUnit)
        let sent = views(input.tables, period, unit)
        let views = isSingleSource ? views(printed(input.tables, unit), period, unit) : sent
        let compared = registry.report?.comparisons ?? Set(ReportKind.Comparison.allCases)
        let former =
            compared.contains(.former) ? comparison(views, with: input.former, period.former, unit) : nil
        let lastYear =
            compared.contains(.lastYear) ? comparison(views, with: input.lastYear, period.sameLastYear, unit) : nil
        let evaluator = FigureEvaluator(views: views, registry: registry, reportingUnit: unit)
        let possible = PossibleFigures(views: views, registry: registry, words: words)
        func besideOthers(_ figure: FigureValue) -> FigureValue {
            var figure = figure
            figure.former = comparer(former, unit)?.compare(figure)
            figure.lastYear = comparer(lastYear, unit)?.compare(figure)
            return figure
        }
        let declared = possible.figures.map { besideOthers(evaluator.figure($0)) }
        let targets = (registry.report?.targets.keys).map { $0.sorted { $0.figure < $1.figure } } ?? []
        let named = AddressedFigures(template.values + targets, evaluator: evaluator, words: words.sets)
        let figures =
            declared
            + possible.of(named.definitions(besides: registry.figures)).map { definition in
                named.isRank(definition) ? named.figure(definition) : besideOthers(named.figure(definition))
            }
        let (appendices, appendixFindings) = AppendixAssembler(
            views: views, registry: registry, words: words.sets, edition: edition, printed: template.appendices
        ).tables()
        let lists = registry.datasets.filter(\.isListable).map { ListTable(dataset: $0, rows: listed($0, views)) }
        let findings =
            ContradictionChecker(views: sent, registry: registry).findings()
            + ViewFindings(views: views, registry: registry, words: words.sets).findings()
            + textContradictions(narrative(input), views, declared, unit) + changes(former, lastYear, words.sets)
            + appendixFindings
            + missing(figures, period)
        let summary =
            template.hasSummary
            ? SummaryAssembler(
                registry: registry, views: views, words: words.sets, evaluator: evaluator,
                earlier: input.earlier.map { self.views(printed($0.tables, unit), $0.period, unit) },
                besideOthers: besideOthers
            ).values(figures) : .none
        return ReportModel(
            period: period, parts: views.parts, reportingUnit: unit, words: words, figures: figures,
            appendices: appendices,
            sections: registry.sections.map { section($0, input.narrative) }, lists: lists,
            completeness: completeness(views, unit), findings: findings, summary: summary)
    }

    /// The rows of a list; of a table of units those that have a text to be listed.
    private func listed(_ dataset: DatasetDefinition, _ views: Views) -> [SourcedRow] {
        guard dataset.layout != .list else { return views.rows(dataset) }
        let texts = dataset.fields.filter(\.isListed).map(\.name)
        return views.rows(dataset.id, .whole).filter { row in
            texts.contains { row.row[$0].map { $0 != .absent } ?? false }
        }
    }

    /// What belongs to a section of the report.
    private func narrative(_ input: AssemblyInput) -> [SourcedNarrative] {
        guard registry.report != nil else { return input.narrative }
        let sections = Set(registry.sections.map(\.id))
        return input.narrative.filter { sections.contains($0.text.section) }
    }

    private func section(_ definition: SectionDefinition, _ narrative: [SourcedNarrative]) -> SectionText {
        SectionText(
            definition: definition,
            lines: narrative.filter { $0.text.section == definition.id }.flatMap { source in
                source.text.lines.map {
                    .init(style: $0.style, text: $0.text, source: source.file, paragraph: $0.paragraph)
                }
            })
    }

    // MARK: Other periods

    /// Nil where nothing is known of the earlier period.
    private func comparison(
        _ now: Views, with tables: [SourcedTable], _ period: Period?, _ unit: AdministrativeUnit
    ) -> PeriodComparison? {
        guard let period, tables.contains(where: { period.contains($0.period) }) else { return nil }
        return PeriodComparison(now: now, then: views(printed(tables, unit), period, unit))
    }

    private func comparer(_ comparison: PeriodComparison?, _ unit: AdministrativeUnit) -> FigureComparer? {
        comparison.map { FigureComparer(comparison: $0, registry: registry, reportingUnit: unit) }
    }

    private func changes(
        _ former: PeriodComparison?, _ lastYear: PeriodComparison?, _ words: SetWords
    ) -> [Finding] {
        (former.map { ChangeChecker(comparison: $0, registry: registry).findings() } ?? [])
            + (former.map { StockChains(registry: registry).findings($0) } ?? [])
            + [former, lastYear].compactMap(\.self).flatMap {
                CoverageFindings(comparison: $0, registry: registry, words: words).findings()
            }
    }

    // MARK: Figures and sentences

    private func missing(_ figures: [FigureValue], _ period: Period) -> [Finding] {
        figures.filter { $0.value == nil }.map { figure in
            Finding(
                figure.isOutOfRange
                    ? .figureOutOfRange(figure: figure.definition.title)
                    : .figureMissing(figure: figure.definition.title), figure.isOutOfRange ? .warning : .notice,
                period: period, found: figure.definition.id.rawValue)
        }
    }

    private func textContradictions(
        _ narrative: [SourcedNarrative], _ views: Views, _ figures: [FigureValue], _ unit: AdministrativeUnit
    ) -> [Finding] {
        guard !narrative.isEmpty else { return [] }
        let contradictions = TextContradictions(
            figures: figures, views: views, narrative: narrative, declared: nil, registry: registry,
            reportingUnit: unit)
        return contradictions.findings(claimReader(views.period, reportingUnit: unit))
    }

    /// Compares claims with a period's figures; with `declaredTotals`, the declared totals as tables of one row, those
    /// count too.
    public func contradictions(
        _ figures: [FigureValue], _ input: AssemblyInput, declaredTotals: AssemblyInput?,
        reportingUnit: AdministrativeUnit
    ) -> TextContradictions {
        TextContradictions(
            figures: figures, views: views(input.tables, input.period, reportingUnit), narrative: input.narrative,
            declared: declaredTotals.map { views($0.tables, $0.period, reportingUnit) },
            registry: registry.in(words(input.period, reportingUnit)), reportingUnit: reportingUnit)
    }

    /// Reads what sentences about a period state; `appendices` are the tables that they refer to by number.
    public func claimReader(
        _ period: Period, reportingUnit: AdministrativeUnit, appendices: [String: AppendixReference] = [:]
    ) -> ClaimReader {
        ClaimReader(
            registry: registry.in(words(period, reportingUnit)), register: register, patterns: patterns(),
            period: period, reportingUnit: reportingUnit,
            appendices: appendices)
    }

    /// Who owes what for the period, and who has sent it.
    public func completeness(_ input: AssemblyInput, reportingUnit: AdministrativeUnit) -> [Completeness] {
        said(words(input.period, reportingUnit)).completeness(
            views(printed(input.tables, reportingUnit), input.period, reportingUnit), reportingUnit)
    }

    private func completeness(_ views: Views, _ unit: AdministrativeUnit) -> [Completeness] {
        CompletenessAssembler(views: views, registry: registry, reportingUnit: unit, dueDays: dueDays, due: due)
            .completeness()
    }

    /// The rows of the places in which something stands for a period or for the finer ones within it.
    public func placeRows(_ input: AssemblyInput, reportingUnit: AdministrativeUnit) -> [PlaceRows] {
        let views = views(input.tables, input.period, reportingUnit)
        return registry.in(words(input.period, reportingUnit)).datasets.flatMap { definition -> [PlaceRows] in
            guard definition.layout != .list else {
                let rows = views.rows(definition)
                return rows.isEmpty ? [] : [PlaceRows(dataset: definition, place: .whole, rows: rows)]
            }
            return views.tables(definition.id).map {
                PlaceRows(dataset: definition, place: $0.set, rows: $0.rows)
            }
        }
    }
}

/// The rows that a place shows.
public struct PlaceRows: Sendable {
    public let dataset: DatasetDefinition
    public let place: UnitSet
    public let rows: [SourcedRow]

    /// The files that they come from, each once.
    public var files: [SourceFile] { rows.flatMap(\.files).uniqued() }
}
