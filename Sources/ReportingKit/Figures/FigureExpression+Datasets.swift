extension FigureExpression {
    /// The datasets that it is computed from.
    public var datasets: Set<DatasetID> {
        switch self {
        case .value(let dataset, _, _, _), .total(let dataset, _, _), .unitCount(let dataset, _),
            .unitsWith(let dataset, _, _), .unitsWhere(let dataset, _, _, _, _), .rowCount(let dataset):
            [dataset]
        case .unitsDue: []
        case .percent(let part, let whole): part.datasets.union(whole.datasets)
        case .quotient(let value, let divisor): value.datasets.union(divisor.datasets)
        case .difference(let value, let less): value.datasets.union(less.datasets)
        case .sum(let terms): terms.reduce(into: []) { $0.formUnion($1.datasets) }
        }
    }

    /// The fields that it is computed from, in its order.
    public var fields: [FieldName] {
        switch self {
        case .value(_, _, _, let field), .total(_, _, let field), .unitsWith(_, _, let field),
            .unitsWhere(_, _, let field, _, _):
            [field]
        case .unitCount, .unitsDue, .rowCount: []
        case .percent(let part, let whole): part.fields + whole.fields
        case .quotient(let value, let divisor): value.fields + divisor.fields
        case .difference(let value, let less): value.fields + less.fields
        case .sum(let terms): terms.flatMap(\.fields)
        }
    }
}
