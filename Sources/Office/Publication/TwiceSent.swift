import Foundation
import ReportingKit
import Store

/// Warnings about statements that took the place of others, where that may not have been meant: two files that came at about the same time from two
/// hands state a unit differently, and units that a full table no longer has.
///
/// A correction that comes later is none of this.
struct TwiceSent {
    let composition: Composition

    private static let togetherSeconds: TimeInterval = 600

    /// Of a period as its report has it; `through` as in ``ReportStore/tablesInForce(period:dataset:place:through:)``.
    func findings(_ period: Period, _ store: ReportStore, through: Int64?) throws -> [Finding] {
        let statements = try store.statements(period: period, through: through).filter { statement in
            statement.origin == .stated && isTable(statement.dataset)
        }
        let tables = try store.tablesInForce(period: period, through: through)
        var findings: [Finding] = []
        for (_, statements) in Dictionary(grouping: statements, by: { Place($0) }).sorted(by: { $0.key < $1.key }) {
            guard let first = statements.first else { continue }
            let present = Set(
                tables.filter { $0.origin == .stated && $0.dataset == first.dataset && $0.place == first.place }
                    .flatMap { $0.rows.compactMap(\.row.unit) })
            findings += vanished(statements, present, period)
            findings += try together(statements, period, store)
        }
        return findings
    }

    private struct Place: Hashable, Comparable {
        let dataset: DatasetID
        let place: UnitSet

        init(_ statement: PlacedStatement) {
            dataset = statement.dataset
            place = statement.place
        }

        static func < (left: Place, right: Place) -> Bool {
            (left.dataset, left.place) < (right.dataset, right.place)
        }
    }

    private func isTable(_ dataset: DatasetID) -> Bool { composition.registry.dataset(dataset)?.layout == .unitRows }

    /// Units of a sender's full tables that its newest full table took back.
    private func vanished(_ statements: [PlacedStatement], _ present: Set<UnitID>, _ period: Period) -> [Finding] {
        let full = statements.filter(\.isFull)
        return Dictionary(grouping: full, by: \.sender).sorted { $0.key.word < $1.key.word }.compactMap { _, tables in
            guard let newest = tables.last else { return nil }
            var known = present.union(newest.units.map(\.id))
            let lost = tables.dropLast().reversed().flatMap(\.units).filter { known.insert($0.id).inserted }
            guard !lost.isEmpty else { return nil }
            return Self.vanished(
                lost, dataset: newest.dataset, place: newest.place, period: period, by: newest.file)
        }
    }

    static func vanished(
        _ units: [NamedUnit], dataset: DatasetID, place: UnitSet, period: Period, by file: ReceivedFile
    ) -> Finding {
        Finding(
            .unitVanished, .warning, at: FindingPlace(file: file.name), dataset: dataset, set: place, period: period,
            found: "\(units.count)", details: ["units": units.map(\.name).joined(separator: ", ")])
    }

    /// Files that came together and state a unit differently, the newest pair of them.
    private func together(
        _ statements: [PlacedStatement], _ period: Period, _ store: ReportStore
    ) throws -> [Finding] {
        var newest: [UnitID: PlacedStatement] = [:]
        var found: [String: (newer: PlacedStatement, older: PlacedStatement, units: [NamedUnit])] = [:]
        for statement in statements {
            for unit in statement.units {
                defer { newest[unit.id] = statement }
                guard let former = newest[unit.id], former.sender == statement.sender,
                    Self.cameTogether(statement.file, former.file),
                    try store.differ(statement.id, former.id, about: unit.id)
                else { continue }
                let key = "\(statement.id) \(former.id)"
                found[key, default: (statement, former, [])].units.append(unit)
            }
        }
        return found.values.filter { pair in
            // What a third file said after both of them is not theirs any more.
            pair.units.contains { newest[$0.id]?.id == pair.newer.id }
        }.sorted { $0.newer.id < $1.newer.id }.map { pair in
            Self.twice(
                pair.units, dataset: pair.newer.dataset, place: pair.newer.place, period: period, by: pair.newer.file,
                pair.older.file)
        }
    }

    static func twice(
        _ units: [NamedUnit], dataset: DatasetID, place: UnitSet, period: Period, by file: ReceivedFile,
        _ former: ReceivedFile
    ) -> Finding {
        Finding(
            .datasetTwice, .warning, at: FindingPlace(file: file.name), dataset: dataset, set: place, period: period,
            found: former.name, expected: file.name, details: ["units": units.map(\.name).joined(separator: ", ")],
            otherPlace: FindingPlace(file: former.name))
    }

    /// Two files that come at the same time and state different figures are probably two officers' work; a later one is a correction.
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
