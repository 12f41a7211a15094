import ReportingKit

/// Words that speak of a period without telling its days: a week of a month, two periods at once, a last day without a
/// first.
extension PeriodWords {
    /// Why nobody can tell the days.
    enum Unclear: Equatable {
        /// "Tuần 3 tháng 11": weeks of a month begin on whichever day.
        case weekOfMonth
        /// "Quý III và 9 tháng": nothing says which figures are whose.
        case twoPeriods
    }

    /// "Tuần 3 tháng 11 năm 2026", "tuần thứ ba của tháng 11", "tuần cuối tháng 11". A week of a high number is one of
    /// the year.
    mutating func readWeeksOfMonths(until end: Int) {
        for at in 0..<end where word(at, among: ["tuan"]) {
            var next = word(at + 1, among: ["thu", "so"]) ? at + 2 : at + 1
            let number = weekNumber(next)
            guard number != nil || word(next, among: ["dau", "cuoi", "giua"]) else { continue }
            next += 1
            if word(next, among: ["cua", "trong"]) { next += 1 }
            guard word(next, among: ["thang"]), bareMonth(next + 1) != nil else { continue }
            let year = yearAfter(next + 2)
            // What follows the number looks like a date, "3 tháng 11 năm 2026".
            let range = at..<(year?.1 ?? next + 2)
            taken.removeAll { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
            guard claim(range) else { continue }
            if let number, number > 6, let year, let week = Period(year: year.0, .week(number)) {
                if !periods.contains(week) { periods.append(week) }
            } else {
                unclear = .weekOfMonth
            }
        }
    }

    private func weekNumber(_ at: Int) -> Int? {
        if let number = ordinal(at) { return number }
        guard case .word(let word)? = token(at) else { return nil }
        return DateTokens.numerals[word]
    }

    /// "Quý III và 9 tháng năm 2026", "6 tháng đầu năm và quý II", "tháng 9, quý III và 9 tháng", "tháng 10 và lũy kế
    /// 10 tháng năm 2026", "quý IV và cả năm 2026": two periods under one title.
    mutating func readDoubled(until end: Int) {
        for at in 0..<end {
            guard let first = part(at), let join = join(first.end), !join.isStretch else { continue }
            let isAnd =
                word(first.end, among: ["va"]) || token(first.end) == .mark("&") || token(first.end) == .mark("+")
            let isCounted = isCumulative(join.end)
            let start = isCounted ? join.end + 2 : join.end
            let second = part(start)
            let isYear = isAnd && (word(start, among: ["ca"]) && word(start + 1, among: ["nam"]) || isYearItself(start))
            guard isCounted || isYear || second.map({ $0.kind != first.kind }) == true else { continue }
            let close = firstYear(from: start)?.1 ?? second?.end ?? start + 1
            guard claim(at..<max(close, start)) else { continue }
            unclear = .twoPeriods
        }
    }

    private enum PartKind { case month, quarter, months }

    /// A month, a quarter, or months counted from the year's beginning, without the year behind.
    private func part(_ at: Int) -> (kind: PartKind, end: Int)? {
        if word(at, among: ["quy"]), ordinal(at + 1) != nil { return (.quarter, at + 2) }
        if word(at, among: ["thang"]), bareMonth(at + 1) != nil, !isNumber(at - 1), !isLimit(at) {
            return (.month, at + 2)
        }
        guard case .number(let months, 1...2)? = token(at), [6, 9, 10, 11, 2, 4, 5, 7, 8].contains(months),
            word(at + 1, among: ["thang"]), bareMonth(at + 2) == nil
        else { return nil }
        var end = at + 2
        if word(end, among: ["dau"]) { end += word(end + 1, among: ["nam"]) ? 2 : 1 }
        return (.months, end)
    }

    private func isYearItself(_ at: Int) -> Bool {
        guard word(at, among: ["nam"]), case .number(1990...2100, 4)? = token(at + 1) else { return false }
        return true
    }

    /// A year that stands in the next few words.
    private func firstYear(from start: Int) -> (Int, Int)? {
        for position in start..<max(start, min(start + 6, tokens.count)) {
            if let found = yearAfter(position) { return found }
        }
        return nil
    }
}
