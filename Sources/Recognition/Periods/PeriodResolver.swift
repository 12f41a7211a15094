import ReportingKit

/// Decides the period of a table from everything that names one: its title, the sheet, the file, the folder, the
/// configuration.
struct PeriodResolver {
    let context: RecognitionContext
    let memory: RecognitionMemory
    /// Whether the texts are a document's paragraphs, where "tính đến ngày …" speaks of one figure.
    var isRunningText = false

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
        var vague = VaguePeriods()
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
                case .unread, .unclear, .lastDay: vague.add(mention.kind, source)
                }
            }
        }
        if stated == nil, title.count > 1 {
            // A title broken over two lines.
            let joined = Source(text: title.map(\.text).joined(separator: " "), place: title[0].place)
            let mentions = PeriodMention.all(in: joined.text)
            if mentions.count == 1, case .period(let period) = mentions[0].kind { stated = (period, joined, false) }
        }
        for source in title + [sheet] { vague.addWithoutYear(source, memory) }
        return resolveOutside(stated, vague, sheet: sheet.place.sheet, inherited: inherited)
    }

    /// From a day to a day that is a period where months close on the configured day.
    private func closed(_ mention: PeriodMention) -> PeriodMention.Kind {
        guard case .range(let from, let to) = mention.kind else { return mention.kind }
        // The command or the configuration names the same days.
        if let period = context.period, period.firstDay == from, period.lastDay == to { return .period(period) }
        let days = [context.closingDay].compactMap { $0 } + context.otherClosingDays
        if let period = days.lazy.compactMap({ Period(from: from, to: to, closingDay: $0) }).first {
            return .period(period)
        }
        if context.takesAnyDays, let days = Period(from, through: to) { return .period(days) }
        guard let closingDay = context.closingDay else { return mention.kind }
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
        _ stated: (period: Period, source: Source, isExact: Bool)?, _ told: VaguePeriods, sheet: String?,
        inherited: Period?
    ) -> (period: Period?, findings: [Finding]) {
        var vague = told
        let (period, findings) = resolveNamed(stated, &vague, sheet: sheet, inherited: inherited)
        let closed = stated?.isExact == true ? period : period?.closing(on: context.closingDay)
        // Of a year not yet over it is asked instead.
        if let closed, findings.isEmpty, !isRunningText, stated?.isExact != true,
            closed.span != .year || context.today >= closed.lastDay,
            let cutOff = vague.lastDay(inside: closed)
        {
            return (
                closed,
                [
                    Finding(
                        .periodCutOff(day: closed.lastDay), .warning, at: cutOff.place, found: cutOff.text,
                        expected: closed.vietnamese)
                ]
            )
        }
        guard let closed, findings.isEmpty, stated?.isExact != true, context.period == nil, !context.isWithoutFlows,
            closed.span == .year, context.today < closed.lastDay
        else { return (closed, findings) }
        // "Năm 2026" in October: figures of the year so far, a title that was not changed, or, when it is confirmed,
        // the year's last table?
        return (
            context.isConfirmed ? closed : nil,
            [
                Finding(
                    .periodUnfinished, context.doubt,
                    at: stated?.source.place ?? FindingPlace(file: context.fileName, sheet: sheet),
                    found: closed.vietnamese, expected: closed.lastDay.slashed)
            ]
        )
    }

    /// What the file's name, its folder and the configuration say must agree with the title.
    ///
    /// `vague` is what the title says without telling a period's days.
    private func resolveNamed(
        _ stated: (period: Period, source: Source, isExact: Bool)?, _ vague: inout VaguePeriods, sheet: String?,
        inherited: Period?
    ) -> (period: Period?, findings: [Finding]) {
        var result = stated?.period
        let place = stated?.source.place ?? FindingPlace(file: context.fileName, sheet: sheet)
        var outside: [(Period, String)] = []
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
                case .unread, .unclear, .lastDay: vague.add(mention.kind, source)
                }
            }
            vague.addWithoutYear(source, memory)
            vague.addYears(ofFolders: text)
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
        // Days that somebody wrote down beat words that nobody can tell.
        if stated?.isExact != true, context.period == nil, let (unclear, source) = vague.unclear.first {
            return (nil, [Self.unclear(unclear, source)])
        }
        if let completed = completed(result, vague, place) { return completed }
        // "Quý ... năm 2023" is some part of 2023: the whole year must be told exactly then, or by the configuration.
        for (year, source) in vague.unread {
            guard let period = result,
                period.span != .year || stated?.isExact == true || context.period != nil
            else { return (nil, [Finding(.periodNonstandard, .error, at: source.place, found: source.text)]) }
            if period.year != year, let other = Period(year: year, .year) {
                return (nil, [conflict(period, place, other, source)])
            }
        }
        if let period = result ?? inherited { return (period, []) }
        if !isRunningText, let source = vague.lastDays.first?.source {
            return (nil, [Finding(.periodLastDay, .error, at: source.place, found: source.text)])
        }
        if let source = vague.withoutYear.first {
            return (nil, [Finding(.periodYearMissing, .error, at: source.place, found: source.text)])
        }
        return (nil, [missing(place.sheet)])
    }

    /// "6 tháng đầu năm" or "15.6-14.9" in one place and the year in another; nil where nothing waits for its year.
    private func completed(
        _ result: Period?, _ vague: VaguePeriods, _ place: FindingPlace
    ) -> (period: Period?, findings: [Finding])? {
        let year: Int
        if let result {
            // A period that is told whole needs no part of a name, but must lie in the days that are.
            guard result.span == .year else { return vague.days.isEmpty ? nil : agreed(result, vague, place) }
            year = result.year
        } else {
            guard let folder = vague.folderYears.first, vague.folderYears.count == 1 else { return nil }
            year = folder
        }
        let spans = Set(vague.spans.map(\.span))
        if vague.days.isEmpty {
            guard !spans.isEmpty else { return nil }
            guard spans.count == 1, let span = spans.first, let period = Period(year: year, span) else {
                return (nil, [missing(place.sheet)])
            }
            return (period, [])
        }
        guard let days = vague.days.first, Set(vague.days.map(\.days)).count == 1,
            let (from, to) = days.days.ending(in: year)
        else { return (nil, [missing(place.sheet)]) }
        if let period = Period(from: from, to: to) { return (period, []) }
        if case .period(let period) = closed(PeriodMention(kind: .range(from, to), isExact: true)) {
            return (period, [])
        }
        return (nil, [fault(.periodNonstandard, from, to, days.source)])
    }

    /// Days without their year beside a period that is told whole must be the period's.
    private func agreed(
        _ period: Period, _ vague: VaguePeriods, _ place: FindingPlace
    ) -> (period: Period?, findings: [Finding])? {
        for (days, source) in vague.days {
            guard let (from, to) = days.ending(in: period.lastDay.year), let other = Period(from, through: to) else {
                continue
            }
            let closed = period.closing(on: context.closingDay)
            guard other == period || other == closed else { return (nil, [conflict(period, place, other, source)]) }
        }
        return nil
    }

    private static func unclear(_ unclear: PeriodWords.Unclear, _ source: Source) -> Finding {
        let kind: FindingKind =
            unclear == .weekOfMonth ? .periodUnclear(week: source.text) : .periodUnclear(periods: source.text)
        return Finding(kind, .error, at: source.place, found: source.text)
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
            .periodConflict(source: source.text), .error, at: place, found: second.vietnamese,
            expected: first.vietnamese,
            otherPlace: source.place)
    }

    private func fault(_ kind: FindingKind, _ from: CalendarDate, _ to: CalendarDate, _ source: Source) -> Finding {
        Finding(kind, .error, at: source.place, found: "\(from.slashed) – \(to.slashed)")
    }
}
