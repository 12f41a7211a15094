/// What a period is compared with.
extension Period {
    /// The period of the same kind just before; of other days, as many days before. None for nine months: they begin
    /// with the year.
    public var former: Period? {
        guard let name else {
            return isFromBeginningOfYear
                ? nil : Period(firstDay.adding(days: -dayCount), through: firstDay.adding(days: -1))
        }
        let (year, number, count): (Int, Int, Int)
        switch name.span {
        case .nineMonths: return nil
        case .week: return Period(firstDay.adding(days: -7), through: lastDay.adding(days: -7))
        case .year: return Period(year: name.year - 1, .year, closingDay: name.closingDay)
        case .half(let half): (year, number, count) = (name.year, half, 2)
        case .quarter(let quarter): (year, number, count) = (name.year, quarter, 4)
        case .month(let month): (year, number, count) = (name.year, month, 12)
        }
        let (before, formerYear) = number > 1 ? (number - 1, year) : (count, year - 1)
        let span: Span = count == 2 ? .half(before) : count == 4 ? .quarter(before) : .month(before)
        return Period(year: formerYear, span, closingDay: name.closingDay)
    }

    /// The same period a year before; none for a week 53 when that year has 52.
    public var sameLastYear: Period? {
        if let name { return Period(year: name.year - 1, name.span, closingDay: name.closingDay) }
        if isFromBeginningOfYear, firstDay.day == 1 {
            let last = CalendarDate(
                year: lastDay.year - 1, month: lastDay.month,
                day: CalendarDate.daysInMonth(lastDay.month, year: lastDay.year - 1))
            return last.flatMap { Period(firstDay.yearBefore, through: $0) }
        }
        return Period(firstDay.yearBefore, through: lastDay.yearBefore)
    }

    /// Whether it begins with the year, or with the year that closes in December, and ends with a month: cumulative
    /// figures.
    var isFromBeginningOfYear: Bool {
        if firstDay.month == 1, firstDay.day == 1 {
            return firstDay.year == lastDay.year
                && lastDay.day == CalendarDate.daysInMonth(lastDay.month, year: lastDay.year)
        }
        return firstDay.month == 12 && firstDay.year == lastDay.year - 1 && firstDay.day == lastDay.day + 1
            && (1...27).contains(lastDay.day)
    }

    /// The fewest of `parts` that cover the period exactly and without overlap, of these the ones that begin longest;
    /// nil when none do.
    public func cover(by parts: some Sequence<Period>) -> [Period]? {
        var best: [Int: [Period]] = [lastDay.daysSince1970 + 1: []]
        for part in Set(parts).filter(contains).sorted(by: >) {
            guard let rest = best[part.lastDay.daysSince1970 + 1] else { continue }
            let cover = [part] + rest
            let start = part.firstDay.daysSince1970
            if let known = best[start], !cover.isBetterCover(than: known) { continue }
            best[start] = cover
        }
        return best[firstDay.daysSince1970]
    }

    /// The days that none of `parts` holds, as periods: what is missing.
    public func gaps(in parts: some Sequence<Period>) -> [Period] {
        var gaps: [Period] = []
        var day = firstDay
        for part in Set(parts).filter(contains).sorted() {
            if part.firstDay > day, let gap = Period(day, through: part.firstDay.adding(days: -1)) { gaps.append(gap) }
            day = max(day, part.lastDay.adding(days: 1))
        }
        if day <= lastDay, let gap = Period(day, through: lastDay) { gaps.append(gap) }
        return gaps
    }
}

extension [Period] {
    fileprivate func isBetterCover(than other: [Period]) -> Bool {
        if count != other.count { return count < other.count }
        return other.map(\.dayCount).lexicographicallyPrecedes(map(\.dayCount))
    }
}

extension CalendarDate {
    /// 28 February for 29 February.
    fileprivate var yearBefore: CalendarDate {
        CalendarDate(
            uncheckedYear: year - 1, month: month, day: min(day, CalendarDate.daysInMonth(month, year: year - 1)))
    }
}
