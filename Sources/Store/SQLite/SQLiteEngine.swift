import GRDB
import ReportingKit

/// A file of SQLite and the connections to it, through GRDB, which nothing outside of this folder knows.
///
/// GRDB sets `synchronous = NORMAL` on its writer when it sets up WAL, after `prepareDatabase`: a commit would be
/// durable only from the next checkpoint on. What is set here holds, because it is set after that. What SQLite says of
/// a damaged file becomes an error of its own, wherever it is met.
package final class SQLiteEngine: StoreEngine {
    /// When what was committed has to be on the disk.
    package enum Durability: String, Sendable {
        /// With each commit: receipts, the archive and the spool rely on it.
        case everyCommit = "FULL"
        /// When the caller brings the whole file to the disk: for a store that is being built and used by nobody.
        case whenWhole = "OFF"
    }

    private let pool: DatabasePool
    package let name: String
    package let isShared = false
    private let counter: CommitCounter
    private let damaged: @Sendable (StoreError) -> Void

    package init(
        path: String, durability: Durability, damaged: @escaping @Sendable (StoreError) -> Void
    ) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        let pragma = "PRAGMA synchronous = \(durability.rawValue)"
        // For the readers, which are opened when they are needed.
        configuration.prepareDatabase { try $0.execute(sql: pragma) }
        name = path
        counter = CommitCounter(path)
        self.damaged = damaged
        pool = try Self.naming(path) {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Not within a transaction, where SQLite leaves the setting as it is.
            try pool.writeWithoutTransaction { try $0.execute(sql: pragma) }
            return pool
        }
    }

    /// For looking only: nothing is made, migrated or written. Readers come and go without holding up who writes.
    package init(reading path: String, damaged: @escaping @Sendable (StoreError) -> Void) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(2)
        name = path
        counter = CommitCounter(path)
        self.damaged = damaged
        pool = try Self.naming(path) { [configuration] in try DatabasePool(path: path, configuration: configuration) }
    }

    package func requireCurrent(_ migrations: [Migration]) throws {
        let migrator = Self.migrator(migrations)
        try telling {
            if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newerSchema(path: name) }
            guard try pool.read(migrator.hasCompletedMigrations) else { throw StoreError.notUpgraded(path: name) }
        }
    }

    package func migrate(_ migrations: [Migration]) throws {
        let migrator = Self.migrator(migrations)
        try telling {
            if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newerSchema(path: name) }
            try migrator.migrate(pool)
        }
    }

    private static func migrator(_ migrations: [Migration]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try SQLiteConnection.run($0, migration.run) }
        }
        return migrator
    }

    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try telling { try pool.read { try SQLiteConnection.run($0, body) } }
    }

    package func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try telling { try pool.write { try SQLiteConnection.run($0, body) } }
    }

    package func writeBeside<Value>(_ body: (Database) throws -> Value) throws -> Value { try write(body) }

    package func foresee<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try telling {
            try pool.writeWithoutTransaction { database in
                var value: Value?
                try database.inTransaction {
                    value = try SQLiteConnection.run(database, body)
                    return .rollback
                }
                guard let value else { throw DatabaseError("a transaction without a result") }
                return value
            }
        }
    }

    /// One file, without a log.
    package func backUp(to target: String) throws {
        try telling {
            let queue = try DatabaseQueue(path: target)
            try pool.backup(to: queue)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
        }
    }

    /// SQLite's own check of all pages; it answers with text where it can go on reading.
    package func check() throws {
        try telling {
            let answer = try pool.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
            if let answer, answer != "ok" { throw StoreError.corrupt(path: name, reason: answer) }
        }
    }

    package func integrityFaults() throws -> [StoreFault] {
        try read { database in
            let damaged = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            return damaged.map { .damaged($0) }
                + dangling.map { .danglingRow(table: $0["table"] as String? ?? "?") }
        }
    }

    package func commits() throws -> Int64 { try telling { try counter.count() } }

    /// Whole in one file afterwards: the log is copied into it.
    package func close() throws {
        try telling {
            try counter.close()
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private func telling<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try Self.naming(name, work)
        } catch let error as StoreError where error.isDamage {
            damaged(error)
            throw error
        }
    }

    private static func naming<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as GRDB.DatabaseError {
            guard damage.contains(error.resultCode) else { throw DatabaseError("\(error)") }
            throw StoreError.corrupt(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    private static let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB]
}
