import Foundation
import ReportingKit

/// Ledger rows of files that came through a drop folder, by their item in the sengine.
extension ReportStore {
    /// Enters taken files in one durable transaction. An item that has a row already keeps it.
    public func enter(_ files: [(item: String, file: ReceivedFile)]) throws {
        try engine.write { database in
            let insert = try database.cachedStatement(
                sql: """
                    INSERT INTO file (item, name, sha256, byte_count, folder, received_at, state) VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (item) DO NOTHING
                    """)
            for (item, file) in files {
                try insert.execute(
                    arguments: [
                        item, file.name, file.sha256, file.byteCount, file.folder,
                        file.receivedAt.timeIntervalSince1970, FileState.taken.rawValue,
                    ])
            }
        }
    }

    /// The ledger row of an item.
    public func entry(item: String) throws -> LedgerEntry? {
        try engine.read { database in
            try Row.fetchOne(
                try database.cachedStatement(sql: "SELECT * FROM file WHERE item = ?"), arguments: [item]
            ).map(
                LedgerEntry.init)
        }
    }

    /// Files that are kept because nobody declared their tables, in the order in which they came, a page at a time.
    /// Those that came through no drop folder are nobody's to judge again.
    public func kept(after row: Int64, limit: Int) throws -> [(entry: LedgerEntry, item: String)] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM file WHERE state = 'kept' AND item IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
                arguments: [row, limit]
            ).map { (LedgerEntry($0), $0["item"]) }
        }
    }

    /// How many files are kept, and the newest of them: the first that an administrator looks for.
    public func newestKept(limit: Int) throws -> (count: Int, entries: [LedgerEntry]) {
        try engine.read { database in
            let entries = try Row.fetchAll(
                database, sql: "SELECT * FROM file WHERE state = 'kept' ORDER BY id DESC LIMIT ?", arguments: [limit])
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM file WHERE state = 'kept'")
            return (count ?? 0, entries.map(LedgerEntry.init))
        }
    }

    /// Withdraws a file that is kept, so that nobody judges it again. Nil for one that is not kept, or not any more.
    public func withdrawKept(_ entry: Int64, _ finding: Finding) throws -> LedgerRecord? {
        try engine.write { database in
            try database.execute(
                sql: "UPDATE file SET state = 'returned', reason = ? WHERE id = ? AND state = 'kept'",
                arguments: [finding.code.rawValue, entry])
            guard try database.changesCount > 0 else { return nil }
            try Self.store([finding], file: entry, database)
            return try Row.fetchOne(database, sql: "SELECT * FROM file WHERE id = ?", arguments: [entry]).map {
                try Self.record($0, database)
            }
        }
    }

    /// Kept files are to be decided on anew.
    public func reopenKept(items: [String]) throws {
        try engine.write { database in
            let update = try database.cachedStatement(
                sql: "UPDATE file SET state = 'taken', reason = NULL WHERE item = ? AND state = 'kept'")
            for item in items { try update.execute(arguments: [item]) }
        }
    }

    /// The states in which the ledger has files with these bytes.
    public func states(sha256: String) throws -> Set<FileState> {
        try engine.read { database in
            Set(
                try String.fetchAll(
                    database, sql: "SELECT DISTINCT state FROM file WHERE sha256 = ?", arguments: [sha256]
                ).compactMap(FileState.init))
        }
    }

    /// The items that nothing was decided on.
    public func waitingItems() throws -> [String] {
        try engine.read {
            try String.fetchAll(
                $0,
                sql: "SELECT item FROM file WHERE state IN ('taken', 'processing') AND item IS NOT NULL ORDER BY item")
        }
    }

    /// The item that sorts last.
    public func newestItem() throws -> String? {
        try engine.read { try String.fetchOne($0, sql: "SELECT max(item) FROM file") }
    }
}
