extension ReportKind {
    /// The earlier periods that the report of a period shows something of, each once: those it is compared with, and
    /// those that its charts follow.
    public func earlierPeriods(of period: Period) -> [Period] {
        var earlier: [Period] = []
        var next = comparisons.contains(.former) || followedPeriods > 0 ? period.former : nil
        // The one before is compared with, whether a chart goes back as far or not.
        var left = max(followedPeriods, comparisons.contains(.former) ? 1 : 0)
        while let before = next, left > 0 {
            earlier.append(before)
            (next, left) = (before.former, left - 1)
        }
        if comparisons.contains(.lastYear), let same = period.sameLastYear, !earlier.contains(same) {
            earlier.append(same)
        }
        return earlier
    }

    /// Over how many periods before the report's own its charts go.
    public var followedPeriods: Int {
        max(
            0,
            (charts.compactMap { if case .course(_, let periods) = $0.subject { periods } else { nil } }.max() ?? 1) - 1
        )
    }
}
