/// Which unit's value a figure takes.
public enum UnitSelector: Hashable, Sendable {
    /// The unit that makes the report.
    case reportingUnit
    case code(UnitCode)
    /// All rows of a member of the dataset's dimension.
    case member(String)
}

/// How a figure is computed from datasets. All of it is data, so that it can be traced, explained and checked.
public indirect enum FigureExpression: Hashable, Sendable {
    /// One unit's value.
    case value(DatasetID, UnitSet, UnitSelector, FieldName)
    /// The sum over all units of the table.
    case total(DatasetID, UnitSet, FieldName)
    /// `part` in percent of `whole`.
    case percent(FigureExpression, of: FigureExpression)
    /// Units of the table, or those that answered.
    case unitCount(DatasetID, UnitSet)
    /// Units whose flag is set, or whose count is above zero.
    case unitsWith(DatasetID, UnitSet, FieldName)
    /// Units whose value is on this side of a number: below 50.
    case unitsWhere(DatasetID, UnitSet, FieldName, Rule.Comparison, FixedDecimal)
    /// Units that were due, from the register.
    case unitsDue(UnitSet)
    /// Rows of a list.
    case rowCount(DatasetID)
    case sum([FigureExpression])
    /// What is left of one value without another.
    case difference(FigureExpression, FigureExpression)
    /// One value divided by another: systems per commune. Rounded to the digits of the figure's format.
    case quotient(FigureExpression, by: FigureExpression)
}

/// How a figure is printed unless the template says otherwise.
public enum FigureFormat: Hashable, Sendable {
    /// 15.834
    case count
    /// 09 below ten
    case padded
    /// 52,39
    case decimal(Int)
    /// 52,39%
    case percent(Int)
    /// Roman or plain text as it is
    case text
}

/// A number that the report's sentences name.
public struct FigureDefinition: Hashable, Sendable {
    public let id: FigureID
    /// Vietnamese, for lists of missing figures: "Tổng số văn bản đến của UBND huyện".
    public let title: String
    public let value: FigureExpression
    public let format: FigureFormat

    public init(_ id: FigureID, _ title: String, _ value: FigureExpression, format: FigureFormat = .count) {
        self.id = id
        self.title = title
        self.value = value
        self.format = format
    }
}
