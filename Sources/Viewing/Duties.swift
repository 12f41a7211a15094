import ReportingKit

/// What a unit owes for a period, and what became of it.
public struct Duties: Sendable {
    public let period: Period
}
