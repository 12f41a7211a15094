import Foundation
import GRDB
import ReportingKit

extension ReportStore {
    /// What a file's table stands for in the report now.
    public struct InForce: Hashable, Sendable {
        public let dataset: DatasetID
        public let place: UnitSet
        public let period: Period
        /// The file whose table of that slot is used; for forms the last one of the unit.
        public let file: ReceivedFile
    }

    /// Whether everything that a file with these bytes gives is what the report uses now.
    static func isInForce(_ delivery: Delivery, _ database: Database) throws -> Bool {
        for (table, key) in delivery.tables {
            guard try holder(of: table, key, delivery.file, database)?.sha256 == delivery.file.sha256 else {
                return false
            }
        }
        guard let period = delivery.narrativePeriod, !delivery.narrative.isEmpty else { return true }
        return try Bool.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM narrative WHERE period = ? AND is_current = 1
                        AND file_id IN (SELECT id FROM file WHERE sha256 = ?))
                    """),
            arguments: [period.id, delivery.file.sha256]) ?? false
    }

    /// The files whose tables are used where this file's tables would stand, in its tables' order.
    public func inForce(_ delivery: Delivery) throws -> [InForce] {
        try pool.read { database in
            try delivery.tables.compactMap { table, key in
                try Self.holder(of: table, key, delivery.file, database).map {
                    InForce(dataset: table.dataset, place: table.place, period: table.period, file: $0)
                }
            }
        }
    }

    /// The file of the current version in a table's slot. A list is looked for under its file's own bytes first: the same list under another
    /// name is the same list.
    private static func holder(
        of table: DatasetTable, _ key: SupersessionKey, _ file: ReceivedFile, _ database: Database
    ) throws -> ReceivedFile? {
        var slot = key.slot(of: table, in: file.name)
        if case .fileName = key,
            let known = try String.fetchOne(
                try database.cachedStatement(
                    sql: """
                        SELECT v.slot FROM dataset_version v JOIN file f ON f.id = v.file_id
                        WHERE v.dataset = ? AND v.scope = ? AND v.period = ? AND v.is_current = 1 AND f.sha256 = ? LIMIT 1
                        """),
                arguments: [table.dataset.rawValue, table.place.rawValue, table.period.id, file.sha256])
        {
            slot = known
        }
        return try Row.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT f.* FROM dataset_version v JOIN file f ON f.id = v.file_id
                    WHERE v.dataset = ? AND v.scope = ? AND v.period = ? AND v.slot = ? ORDER BY v.version DESC LIMIT 1
                    """),
            arguments: [table.dataset.rawValue, table.place.rawValue, table.period.id, slot]
        ).map(ReceivedFile.init)
    }
}
