import Foundation
import Messages
import ReportingKit
import Store

/// Warnings about statements that took the place of others, where that may not have been meant: two files that came at
/// about the same time from two hands state a unit differently, and units that a full table no longer has.
///
/// A correction that comes later is none of this.
struct TwiceSent {
    let composition: Composition

    private static let togetherSeconds: TimeInterval = 600

    /// Of a period as its report has it; `through` as in ``ReportStore/tablesInForce(period:dataset:place:through:)``.
    func findings(_ period: Period, _ store: ReportStore, through: Int64?) throws -> [Finding] {
        try store.statedPlaces(period: period).filter { isTable($0.dataset) }.flatMap { place in
            let repeated = try store.repeatedStatements(in: place, through: through)
            return try vanished(repeated.closings, place, period, store, through: through)
                + together(repeated.pairs, place, period, store)
        }
    }

    private func isTable(_ dataset: DatasetID) -> Bool { composition.registry.dataset(dataset)?.layout == .unitRows }

    /// Units of a sender's full tables that its newest full table took back, and that nothing in force has.
    private func vanished(
        _ closings: [RepeatedStatements.Closing], _ place: StatedPlace, _ period: Period, _ store: ReportStore,
        through: Int64?
    ) throws -> [Finding] {
        let closings = closings.filter { !$0.lacking.isEmpty }
        if closings.isEmpty { return [] }
        let tables = try store.tablesInForce(
            period: period, dataset: place.dataset, place: place.place, through: through)
        let present = Set(tables.filter { $0.origin == .stated }.flatMap { $0.rows.compactMap(\.row.unit) })
        return try closings.compactMap { closing in
            let lost = closing.lacking.filter { !present.contains($0.id) }
            guard !lost.isEmpty, let newest = try store.statement(closing.newest) else { return nil }
            return Self.vanished(lost, dataset: place.dataset, place: place.place, period: period, by: newest.file)
        }
    }

    static func vanished(
        _ units: [NamedUnit], dataset: DatasetID, place: UnitSet, period: Period, by file: ReceivedFile
    ) -> Finding {
        Finding(
            .unitVanished(units: UnitTexts.list(units.map(\.name))), .warning,
            at: FindingPlace(file: file.name), dataset: dataset, set: place, period: period,
            found: "\(units.count)")
    }

    private struct Two: Hashable {
        let newer: Int64
        let older: Int64
    }

    /// Files that came together and state a unit differently, the newest pair of them.
    private func together(
        _ pairs: [RepeatedStatements.Pair], _ place: StatedPlace, _ period: Period, _ store: ReportStore
    ) throws -> [Finding] {
        // What a third file said after both of them is not theirs any more: those two count that spoke of some unit
        // last.
        let last = Dictionary(grouping: pairs) { Two(newer: $0.newer, older: $0.older) }
        return try last.sorted { ($0.key.newer, $0.key.older) < ($1.key.newer, $1.key.older) }.compactMap {
            two, pairs in
            guard let newer = try store.statement(two.newer), let older = try store.statement(two.older),
                newer.sender == older.sender, Self.cameTogether(newer.file, older.file)
            else { return nil }
            let lasting = Set(pairs.map(\.unit.id))
            let differing = try store.differing(two.newer, two.older, among: lasting)
            guard !differing.isEmpty else { return nil }
            let units = try store.units(of: two.newer, rightAfter: two.older, in: place)
            let others = try store.differing(
                two.newer, two.older, among: Set(units.map(\.id)).subtracting(lasting))
            return Self.twice(
                units.filter { differing.contains($0.id) || others.contains($0.id) }, dataset: place.dataset,
                place: place.place, period: period, by: newer.file, older.file)
        }
    }

    static func twice(
        _ units: [NamedUnit], dataset: DatasetID, place: UnitSet, period: Period, by file: ReceivedFile,
        _ former: ReceivedFile
    ) -> Finding {
        Finding(
            .datasetTwice(units: UnitTexts.list(units.map(\.name))), .warning,
            at: FindingPlace(file: file.name), dataset: dataset, set: place, period: period,
            found: former.name, expected: file.name,
            otherPlace: FindingPlace(file: former.name))
    }

    /// Two files that come at the same time and state different figures are probably two officers' work; a later one is
    /// a correction.
    static func cameTogether(_ file: ReceivedFile, _ former: ReceivedFile) -> Bool {
        (former.name != file.name || former.folder != file.folder) && former.sha256 != file.sha256
            && file.receivedAt.timeIntervalSince(former.receivedAt) < togetherSeconds
    }
}

extension Composition {
    /// Statements of a period that took the place of others where it may not have been meant.
    package func twiceSent(_ period: Period, in store: ReportStore) throws -> [Finding] {
        try TwiceSent(composition: self).findings(
            period, store, through: try store.finalizedThrough(ReportPeriod(kind.id, period)))
    }
}
