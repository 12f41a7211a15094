import ReportingKit

/// Figures counted from the beginning of the year: "lũy kế 10 tháng năm 2026", "lũy kế đến 31/10/2026", "lũy kế từ đầu
/// năm đến hết tháng 10/2026".
enum CumulativeWords {
    /// How many months from the year's beginning a text counts, "9 tháng", "lũy kế đến tháng 10"; nil where it says
    /// none.
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

    /// "lũy kế đến hết tháng 10 năm 2026", "lũy kế từ đầu năm đến tháng 10/2026", "lũy kế đến quý III năm 2026": from
    /// January on.
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
