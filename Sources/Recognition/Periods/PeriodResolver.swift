import ReportingKit

/// Decides the period of a table from everything that names one: its title, the sheet, the file, the folder, the configuration.
struct PeriodResolver {
    let context: RecognitionContext
    let memory: RecognitionMemory

    /// A text of the title block with its place.
    struct Source {
        let text: String
        let place: FindingPlace
    }

    /// The period, or nil with the findings that say why there is none.
    ///
    /// `inherited` is the period of an earlier table of the same file, for sheets without a title.
    func resolve(title: [Source], sheet: Source, inherited: Period?) -> (period: Period?, findings: [Finding]) {
        var stated: (period: Period, source: Source, isExact: Bool)?
        var unread: [(year: Int, source: Source)] = []
        for source in title + [sheet] {
            let mentions = memory.mentions(in: source.text)
            let exact = mentions.filter(\.isExact)
            for mention in exact.isEmpty ? mentions : exact + mentions.filter({ !$0.isExact }) {
                switch closed(mention) {
                case .period(let period):
                    guard let former = stated else {
                        stated = (period, source, mention.isExact)
                        continue
                    }
                    guard let agreed = Self.agree(former.period, period) else {
                        return (nil, [conflict(former.period, former.source.place, period, source)])
                    }
                    stated = (agreed, former.source, former.isExact || mention.isExact)
                case .range(let from, let to):
                    return (nil, [fault(.periodNonstandard, from, to, source)])
                case .reversed(let from, let to):
                    return (nil, [fault(.periodReversed, from, to, source)])
                case .impossible:
                    return (
                        nil,
                        [Finding(.periodNonstandard, .error, at: source.place, found: source.text)]
                    )
                case .unread(let year): unread.append((year, source))
                }
            }
        }
        if stated == nil, title.count > 1 {
            // A title broken over two lines.
            let joined = Source(text: title.map(\.text).joined(separator: " "), place: title[0].place)
            let mentions = PeriodMention.all(in: joined.text)
            if mentions.count == 1, case .period(let period) = mentions[0].kind { stated = (period, joined, false) }
        }
        let withoutYear = Set((title + [sheet]).map(\.text).flatMap(PeriodMention.spansWithoutYear))
        return resolveOutside(
            stated, withoutYear: withoutYear, unread: unread, sheet: sheet.place.sheet, inherited: inherited)
    }

    /// From a day to a day that is a period where months close on the configured day.
    private func closed(_ mention: PeriodMention) -> PeriodMention.Kind {
        guard case .range(let from, let to) = mention.kind else { return mention.kind }
        // The command or the configuration names the same days.
        if let period = context.period, period.firstDay == from, period.lastDay == to { return .period(period) }
        guard let closingDay = context.closingDay else { return mention.kind }
        if let period = Period(from: from, to: to, closingDay: closingDay) { return .period(period) }
        // "Lũy kế đến 14/10/2026" where the year closes on 14 December.
        if !mention.isExact, to.day == closingDay,
            let period = Period(monthsUpTo: to.month, of: to.year, closingDay: closingDay)
        {
            return .period(period)
        }
        if let period = Period(from, through: to), period.isCumulative, to.day == closingDay { return .period(period) }
        return mention.kind
    }

    /// Words name a period whose months close on the configured day; days say exactly what they say.
    private func resolveOutside(
        _ stated: (period: Period, source: Source, isExact: Bool)?, withoutYear: Set<Period.Span>,
        unread: [(year: Int, source: Source)], sheet: String?, inherited: Period?
    ) -> (period: Period?, findings: [Finding]) {
        let (period, findings) = resolveNamed(
            stated, withoutYear: withoutYear, unread: unread, sheet: sheet, inherited: inherited)
        let closed = stated?.isExact == true ? period : period?.closing(on: context.closingDay)
        guard let closed, findings.isEmpty, stated?.isExact != true, context.period == nil, !context.isWithoutFlows,
            closed.span == .year, context.today < closed.lastDay
        else { return (closed, findings) }
        // "Năm 2026" in October: figures of the year so far, a title that was not changed, or, when it is confirmed, the year's last table?
        return (
            context.isConfirmed ? closed : nil,
            [
                Finding(
                    .periodUnfinished, context.doubt,
                    at: stated?.source.place ?? FindingPlace(file: context.fileName, sheet: sheet),
                    found: closed.vietnamese, expected: closed.lastDay.slashed,
                    details: context.isConfirmed ? ["confirmed": "."] : ["open": "?"])
            ]
        )
    }

