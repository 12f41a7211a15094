/// One report: of its kind, for its period.
public struct ReportPeriod: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let report: ReportID
    public let period: Period

    public init(_ report: ReportID, _ period: Period) {
        self.report = report
        self.period = period
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.period, left.report) < (right.period, right.report)
    }

    /// `2026-Q3`; of another report than the one that there was always, `kiem-soat-tthc 2026-10`.
    public var description: String { report == .former ? period.id : "\(report) \(period.id)" }
}
