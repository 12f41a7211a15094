/// Of which period a group of columns is, where several stand side by side in one table.
public enum PeriodGroup: String, Hashable, Sendable, CaseIterable {
    /// The table's own.
    case period
    /// From the beginning of the year to the end of the table's own.
    case cumulative
    /// The one before.
    case former
    /// The same of last year.
    case lastYear = "last_year"
}
