import ReportingKit

/// Figures counted from the beginning of the year: "lũy kế 10 tháng năm 2026", "lũy kế đến 31/10/2026", "lũy kế từ đầu năm đến hết tháng 10/2026".
enum CumulativeWords {
    /// How many months from the year's beginning a text counts, "9 tháng", "lũy kế đến tháng 10"; nil where it says none.
    static func months(in text: String) -> Int? {
        let tokens = DateTokens(text).spellingOutNumbers.tokens
        for position in tokens.indices.dropLast() {
            if case .number(let months, 1...2) = tokens[position], (1...12).contains(months),
                tokens[position + 1] == .word("thang")
            {
                return months
            }
            if tokens[position] == .word("thang"), case .number(let month, 1...2) = tokens[position + 1],
                (1...12).contains(month)
            {
                return month
            }
        }
        return nil
    }
}

extension PeriodWords {
    /// "lũy kế": whether the words stand at a position.
    func isCumulative(_ at: Int) -> Bool { word(at, among: ["luy"]) && word(at + 1, among: ["ke"]) }

    /// "Quý III và 9 tháng năm 2026", "tháng 10 và lũy kế 10 tháng năm 2026": two periods under one title, and nothing says which columns are whose.
    mutating func readDoubled(until end: Int) {
        for at in 0..<end {
            let isSpan =
                word(at, among: ["quy"]) && ordinal(at + 1) != nil
                || word(at, among: ["thang"]) && bareMonth(at + 1) != nil
            guard isSpan, let join = join(at + 2), !join.isStretch else { continue }
            let second = isCumulative(join.end) ? join.end + 2 : join.end
            let isCounted = isNumber(second) && word(second + 1, among: ["thang"])
            guard isCumulative(join.end) || isCounted, let (year, after) = firstYear(from: second),
                claim(at..<after)
            else { continue }
            unreadYear = year
        }
    }

    /// A year that stands in the next few words.
    private func firstYear(from start: Int) -> (Int, Int)? {
        for position in start..<max(start, min(start + 6, tokens.count)) {
            if let found = yearAfter(position) { return found }
        }
        return nil
    }

    /// "lũy kế đến hết tháng 10 năm 2026", "lũy kế từ đầu năm đến tháng 10/2026", "lũy kế đến quý III năm 2026": from January on.
    mutating func readCumulative(until end: Int) {
        for at in 0..<end where isCumulative(at) {
            var position = at + 2
            let limit = min(position + 10, tokens.count)
            var isAfterLimit = false
            while position < limit {
                if word(position, among: ["den", "toi"]) { isAfterLimit = true }
                let isMonth = word(position, among: ["thang"])
                let number = isMonth ? bareMonth(position + 1) : ordinal(position + 1).map { $0 * 3 }
                if isAfterLimit, isMonth || word(position, among: ["quy"]), let month = number,
                    (1...12).contains(month),
                    let (year, after) = yearAfter(position + 2), (1990...2100).contains(year), claim(at..<after)
                {
                    if let period = Period(monthsUpTo: month, of: year), !periods.contains(period) {
                        periods.append(period)
                    }
                    break
                }
                position += 1
            }
        }
    }
}