    /// What the file's name, its folder and the configuration say must agree with the title.
    ///
    /// `withoutYear` is what the title names without its year, "quý II"; `unread` what it names beside a year and nobody can tell.
    private func resolveNamed(
        _ stated: (period: Period, source: Source, isExact: Bool)?, withoutYear: Set<Period.Span>,
        unread: [(year: Int, source: Source)], sheet: String?, inherited: Period?
    ) -> (period: Period?, findings: [Finding]) {
        var result = stated?.period
        let place = stated?.source.place ?? FindingPlace(file: context.fileName, sheet: sheet)
        var outside: [(Period, String)] = []
        var unread = unread
        for text in [context.fileName, context.folder].compactMap(\.self) {
            let source = Source(text: text, place: FindingPlace(file: context.fileName))
            // The name comes once, the folder with every file in it.
            let mentions = text == context.fileName ? PeriodMention.all(in: text) : memory.mentions(in: text)
            for mention in mentions {
                switch closed(mention) {
                case .period(let period): outside.append((period, text))
                case .range(let from, let to): return (nil, [fault(.periodNonstandard, from, to, source)])
                case .reversed(let from, let to): return (nil, [fault(.periodReversed, from, to, source)])
                case .impossible: return (nil, [Finding(.periodNonstandard, .error, at: source.place, found: text)])
                case .unread(let year): unread.append((year, source))
                }
            }
        }
        if let period = context.period { outside.append((period, period.id)) }
        for (period, text) in outside {
            guard let former = result else {
                result = period
                continue
            }
            guard let agreed = Self.agree(former, period) else {
                return (
                    nil,
                    [conflict(former, place, period, Source(text: text, place: FindingPlace(file: context.fileName)))]
                )
            }
            result = agreed
        }
        let spans = withoutYear.union(
            [context.fileName, context.folder].compactMap(\.self).flatMap(PeriodMention.spansWithoutYear))
        if let year = result, year.span == .year, !spans.isEmpty {
            // "6 tháng đầu năm" in one place and "năm 2023" in another.
            guard spans.count == 1, let span = spans.first, let period = Period(year: year.year, span) else {
                return (nil, [missing(place.sheet)])
            }
            return (period, [])
        }
        // "Quý ... năm 2023" is some part of 2023: the whole year must be told exactly then, or by the configuration.
        for (year, source) in unread {
            guard let period = result,
                period.span != .year || stated?.isExact == true || context.period != nil
            else { return (nil, [Finding(.periodNonstandard, .error, at: source.place, found: source.text)]) }
            if period.year != year, let other = Period(year: year, .year) {
                return (nil, [conflict(period, place, other, source)])
            }
        }
        if let period = result ?? inherited { return (period, []) }
        return (nil, [missing(place.sheet)])
    }

    private func missing(_ sheet: String?) -> Finding {
        Finding(.periodMissing, .error, at: FindingPlace(file: context.fileName, sheet: sheet))
    }

    /// Equal periods agree, and a year agrees with a part of it: "năm 2023" beside "từ 01/01/2023 đến 30/06/2023".
    static func agree(_ left: Period, _ right: Period) -> Period? {
        if left == right { return left }
        if let one = left.name, let other = right.name, one.year == other.year, one.span == other.span {
            // "Quý III" beside the days on which it closes.
            return one.closingDay == nil ? right : left
        }
        if left.year == right.year {
            if left.span == .year { return right }
            if right.span == .year { return left }
        }
        return nil
    }

    private func conflict(_ first: Period, _ place: FindingPlace, _ second: Period, _ source: Source) -> Finding {
        Finding(
            .periodConflict, .error, at: place, found: second.vietnamese, expected: first.vietnamese,
            details: ["source": source.text], otherPlace: source.place)
    }

    private func fault(_ code: FindingCode, _ from: CalendarDate, _ to: CalendarDate, _ source: Source) -> Finding {
        Finding(code, .error, at: source.place, found: "\(from.slashed) – \(to.slashed)")
    }
}
