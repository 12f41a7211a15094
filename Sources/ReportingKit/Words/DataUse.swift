/// What reports make of data: of a dataset's fields, of units by how they stand to the territory, of rows by the place in which they stand.
/// Data that nothing uses are said to whoever sent them.
public struct DataUse: Sendable {
    /// Those of the territory's report, each with its number; zero for one that its template does not print.
    private let appendices: [(definition: AppendixDefinition, number: Int)]
    private let figures: [FigureDefinition]
    /// Datasets whose rows are used whatever unit they are of.
    private let lists: Set<DatasetID>
    private var sets: [DatasetID: Set<UnitSet>] = [:]
    private var fields: [DatasetID: Set<FieldName>] = [:]

    /// `words` say which sets the territory has; without them all declared appendices count. `printed` are the appendices that the template prints;
    /// empty where it does not say.
    public init(_ registry: ModuleRegistry, _ words: SetWords? = nil, printed: [AppendixID] = []) {
        let known = registry.appendices.filter { appendix in
            words.map { words in appendix.sets.contains(where: words.expects) } ?? true
        }
        let order = printed.isEmpty ? known.map(\.id) : printed.filter { id in known.contains { $0.id == id } }
        appendices = known.map { appendix in
            (definition: appendix, number: order.firstIndex(of: appendix.id).map { $0 + 1 } ?? 0)
        }
        figures = registry.figures
        lists = Set(registry.datasets.filter { $0.layout == .list }.map(\.id)).union(figures.flatMap(\.value.lists))
        for appendix in known {
            sets[appendix.dataset, default: []].formUnion(appendix.sets)
            fields[appendix.dataset, default: []].formUnion(appendix.fields + appendix.listed.map(\.field))
        }
        for term in figures.flatMap(\.value.uses) {
            sets[term.dataset, default: []].insert(term.set)
            if let field = term.field { fields[term.dataset, default: []].insert(field) }
        }
        // A rate is computed from its parts.
        for dataset in registry.datasets {
            for field in dataset.fields where fields[dataset.id]?.contains(field.name) == true {
                if case .rate(let part, let whole) = field.aggregation { fields[dataset.id]?.formUnion([part, whole]) }
            }
        }
    }

    /// Whether a figure or an appendix shows the field, or is computed from it.
    public func uses(_ field: FieldName, of dataset: DatasetID) -> Bool { fields[dataset]?.contains(field) ?? false }

    /// Whether a figure or an appendix is made of the dataset at all.
    public func uses(_ dataset: DatasetID) -> Bool { lists.contains(dataset) || sets[dataset] != nil }

    /// Whether a figure or an appendix is made over a set that units of this relation can stand in.
    ///
    /// Units that ended outside and whose heirs lie in the territory are what later periods are compared with.
    public func uses(_ dataset: DatasetID, of relation: UnitRelation) -> Bool {
        guard relation != .former else { return uses(dataset) }
        return lists.contains(dataset) || sets[dataset]?.contains { $0.relations.contains(relation) } ?? false
    }

    /// Whether a figure or an appendix takes rows of a place.
    public func uses(_ dataset: DatasetID, in place: UnitSet) -> Bool {
        guard place != .former else { return uses(dataset) }
        return lists.contains(dataset) || sets[dataset]?.contains { $0.sources.contains(place) } ?? false
    }

    /// The numbers of the appendices that print rows of a place.
    public func appendices(_ dataset: DatasetID, in place: UnitSet) -> [Int] {
        showing(dataset, place).map(\.number).filter { $0 > 0 }
    }

    private func showing(_ dataset: DatasetID, _ place: UnitSet) -> [(definition: AppendixDefinition, number: Int)] {
        appendices.filter { appendix, _ in
            appendix.dataset == dataset && appendix.sets.contains { $0.sources.contains(place) }
        }
    }

    /// The figures that are computed from rows of a place.
    public func figures(_ dataset: DatasetID, in place: UnitSet) -> [FigureID] {
        figures.filter { figure in
            figure.value.lists.contains(dataset)
                || figure.value.uses.contains { $0.dataset == dataset && $0.set.sources.contains(place) }
        }.map(\.id)
    }
}

extension FigureExpression {
    /// What it takes of the rows of sets; without a field it counts them.
    fileprivate var uses: [(dataset: DatasetID, set: UnitSet, field: FieldName?)] {
        switch self {
        case .value(let dataset, let set, _, let field), .total(let dataset, let set, let field),
            .unitsWith(let dataset, let set, let field), .unitsWhere(let dataset, let set, let field, _, _):
            [(dataset, set, field)]
        case .unitCount(let dataset, let set): [(dataset, set, nil)]
        case .rowCount, .unitsDue: []
        case .percent(let part, let whole), .quotient(let part, let whole), .difference(let part, let whole):
            part.uses + whole.uses
        case .sum(let terms): terms.flatMap(\.uses)
        }
    }

    /// The datasets whose rows it counts, of whatever units.
    fileprivate var lists: [DatasetID] {
        switch self {
        case .rowCount(let dataset): [dataset]
        case .value, .total, .unitsWith, .unitsWhere, .unitCount, .unitsDue: []
        case .percent(let part, let whole), .quotient(let part, let whole), .difference(let part, let whole):
            part.lists + whole.lists
        case .sum(let terms): terms.flatMap(\.lists)
        }
    }
}
