/// For which periods an office makes one of its reports, and of which datasets: what a list of dossiers is counted for.
public struct ReportCalendar: Sendable {
    private let kind: ReportKind
    private let closingDay: Int?

    /// `closingDay` is the day on which the report's periods close; nil for the month's last.
    public init(_ kind: ReportKind, closingDay: Int?) {
        self.kind = kind
        self.closingDay = closingDay
    }

    /// The report's periods that are in some days, where it is not made of these days themselves: a quarter's list
    /// holds every dossier of the months within it, on whatever day these close.
    public func periods(in days: ClosedRange<CalendarDate>, of datasets: Set<DatasetID>) -> [Period] {
        guard let whole = Period(days.lowerBound, through: days.upperBound), datasets.contains(where: kind.uses),
            !kind.isMade(for: whole, configured: closingDay)
        else { return [] }
        let years = days.lowerBound.year...days.upperBound.year + 1
        return years.flatMap { year in
            Self.spans.compactMap { Period(year: year, $0, closingDay: closingDay) }
        }.filter { period in
            whole != period && whole.contains(period) && kind.isMade(for: period, configured: closingDay)
        }
    }

    private static let spans: [Period.Span] = {
        let months = (1...12).map { Period.Span.month($0) }
        let quarters = (1...4).map { Period.Span.quarter($0) }
        return months + quarters + [.half(1), .half(2), .nineMonths, .year]
    }()
}
