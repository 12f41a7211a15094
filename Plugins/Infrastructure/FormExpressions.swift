import ReportingKit

/// The few shapes of which the form's figures are made.
enum FormExpressions {
    private static let dataset = InfrastructureDataset.id

    /// What the reporting unit states once.
    static func stated(_ name: FieldName) -> FigureExpression { .value(dataset, .own, .reportingUnit, name) }

    static func level(_ name: FieldName) -> FigureExpression { .total(dataset, .level, name) }

    static func subordinates(_ name: FieldName) -> FigureExpression { .total(dataset, .subordinates, name) }

    static func everywhere(_ name: FieldName) -> FigureExpression { .sum([level(name), subordinates(name)]) }

    /// What is asked of communes: of those below, or of the reporting unit that is one.
    static func communes(_ name: FieldName) -> FigureExpression { everywhere(name) }

    /// Communes that answer yes, or with more than zero.
    static func communesWith(_ name: FieldName) -> FigureExpression { .unitsWith(dataset, .subordinates, name) }

    /// Of all communes that are due: one that has not answered does not count as having it.
    static func shareOfCommunes(with name: FieldName) -> FigureExpression {
        .percent(communesWith(name), of: communesDue)
    }

    static let communesDue: FigureExpression = .unitsDue(.subordinates)

    static func share(_ part: FieldName, of whole: FieldName) -> FigureExpression {
        .percent(everywhere(part), of: everywhere(whole))
    }
}
