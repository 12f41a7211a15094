/// A reporting period: from a first to a last day. Everything else is a name of it.
///
/// Its id is what folders, file names and commands use: `2023`, `2023-H1`, `2023-Q2`, `2023-9M`, `2023-06`, `2026-W47`;
/// for other days `2026-06-15..2026-09-14`.
public struct Period: Hashable, Sendable {
    public enum Span: Hashable, Sendable {
        case year
        /// 1 or 2
        case half(Int)
        /// January to September.
        case nineMonths
        /// 1 to 4
        case quarter(Int)
        /// 1 to 12
        case month(Int)
        /// 1 to 53: Monday to Sunday, numbered as ISO 8601 numbers them.
        case week(Int)
    }

    public let firstDay: CalendarDate
    public let lastDay: CalendarDate

    /// Any days of at most ``longest``, from 1900 on; nil when the last is before the first.
    public init?(_ firstDay: CalendarDate, through lastDay: CalendarDate) {
        guard firstDay <= lastDay, firstDay.year >= 1900 else { return nil }
        self.init(unchecked: firstDay, lastDay)
        guard dayCount <= Self.longest else { return nil }
    }

    /// Ten years, in days: no report covers more, and what is done for each month of a period stays short.
    static let longest = 3_653

    private init(unchecked firstDay: CalendarDate, _ lastDay: CalendarDate) {
        self.firstDay = firstDay
        self.lastDay = lastDay
    }

    /// Nil when the span's number is out of its range.
    ///
    /// With a closing day of 14 a quarter III goes from 15 June to 14 September; a week has none.
    public init?(year: Int, _ span: Span, closingDay: Int? = nil) {
        guard (1900...9999).contains(year), closingDay.map({ (1...27).contains($0) }) ?? true else { return nil }
        if case .week(let number) = span {
            self.init(week: number, ofYear: year)
        } else {
            guard let months = span.months else { return nil }
            self.init(months: months, of: year, closingDay: closingDay)
        }
    }

    private init(months: ClosedRange<Int>, of year: Int, closingDay: Int?) {
        guard let closingDay else {
            self.init(
                unchecked: CalendarDate(uncheckedYear: year, month: months.lowerBound, day: 1),
                CalendarDate(
                    uncheckedYear: year, month: months.upperBound,
                    day: CalendarDate.daysInMonth(months.upperBound, year: year)))
            return
        }
        let first = months.lowerBound
        self.init(
            unchecked: CalendarDate(
                uncheckedYear: first > 1 ? year : year - 1, month: first > 1 ? first - 1 : 12, day: closingDay + 1),
            CalendarDate(uncheckedYear: year, month: months.upperBound, day: closingDay))
    }

    private init?(week number: Int, ofYear year: Int) {
        // The week with 4 January is the first of its year.
        let fourth = CalendarDate(uncheckedYear: year, month: 1, day: 4)
        let monday = fourth.adding(days: 1 - fourth.isoWeekday + (number - 1) * 7)
        guard (1...53).contains(number), monday.adding(days: 3).year == year else { return nil }
        self.init(unchecked: monday, monday.adding(days: 6))
    }

    public var days: ClosedRange<CalendarDate> { firstDay...lastDay }

    public var dayCount: Int { lastDay.daysSince1970 - firstDay.daysSince1970 + 1 }

    public func contains(_ other: Period) -> Bool { firstDay <= other.firstDay && other.lastDay <= lastDay }
}

extension Period.Span {
    /// The months of the year; nil for weeks, and for numbers out of range.
    fileprivate var months: ClosedRange<Int>? {
        switch self {
        case .year: 1...12
        case .nineMonths: 1...9
        case .half(let number): (1...2).contains(number) ? (number * 6 - 5)...(number * 6) : nil
        case .quarter(let number): (1...4).contains(number) ? (number * 3 - 2)...(number * 3) : nil
        case .month(let number): (1...12).contains(number) ? number...number : nil
        case .week: nil
        }
    }

    /// All but weeks, the shortest first.
    fileprivate static let ofMonths: [Period.Span] =
        (1...12).map(Period.Span.month) + (1...4).map(Period.Span.quarter) + (1...2).map(Period.Span.half)
        + [.nineMonths, .year]
}

// MARK: Names

