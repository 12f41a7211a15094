import GRDB

/// The connections to the database.
///
/// GRDB sets `synchronous = NORMAL` on its writer when it sets up WAL, after `prepareDatabase`: a commit would be
/// durable only from the next checkpoint on. What is set here holds, because it is set after that. What SQLite says of
/// a damaged file becomes an error of its own, wherever it is met.
struct StorePool: Sendable {
    /// When what was committed has to be on the disk.
    enum Durability: String, Sendable {
        /// With each commit: receipts, the archive and the spool rely on it.
        case everyCommit = "FULL"
        /// When the caller brings the whole file to the disk: for a store that is being built and used by nobody.
        case whenWhole = "OFF"
    }

    private let pool: DatabasePool
    private let path: String
    private let damaged: @Sendable (StoreError) -> Void

    init(
        path: String, durability: Durability, damaged: @escaping @Sendable (StoreError) -> Void
    ) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        let pragma = "PRAGMA synchronous = \(durability.rawValue)"
        // For the readers, which are opened when they are needed.
        configuration.prepareDatabase { try $0.execute(sql: pragma) }
        self.path = path
        self.damaged = damaged
        pool = try Self.naming(path) {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Not within a transaction, where SQLite leaves the setting as it is.
            try pool.writeWithoutTransaction { try $0.execute(sql: pragma) }
            return pool
        }
    }

    /// For looking only: nothing is made, migrated or written. Readers come and go without holding up who writes.
    init(reading path: String, damaged: @escaping @Sendable (StoreError) -> Void) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(2)
        self.path = path
        self.damaged = damaged
        pool = try Self.naming(path) { [configuration] in try DatabasePool(path: path, configuration: configuration) }
    }

    /// Throws unless the file is of exactly this version.
    func requireCurrent(_ migrator: DatabaseMigrator) throws {
        try telling {
            if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newerSchema(path: path) }
            guard try pool.read(migrator.hasCompletedMigrations) else { throw StoreError.notUpgraded(path: path) }
        }
    }

    func migrate(_ migrator: DatabaseMigrator) throws {
        try telling {
            if try pool.read(migrator.hasBeenSuperseded) { throw StoreError.newerSchema(path: path) }
            try migrator.migrate(pool)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value { try telling { try pool.read(body) } }

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value { try telling { try pool.write(body) } }

    /// For transactions of the caller's own.
    func writeWithoutTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try telling { try pool.writeWithoutTransaction(body) }
    }

    /// One file, without a log.
    func backUp(to target: String) throws {
        try telling {
            let queue = try DatabaseQueue(path: target)
            try pool.backup(to: queue)
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
        }
    }

    /// SQLite's own check of all pages; it answers with text where it can go on reading.
    func check() throws {
        try telling {
            let answer = try pool.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
            if let answer, answer != "ok" { throw StoreError.corrupt(path: path, reason: answer) }
        }
    }

    /// Whole in one file afterwards: the log is copied into it.
    func close() throws {
        try telling {
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private func telling<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try Self.naming(path, work)
        } catch let error as StoreError where error.isDamage {
            damaged(error)
            throw error
        }
    }

    private static func naming<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError where damage.contains(error.resultCode) {
            throw StoreError.corrupt(path: path, reason: error.message ?? "\(error.resultCode)")
        }
    }

    private static let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB]
}
