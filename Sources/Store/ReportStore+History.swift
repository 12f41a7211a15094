import Foundation
import GRDB
import ReportingKit

/// One step in the history of a period: a file that was accepted for it.
public struct PeriodVersion: Sendable {
    /// From 1, over all files of the period.
    public let number: Int
    public let file: ReceivedFile
    /// The state after this file, as ``ReportStore/currentTables(period:through:)`` takes it.
    public let through: Int64
    public let tables: [Table]
    public let sections: [SectionID]

    public struct Table: Sendable {
        public let dataset: DatasetID
        public let place: UnitSet
        /// The version of this table, from 1.
        public let version: Int
        public let isCurrent: Bool
        public let origin: DatasetTable.Origin
        /// The file whose table it took the place of.
        public let supersedes: String?
    }
}

extension ReportStore {
    /// The files that were accepted for a period, in their order.
    public func history(of period: Period) throws -> [PeriodVersion] {
        try pool.read { database in
            let files = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM file WHERE accepted_order IS NOT NULL AND (
                        id IN (SELECT file_id FROM dataset_version WHERE period = ?)
                        OR id IN (SELECT file_id FROM narrative WHERE period = ?)) ORDER BY accepted_order
                    """,
                arguments: [period.id, period.id])
            return try files.enumerated().map { index, row in
                let id = row["id"] as Int64
                return PeriodVersion(
                    number: index + 1, file: ReceivedFile(row), through: row["accepted_order"],
                    tables: try Self.tables(of: id, period, database),
                    sections: try String.fetchAll(
                        database,
                        sql: "SELECT DISTINCT section FROM narrative WHERE file_id = ? AND period = ? ORDER BY section",
                        arguments: [id, period.id]
                    ).map { SectionID($0) })
            }
        }
    }

    private static func tables(of file: Int64, _ period: Period, _ database: Database) throws -> [PeriodVersion.Table] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT v.*, (SELECT g.name FROM dataset_version w JOIN file g ON g.id = w.file_id
                    WHERE w.dataset = v.dataset AND w.scope = v.scope AND w.period = v.period AND w.slot = v.slot
                        AND w.version = v.version - 1) AS former
                FROM dataset_version v WHERE v.file_id = ? AND v.period = ? ORDER BY v.id
                """,
            arguments: [file, period.id]
        ).map { row in
            PeriodVersion.Table(
                dataset: DatasetID(row["dataset"] as String),
                place: (UnitSet(stored: row["scope"] as String) ?? .whole),
                version: row["version"],
                isCurrent: row["is_current"] == 1, origin: DatasetTable.Origin(slot: row["slot"]),
                supersedes: row["former"])
        }
    }

    /// Whether a file accepted after the one with that order took the place of another one's table.
    public func isCorrected(_ period: Period, since order: Int64) throws -> Bool {
        try pool.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM file f JOIN dataset_version v ON v.file_id = f.id
                        WHERE f.accepted_order > ? AND v.period = ? AND v.version > 1)
                    """,
                arguments: [order, period.id]) ?? false
        }
    }

    /// The order of the last file accepted for a period; zero when there is none.
    public func lastAccepted(for period: Period) throws -> Int64 {
        try pool.read { try Self.lastAccepted(for: period, $0) }
    }

    static func lastAccepted(for period: Period, _ database: Database) throws -> Int64 {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT max(accepted_order) FROM file WHERE id IN (
                    SELECT file_id FROM dataset_version WHERE period = ? UNION SELECT file_id FROM narrative WHERE period = ?)
                """,
            arguments: [period.id, period.id]) ?? 0
    }
}
