import Foundation
import ReportingKit
import Synchronization

/// The ledger of all files and the data of all accepted ones, in one database.
///
/// Every change of a file's state is one durable transaction: after a crash a file has either its former state and none
/// of the new data, or its new state and all of it.
public final class ReportStore: Sendable {
    let engine: any StoreEngine
    private let currentRules: Mutex<StatementRules>
    let memory = TableMemory()
    let newestStatements = NewestStatements()
    let knownKey = Mutex<IdentifierKey?>(nil)
    let path: String
    /// Whether versions of tables wait to become statements, and nobody who opened the store could make them.
    private let isPending: Bool
    /// Whether it was opened beside the service, for reading only.
    public let isReading: Bool
    /// Whether it was opened first by a version that knows statements, just now.
    public let wasUpgraded: Bool

    /// Opens the store, creating and migrating it as needed.
    ///
    /// `rules` say what files state; without them the ledger can be read, and nothing that is in force. `damaged` is
    /// told when SQLite meets a damaged page at any time: whoever asked gets the error too, but may be one who tries
    /// again.
    public convenience init(
        path: String, rules: StatementRules?, damaged: @escaping @Sendable (StoreError) -> Void = { _ in }
    ) throws(StoreError) {
        try self.init(path, rules) { try SQLiteEngine(path: path, durability: .everyCommit, damaged: damaged) }
    }

    /// A store that is built beside the one in use; ``close()`` it and bring its file to the disk.
    ///
    /// Without rules it can be looked into; nothing is accepted, and nothing that is in force can be read.
    public convenience init(building path: String, rules: StatementRules?) throws(StoreError) {
        try self.init(path, rules) { try SQLiteEngine(path: path, durability: .whenWhole, damaged: { _ in }) }
    }

    /// The same in an engine that somebody else made.
    package convenience init(engine: any StoreEngine, rules: StatementRules?) throws(StoreError) {
        try self.init(engine.name, rules) { engine }
    }

    private init(
        _ path: String, _ rules: StatementRules?, _ make: () throws -> any StoreEngine
    ) throws(StoreError) {
        self.path = path
        currentRules = Mutex(rules ?? .office)
        isReading = false
        do {
            engine = try make()
            try engine.migrate(Migrations.all)
            let isPending = try engine.read(StatementUpgrade.isPending)
            self.isPending = isPending && rules == nil
            wasUpgraded = isPending && rules != nil
            if let rules, isPending { try engine.write { try StatementUpgrade($0, rules).run() } }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    /// Opens a store that is there, of exactly this version, for reading beside the service.
    ///
    /// - Throws: `.missing`, `.newerSchema`, `.notUpgraded`, `.corrupt` or `.unusable`.
    public convenience init(reading path: String, rules: StatementRules) throws(StoreError) {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
        try self.init(readingFrom: path, rules) { try SQLiteEngine(reading: path, damaged: { _ in }) }
    }

    /// The same in an engine that somebody else made.
    package convenience init(readingFrom engine: any StoreEngine, rules: StatementRules) throws(StoreError) {
        try self.init(readingFrom: engine.name, rules) { engine }
    }

    private init(
        readingFrom path: String, _ rules: StatementRules, _ make: () throws -> any StoreEngine
    ) throws(StoreError) {
        self.path = path
        currentRules = Mutex(rules)
        isReading = true
        isPending = false
        wasUpgraded = false
        do {
            engine = try make()
            try engine.requireCurrent(Migrations.all)
            if try engine.read(StatementUpgrade.isPending) { throw StoreError.notUpgraded(path: path) }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    /// As messages call it: a path or an address.
    package var name: String { path }

    /// Whether other hosts work on the same store.
    public var isShared: Bool { engine.isShared }

    var rules: StatementRules { currentRules.withLock { $0 } }

    /// Changes with every commit, of any process, from the moment it can be read. It compares with what the same store said before, in this
    /// process.
    public var version: Int64 { get throws { try engine.commits() } }

    /// Gives back what tables take that were read lately; they are read again when they are asked for.
    public func forgetTables() { memory.forget() }

    /// Decides by other rules from now on: the configuration or the register changed.
    public func use(_ rules: StatementRules) { currentRules.withLock { $0 = rules } }

    /// Throws where versions of tables wait to become statements, which needs rules.
    func requireReplayed() throws {
        if isPending { throw StoreError.notUpgraded(path: path) }
    }

    /// Whole in one file afterwards; nothing may be asked any more.
    public func close() throws { try engine.close() }

    // MARK: Ledger

    /// Enters a file before it is processed.
    public func enter(_ file: ReceivedFile, state: FileState = .taken) throws -> LedgerEntry {
        try engine.write { database in
            let id = try Self.insert(file, state: state, reason: nil, database)
            return LedgerEntry(id: id, file: file, state: state, reason: nil)
        }
    }

    public func setState(_ state: FileState, of entry: Int64, reason: String? = nil) throws {
        try engine.write { database in
            try database.execute(
                sql: "UPDATE file SET state = ?, reason = ? WHERE id = ?", arguments: [state.rawValue, reason, entry])
        }
    }

    /// The newest `limit` files of the given states, newest first.
    public func entries(in states: Set<FileState> = Set(FileState.allCases), limit: Int = 1_000) throws -> [LedgerEntry]
    {
        try engine.read { database in
            let marks = questionMarks(count: states.count)
            return try Row.fetchAll(
                database, sql: "SELECT * FROM file WHERE state IN (\(marks)) ORDER BY id DESC LIMIT ?",
                arguments: StatementArguments(states.map(\.rawValue)) + [limit]
            ).map(LedgerEntry.init)
        }
    }

    /// The file whose bytes were accepted under this hash.
    public func accepted(sha256: String) throws -> LedgerEntry? {
        try engine.read { try Self.accepted(sha256: sha256, $0) }
    }

    static func accepted(sha256: String, _ database: Database) throws -> LedgerEntry? {
        try Row.fetchOne(
            try database.cachedStatement(
                sql: "SELECT * FROM file WHERE sha256 = ? AND state = 'accepted' ORDER BY id LIMIT 1"),
            arguments: [sha256]
        ).map(LedgerEntry.init)
    }

    static func insert(_ file: ReceivedFile, state: FileState, reason: String?, _ database: Database) throws -> Int64 {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO file (name, sha256, byte_count, folder, received_at, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        return try insert.insert(
            arguments: [
                file.name, file.sha256, file.byteCount, file.folder, file.receivedAt.timeIntervalSince1970,
                state.rawValue, reason,
            ])
    }
}

extension LedgerEntry {
    init(_ row: Row) {
        self.init(
            id: row["id"], file: ReceivedFile(row), state: FileState(rawValue: row["state"]) ?? .returned,
            reason: row["reason"])
    }
}

extension ReceivedFile {
    init(_ row: Row) {
        self.init(
            name: row["name"], sha256: row["sha256"], byteCount: row["byte_count"], folder: row["folder"],
            receivedAt: Date(timeIntervalSince1970: row["received_at"]))
    }
}
