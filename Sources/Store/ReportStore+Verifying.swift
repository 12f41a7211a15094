import Foundation
import GRDB

/// What is wrong with the store itself.
public struct StoreFault: Hashable, Sendable, CustomStringConvertible {
    public let description: String
}

extension ReportStore {
    /// Reads every page once; throws ``StoreError/corrupt(path:reason:)`` where one cannot be what it should be.
    public func quickCheck() throws { try pool.check() }

    /// Checks that the database is whole and that its parts agree with each other; empty when they do.
    public func faults() throws -> [StoreFault] {
        try pool.read { database in
            var faults: [String] = []
            for line in try String.fetchAll(database, sql: "PRAGMA integrity_check") where line != "ok" {
                faults.append("the database file is damaged: \(line)")
            }
            for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
                faults.append("a row of \(row["table"] as String? ?? "?") belongs to nothing")
            }
            for (sql, text) in Self.expectations {
                for row in try Row.fetchAll(database, sql: sql) {
                    faults.append(text + ": " + row.databaseValues.map(\.description).joined(separator: " "))
                }
            }
            return faults.map(StoreFault.init)
        }
    }

    /// Queries that find nothing in a sound store.
    private static let expectations: [(sql: String, text: String)] = [
        (
            "SELECT dataset, scope, period, slot FROM dataset_version GROUP BY dataset, scope, period, slot HAVING sum(is_current) != 1",
            "a table does not have exactly one current version"
        ),
        (
            """
            SELECT dataset, scope, period, slot FROM dataset_version GROUP BY dataset, scope, period, slot
            HAVING max(version) != count(*) OR max(CASE WHEN is_current = 1 THEN version END) != max(version)
            """,
            "the versions of a table have gaps, or the current one is not the newest"
        ),
        (
            """
            SELECT name FROM file WHERE state = 'accepted' AND id NOT IN (SELECT file_id FROM dataset_version)
            AND id NOT IN (SELECT file_id FROM narrative)
            """,
            "an accepted file has no data"
        ),
        (
            """
            SELECT name FROM file WHERE state != 'accepted' AND (id IN (SELECT file_id FROM dataset_version)
            OR id IN (SELECT file_id FROM narrative))
            """,
            "a file that was not accepted has data"
        ),
        (
            "SELECT name FROM file WHERE (state = 'accepted') != (accepted_order IS NOT NULL)",
            "an accepted file has no order"
        ),
        (
            """
            SELECT f.name FROM file f JOIN file g ON g.sha256 = f.sha256 AND g.id < f.id
            WHERE f.state = 'accepted' AND g.state = 'accepted' AND f.accepted_order = g.accepted_order + 1
            """,
            "the same bytes were accepted twice, one after the other"
        ),
        (
            "SELECT name FROM file WHERE state = 'duplicate' AND sha256 NOT IN (SELECT sha256 FROM file WHERE state = 'accepted')",
            "a file counts as known and is not"
        ),
        (
            "SELECT v.id FROM dataset_version v WHERE v.id NOT IN (SELECT version_id FROM unit_row)",
            "a table has no rows"
        ),
        (
            """
            SELECT z.period, f.name FROM finalization z JOIN file f ON f.accepted_order > z.through
            WHERE z.reopened_at IS NULL AND (f.id IN (SELECT file_id FROM dataset_version WHERE period = z.period)
            OR f.id IN (SELECT file_id FROM narrative WHERE period = z.period))
            """,
            "a file was accepted for a finalized period"
        ),
    ]

    /// Every accepted file with its hash, for comparison with the archive.
    public func acceptedFiles() throws -> [ReceivedFile] {
        try pool.read {
            try Row.fetchAll($0, sql: "SELECT * FROM file WHERE state = 'accepted' ORDER BY id").map(ReceivedFile.init)
        }
    }
}
