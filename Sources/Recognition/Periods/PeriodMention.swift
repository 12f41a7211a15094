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
    }

    let kind: Kind
    /// Given by first and last day, so more exact than words.
    let isExact: Bool

    /// Everything the text says, exact ranges first.
    static func all(in text: String) -> [PeriodMention] {
        // No period is named without a year in digits.
        guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
        let tokens = DateTokens(text).spellingOutNumbers
        var mentions = ranges(in: tokens)
        for (from, to) in PeriodWords.oddSpans(in: tokens) {
            mentions.append(PeriodMention(kind: .range(from, to), isExact: false))
        }
        for named in PeriodWords.periods(in: tokens) where !mentions.contains(where: { $0.kind == .period(named) }) {
            mentions.append(PeriodMention(kind: .period(named), isExact: false))
        }
        return mentions
    }

    /// Pairs of dates with "đến", "tới" or a dash between them, or with "từ" before the first.
    private static func ranges(in tokens: DateTokens) -> [PeriodMention] {
        var mentions: [PeriodMention] = []
        let spans = (tokens.dates.map { ($0.range, Optional($0.date)) } + tokens.impossibleDates.map { ($0, nil) })
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
        var index = 0
        while index + 1 < spans.count {
            let (first, second) = (spans[index], spans[index + 1])
            let between = tokens.tokens[first.0.upperBound..<second.0.lowerBound]
            guard between.count <= 4, between.contains(where: isJoin) else {
                index += 1
                continue
            }
            index += 2
            guard let from = first.1, let to = second.1 else {
                mentions.append(PeriodMention(kind: .impossible, isExact: true))
                continue
            }
            let kind: Kind =
                to < from ? .reversed(from, to) : Period(from: from, to: to).map(Kind.period) ?? .range(from, to)
            mentions.append(PeriodMention(kind: kind, isExact: true))
        }
        return mentions
    }

    private static func isJoin(_ token: DateTokens.Token) -> Bool {
        switch token {
        case .word("den"), .word("toi"), .mark("-"), .mark("–"), .mark("—"): true
        default: false
        }
    }
}
