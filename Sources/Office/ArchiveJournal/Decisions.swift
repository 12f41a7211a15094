import Foundation
import Store

/// What persons decided with commands: accepted warnings, issued and reopened reports.
public struct Decisions: Sendable {
    private let keeping: LedgerKeeping

    public init(_ store: ReportStore, archive: URL) { keeping = LedgerKeeping(store, archive: archive) }

    /// Writes what the store has committed to the archive's journal, durably.
    public func keep(now: Date) throws { try keeping.keepDecisions(now: now) }
}
