import ReportingKit

/// The rows that a term of a figure is computed from.
enum FigureRows: Hashable, Sendable {
    case set(DatasetID, UnitSet)
    case unit(DatasetID, UnitSet, UnitSelector)

    var dataset: DatasetID {
        switch self {
        case .set(let dataset, _), .unit(let dataset, _, _): dataset
        }
    }

    var set: UnitSet {
        switch self {
        case .set(_, let set), .unit(_, let set, _): set
        }
    }
}

extension FigureExpression {
    /// Its terms with the fields that they take; none where it counts rows or units.
    var terms: [(rows: FigureRows, field: FieldName)] {
        switch self {
        case .value(let dataset, let set, let selector, let field): [(.unit(dataset, set, selector), field)]
        case .total(let dataset, let set, let field), .unitsWith(let dataset, let set, let field),
            .unitsWhere(let dataset, let set, let field, _, _):
            [(.set(dataset, set), field)]
        case .percent(let part, let whole): part.terms + whole.terms
        case .sum(let terms): terms.flatMap(\.terms)
        case .quotient(let dividend, let divisor): dividend.terms + divisor.terms
        case .difference(let value, let less): value.terms + less.terms
        case .unitCount, .unitsDue, .rowCount: []
        }
    }

    /// Whether it counts units: numbers that mean something else over other territories.
    var countsUnits: Bool {
        switch self {
        case .unitCount, .unitsDue, .unitsWith, .unitsWhere: true
        case .value, .total, .rowCount: false
        case .percent(let part, let whole): part.countsUnits || whole.countsUnits
        case .sum(let terms): terms.contains(where: \.countsUnits)
        case .quotient(let dividend, let divisor): dividend.countsUnits || divisor.countsUnits
        case .difference(let value, let less): value.countsUnits || less.countsUnits
        }
    }
}
