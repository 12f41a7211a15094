import ReportingKit

/// Periods named in words or ids: "6 tháng đầu năm 2023", "quý II/2023", "tháng 06 năm 2023", "2023-H1", "năm 2023".
enum PeriodWords {
    static func periods(in text: DateTokens) -> [Period] {
        let tokens = text.tokens
        let dated = (text.dates.map(\.range) + text.impossibleDates)
        var found: [Period] = []
        var taken: [Range<Int>] = dated
        func keep(_ match: (Period, Range<Int>)?) {
            guard let (period, range) = match, !taken.contains(where: { $0.overlaps(range) }) else { return }
            taken.append(range)
            if !found.contains(period) { found.append(period) }
        }
        for reader in [half, quarter, month, isoMonth] {
            for position in tokens.indices { keep(reader(tokens, position)) }
        }
        if found.isEmpty { for position in tokens.indices { keep(year(tokens, position)) } }
        return found
    }

    /// "9 tháng đầu năm 2023" and the like: from January to that month, which is no standard period.
    static func oddSpans(in text: DateTokens) -> [(CalendarDate, CalendarDate)] {
        let tokens = text.tokens
        return tokens.indices.compactMap { at in
            guard case .number(let months, _) = tokens[at], [2, 4, 5, 7, 8, 9, 10, 11].contains(months),
                word(tokens, at + 1, among: ["thang"]), word(tokens, at + 2, among: ["dau"]),
                let (year, _) = yearAfter(tokens, at + 3, from: at),
                let first = CalendarDate(year: year, month: 1, day: 1),
                let last = CalendarDate(year: year, month: months, day: CalendarDate.daysInMonth(months, year: year))
            else { return nil }
            return (first, last)
        }
    }

    private typealias Token = DateTokens.Token

    /// "6 tháng đầu năm 2023", "nửa cuối năm 2023", "2023-H1", "H1-2023", "6T 2023", "6 tháng 2023".
    private static func half(_ tokens: [Token], _ at: Int) -> (Period, Range<Int>)? {
        if case .number(6, _) = tokens[at], word(tokens, at + 1, among: ["thang", "t", "th"]) {
            var next = at + 2
            var number = 1
            if word(tokens, next, among: ["dau"]) { next += 1 } else if word(tokens, next, among: ["cuoi"]) {
                number = 2
                next += 1
            }
            return yearAfter(tokens, next, from: at).flatMap { year, end in pair(year, .half(number), at..<end) }
        }
        if case .number(3, _) = tokens[at], word(tokens, at + 1, among: ["thang"]), word(tokens, at + 2, among: ["dau", "cuoi"]) {
            let number = tokens[at + 2] == .word("dau") ? 1 : 4
            return yearAfter(tokens, at + 3, from: at).flatMap { year, end in pair(year, .quarter(number), at..<end) }
        }
        if word(tokens, at, among: ["nua"]), word(tokens, at + 1, among: ["dau", "cuoi"]) {
            let number = tokens[at + 1] == .word("dau") ? 1 : 2
            return yearAfter(tokens, at + 2, from: at).flatMap { year, end in pair(year, .half(number), at..<end) }
        }
        return letter("h", tokens, at) { .half($0) }
    }

    /// "quý II/2023", "Quý 2 năm 2023", "2023-Q2", "Q2-2023".
    private static func quarter(_ tokens: [Token], _ at: Int) -> (Period, Range<Int>)? {
        if word(tokens, at, among: ["quy"]), let number = ordinal(tokens, at + 1),
            let (year, end) = yearAfter(tokens, at + 2, from: at)
        {
            return pair(year, .quarter(number), at..<end)
        }
        return letter("q", tokens, at) { .quarter($0) }
    }

    /// "tháng 06 năm 2023", "tháng 6/2023", "T6-2023", but not "ngày 05 tháng 7 năm 2023".
    private static func month(_ tokens: [Token], _ at: Int) -> (Period, Range<Int>)? {
        guard word(tokens, at, among: ["thang", "t", "th"]), case .number(let number, let digits)? = token(tokens, at + 1),
            digits <= 2
        else { return nil }
        if case .number? = token(tokens, at - 1) { return nil }
        return yearAfter(tokens, at + 2, from: at).flatMap { year, end in pair(year, .month(number), at..<end) }
    }

    /// "2023-06", but not the beginning of "2023-06-30".
    private static func isoMonth(_ tokens: [Token], _ at: Int) -> (Period, Range<Int>)? {
        guard case .number(let year, 4)? = token(tokens, at), token(tokens, at + 1) == .mark("-"),
            case .number(let number, 2)? = token(tokens, at + 2)
        else { return nil }
        if token(tokens, at + 3) == .mark("-"), case .number? = token(tokens, at + 4) { return nil }
        if token(tokens, at - 1) == .mark("-"), case .number? = token(tokens, at - 2) { return nil }
        return pair(year, .month(number), at..<(at + 3))
    }

    private static func year(_ tokens: [Token], _ at: Int) -> (Period, Range<Int>)? {
        guard word(tokens, at, among: ["nam"]), case .number(let year, 4)? = token(tokens, at + 1) else { return nil }
        return pair(year, .year, at..<(at + 2))
    }

    /// `2023-H1` and `H1-2023`, the letter being h or q.
    private static func letter(
        _ letter: String, _ tokens: [Token], _ at: Int, _ span: (Int) -> Period.Span
    ) -> (Period, Range<Int>)? {
        guard word(tokens, at, among: [letter]), case .number(let number, 1)? = token(tokens, at + 1) else { return nil }
        if let (year, end) = yearAfter(tokens, at + 2, from: at) { return pair(year, span(number), at..<end) }
        var before = at - 1
        if case .mark? = token(tokens, before) { before -= 1 }
        guard case .number(let year, 4)? = token(tokens, before) else { return nil }
        return pair(year, span(number), before..<(at + 2))
    }

    private static func pair(_ year: Int, _ span: Period.Span, _ range: Range<Int>) -> (Period, Range<Int>)? {
        guard (1990...2100).contains(year) else { return nil }
        return Period(year: year, span).map { ($0, range) }
    }

    /// A year with "năm", a slash, a dash, a comma or nothing before it.
    private static func yearAfter(_ tokens: [Token], _ start: Int, from: Int) -> (Int, Int)? {
        var position = start
        while position < start + 2 {
            switch token(tokens, position) {
            case .number(let year, 4)?: return (year, position + 1)
            case .word("nam")?, .word("n")?, .mark("/")?, .mark("-")?, .mark(",")?, .mark(".")?: position += 1
            default: return nil
            }
        }
        if case .number(let year, 4)? = token(tokens, position) { return (year, position + 1) }
        return nil
    }

    private static func ordinal(_ tokens: [Token], _ at: Int) -> Int? {
        switch token(tokens, at) {
        case .number(let number, 1)?, .number(let number, 2)?: number
        case .word("i")?: 1
        case .word("ii")?: 2
        case .word("iii")?: 3
        case .word("iv")?: 4
        default: nil
        }
    }

    private static func token(_ tokens: [Token], _ at: Int) -> Token? { tokens.indices.contains(at) ? tokens[at] : nil }

    private static func word(_ tokens: [Token], _ at: Int, among words: [String]) -> Bool {
        if case .word(let word)? = token(tokens, at) { words.contains(word) } else { false }
    }
}
