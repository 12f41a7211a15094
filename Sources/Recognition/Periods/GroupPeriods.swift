import ReportingKit

/// The periods of one table's groups of columns, "Trong tháng 10 | Lũy kế từ đầu năm": of the period's own figures that
/// which the heading or the title names, of the cumulative ones the year from its beginning to that period's end.
struct GroupPeriods {
    let context: RecognitionContext
    let memory: RecognitionMemory

    /// `current` is the heading of the columns that hold the period's own figures.
    func resolve(
        _ group: PeriodColumns.Group, current: String, title: [PeriodResolver.Source], sheet: PeriodResolver.Source,
        inherited: Period?
    ) -> (period: Period?, findings: [Finding]) {
        let resolver = PeriodResolver(context: context, memory: memory)
        let own = self.own(current, title: title.map(\.text) + [sheet.text])
        // What the title says of cumulative figures is not these columns' period.
        let stated = own.map { [PeriodResolver.Source(text: $0.vietnamese, place: title.first?.place ?? sheet.place)] }
        let (period, findings) = resolver.resolve(
            title: stated ?? [],
            sheet: PeriodResolver.Source(text: "", place: sheet.place), inherited: inherited)
        guard let period else { return (nil, findings) }
        let place = title.first?.place ?? sheet.place
        switch group.kind {
        case .current: return (period, findings)
        case .cumulative: return cumulative(group.label, upTo: period, place: place)
        case .former: return other(period.former, group.label, place)
        case .lastYear: return other(period.sameLastYear, group.label, place)
        }
    }

    /// Some periods have none before them.
    private func other(_ period: Period?, _ heading: String, _ place: FindingPlace) -> (Period?, [Finding]) {
        period.map { ($0, []) } ?? (nil, [Finding(.periodNonstandard, .error, at: place, found: heading)])
    }

    /// The period that the columns' heading names, with a year from elsewhere; else what stands in the title before its
    /// cumulative part.
    private func own(_ heading: String, title: [String]) -> Period? {
        let year = year([heading] + title + [context.fileName, context.folder ?? "", context.period?.id ?? ""])
        for text in [heading] + title.map(Self.beforeCumulative) {
            if let named = PeriodMention.all(in: text, isHeading: true).lazy.compactMap({ mention -> Period? in
                if case .period(let period) = mention.kind, period.span != .year { period } else { nil }
            }).first {
                return named
            }
            let spans = PeriodMention.spansWithoutYear(in: text)
            if spans.count == 1, let span = spans.first, let year, let period = Period(year: year, span) {
                return period
            }
        }
        return nil
    }

    /// The one year that the texts name.
    private func year(_ texts: [String]) -> Int? {
        for text in texts {
            let years = Set(
                DateTokens(text).tokens.compactMap { token in
                    if case .number(let year, 4) = token, (1990...2100).contains(year) { year } else { nil }
                })
            if years.count == 1 { return years.first }
        }
        return nil
    }

    /// "Số hóa tháng 10" of "Số hóa tháng 10 và lũy kế từ đầu năm 2026".
    private static func beforeCumulative(_ title: String) -> String {
        let words = title.split(separator: " ", omittingEmptySubsequences: false)
        let keys = words.map { VietnameseText.comparisonKey(String($0)) }
        let end = keys.indices.first { position in
            position + 1 < keys.count
                && (keys[position] == accumulated[0] && keys[position + 1] == accumulated[1]
                    || position > 0 && keys[position - 1] == and && keys[position + 1] == month
                        && keys[position].allSatisfy(\.isNumber))
        }
        var own = words[..<(end ?? words.count)]
        if let last = own.indices.last, keys[last] == and { own.removeLast() }
        return own.joined(separator: " ")
    }

    private static let accumulated = ["lũy", "kế"].map(VietnameseText.comparisonKey)
    private static let and = VietnameseText.comparisonKey("và")
    private static let month = VietnameseText.comparisonKey("tháng")

    /// From the year's beginning; what the heading says of its end must be the period's own end.
    private func cumulative(_ heading: String, upTo own: Period, place: FindingPlace) -> (Period?, [Finding]) {
        guard let period = own.fromBeginningOfYear else {
            return (nil, [Finding(.periodNonstandard, .error, at: place, found: heading)])
        }
        if let months = CumulativeWords.months(in: heading),
            let said = Period(monthsUpTo: months, of: period.lastDay.year, closingDay: own.name?.closingDay),
            said.lastDay != own.lastDay
        {
            return (
                nil,
                [
                    Finding(
                        .periodConflict(source: heading), .error, at: place, found: said.vietnamese,
                        expected: own.vietnamese)
                ]
            )
        }
        return (period, [])
    }
}
