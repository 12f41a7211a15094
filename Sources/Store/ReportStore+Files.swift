import Foundation
import ReportingKit

/// A row of the ledger with its order of acceptance.
public struct NumberedEntry: Hashable, Sendable {
    public let entry: LedgerEntry
    /// Nil for a file that was not accepted.
    public let order: Int64?
}

/// What an accepted file says of its rows, as far as the ledger knows.
public struct FileContentKind: Hashable, Sendable {
    /// The sheets on which rows of units stand.
    public let statedSheets: Set<String>
    /// Whether rows were counted: one row a dossier.
    public let isCounted: Bool
    /// Whether lines of text were taken.
    public let hasText: Bool
}

extension ReportStore {
    /// A row of the ledger by its number, which is that of the file's receipt.
    public func file(row: Int64) throws -> NumberedEntry? {
        try engine.read { database in
            try Row.fetchOne(
                try database.cachedStatement(sql: "SELECT * FROM file WHERE id = ?"), arguments: [row]
            ).map(NumberedEntry.init)
        }
    }

    /// The accepted file that lineage names: by its bytes, name and time; the same bytes may have come several times.
    public func accepted(sha256: String, name: String, receivedAt: Date?) throws -> NumberedEntry? {
        try engine.read { database in
            let rows = try Row.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT * FROM file WHERE sha256 = ? AND accepted_order IS NOT NULL
                        ORDER BY name = ? DESC, abs(received_at - ?) , id LIMIT 1
                        """),
                arguments: [sha256, name, receivedAt?.timeIntervalSince1970 ?? 0])
            return rows.first.map(NumberedEntry.init)
        }
    }

    /// What an accepted file brought.
    public func contentKind(ofFile row: Int64) throws -> FileContentKind {
        try engine.read { database in
            let sheets = try String.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT DISTINCT r.sheet FROM statement s JOIN slot t ON t.id = s.slot_id
                        JOIN unit_row r ON r.statement_id = s.id WHERE s.file_id = ? AND t.origin = 'stated'
                        """), arguments: [row])
            let isCounted = try Bool.fetchOne(
                try database.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM statement s JOIN slot t ON t.id = s.slot_id
                            WHERE s.file_id = ? AND t.origin = 'counted')
                        """), arguments: [row])
            let hasText = try Bool.fetchOne(
                try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM narrative WHERE file_id = ?)"),
                arguments: [row])
            return FileContentKind(
                statedSheets: Set(sheets), isCounted: isCounted ?? false, hasText: hasText ?? false)
        }
    }

    /// The units of which an accepted file says something.
    public func unitsStated(inFile row: Int64) throws -> Set<UnitCode> {
        try engine.read { database in
            let codes = try String.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT DISTINCT r.unit_code FROM statement s JOIN unit_row r ON r.statement_id = s.id
                        WHERE s.file_id = ? AND r.unit_code IS NOT NULL
                        """), arguments: [row])
            return Set(codes.map { UnitCode($0) })
        }
    }

    /// What was counted of the rows of an accepted file, table by table.
    public func countedTables(ofFile row: Int64) throws -> [StoredContent.Table] {
        let record = try engine.read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM file WHERE id = ? AND state = 'accepted'", arguments: [row]
            ).map { try Self.record($0, database) }
        }
        guard let record, let content = try content(of: record) else { return [] }
        return content.tables.filter { $0.slot == FormerTables.recordsSlot }
    }
}

extension NumberedEntry {
    init(_ row: Row) { self.init(entry: LedgerEntry(row), order: row["accepted_order"]) }
}
