/// What the figures and appendices of a report are made of.
public struct ReportUse: Sendable {
    private var fields: [DatasetID: Set<FieldName>] = [:]
    private var sets: [DatasetID: Set<UnitSet>] = [:]
    private var lists: Set<DatasetID> = []

    public init(figures: [FigureDefinition], appendices: [AppendixDefinition], datasets: [DatasetDefinition]) {
        for figure in figures { add(figure.value) }
        for appendix in appendices { for field in appendix.fields { add(appendix.dataset, appendix.set, field) } }
        // A rate is computed from its parts.
        for dataset in datasets {
            for field in dataset.fields where fields[dataset.id]?.contains(field.name) == true {
                if case .rate(let part, let whole) = field.aggregation { fields[dataset.id]?.formUnion([part, whole]) }
            }
        }
    }

    private mutating func add(_ dataset: DatasetID, _ set: UnitSet, _ field: FieldName? = nil) {
        sets[dataset, default: []].insert(set)
        if let field { fields[dataset, default: []].insert(field) }
    }

    private mutating func add(_ expression: FigureExpression) {
        switch expression {
        case .value(let dataset, let set, _, let field), .total(let dataset, let set, let field),
            .unitsWith(let dataset, let set, let field), .unitsWhere(let dataset, let set, let field, _, _):
            add(dataset, set, field)
        case .unitCount(let dataset, let set): add(dataset, set)
        case .percent(let part, let whole), .quotient(let part, let whole), .difference(let part, let whole):
            add(part)
            add(whole)
        case .sum(let parts): for part in parts { add(part) }
        case .rowCount(let dataset): lists.insert(dataset)
        case .unitsDue: break
        }
    }

    /// Whether a figure or an appendix shows the field, or is computed from it.
    public func uses(_ field: FieldName, of dataset: DatasetID) -> Bool { fields[dataset]?.contains(field) ?? false }

    /// Whether a figure or an appendix is made over a set that units of this relation can stand in.
    ///
    /// Units that ended outside and whose heirs lie in the territory are what later periods are compared with.
    public func uses(_ dataset: DatasetID, of relation: UnitRelation) -> Bool {
        guard relation != .former else { return sets[dataset] != nil }
        return lists.contains(dataset) || sets[dataset]?.contains { $0.relations.contains(relation) } ?? false
    }

    /// Whether a figure or an appendix is made of the dataset at all.
    public func uses(_ dataset: DatasetID) -> Bool { lists.contains(dataset) || sets[dataset] != nil }
}

extension ModuleRegistry {
    public var reportUse: ReportUse { ReportUse(figures: figures, appendices: appendices, datasets: datasets) }
}
