/// The modules of a build that configuration enables, and everything they declare together.
///
/// Titles keep places for the words of the territory that reports, see ``in(_:)``; without words they stand as declared.
public struct ModuleRegistry: Sendable {
    public let modules: [any ProcessorModule]
    public let datasets: [DatasetDefinition]
    public let records: [RecordDefinition]
    public let figures: [FigureDefinition]
    public let comparisons: [ComparisonDefinition]
    /// In the order of the report.
    public let appendices: [AppendixDefinition]
    public let sections: [SectionDefinition]
    public let crossChecks: [CrossCheck]
    private let byID: [DatasetID: Int]
    private let said: SaidWords

    public init(_ modules: [any ProcessorModule]) {
        self.init(modules, words: nil, said: SaidWords())
    }

    private init(_ modules: [any ProcessorModule], words: TitleWords?, said memory: SaidWords) {
        self.modules = modules
        said = memory
        func inWords<Definition>(
            _ definitions: [Definition], _ fill: (Definition, TitleWords) -> Definition
        ) -> [Definition] {
            words.map { words in definitions.map { fill($0, words) } } ?? definitions
        }
        datasets = inWords(modules.flatMap(\.datasets)) { $0.in($1) }
        records = modules.flatMap(\.records)
        figures = inWords(modules.flatMap(\.figures)) { $0.in($1) }
        comparisons = inWords(modules.flatMap(\.comparisons)) { $0.in($1) }
        appendices = inWords(modules.flatMap(\.appendices).sorted { $0.order < $1.order }) { $0.in($1) }
        sections = inWords(modules.flatMap(\.sections)) { $0.in($1) }
        crossChecks = modules.flatMap(\.crossChecks)
        byID = Dictionary(datasets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func dataset(_ id: DatasetID) -> DatasetDefinition? { byID[id].map { datasets[$0] } }

    /// A dataset in the words of a day, where a term had others then; else as it stands here.
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
                SetWords(territory, on: day, register: register), territory: territory.kind,
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
        said.registries.value(for: words) { ModuleRegistry(modules, words: words, said: said) }
    }
}
