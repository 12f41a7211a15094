import ReportingKit
import Store

/// Reports of later periods that show something of a period whose data changed: they are compared with it, or a chart
/// goes back to it.
///
/// Each asks for data and for no other report, so that one made again makes none of the others old.
package struct ReferringReports {
    private let store: ReportStore
    private let composition: Composition

    package init(store: ReportStore, composition: Composition) {
        self.store = store
        self.composition = composition
    }

    /// The periods of those among `made` that are made, not issued, and of less than is there now.
    package func callAsFunction(to changed: Set<Period>, among made: some Sequence<Period>) throws -> Set<Period> {
        guard let first = changed.map(\.lastDay).min() else { return [] }
        let later = Set(made).subtracting(changed).filter { $0.firstDay > first }
        return try later.filter { period in
            try composition.each.contains { try $0.isOld(period, by: changed, in: store) }
        }
    }
}

extension Composition {
    /// Whether the report of a period shows something of `changed` and is made of less than the store holds. Issued
    /// reports stay.
    fileprivate func isOld(_ period: Period, by changed: Set<Period>, in store: ReportStore) throws -> Bool {
        let earlier = kind.earlierPeriods(of: period)
        guard changed.contains(where: { part in earlier.contains { $0.contains(part) } }) else { return false }
        let report = ReportPeriod(kind.id, period)
        guard let made = try store.reportMade(report), try store.finalizedThrough(report) == nil else { return false }
        return try made != newest(for: period, in: store)
    }

    /// The order of the last file, or decision, that the report of a period shows something of: of its own data and
    /// those within it, and of the earlier periods that it refers to.
    package func newest(for period: Period, in store: ReportStore) throws -> Int64 {
        let known = try store.periods()
        let own = try known.filter(period.contains).map(store.lastAccepted).max() ?? 0
        let earlier = kind.earlierPeriods(of: period)
        let parts = known.filter { part in earlier.contains { $0.contains(part) } }
        let former = try parts.flatMap { try store.lastChanged($0).filter { kind.uses($0.key) }.values }.max() ?? 0
        return max(own, former)
    }
}
