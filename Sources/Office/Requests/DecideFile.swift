import Foundation
import ReportingKit
import Store

/// Answers what a file asks, or withdraws it, by the number of its receipt.
public struct DecideFile: Sendable {
    /// What came of it.
    public enum Outcome: Sendable {
        case decided(KeptDecision)
        /// A file that was kept until its tables are declared is withdrawn; its bytes have left the archive.
        case keptWithdrawn(ReceivedFile)

        /// The periods whose figures are others now.
        public var periods: [Period] {
            switch self {
            case .decided(let kept): kept.periods
            case .keptWithdrawn: []
            }
        }
    }

    private let place: DecisionPlace

    public init(_ place: DecisionPlace) { self.place = place }

    /// Keeps the decision. The reports of its periods are to be written anew by whoever asked, see ``write(_:)``.
    ///
    /// `units` is nil for all that the file asks about, or states.
    public func callAsFunction(
        _ kind: StatementDecision.Kind, _ number: Int64, units: [UnitCode]? = nil, reason: String, by person: DecidedBy
    ) throws -> Outcome {
        guard !person.name.allSatisfy(\.isWhitespace) else { throw DecisionFault.nameNeeded }
        guard kind != .withdraw || !reason.allSatisfy(\.isWhitespace) else { throw DecisionFault.reasonNeeded }
        switch try place.store.file(numbered: number) {
        case .accepted(let order):
            return .decided(
                try DecideStatement(try place.publisher(of: nil), archive: place.archive).keep(
                    StatementDecision(
                        kind: kind, order: order, units: units, name: person.name, reason: reason, at: person.now)))
        case .kept where kind == .withdraw:
            return .keptWithdrawn(
                try WithdrawKept(place.store, archive: place.archive)(
                    number, name: person.name, reason: reason, now: person.now))
        case .kept: throw DecisionFault.isKept(number)
        case .returned: throw DecisionFault.cameBack(number)
        case nil: throw StoreError.unknownOrder(number)
        }
    }

    /// Writes what follows from a decision; the service leaves it to those who make its reports.
    public func write(_ outcome: Outcome, now: Date) throws {
        guard case .decided(let kept) = outcome else { return }
        try DecideStatement(try place.publisher(of: nil), archive: place.archive).write(kept, now: now)
    }
}
