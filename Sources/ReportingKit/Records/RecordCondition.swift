/// What a record must be to count. All of it is data, so that a count can say what was counted.
public indirect enum RecordCondition: Hashable, Sendable {
    /// It was received within the period.
    case receivedInPeriod
    /// It was received before the period: the period before left it.
    case receivedBefore
    /// The column's word is one of these values.
    case isOneOf(FieldName, [CategoryName])
    /// The column's word is of no value that it may have then: a word that nobody knows, or one of another time.
    case isOther(FieldName)
    /// A column of dates has one.
    case isDated(FieldName)
    /// Both columns have dates, and the first is not after the second.
    case isNotAfter(FieldName, FieldName)
    case all([RecordCondition])
    case any([RecordCondition])
    case not(RecordCondition)
    /// The first of these whose columns the file has: the system's own word before what follows from dates.
    case firstKnown([RecordCondition])

    public static func isYes(_ column: FieldName) -> RecordCondition { .isOneOf(column, [.yes]) }
    public static func both(_ left: RecordCondition, _ right: RecordCondition) -> RecordCondition {
        .all([left, right])
    }
    public static func butNot(_ left: RecordCondition, _ right: RecordCondition) -> RecordCondition {
        .all([left, .not(right)])
    }

    /// The condition with its alternatives decided for a file that has these columns; nil when it cannot be answered
    /// from them.
    public func decided(by columns: Set<FieldName>) -> RecordCondition? {
        switch self {
        case .receivedInPeriod, .receivedBefore: return self
        case .isOneOf(let column, _), .isOther(let column), .isDated(let column):
            return columns.contains(column) ? self : nil
        case .isNotAfter(let first, let second): return columns.isSuperset(of: [first, second]) ? self : nil
        case .all(let parts): return Self.decided(parts, by: columns).map(RecordCondition.all)
        case .any(let parts): return Self.decided(parts, by: columns).map(RecordCondition.any)
        case .not(let part): return part.decided(by: columns).map(RecordCondition.not)
        case .firstKnown(let alternatives): return alternatives.lazy.compactMap { $0.decided(by: columns) }.first
        }
    }

    private static func decided(_ parts: [RecordCondition], by columns: Set<FieldName>) -> [RecordCondition]? {
        let decided = parts.compactMap { $0.decided(by: columns) }
        return decided.count == parts.count ? decided : nil
    }

    /// The columns it asks about, in its order.
    public var columns: [FieldName] {
        switch self {
        case .receivedInPeriod, .receivedBefore: []
        case .isOneOf(let column, _), .isOther(let column), .isDated(let column): [column]
        case .isNotAfter(let first, let second): [first, second]
        case .all(let parts), .any(let parts), .firstKnown(let parts): parts.flatMap(\.columns)
        case .not(let part): part.columns
        }
    }
}
