/// By which rules a report is laid out. A report keeps the edition that it was issued with, so that it can be made again byte for byte.
public enum ReportEdition: Int, Hashable, Sendable, Codable, Comparable {
    /// Appendices name and order units as their files do, and print totals of shared catalogues as the files declare them.
    case first = 1
    /// Units have the register's names and order, totals one label, shared catalogues no total.
    case second

    /// The edition of a report that is made now.
    public static let current = ReportEdition.second

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
