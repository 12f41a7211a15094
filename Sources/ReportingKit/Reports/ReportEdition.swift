/// By which rules a report is laid out. A report keeps the edition that it was issued with, so that it can be made
/// again byte for byte.
public enum ReportEdition: Int, Hashable, Sendable, Codable, Comparable {
    /// Appendices name and order units as their files do, and print totals of shared catalogues as the files declare
    /// them.
    case first = 1
    /// Units have the register's names and order, totals one label, shared catalogues no total once districts are gone.
    case second

    /// Whether a total row prints what a file declares of a catalogue that all units share, such as the number of
    /// procedures.
    ///
    /// Reports of districts, to 30/06/2025, print it; since then it is left out, and a note says why.
    public func printsSharedTotals(in period: Period) -> Bool {
        self < .second || Self.lastDayOfDistricts.map { period.lastDay <= $0 } ?? false
    }

    private static let lastDayOfDistricts = CalendarDate(year: 2025, month: 6, day: 30)

    /// The edition of a report that is made now.
    public static let current = ReportEdition.second

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
