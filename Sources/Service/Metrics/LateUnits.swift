import Assembly
import Foundation
import Office
import ReportingKit
import Store
import Synchronization

/// How many units owe something whose day has passed, of the newest period of each report. Counted again only when a
/// file was accepted or a day has passed since: a monitor asks every few seconds.
package final class LateUnits: Sendable {
    package struct Count: Hashable, Sendable {
        package let report: ReportPeriod
        package let units: Int

        package init(report: ReportPeriod, units: Int) {
            self.report = report
            self.units = units
        }
    }

    private struct State {
        var order: Int64?
        var day: CalendarDate?
        var counts: [Count] = []
    }

    private let state = Mutex(State())

    package init() {}

    package func counts(_ composition: Composition, _ store: ReportStore, now: Date) throws -> [Count] {
        let (order, day) = (try store.settledThrough(), CalendarDate.inVietnam(now))
        if let known = state.withLock({ $0.order == order && $0.day == day ? $0.counts : nil }) { return known }
        let periods = try store.periods()
        let counts = try composition.reportIDs.compactMap { id -> Count? in
            guard let office = composition.of(id), let period = periods.filter(office.isMade).max() else { return nil }
            let report = try StatusReader(composition: office, store: store, now: now).report(
                period: period, daemon: nil)
            let late = report.units.filter { unit in
                unit.missing.contains { title in report.datasets.contains { $0.title == title && $0.isOverdue } }
            }
            return Count(report: ReportPeriod(id, period), units: late.count)
        }
        state.withLock { $0 = State(order: order, day: day, counts: counts) }
        return counts
    }
}
