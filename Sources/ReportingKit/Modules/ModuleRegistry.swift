/// The modules of a build that configuration enables, and everything they declare together.
///
/// Titles keep places for the words of the territory that reports, see ``in(_:)``; without words they stand as
/// declared.
public struct ModuleRegistry: Sendable {
    public let modules: [any ProcessorModule]
    public let datasets: [DatasetDefinition]
    public let records: [RecordDefinition]
    public private(set) var figures: [FigureDefinition]
    public let comparisons: [ComparisonDefinition]
    /// In the order of the report.
    public let appendices: [AppendixDefinition]
    public let sections: [SectionDefinition]
    public let crossChecks: [CrossCheck]
    /// The report that it holds the declarations of; nil where it holds all.
    public let report: ReportKind?
    /// All reports that the office makes.
    private let kinds: [ReportKind]
    private let byID: [DatasetID: Int]
    private let said: SaidWords

    public init(_ modules: [any ProcessorModule]) {
        self.init(modules, report: nil, kinds: [], words: nil, said: SaidWords())
    }

    /// The declarations of an office that makes these reports: with their sections and appendices.
    public func making(_ kinds: [ReportKind]) -> ModuleRegistry {
        ModuleRegistry(modules, report: nil, kinds: kinds, words: nil, said: SaidWords())
    }

    /// The same with figures for values that templates name, so that what uses data is known whole.
    public func naming(_ values: [DataReference]) -> ModuleRegistry {
        var known = Set(figures.map(\.id))
        var registry = self
        registry.figures += values.filter { known.insert($0.figure).inserted }.compactMap {
            $0.definition(in: self, words: \.rawValue)
        }
        return registry
    }

    /// What of the declarations a report is made of.
    public func of(_ report: ReportKind) -> ModuleRegistry {
        ModuleRegistry(modules, report: report, kinds: kinds, words: nil, said: SaidWords())
    }

    private init(
        _ modules: [any ProcessorModule], report: ReportKind?, kinds: [ReportKind], words: TitleWords?,
        said memory: SaidWords
    ) {
        self.modules = modules
        self.report = report
        self.kinds = kinds
        said = memory
        func inWords<Definition>(
            _ definitions: [Definition], _ fill: (Definition, TitleWords) -> Definition
        ) -> [Definition] {
            words.map { words in definitions.map { fill($0, words) } } ?? definitions
        }
        let parts = ReportParts(modules, of: report, kinds)
        datasets = inWords(parts.datasets) { $0.in($1) }
        records = modules.flatMap(\.records)
        figures = inWords(parts.figures) { $0.in($1) }
        let known = Set(parts.figures.map(\.id))
        comparisons = inWords(
            modules.flatMap(\.comparisons).filter { report == nil || $0.parts.contains { known.contains($0.figure) } }
        ) { $0.in($1) }
        appendices = inWords(parts.appendices) { $0.in($1) }
        sections = inWords(parts.sections) { $0.in($1) }
        crossChecks = parts.crossChecks
        byID = Dictionary(datasets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func dataset(_ id: DatasetID) -> DatasetDefinition? { byID[id].map { datasets[$0] } }

    /// A dataset in the words of a day, where a term had others then; else as it is here.
    public func dataset(
        _ id: DatasetID, on day: CalendarDate, of territory: UnitCode?, register: UnitRegister
    ) -> DatasetDefinition? {
        guard terms.contains(where: { $0.words(on: day) != $0.words }),
            let unit = territory.flatMap({ register.unit($0, on: day) })
        else { return dataset(id) }
        return self.in(words(of: unit, on: day, register: register)).dataset(id)
    }

    public func module(owning id: DatasetID) -> (any ProcessorModule)? {
        modules.first { $0.datasets.contains { $0.id == id } }
    }

    public var terms: [DatedTerm] { modules.flatMap(\.terms) }

    /// The words for a territory's reports on a day.
    public func words(
        of territory: AdministrativeUnit, on day: CalendarDate, register: UnitRegister
    ) -> TitleWords {
        said.words.value(for: SaidWords.Question(register: register.mark, territory: territory.id, day: day)) {
            TitleWords(
                said.sets(of: territory, on: day, register), territory: territory.kind,
                terms: Dictionary(terms.map { ($0.name, $0.words(on: day)) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The same declarations in the words of today, of the last day on which a territory exists.
    public func ofToday(_ territory: UnitCode, _ register: UnitRegister) -> ModuleRegistry {
        guard let unit = register.units.last(where: { $0.code == territory }) else { return self }
        let day = unit.validTo ?? CalendarDate(uncheckedYear: 9999, month: 12, day: 31)
        return self.in(words(of: unit, on: day, register: register))
    }

    /// The same declarations with titles in the words of a territory and a day, whatever they were in before.
    public func `in`(_ words: TitleWords) -> ModuleRegistry {
        said.registries.value(for: words) {
            ModuleRegistry(modules, report: report, kinds: kinds, words: words, said: said)
        }
    }
}
