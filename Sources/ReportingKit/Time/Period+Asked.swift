extension Period {
    /// The longest that is asked for, in days: two years, one of them a leap year.
    private static let longestAsked = 731
    private static let yearsAsked = 1900...2199

    /// A period as an address or a request names it. Nil for days that no report is of: what is made for each month of a period
    /// must not be made for a thousand years.
    public init?(asked id: String) {
        guard id.utf8.count <= 40, let period = Period(id: id), Self.yearsAsked.contains(period.firstDay.year),
            Self.yearsAsked.contains(period.lastDay.year),
            period.lastDay < period.firstDay.adding(days: Self.longestAsked)
        else { return nil }
        self = period
    }
}
