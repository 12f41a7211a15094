import ReportingKit

/// From a day to a day, the year being told elsewhere: a folder "15.6-14.9", a title "từ 16/11 đến 22/11".
struct DaysWithoutYear: Hashable, Sendable {
    private let first: DayOfYear
    private let last: DayOfYear

    private struct DayOfYear: Hashable, Comparable {
        let month: Int
        let day: Int

        static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }
    }

    /// Those that a text says; none where it says a whole date.
    static func all(in text: String) -> Set<DaysWithoutYear> {
        guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
        let tokens = DateTokens(text).withoutOtherPeriods
        guard tokens.dates.isEmpty, tokens.impossibleDates.isEmpty else { return [] }
        var found: Set<DaysWithoutYear> = []
        var position = 0
        while position < tokens.tokens.count {
            // 2024 has a 29 February.
            guard let (first, end) = tokens.dayWithoutYear(at: position, year: 2024),
                let start = tokens.joined(at: end), let (last, after) = tokens.dayWithoutYear(at: start, year: 2024)
            else {
                position += 1
                continue
            }
            // "Mục 1.2-1.5" and "PL 1-2 - 3-4" are no days.
            let isWhole = first.day == last.day + 1 || first.day == 1 && last.day >= 28
            if isWhole || tokens.mayBeginDays(at: position) {
                found.insert(
                    DaysWithoutYear(
                        first: DayOfYear(month: first.month, day: first.day),
                        last: DayOfYear(month: last.month, day: last.day)))
            }
            position = after
        }
        return found
    }

    /// The days with the last one in a year; nil for 29 February in most years.
    func ending(in year: Int) -> (from: CalendarDate, to: CalendarDate)? {
        guard let to = CalendarDate(year: year, month: last.month, day: last.day),
            let from = CalendarDate(year: first <= last ? year : year - 1, month: first.month, day: first.day)
        else { return nil }
        return (from, to)
    }
}

extension DateTokens {
    /// Whether days may begin without being a whole period: at a text's or a folder's beginning, behind "từ", "ngày",
    /// "kỳ" or a bracket.
    fileprivate func mayBeginDays(at position: Int) -> Bool {
        guard position > 0 else { return true }
        return switch tokens[position - 1] {
        case .mark("("), .mark("/"), .mark(":"), .word("tu"), .word("ngay"), .word("ky"): true
        default: false
        }
    }

    /// Where a word or dash that joins two days ends: "đến ngày", "-".
    fileprivate func joined(at start: Int) -> Int? {
        guard start < tokens.count else { return nil }
        switch tokens[start] {
        case .mark("-"), .mark("–"), .mark("—"), .word("den"), .word("toi"): break
        default: return nil
        }
        var next = start + 1
        while next < tokens.count, [.word("het"), .word("ngay")].contains(tokens[next]) { next += 1 }
        return next
    }
}
