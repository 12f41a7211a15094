import Assembly
import ReportingKit
import Synchronization

/// What a running service keeps from one report to the next, so that a new file costs what changed and not what is
/// there.
///
/// A class, because it remembers. Tables are kept by the store, the template by ``TemplateShelf``.
package final class ReportMemory: Sendable {
    private struct Known {
        var reports: [Period: (through: Int64, state: ReportState)] = [:]
    }

    package init() {}

    private let known = Mutex(Known())
    /// Few reports are kept, and none of a country's thousands of units: a service is to stay small.
    private static let reports = 4
    private static let cells = 10_000

    /// The report of a period as it was after the file `through`, if it is still known.
    func report(of period: Period, through: Int64) -> ReportState? {
        known.withLock { known in known.reports[period].flatMap { $0.through == through ? $0.state : nil } }
    }

    /// Whether a report is small enough to be kept.
    func holds(_ model: ReportModel) -> Bool {
        model.appendices.reduce(0) { $0 + $1.rows.count * $1.fields.count } <= Self.cells
    }

    /// Nil for a report that is too large.
    func keep(_ state: ReportState?, of period: Period, through: Int64) {
        known.withLock { known in
            if known.reports.count >= Self.reports { known.reports = [:] }
            known.reports[period] = state.map { (through, $0) }
        }
    }
}
