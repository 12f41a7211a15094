import ReportingKit

/// A number of a dataset's tables: whose, and which columns it is made of.
public struct Measure: Hashable, Sendable {
    /// Whose figure it is.
    public enum Owner: Hashable, Sendable {
        /// The authority that makes the report, by itself.
        case own
        /// Its level, "cấp huyện": itself, and its offices where they have figures of their own.
        case level
        /// The whole territory.
        case whole
        /// All units one level below together.
        case lower
        case unit(UnitID)
    }

    public enum Amount: Hashable, Sendable {
        case field(FieldName)
        /// Two columns and more added up.
        case sum([FieldName])
        /// One column in percent of another.
        case share(FieldName, of: FieldName)
        /// The units with more than nothing in a column, in percent of all.
        case unitsWith(FieldName)
    }

    public let dataset: DatasetID
    public let owner: Owner
    public let amount: Amount

    public init(_ dataset: DatasetID, _ owner: Owner, _ amount: Amount) {
        self.dataset = dataset
        self.owner = owner
        self.amount = amount
    }

    /// What a figure's expression measures; nil when it is more than one column of one table.
    public init?(_ expression: FigureExpression) {
        switch expression {
        case .value(let dataset, _, .reportingUnit, let field): self.init(dataset, .own, .field(field))
        case .total(let dataset, let set, let field):
            self.init(dataset, set == .subordinates ? .lower : .whole, .field(field))
        case .percent(let part, of: let whole):
            guard let part = Measure(part), let whole = Measure(whole), part.dataset == whole.dataset,
                part.owner == whole.owner, case .field(let a) = part.amount, case .field(let b) = whole.amount
            else { return nil }
            self.init(part.dataset, part.owner, .share(a, of: b))
        case .value, .unitCount, .unitsWith, .unitsWhere, .unitsDue, .rowCount, .sum, .quotient, .difference: return nil
        }
    }
}
