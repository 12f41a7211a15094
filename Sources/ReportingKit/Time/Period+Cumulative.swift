/// Periods that begin with the year, or with the year that closes in December: what cumulative figures count.
extension Period {
    /// The year's first months: with a closing day of 14, ten of them go from 15 December to 14 October.
    public init?(monthsUpTo month: Int, of year: Int, closingDay: Int? = nil) {
        guard (1...12).contains(month), let first = Period(year: year, .month(1), closingDay: closingDay),
            let last = Period(year: year, .month(month), closingDay: closingDay)
        else { return nil }
        self.init(first.firstDay, through: last.lastDay)
    }

    /// From the beginning of the year in which the period closes to its end; nil for days that no span of months has.
    public var fromBeginningOfYear: Period? {
        guard let name, let year = Period(year: name.year, .year, closingDay: name.closingDay) else { return nil }
        if case .week = name.span { return nil }
        return Period(year.firstDay, through: lastDay)
    }

    /// Whether it begins with the year, or with the year that closes on a day in December, and ends where a month of it
    /// closes.
    public var isCumulative: Bool { isFromBeginningOfYear }
}
