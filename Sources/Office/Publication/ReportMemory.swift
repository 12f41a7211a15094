import Assembly
import ReportingKit
import Synchronization

/// What a running service keeps from one report to the next, so that a new file costs what changed and not what is there.
///
/// A class, because it remembers. Tables are kept by the store, the template by ``TemplateShelf``.
package final class ReportMemory: Sendable {
    private struct Known {
        var figures: [Period: (through: Int64, values: [FigureID: FieldValue])] = [:]
        var reports: [Period: (through: Int64, state: ReportState)] = [:]
    }

    package init() {}

    private let known = Mutex(Known())
    /// A report looks at two other periods; so many are enough for all that are open at once.
    private static let periods = 32
    /// Of reports as a whole fewer are kept, and none of a country's thousands of units: a service is to stay small.
    private static let reports = 4
    private static let cells = 10_000

    /// The values of a period's figures as they were after the file `through`, made when they are not known.
    func figures(
        of period: Period, through: Int64, _ make: () throws -> [FigureID: FieldValue]
    ) rethrows -> [FigureID: FieldValue] {
        if let figures = known.withLock({ $0.figures[period] }), figures.through == through { return figures.values }
        let values = try make()
        known.withLock { known in
            if known.figures.count >= Self.periods { known.figures = [:] }
            known.figures[period] = (through, values)
        }
        return values
    }

    /// The report of a period as it was after the file `through`, if it is still known.
    func report(of period: Period, through: Int64) -> ReportState? {
        known.withLock { known in known.reports[period].flatMap { $0.through == through ? $0.state : nil } }
    }

    func keep(_ state: ReportState, through: Int64) {
        let cells = state.model.appendices.reduce(0) { $0 + $1.rows.count * $1.fields.count }
        known.withLock { known in
            if known.reports.count >= Self.reports { known.reports = [:] }
            known.reports[state.model.period] = cells <= Self.cells ? (through, state) : nil
        }
    }
}
