import ReportingKit

/// Who writes reports while they are looked at: the running service.
public protocol ReportWriting: Sendable {
    /// Returns when none of these reports is being written; says whether one was.
    func wait(for periods: Set<Period>) throws -> Bool

    /// Reports that cannot be written now, with the reason.
    func putAside() throws -> [ReportPeriod: Bilingual]
}
