/// What reports make of a dataset's rows that stand in a place: data that nothing uses are said to whoever sent them.
public struct DataUse: Sendable {
    /// Those of the territory's report, in its order: an appendix's number is its place, from 1.
    private let appendices: [AppendixDefinition]
    private let figures: [FigureDefinition]
    private let lists: Set<DatasetID>

    /// `words` say which sets the territory has.
    public init(_ registry: ModuleRegistry, _ words: SetWords) {
        appendices = registry.appendices.filter { words.expects($0.set) }
        figures = registry.figures
        lists = Set(registry.datasets.filter { $0.layout == .list }.map(\.id))
    }

    /// The numbers of the appendices that print rows of a place.
    public func appendices(_ dataset: DatasetID, in place: UnitSet) -> [Int] {
        appendices.enumerated().filter { $1.dataset == dataset && $1.set.sources.contains(place) }.map { $0.offset + 1 }
    }

    /// The figures that are computed from rows of a place.
    public func figures(_ dataset: DatasetID, in place: UnitSet) -> [FigureID] {
        figures.filter { figure in
            figure.value.sets(of: dataset).contains { $0.map { $0.sources.contains(place) } ?? true }
        }.map(\.id)
    }

    public func isUsed(_ dataset: DatasetID, in place: UnitSet) -> Bool {
        lists.contains(dataset) || !appendices(dataset, in: place).isEmpty || !figures(dataset, in: place).isEmpty
    }
}

extension FigureExpression {
    /// The sets of a dataset's units that it is computed over; nil where it counts rows that belong to no unit.
    func sets(of wanted: DatasetID) -> Set<UnitSet?> {
        switch self {
        case .value(let dataset, let set, _, _), .total(let dataset, let set, _), .unitCount(let dataset, let set),
            .unitsWith(let dataset, let set, _), .unitsWhere(let dataset, let set, _, _, _):
            dataset == wanted ? [set] : []
        case .rowCount(let dataset): dataset == wanted ? [nil] : []
        case .unitsDue: []
        case .percent(let part, let whole): part.sets(of: wanted).union(whole.sets(of: wanted))
        case .quotient(let value, let divisor): value.sets(of: wanted).union(divisor.sets(of: wanted))
        case .difference(let value, let less): value.sets(of: wanted).union(less.sets(of: wanted))
        case .sum(let terms): terms.reduce(into: []) { $0.formUnion($1.sets(of: wanted)) }
        }
    }
}
