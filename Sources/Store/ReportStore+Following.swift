import Foundation
import ReportingKit

/// What those ask who follow the ledger, or look for one file in it.
extension ReportStore {
    /// The number up to which every file is decided on: what comes after it may change yet.
    public func settledThrough() throws -> Int64 {
        try engine.read { database in
            let open = try Int64.fetchOne(
                try database.cachedStatement(
                    sql: "SELECT min(id) FROM file WHERE state IN ('taken', 'processing')"))
            if let open { return open - 1 }
            return try Int64.fetchOne(try database.cachedStatement(sql: "SELECT max(id) FROM file")) ?? 0
        }
    }

    /// The files after a number, in their order.
    public func entries(after number: Int64, limit: Int) throws -> [LedgerEntry] {
        try engine.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM file WHERE id > ? ORDER BY id LIMIT ?", arguments: [number, limit]
            ).map(LedgerEntry.init)
        }
    }

    /// The file with a number.
    public func entry(_ number: Int64) throws -> LedgerEntry? {
        try engine.read { database in
            try Row.fetchOne(
                try database.cachedStatement(sql: "SELECT * FROM file WHERE id = ?"), arguments: [number]
            ).map(LedgerEntry.init)
        }
    }

    /// The row of a file that was put into a folder at a time: the first of its name and bytes, or the files of the
    /// archive that it was.
    public func entries(sha256: String, name: String, folder: String?, since: Date) throws -> [LedgerEntry] {
        try engine.read { database in
            let own = try Row.fetchOne(
                database,
                sql: """
                    SELECT * FROM file WHERE sha256 = ? AND name = ? AND folder IS NOT DISTINCT FROM ? AND received_at >= ?
                    ORDER BY id LIMIT 1
                    """, arguments: [sha256, name, folder, since.timeIntervalSince1970])
            if let own { return [LedgerEntry(own)] }
            guard name.lowercased().hasSuffix(".zip") else { return [] }
            let archive = [folder, name].compactMap(\.self).joined(separator: "/")
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM file WHERE received_at >= ? AND (folder = ? OR substr(folder, 1, ?) = ?)
                    ORDER BY id LIMIT 2000
                    """,
                arguments: [since.timeIntervalSince1970, archive, archive.count + 1, archive + "/"]
            ).map(LedgerEntry.init)
        }
    }

    /// How many files are in each state, and when the oldest that is not decided on came.
    public func fileCounts() throws -> (states: [FileState: Int], oldestWaiting: Date?) {
        try engine.read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT state, count(*) AS number FROM file GROUP BY state")
            let states = rows.reduce(into: [FileState: Int]()) { states, row in
                if let state = FileState(rawValue: row["state"]) { states[state] = row["number"] }
            }
            let oldest = try Double.fetchOne(
                database, sql: "SELECT min(received_at) FROM file WHERE state IN ('taken', 'processing')")
            return (states, oldest.map { Date(timeIntervalSince1970: $0) })
        }
    }

    /// When each kind's report was written last, and of which period.
    public func lastReports() throws -> [(report: ReportPeriod, at: Date)] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT report, period, made_at FROM report_made m WHERE NOT EXISTS (
                        SELECT 1 FROM report_made n WHERE n.report = m.report
                            AND (n.made_at > m.made_at OR n.made_at = m.made_at AND n.period > m.period))
                    ORDER BY report
                    """
            ).compactMap { row in
                Period(id: row["period"]).map {
                    (
                        ReportPeriod(ReportID(row["report"] as String), $0),
                        Date(timeIntervalSince1970: row["made_at"])
                    )
                }
            }
        }
    }
}
