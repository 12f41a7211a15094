import Foundation
import ReportingKit
import Store
import Synchronization

/// A database of PostgreSQL, for a store that several hosts share.
///
/// One writer at a time over all hosts: a write waits for the office's advisory lock, which its transaction holds. A
/// commit whose answer did not come is ``UnknownCommit``; nothing is sent again by itself.
package final class PostgresEngine: StoreEngine {
    package let name: String
    package let isShared = true
    private let servers: PostgresServers
    private let readers = Mutex<[PostgresConnection]>([])
    private let writer = Mutex<PostgresConnection?>(nil)
    /// Held by who writes: a transaction is longer than a mutex is to be held.
    private let turn = DispatchSemaphore(value: 1)
    private let isReading: Bool
    private let patience: Duration
    private let damaged: @Sendable (StoreError) -> Void
    private let history = Mutex(History())

    /// What was seen of the store's history: it never goes back.
    private struct History {
        /// Whether there are tables to look into.
        var isMigrated = false
        var lastOrder: Int64 = 0
    }

    /// - Parameters:
    ///   - address: "postgresql://host-a,host-b/baocaod"; passwords are left to libpq's own files.
    ///   - passfile: a file of passwords as libpq has it; nil for the one that libpq finds by itself.
    ///   - isReading: for looking only: nothing is made, migrated or written.
    ///   - patience: after which a server that owes an answer is asked whether it is there.
    ///   - damaged: is told when the server knows less than it did.
    package init(
        address: String, passfile: String? = nil, isReading: Bool = false, patience: Duration = ServerPatience.usual,
        damaged: @escaping @Sendable (StoreError) -> Void = { _ in }
    ) throws {
        name = PostgresAddress.shown(address)
        self.isReading = isReading
        self.patience = patience
        self.damaged = damaged
        servers = PostgresServers(PostgresAddress.complete(address, passfile: passfile))
        try LibPQ.load()
    }

    // MARK: Transactions

    package func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try read(body, isAgain: false)
    }

    private func read<Value>(_ body: (Database) throws -> Value, isAgain: Bool) throws -> Value {
        let connection = try readers.withLock { $0.popLast() } ?? open()
        do {
            let value = try connection.transaction(
                ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], isKept: false, body)
            giveBack(connection)
            return value
        } catch let error as ConnectionLost {
            // One that lay idle while its server went away. Reading again does no harm.
            guard !isAgain else { throw DatabaseError(away: name, reason: error.reason) }
            readers.withLock { $0 = [] }
            return try read(body, isAgain: true)
        } catch {
            if connection.isOpen { giveBack(connection) }
            throw error
        }
    }

    package func writeBeside<Value>(_ body: (Database) throws -> Value) throws -> Value {
        if isReading { throw DatabaseError("\(name) is opened for reading") }
        // A connection that lay idle may be closed by now: one of its own is made then.
        for known in [try readers.withLock { $0.popLast() } ?? open(), nil] {
            let connection = try known ?? open()
            var isBegun = false
            do {
                let value = try connection.transaction(["BEGIN"], isKept: true) { database in
                    try connection.flush()
                    isBegun = true
                    return try body(database)
                }
                giveBack(connection)
                return value
            } catch let error as ConnectionLost {
                guard known != nil, !isBegun else { throw DatabaseError(away: name, reason: error.reason) }
                readers.withLock { $0 = [] }
            } catch {
                if connection.isOpen { giveBack(connection) }
                throw error
            }
        }
        throw DatabaseError("\(name): no connection")
    }

    private func giveBack(_ connection: PostgresConnection) {
        readers.withLock { idle in if idle.count < 8 { idle.append(connection) } }
    }

    package func write<Value>(_ body: (Database) throws -> Value) throws -> Value { try write(isKept: true, body) }

    package func foresee<Value>(_ body: (Database) throws -> Value) throws -> Value { try write(isKept: false, body) }

    private func write<Value>(isKept: Bool, _ body: (Database) throws -> Value) throws -> Value {
        if isReading { throw DatabaseError("\(name) is opened for reading") }
        turn.wait()
        defer { turn.signal() }
        let known = writer.withLock { connection in
            defer { connection = nil }
            return connection
        }
        let connection = try known ?? open()
        var isTrusted = known != nil
        defer { if connection.isOpen, isTrusted { writer.withLock { $0 = connection } } }
        do {
            var order: Int64?
            let value = try connection.transaction(
                ["BEGIN", "SELECT pg_advisory_xact_lock(hashtext('baocaod'), hashtext(current_schema()))"],
                isKept: isKept
            ) { database in
                if !isTrusted { try requireHistory(database) }
                isTrusted = true
                let value = try body(database)
                if isKept, isMigrated { order = try Self.lastOrder(database) }
                return value
            }
            // What was committed, and the server said so.
            if let order { history.withLock { $0.lastOrder = max($0.lastOrder, order) } }
            return value
        } catch let error as ConnectionLost {
            // The server undoes what was not committed.
            throw DatabaseError(away: name, reason: error.reason)
        }
    }

    // MARK: History

    /// A server that knows less than was committed before is another one, or an older copy: nothing is written to it.
    private func requireHistory(_ database: Database) throws {
        let seen = history.withLock { $0.lastOrder }
        guard seen > 0 else { return }
        let order = try Self.lastOrder(database)
        guard order >= seen else {
            let error = StoreError.behind(
                path: name, missing: "the orders \(order + 1) to \(seen), which were committed")
            damaged(error)
            throw error
        }
    }

    /// An earlier run of this host saw the store as far as this order.
    package func expect(order: Int64) { history.withLock { $0.lastOrder = max($0.lastOrder, order) } }

    private var isMigrated: Bool { history.withLock { $0.isMigrated } }

    private static func lastOrder(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT greatest((SELECT max(accepted_order) FROM file WHERE accepted_order IS NOT NULL),
                    (SELECT max(accepted_order) FROM event), 0)
                """) ?? 0
    }

    private func open() throws -> PostgresConnection {
        do {
            return try servers.open { try PostgresConnection($0, patience: patience) }
        } catch let error as ConnectionLost {
            throw DatabaseError(away: name, reason: error.reason)
        }
    }

    // MARK: Schema

    /// Whether there is a store in the database.
    package func isMade() throws -> Bool { try read(made) != nil }

    /// The migrations that were made; nil where there was none.
    private func made(_ database: Database) throws -> Set<String>? {
        let exists = try Bool.fetchOne(database, sql: "SELECT to_regclass('migration') IS NOT NULL") ?? false
        return exists ? try known(database) : nil
    }

    package func migrate(_ migrations: [Migration]) throws {
        // Most who open it find it as it should be, and hold up nobody who writes.
        if try read(made) == Set(migrations.map(\.name)) { return history.withLock { $0.isMigrated = true } }
        try write { database in
            try database.execute(
                sql: "CREATE TABLE IF NOT EXISTS migration (name text COLLATE \"C\" PRIMARY KEY)")
            let known = try self.known(database)
            if !known.isSubset(of: migrations.map(\.name)) { throw StoreError.newerSchema(path: self.name) }
            if known.isEmpty { try database.execute(sql: PostgresSQL.functions) }
            for migration in migrations where !known.contains(migration.name) {
                try migration.run(database)
                try database.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
            }
        }
        history.withLock { $0.isMigrated = true }
    }

    package func requireCurrent(_ migrations: [Migration]) throws {
        let known = try read(made)
        guard let known else { throw StoreError.missing(path: name) }
        let names = Set(migrations.map(\.name))
        if !known.isSubset(of: names) { throw StoreError.newerSchema(path: name) }
        guard known == names else { throw StoreError.notUpgraded(path: name) }
    }

    private func known(_ database: Database) throws -> Set<String> {
        Set(
            try Row.fetchAll(database, sql: "SELECT name FROM migration").compactMap {
                if case .text(let name)? = $0.contents.first { name } else { nil }
            })
    }

    // MARK: Care

    /// The server checks its pages when it reads them; here it only has to answer.
    package func check() throws { _ = try read { try Int64.fetchOne($0, sql: "SELECT 1") } }

    /// Its constraints are checked with every statement.
    package func integrityFaults() throws -> [StoreFault] { [] }

    package func backUp(to target: String) throws {
        throw DatabaseError(
            "\(name): a store on PostgreSQL is copied with \"baocaod store copy\" or the server's own tools")
    }

    /// The number of the next transaction that the server would begin: every commit moves it.
    package func commits() throws -> Int64 {
        try read { try Int64.fetchOne($0, sql: "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint") } ?? 0
    }

    package func close() throws {
        readers.withLock { $0 = [] }
        writer.withLock { $0 = nil }
    }

    /// "15.18"
    package func serverVersion() throws -> String {
        try read { try String.fetchOne($0, sql: "SHOW server_version") } ?? ""
    }
}

/// The address of a store with what the store needs of every connection.
enum PostgresAddress {
    /// Without the password, which should not be there.
    static func shown(_ address: String) -> String { address.replacing(/:[^:@\/]*@/, with: "@") }

    static func complete(_ address: String, passfile: String? = nil) -> String {
        var text = address
        func add(_ name: String, _ value: String) {
            guard !text.contains("\(name)=") else { return }
            text += (text.contains("?") ? "&" : "?") + "\(name)=\(value)"
        }
        add("target_session_attrs", "read-write")
        add("client_encoding", "UTF8")
        add("connect_timeout", "5")
        // A server that is gone without a word is noticed within about ten seconds.
        add("keepalives_idle", "4")
        add("keepalives_interval", "2")
        add("keepalives_count", "3")
        add("tcp_user_timeout", "10000")
        add("application_name", "baocaod")
        // A path has no character that an address would take for something else, but for these.
        if let passfile {
            add("passfile", passfile.replacing("%", with: "%25").replacing("&", with: "%26"))
        }
        return text
    }
}
