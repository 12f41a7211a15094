import Foundation
import ReportingKit

/// The ledger as the archive's journal keeps it.
extension ReportStore {
    /// Findings of one file that are kept: a file with thousands says little more with its last ones.
    private static let findingLimit = 200

    /// The files of these items that were decided on, in the order of their rows.
    public func records(items: [String]) throws -> [LedgerRecord] {
        try engine.read { database in
            try items.compactMap { item in
                try Row.fetchOne(
                    try database.cachedStatement(sql: "SELECT * FROM file WHERE item = ? AND \(Self.isDecided)"),
                    arguments: [item])
            }.map { try Self.record($0, database) }.sorted { $0.row < $1.row }
        }
    }

    /// Every file that was decided on, accepted ones in the order of acceptance, and with `body` one after the other:
    /// there may be more than memory is to hold.
    public func forEachRecord(_ body: (LedgerRecord) throws -> Void) throws {
        _ = try forEachRecord(beyond: nil, body)
    }

    /// Whether the ledger holds this decision.
    public func holds(_ record: LedgerRecord) throws -> Bool {
        try engine.read { database in
            let state = try String.fetchOne(
                database,
                sql: record.item == nil
                    ? "SELECT state FROM file WHERE id = ? AND sha256 = ?"
                    : "SELECT state FROM file WHERE item = ? AND sha256 = ?",
                arguments: record.item == nil ? [record.row, record.sha256] : [record.item, record.sha256])
            // What was kept may have been taken up again since.
            return record.state == .kept ? state != nil : state == record.state.rawValue
        }
    }

    /// Whether any file is in it whose bytes the archive keeps.
    public func answersForArchive() throws -> Bool {
        try engine.read {
            try Bool.fetchOne(
                $0, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE state IN ('accepted', 'kept', 'taken', 'processing'))"
            ) ?? false
        }
    }

    public func acceptedCount() throws -> Int {
        try engine.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM file WHERE state = 'accepted'") ?? 0 }
    }

    /// All warnings that were accepted, in the order in which they were.
    public func acceptedWarnings() throws -> [AcceptedWarning] {
        try engine.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM acceptance ORDER BY accepted_at, finding").compactMap {
                row in
                guard let period = Period(id: row["period"]) else { return nil }
                return AcceptedWarning(
                    finding: row["finding"], period: period, reason: row["reason"], name: row["name"],
                    at: Date(timeIntervalSince1970: row["accepted_at"]))
            }
        }
    }

    static let isDecided = "state IN ('accepted', 'kept', 'returned', 'duplicate')"

    static func record(_ row: Row, _ database: Database) throws -> LedgerRecord {
        let entry = LedgerEntry(row)
        let findings =
            entry.state == .accepted
            ? []
            : try String.fetchAll(
                try database.cachedStatement(
                    sql: "SELECT content FROM finding WHERE file_id = ? ORDER BY id LIMIT \(findingLimit)"),
                arguments: [entry.id])
        return LedgerRecord(
            row: entry.id, item: row["item"], name: entry.file.name, sha256: entry.file.sha256,
            byteCount: entry.file.byteCount, folder: entry.file.folder, receivedAt: row["received_at"],
            state: entry.state, reason: entry.reason, order: row["accepted_order"], findings: findings)
    }
}

extension ReportStore {
    /// Report and time of every issued report, "2023-H1 1688900000.0", without reading the reports.
    public func issuedTimes() throws -> Set<String> {
        try engine.read { database in
            Set(
                try Row.fetchAll(database, sql: "SELECT report, period, finalized_at FROM finalization").compactMap {
                    row in
                    Period(id: row["period"]).map {
                        "\(ReportPeriod(ReportID(row["report"] as String), $0)) \(row["finalized_at"] as Double)"
                    }
                })
        }
    }
}

extension ReportStore {
    /// How many files were decided on.
    public func decidedCount() throws -> Int {
        try engine.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM file WHERE \(Self.isDecided)") ?? 0 }
    }

    /// The highest order of an accepted file or a decision; zero when nothing was accepted.
    public func lastOrder() throws -> Int64 { try engine.read(Self.lastOrder) }
}
