import ReportingKit

/// Several months or quarters, and months counted from the beginning of the year.
extension PeriodWords {
    /// "tháng 1 đến tháng 6 năm 2023", "T1-T6/2023", "tháng 4, 5, 6 năm 2023", "Quý I + II/2023": from the first to the
    /// last.
    mutating func readRuns(until end: Int) {
        var position = 0
        while position < end {
            guard let run = run(at: position), claim(position..<run.end) else {
                position += 1
                continue
            }
            position = run.end
            guard let (from, to) = run.days else { continue }
            if let period = Period(from: from, to: to) {
                if !periods.contains(period) { periods.append(period) }
            } else {
                oddSpans.append((from, to))
            }
        }
    }

    private struct Run {
        /// Nil when the months are no stretch of time: "tháng 4 và tháng 6".
        let days: (CalendarDate, CalendarDate)?
        let end: Int
    }

    private func run(at start: Int) -> Run? {
        let isQuarter = word(start, among: ["quy"])
        func member(_ at: Int) -> (number: Int, end: Int)? {
            let bare = word(at, among: isQuarter ? ["quy"] : ["thang", "t", "th"]) ? at + 1 : at
            guard let number = isQuarter ? ordinal(bare) : bareMonth(bare) else { return nil }
            return (number, bare + 1)
        }
        guard isQuarter || word(start, among: ["thang", "t", "th"]), let first = member(start) else { return nil }
        if !isQuarter, case .number? = token(start - 1) { return nil }
        var numbers = [first.number]
        var years: [Int] = []
        var position = first.end
        var isStretch = false
        while true {
            var next = position
            var year: Int?
            // A year of its own within the run: "tháng 01/2023 đến tháng 06/2023".
            if let (own, after) = yearAfter(next) { (year, next) = (own, after) }
            guard let join = join(next), let other = member(join.end) else { break }
            // Two that are named whole and set side by side are two periods, which contradict each other.
            if year != nil, !join.isWord, word(join.end, among: ["quy", "thang", "t", "th"]) { return nil }
            if let year { years.append(year) }
            numbers.append(other.number)
            isStretch = isStretch || join.isStretch
            position = other.end
        }
        guard numbers.count >= 2, let (lastYear, end) = yearAfter(position), years.count <= 1 else { return nil }
        let length = isQuarter ? 3 : 1
        let month = (first: (numbers[0] - 1) * length + 1, last: numbers[numbers.count - 1] * length)
        guard isStretch || zip(numbers, numbers.dropFirst()).allSatisfy({ $0 + 1 == $1 }),
            let from = CalendarDate(year: years.first ?? lastYear, month: month.first, day: 1),
            let to = CalendarDate(
                year: lastYear, month: month.last, day: CalendarDate.daysInMonth(month.last, year: lastYear)), from < to
        else { return Run(days: nil, end: end) }
        return Run(days: (from, to), end: end)
    }

    func bareMonth(_ at: Int) -> Int? {
        guard case .number(let number, 1...2)? = token(at), (1...12).contains(number) else { return nil }
        return number
    }

    /// "đến", "tới" and dashes make a stretch; "và", "+" and commas list its members.
    func join(_ at: Int) -> (end: Int, isStretch: Bool, isWord: Bool)? {
        switch token(at) {
        case .word("den")?, .word("toi")?: (word(at + 1, among: ["het"]) ? at + 2 : at + 1, true, true)
        case .mark("-")?, .mark("–")?, .mark("—")?: (at + 1, true, false)
        case .word("va")?, .mark("+")?, .mark(",")?, .mark(";")?, .mark("&")?: (at + 1, false, false)
        default: nil
        }
    }

    /// "9 tháng đầu năm 2023", "10 tháng/2023", "9T2023": from January to that month.
    mutating func readOddSpans(until end: Int) {
        for at in 0..<end {
            guard case .number(let months, 1...2) = tokens[at], [2, 4, 5, 7, 8, 9, 10, 11].contains(months),
                word(at + 1, among: ["thang", "t", "th"]),
                let (year, after) = yearAfter(word(at + 2, among: ["dau"]) ? at + 3 : at + 2), claim(at..<after),
                (1990...2100).contains(year), let period = Period(monthsUpTo: months, of: year)
            else { continue }
            if !periods.contains(period) { periods.append(period) }
        }
        readNineMonths(until: end)
    }

    /// "2023-9M", "9M/2023": as nine months are named in commands and folders.
    private mutating func readNineMonths(until end: Int) {
        for at in 0..<end {
            guard case .number(9, 1) = tokens[at], word(at + 1, among: ["m"]) else { continue }
            var (year, range) = (yearAfter(at + 2)?.0, at..<(yearAfter(at + 2)?.1 ?? at + 2))
            if year == nil {
                let before = token(at - 1) == .mark("-") ? at - 2 : at - 1
                guard case .number(let former, 4)? = token(before) else { continue }
                (year, range) = (former, before..<(at + 2))
            }
            guard let year, let (period, _) = pair(year, .nineMonths, range), claim(range),
                !periods.contains(period)
            else { continue }
            periods.append(period)
        }
    }
}