extension Period {
    /// What a period is called: a span of a year, with the day on which its months close where that is not their last.
    public struct Name: Hashable, Sendable {
        public let year: Int
        public let span: Span
        public let closingDay: Int?
    }

    /// Nil for days that no span has.
    public var name: Name? {
        if firstDay.isoWeekday == 1, dayCount == 7 {
            let thursday = firstDay.adding(days: 3)
            let january = CalendarDate(uncheckedYear: thursday.year, month: 1, day: 1)
            let number = (thursday.daysSince1970 - january.daysSince1970) / 7 + 1
            return Name(year: thursday.year, span: .week(number), closingDay: nil)
        }
        let closingDay = firstDay.day == 1 ? nil : lastDay.day
        return Span.ofMonths.lazy.compactMap { span in
            Period(year: lastDay.year, span, closingDay: closingDay) == self
                ? Name(year: lastDay.year, span: span, closingDay: closingDay) : nil
        }.first
    }

    /// The span that it is named by; nil for other days.
    public var span: Span? { name?.span }

    /// The year that it is named by, or in which it ends.
    public var year: Int { name?.year ?? lastDay.year }

    /// Reads an id such as `2023-H1`.
    public init?(id: String) {
        if let border = id.firstRange(of: "..") {
            guard let first = CalendarDate(iso: String(id[..<border.lowerBound])),
                let last = CalendarDate(iso: String(id[border.upperBound...]))
            else { return nil }
            self.init(first, through: last)
            return
        }
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), parts.count <= 2 else {
            return nil
        }
        guard parts.count == 2 else {
            self.init(year: year, .year)
            return
        }
        guard let span = Span(id: parts[1]) else { return nil }
        self.init(year: year, span)
    }

    public var id: String {
        guard let name, name.closingDay == nil else { return "\(firstDay.iso)..\(lastDay.iso)" }
        return name.span.id.map { "\(name.year)-\($0)" } ?? "\(name.year)"
    }

    /// The standard period that begins and ends on exactly these days, if there is one; with a closing day also one
    /// whose months close on it.
    public init?(from first: CalendarDate, to last: CalendarDate, closingDay: Int? = nil) {
        guard let period = Period(first, through: last), let name = period.name,
            name.closingDay == nil || name.closingDay == closingDay
        else { return nil }
        self = period
    }

    /// Months, quarters, halves and the year itself, the shortest first.
    public static func all(inYear year: Int) -> [Period] {
        Span.ofMonths.filter { $0 != .nineMonths }.compactMap { Period(year: year, $0) }
    }

    /// The period of the same name whose months close on that day; itself where it is no span of months that ends with
    /// the month.
    public func closing(on day: Int?) -> Period {
        guard let day else { return self }
        guard let name else {
            guard isFromBeginningOfYear, firstDay.month == 1 else { return self }
            return Period(monthsUpTo: lastDay.month, of: lastDay.year, closingDay: day) ?? self
        }
        guard name.closingDay == nil else { return self }
        return Period(year: name.year, name.span, closingDay: day) ?? self
    }
}

extension Period.Span {
    fileprivate var id: String? {
        switch self {
        case .year: nil
        case .nineMonths: "9M"
        case .half(let number): "H\(number)"
        case .quarter(let number): "Q\(number)"
        case .month(let number): CalendarDate.twoDigits(number)
        case .week(let number): "W\(CalendarDate.twoDigits(number))"
        }
    }

    /// Reads what is behind the year of an id.
    fileprivate init?(id: Substring) {
        let number = Int(id.drop { "HQW".contains($0) })
        switch (id.first, id.utf8.count, number) {
        case ("9", 2, _) where id == "9M": self = .nineMonths
        case ("H", 2, let number?): self = .half(number)
        case ("Q", 2, let number?): self = .quarter(number)
        case ("W", 3, let number?): self = .week(number)
        case (_, 2, let number?) where id.allSatisfy(\.isNumber): self = .month(number)
        default: return nil
        }
    }
}

extension Period: Comparable {
    /// By first day, a shorter period before a longer one that begins on the same day.
    public static func < (left: Self, right: Self) -> Bool {
        (left.firstDay, left.lastDay) < (right.firstDay, right.lastDay)
    }
}

extension Period: CustomStringConvertible {
    public var description: String { id }
}

extension Period: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let period = Period(id: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a period: \(text)")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}
