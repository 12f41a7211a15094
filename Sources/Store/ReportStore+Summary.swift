import Foundation
import ReportingKit

/// What the store holds in numbers, for status.
public struct StoreSummary: Sendable {
    /// Files by state, of all time.
    public var counts: [FileState: Int] = [:]
    /// Accepted files by dataset, with the time of the newest.
    public var datasets: [DatasetID: (files: Int, newest: Date)] = [:]
    /// Accepted documents with text.
    public var documents = 0
    /// Returned files by where they came from and what they were about.
    public var returned: [ReturnOrigin: Int] = [:]
}

/// What is known of a file that went back.
public struct ReturnOrigin: Hashable, Sendable {
    /// The first part of its folder; nil for the inbox.
    public let folder: String?
    /// The dataset of its first finding that names one.
    public let dataset: DatasetID?
}

extension ReportStore {
    public func summary() throws -> StoreSummary {
        try engine.read { database in
            var summary = StoreSummary()
            for row in try Row.fetchAll(database, sql: "SELECT state, count(*) AS files FROM file GROUP BY state") {
                if let state = FileState(rawValue: row["state"]) { summary.counts[state] = row["files"] }
            }
            let datasets = try Row.fetchAll(
                database,
                sql: """
                    SELECT t.dataset, count(DISTINCT s.file_id) AS files, max(f.received_at) AS newest
                    FROM slot t JOIN statement s ON s.slot_id = t.id JOIN file f ON f.id = s.file_id GROUP BY t.dataset
                    """)
            for row in datasets {
                summary.datasets[DatasetID(row["dataset"] as String)] = (
                    row["files"], Date(timeIntervalSince1970: row["newest"])
                )
            }
            summary.documents = try Int.fetchOne(database, sql: "SELECT count(DISTINCT file_id) FROM narrative") ?? 0
            let returned = try Row.fetchAll(
                database,
                sql: """
                    SELECT folder, count(*) AS files, dataset FROM (
                        SELECT f.folder, (
                            SELECT json_extract(d.content, '$.dataset') FROM finding d
                            WHERE d.file_id = f.id AND json_extract(d.content, '$.dataset') IS NOT NULL ORDER BY d.id LIMIT 1
                        ) AS dataset
                        FROM file f WHERE f.state = 'returned') AS origin GROUP BY folder, dataset
                    """)
            for row in returned {
                let origin = ReturnOrigin(
                    folder: (row["folder"] as String?).map { String($0.prefix { $0 != "/" }) },
                    dataset: (row["dataset"] as String?).map { DatasetID($0) })
                summary.returned[origin, default: 0] += row["files"] as Int
            }
            return summary
        }
    }

    /// Files that went back and have not come again: no file of the same name was accepted since. The newest first.
    ///
    /// A repaired file comes under its own name, or under that of the marked copy; one that was right under any name
    /// that confirms it, with the same bytes. Of several returns of one name, and of the same bytes from one folder,
    /// the last counts.
    public func openReturns(limit: Int = 1_000) throws -> [OpenReturn] {
        try engine.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT f.*, (SELECT d.content FROM finding d WHERE d.file_id = f.id
                        ORDER BY d.content NOT LIKE '%"severity":"error"%', d.id LIMIT 1) AS first_finding
                    FROM file f WHERE f.state = 'returned' AND f.reason IS DISTINCT FROM 'file.withdrawn' AND NOT EXISTS (
                        SELECT 1 FROM file later WHERE later.id > f.id AND (
                            later.name = f.name AND later.state IN ('accepted', 'duplicate', 'kept', 'returned')
                                AND (later.folder IS NOT DISTINCT FROM f.folder OR later.folder IS NULL OR f.folder IS NULL)
                            OR later.state IN ('accepted', 'duplicate')
                                AND later.name IN (f.name || '.danh-dau.xlsx', f.name || '.danh-dau.xlsm',
                                    f.name || ' - can sua.xlsx', f.name || ' - can sua.xlsm')))
                        AND NOT EXISTS (SELECT 1 FROM file again WHERE again.sha256 = f.sha256 AND again.id > f.id AND (
                            again.state IN ('accepted', 'duplicate', 'kept')
                            OR again.state = 'returned' AND again.folder IS NOT DISTINCT FROM f.folder))
                    ORDER BY f.id DESC LIMIT ?
                    """,
                arguments: [limit])
            let decoder = JSONDecoder()
            let again = try sentAgain(rows.map { (id: $0["id"], file: ReceivedFile($0)) }, database)
            return try rows.filter { !again.contains($0["id"]) }.map { row in
                OpenReturn(
                    file: ReceivedFile(row),
                    finding: try (row["first_finding"] as String?).map {
                        try decoder.decode(Finding.self, from: Data($0.utf8))
                    })
            }
        }
    }
}

/// A file that went back to its officer and has not come again.
public struct OpenReturn: Sendable {
    public let file: ReceivedFile
    /// The first of its errors.
    public let finding: Finding?
}
