import ReportingKit

extension CalendarDate {
    /// How many days later another day is; negative where it is earlier.
    func days(to other: CalendarDate) -> Int { other.daysSince1970 - daysSince1970 }
}
