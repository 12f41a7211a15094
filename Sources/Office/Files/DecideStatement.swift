import Foundation
import ReportingKit
import Store

/// Answers a question or withdraws a file, keeps that in the archive's journal, and writes the reports of its periods
/// anew.
public struct DecideStatement: Sendable {
    private let publisher: ReportPublisher
    private let archive: URL?

    /// `archive` is nil for the store of `batch`, which has none.
    public init(_ publisher: ReportPublisher, archive: URL?) {
        self.publisher = publisher
        self.archive = archive
    }

    @discardableResult
    public func callAsFunction(_ decision: StatementDecision) throws -> KeptDecision {
        let kept = try keep(decision)
        try write(kept, now: decision.at)
        return kept
    }

    /// Keeps the decision, and nothing more: the service's own reports follow by themselves.
    func keep(_ decision: StatementDecision) throws -> KeptDecision {
        let kept = try publisher.store.decide(decision)
        if let archive { try LedgerKeeping(publisher.store, archive: archive).keepDecisions(now: decision.at) }
        return kept
    }

    /// Writes the reports whose figures a decision changed.
    func write(_ kept: KeptDecision, now: Date) throws {
        let store = publisher.store
        // Reports that are composed of these periods change too, and those that show something of them.
        let known = try store.periods()
        let changed = known.filter { known in kept.periods.contains { known.contains($0) } }
        let referring = try ReferringReports(store: store, composition: publisher.composition)(
            to: Set(kept.periods), among: known)
        for period in changed + referring.subtracting(changed).sorted() {
            if let model = try publisher.model(period) {
                _ = try publisher.publish(
                    model, through: try publisher.composition.newest(for: period, in: store), now: now)
            } else {
                _ = try publisher.writeNormalized(period)
            }
        }
    }
}
