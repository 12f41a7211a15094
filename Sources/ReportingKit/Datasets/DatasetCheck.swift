/// What must agree between tables, besides the rules of one table.
public enum DatasetCheck: Hashable, Sendable {
    /// A unit says the same in these sets.
    case agree([UnitSet])
    /// For each unit in both: the field is at most another dataset's.
    case atMost(FieldName, DatasetID, FieldName)
}
