import Foundation
import GRDB
import ReportingKit

extension ReportStore {
    /// A table in force, and the tables of other files that stood in its place before, the newest first.
    public struct Replacement: Sendable {
        public let current: StoredTable
        public let former: [StoredTable]
    }

    /// So many former tables are looked at.
    private static let formerTables = 20

    /// The stated tables of a period that took the place of another file's; forms and lists are told apart by their slots.
    ///
    /// `through` goes back to the state after the file with that order of acceptance.
    public func replacements(
        period: Period, dataset: DatasetID? = nil, place: UnitSet? = nil, through: Int64? = nil
    ) throws -> [Replacement] {
        try currentTables(period: period, dataset: dataset, place: place, through: through).filter {
            $0.version > 1 && $0.table.origin == .stated
        }.compactMap { current in
            // Only a table that is alone in its place has the slot without a name, and so all its versions there.
            let table = current.table
            let versions = try versions(
                dataset: table.dataset, place: table.place, period: table.period, through: current.version)
            guard versions.first?.file == current.file else { return nil }
            let former = versions.dropFirst().filter { $0.file.sha256 != current.file.sha256 }
            return former.isEmpty ? nil : Replacement(current: current, former: Array(former))
        }
    }

    /// The tables of a dataset, place and period up to a version, the newest first; those of forms and lists aside.
    public func versions(
        dataset: DatasetID, place: UnitSet, period: Period, through version: Int
    ) throws -> [StoredTable] {
        try pool.read { database in
            var names: [Int64: FieldName] = [:]
            let older = try Self.olderVersions(
                dataset, place, period, slot: "", before: version + 1, limit: Self.formerTables, database)
            return try older.map { older in
                StoredTable(
                    table: try table(
                        older.id, dataset: dataset, place: place, period: period, origin: .stated, names: &names,
                        database),
                    file: older.file, version: older.version, keptFrom: [:])
            }
        }
    }
}
