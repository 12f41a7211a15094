extension FigureExpression {
    /// The expression over what a territory can have: sums leave out terms of units that it has not. Nil when nothing
    /// is left, as of the communes' figures in a commune's report.
    ///
    /// `exists` says whether units of a set can have a field; without a field, whether they can stand in the dataset at
    /// all.
    public func restricted(
        exists: (DatasetID, UnitSet, FieldName?) -> Bool, isDue: (UnitSet) -> Bool
    ) -> FigureExpression? {
        func restricted(_ part: FigureExpression) -> FigureExpression? {
            part.restricted(exists: exists, isDue: isDue)
        }
        switch self {
        case .value(let dataset, let set, _, let field), .total(let dataset, let set, let field),
            .unitsWith(let dataset, let set, let field), .unitsWhere(let dataset, let set, let field, _, _):
            return exists(dataset, set, field) ? self : nil
        case .unitCount(let dataset, let set): return exists(dataset, set, nil) ? self : nil
        case .unitsDue(let set): return isDue(set) ? self : nil
        case .rowCount: return self
        case .percent(let part, let whole):
            guard let part = restricted(part), let whole = restricted(whole) else { return nil }
            return .percent(part, of: whole)
        case .quotient(let value, let divisor):
            guard let value = restricted(value), let divisor = restricted(divisor) else { return nil }
            return .quotient(value, by: divisor)
        case .difference(let value, let less):
            guard let value = restricted(value), let less = restricted(less) else { return nil }
            return .difference(value, less)
        case .sum(let terms):
            let terms = terms.compactMap(restricted)
            return terms.count > 1 ? .sum(terms) : terms.first
        }
    }
}
