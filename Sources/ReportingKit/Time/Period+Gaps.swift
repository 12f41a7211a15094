extension Period {
    /// What lies between the parts of a period, as a message names it: "tháng 3", "tháng 1, tháng 2", "15/06–30/06";
    /// the year where it is another than the period's own. Of many the first dozen.
    public func words(ofGaps gaps: [Period]) -> String {
        let months = gaps.flatMap { gap in gap.months ?? [gap] }
        let parts = months.count <= Self.named ? months : gaps
        let words = parts.prefix(Self.named).map(words(ofGap:)).joined(separator: ", ")
        return parts.count <= Self.named ? words : words + " và \(parts.count - Self.named) khoảng khác"
    }

    private static let named = 12

    private func words(ofGap gap: Period) -> String {
        guard let name = gap.name, name.closingDay == nil else {
            let isOfOneYear = gap.firstDay.year == year && gap.lastDay.year == year
            let days = [gap.firstDay, gap.lastDay].map { isOfOneYear ? String($0.slashed.prefix(5)) : $0.slashed }
            return days[0] == days[1] ? "ngày \(days[0])" : days.joined(separator: "–")
        }
        let isOfYear = " năm \(name.year)"
        return name.year == year && gap.vietnamese.hasSuffix(isOfYear)
            ? String(gap.vietnamese.dropLast(isOfYear.count)) : gap.vietnamese
    }

    /// The months that it consists of where no span has its days.
    private var months: [Period]? {
        guard name == nil, firstDay.day == 1 else { return nil }
        var months: [Period] = []
        var day = firstDay
        while day <= lastDay {
            guard let month = Period(year: day.year, .month(day.month)), month.lastDay <= lastDay else { return nil }
            months.append(month)
            day = month.lastDay.adding(days: 1)
        }
        return months
    }
}
