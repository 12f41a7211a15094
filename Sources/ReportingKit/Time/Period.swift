/// A reporting period: a year, or a half, a quarter or a month of one.
///
/// Its id is what folders, file names and commands use: `2023`, `2023-H1`, `2023-Q2`, `2023-06`.
public struct Period: Hashable, Sendable {
    public enum Span: Hashable, Sendable {
        case year
        /// 1 or 2
        case half(Int)
        /// 1 to 4
        case quarter(Int)
        /// 1 to 12
        case month(Int)
    }

    public let year: Int
    public let span: Span

    /// Nil when the span's number is out of its range.
    public init?(year: Int, _ span: Span) {
        guard (1900...9999).contains(year), Self.isValid(span) else { return nil }
        self.year = year
        self.span = span
    }

    /// Reads an id such as `2023-H1`.
    public init?(id: String) {
        let parts = id.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
        switch parts.count {
        case 1:
            self.init(year: year, .year)
        case 2:
            let rest = parts[1]
            guard rest.utf8.count == 2 else { return nil }
            if rest.first == "H", let number = Int(rest.dropFirst()) {
                self.init(year: year, .half(number))
            } else if rest.first == "Q", let number = Int(rest.dropFirst()) {
                self.init(year: year, .quarter(number))
            } else if let number = Int(rest), rest.allSatisfy(\.isNumber) {
                self.init(year: year, .month(number))
            } else {
                return nil
            }
        default:
            return nil
        }
    }

    /// The standard period that begins and ends on exactly these days, if there is one.
    public init?(from first: CalendarDate, to last: CalendarDate) {
        guard let match = Self.all(inYear: first.year).first(where: { $0.firstDay == first && $0.lastDay == last })
        else { return nil }
        self = match
    }

    private static func isValid(_ span: Span) -> Bool {
        switch span {
        case .year: true
        case .half(let number): (1...2).contains(number)
        case .quarter(let number): (1...4).contains(number)
        case .month(let number): (1...12).contains(number)
        }
    }

    /// Every standard period of a year, the shortest first.
    public static func all(inYear year: Int) -> [Period] {
        let spans: [Span] =
            (1...12).map(Span.month) + (1...4).map(Span.quarter) + (1...2).map(Span.half) + [.year]
        return spans.compactMap { Period(year: year, $0) }
    }

    public var id: String {
        switch span {
        case .year: "\(year)"
        case .half(let number): "\(year)-H\(number)"
        case .quarter(let number): "\(year)-Q\(number)"
        case .month(let number): "\(year)-\(CalendarDate.twoDigits(number))"
        }
    }

    public var lengthInMonths: Int {
        switch span {
        case .year: 12
        case .half: 6
        case .quarter: 3
        case .month: 1
        }
    }

    private var firstMonth: Int {
        switch span {
        case .year: 1
        case .half(let number): (number - 1) * 6 + 1
        case .quarter(let number): (number - 1) * 3 + 1
        case .month(let number): number
        }
    }

    public var firstDay: CalendarDate { CalendarDate(uncheckedYear: year, month: firstMonth, day: 1) }

    public var lastDay: CalendarDate {
        let month = firstMonth + lengthInMonths - 1
        return CalendarDate(
            uncheckedYear: year, month: month, day: CalendarDate.daysInMonth(month, year: year))
    }

    /// The period of the same length just before this one.
    public var previous: Period {
        switch span {
        case .year: Period(unchecked: year - 1, .year)
        case .half(let number): number == 1 ? Period(unchecked: year - 1, .half(2)) : Period(unchecked: year, .half(1))
        case .quarter(let number):
            number == 1 ? Period(unchecked: year - 1, .quarter(4)) : Period(unchecked: year, .quarter(number - 1))
        case .month(let number):
            number == 1 ? Period(unchecked: year - 1, .month(12)) : Period(unchecked: year, .month(number - 1))
        }
    }

    public var sameLastYear: Period { Period(unchecked: year - 1, span) }

    private init(unchecked year: Int, _ span: Span) {
        self.year = year
        self.span = span
    }

    /// As a report names it: "6 tháng đầu năm 2023", "quý II năm 2023", "tháng 6 năm 2023", "năm 2023".
    public var vietnamese: String {
        switch span {
        case .year: "năm \(year)"
        case .half(let number): "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(year)"
        case .quarter(let number): "quý \(["I", "II", "III", "IV"][number - 1]) năm \(year)"
        case .month(let number): "tháng \(number) năm \(year)"
        }
    }

    /// "Từ ngày 01/01/2023 đến ngày 30/06/2023".
    public var vietnameseRange: String { "Từ ngày \(firstDay.slashed) đến ngày \(lastDay.slashed)" }
}

extension Period: Comparable {
    /// By first day, a shorter period before a longer one that begins on the same day.
    public static func < (left: Self, right: Self) -> Bool {
        (left.firstDay, left.lengthInMonths) < (right.firstDay, right.lengthInMonths)
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
