/// Days as numbers, counted one by one: the plainest calendar there is.
package enum ReferenceDays {
    private static let years = 1990...2090

    /// Every day of these years as `2026-10-31`, in order.
    private static let texts: [String] = years.flatMap { year in
        (1...12).flatMap { month in (1...length(of: month, in: year)).map { text(year, month, $0) } }
    }

    private static let numbers = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))

    package static func number(_ day: String) -> Int? { numbers[day] }

    package static func text(_ number: Int) -> String { texts[number] }

    /// 0 for Monday: the first of the days, 1 January 1990, was one.
    package static func weekday(_ number: Int) -> Int { number % 7 }

    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? { numbers[text(year, month, day)] }

    static func length(of month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}

/// Days from a first to a last one.
package typealias Days = ClosedRange<Int>

extension Days {
    /// `2026-01-01..2026-03-31`
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        guard parts.count == 2, let first = ReferenceDays.number(parts[0]), let last = ReferenceDays.number(parts[1]),
            first <= last
        else { return nil }
        self = first...last
    }

    package var text: String { "\(ReferenceDays.text(lowerBound))..\(ReferenceDays.text(upperBound))" }

    package func holds(_ other: Days) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }

    package func meets(_ other: Days) -> Days? {
        overlaps(other) ? Swift.max(lowerBound, other.lowerBound)...Swift.min(upperBound, other.upperBound) : nil
    }
}
