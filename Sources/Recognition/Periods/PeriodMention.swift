import ReportingKit

/// What a text says about the reporting period.
struct PeriodMention: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case period(Period)
        /// From a day to a day that is no standard period.
        case range(CalendarDate, CalendarDate)
        /// The last day before the first.
        case reversed(CalendarDate, CalendarDate)
        /// A date that does not exist stands where a limit should.
        case impossible
        /// A part of the year that nobody can tell: "Quý V năm 2023", "Tháng ... năm 2023".
        case unread(year: Int)
        /// A period is spoken of, and its days cannot be told.
        case unclear(PeriodWords.Unclear)
        /// A last day without a first; nil without its year.
        case lastDay(CalendarDate?)
    }

    let kind: Kind
    /// The period named, or the year of which some part is.
    var period: Period? {
        switch kind {
        case .period(let period): period
        case .unread(let year): Period(year: year, .year)
        default: nil
        }
    }

    /// Given by first and last day, so more exact than words.
    let isExact: Bool

    /// Everything the text says, exact ranges first.
    ///
    /// What a title compares with or refers to is not its period; in a column's heading it is what the column holds.
    static func all(in text: String, isHeading: Bool = false) -> [PeriodMention] {
        // No period is named without a year in digits.
        guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
        let spelledOut = DateTokens(text).spellingOutNumbers
        let tokens = isHeading ? spelledOut : spelledOut.withoutOtherPeriods
        var mentions = ranges(in: tokens)
        let words = PeriodWords(tokens)
        for (from, to) in words.oddSpans {
            mentions.append(PeriodMention(kind: .range(from, to), isExact: false))
        }
        for named in words.periods where !mentions.contains(where: { $0.kind == .period(named) }) {
            mentions.append(PeriodMention(kind: .period(named), isExact: false))
        }
        if let year = words.unreadYear { mentions.append(PeriodMention(kind: .unread(year: year), isExact: false)) }
        if let unclear = words.unclear { mentions.append(PeriodMention(kind: .unclear(unclear), isExact: false)) }
        if !isHeading, !mentions.contains(where: \.isExact), let last = LastDayWords(in: tokens) {
            mentions.append(PeriodMention(kind: .lastDay(last.day), isExact: false))
        }
        return mentions
    }

    /// What the text names without its year, "6 tháng đầu năm" or "quý II": a year elsewhere completes it.
    static func spansWithoutYear(in text: String) -> [Period.Span] {
        PeriodWords(DateTokens(text).spellingOutNumbers.withoutOtherPeriods).spansWithoutYear
    }

    /// Pairs of dates with "đến", "tới" or a dash between them, hours aside: "từ 0h00 ngày 01/01/2023 đến 24h00 ngày
    /// 30/06/2023". The first may lack its year, or be "đầu năm".
    private static func ranges(in tokens: DateTokens) -> [PeriodMention] {
        var mentions: [PeriodMention] = []
        let spans = (tokens.dates.map { ($0.range, Optional($0.date)) } + tokens.impossibleDates.map { ($0, nil) })
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
        var index = 0
        while index < spans.count {
            let second = spans[index]
            if let to = second.1,
                let from = beginning(
                    in: tokens, before: second.0.lowerBound, to: to,
                    after: index == 0 ? 0 : spans[index - 1].0.upperBound)
            {
                mentions.append(mention(from: from.day, to: to, isExact: from.isStated))
                index += 1
                continue
            }
            guard index + 1 < spans.count,
                joins(tokens.tokens[spans[index].0.upperBound..<spans[index + 1].0.lowerBound])
            else {
                index += 1
                continue
            }
            if let from = spans[index].1, let to = spans[index + 1].1 {
                mentions.append(mention(from: from, to: to))
            } else {
                mentions.append(PeriodMention(kind: .impossible, isExact: true))
            }
            index += 2
        }
        return mentions
    }

    private static func mention(from: CalendarDate, to: CalendarDate, isExact: Bool = true) -> PeriodMention {
        let period =
            Period(from: from, to: to)
            ?? Period(from, through: to).flatMap { $0.isCumulative && from.month == 1 ? $0 : nil }
        let kind: Kind = to < from ? .reversed(from, to) : period.map(Kind.period) ?? .range(from, to)
        return PeriodMention(kind: kind, isExact: isExact)
    }

    /// The first day of a range that ends with the full date `to`: a day without its year, or "đầu năm"; behind "lũy
    /// kế" the year's first, which nobody states.
    private static func beginning(
        in tokens: DateTokens, before end: Int, to: CalendarDate, after start: Int
    ) -> (day: CalendarDate, isStated: Bool)? {
        let january = CalendarDate(year: to.year, month: 1, day: 1)
        for position in stride(from: end - 2, through: start, by: -1) {
            if let (day, next) = tokens.dayWithoutYear(at: position, year: to.year), next < end,
                joins(tokens.tokens[next..<end])
            {
                return (day, true)
            }
            // "16-22/11/2026": a day of the same month.
            if let day = dayOfSameMonth(in: tokens, at: position, end: end, to: to) { return (day, true) }
            // "Lũy kế đến 31/10/2023" begins with the year.
            if tokens.tokens[position] == .word("luy"), tokens.tokens[position + 1] == .word("ke"),
                position + 2 < end, joins(tokens.tokens[(position + 2)..<end])
            {
                return january.map { ($0, false) }
            }
            // "6 tháng đầu năm 2023 - Ngày in: 05/07/2023" begins nothing.
            guard tokens.tokens[position] == .word("dau"), tokens.tokens[position + 1] == .word("nam"),
                position == 0 || tokens.tokens[position - 1] != .word("thang")
            else { continue }
            var next = position + 2
            if case .number(to.year, 4) = tokens.tokens[next] { next += 1 }
            if next < end, joins(tokens.tokens[next..<end]) { return january.map { ($0, true) } }
        }
        return nil
    }

    /// The first day of "16-22/11/2026", a bare number before a dash: at a text's beginning, behind "ngày" or "từ", or
    /// where the days are a standard period.
    private static func dayOfSameMonth(
        in tokens: DateTokens, at position: Int, end: Int, to: CalendarDate
    ) -> CalendarDate? {
        guard position == end - 2, case .number(let day, 1...2) = tokens.tokens[position], (1..<to.day).contains(day),
            isJoin(tokens.tokens[position + 1]), let from = CalendarDate(year: to.year, month: to.month, day: day)
        else { return nil }
        let former = position > 0 ? tokens.tokens[position - 1] : nil
        switch former {
        case nil, .mark("("), .word("ngay"), .word("tu"): return from
        // The month of the first day: "01.07-30.09.2026".
        case .mark("."), .mark("-"): return nil
        case .mark("/"):
            // A folder's year may stand before: "2026/16-22.11.2026".
            guard position > 1, case .number(_, 4) = tokens.tokens[position - 2] else { return nil }
            return from
        default: return Period(from: from, to: to) == nil ? nil : from
        }
    }

    /// What may stand between the two dates: a word or dash that joins them, among few others or among the hours of the
    /// day.
    private static func joins(_ between: ArraySlice<DateTokens.Token>) -> Bool {
        guard between.contains(where: isJoin) else { return false }
        return between.count <= 4
            || between.count <= 14
                && between.allSatisfy { token in
                    switch token {
                    case .number(let number, let digits): number < 60 && digits <= 2
                    case .mark(let mark): ":.-–—(),".contains(mark)
                    case .word(let word):
                        ["h", "g", "gio", "phut", "p", "giay", "den", "toi", "ngay", "het", "tinh", "va", "am", "pm"]
                            .contains(word)
                    }
                }
    }

    private static func isJoin(_ token: DateTokens.Token) -> Bool {
        switch token {
        case .word("den"), .word("toi"), .mark("-"), .mark("–"), .mark("—"): true
        default: false
        }
    }
}
