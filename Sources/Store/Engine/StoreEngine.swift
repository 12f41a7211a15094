import Messages
import ReportingKit

/// What keeps the store: one database with its connections. ``ReportStore`` holds the one text of SQL for all of them.
///
/// A write is one durable transaction, and one at a time: what it reads cannot change before it ends. A read sees the
/// store as it was at one moment.
package protocol StoreEngine: AnyObject, Sendable {
    /// As messages call it: a path or an address.
    var name: String { get }
    /// Whether other hosts work on the same store.
    var isShared: Bool { get }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value
    /// A short write that waits for no other: it changes nothing that needs an order. Of SQLite a write like all.
    func writeBeside<Value>(_ body: (Database) throws -> Value) throws -> Value
    /// Runs what a write would do and undoes all of it.
    func foresee<Value>(_ body: (Database) throws -> Value) throws -> Value

    /// Brings the schema up to date. Throws ``StoreError/newerSchema(path:)`` for one that this program does not know.
    func migrate(_ migrations: [Migration]) throws
    /// Throws unless the schema is of exactly this version.
    func requireCurrent(_ migrations: [Migration]) throws

    /// Reads everything once; throws ``StoreError/corrupt(path:reason:)`` where something cannot be what it should be.
    func check() throws
    /// What the database itself finds wrong within it.
    func integrityFaults() throws -> [StoreFault]
    /// One file of SQLite, as the store is at one moment.
    func backUp(to target: String) throws
    /// Changes with every commit, of any process, from the moment it can be read.
    func commits() throws -> Int64
    func close() throws
}

/// A change of the schema. One that was released stays as it is.
package struct Migration: Sendable {
    package let name: String
    package let run: @Sendable (Database) throws -> Void

    package init(_ name: String, _ run: @escaping @Sendable (Database) throws -> Void) {
        self.name = name
        self.run = run
    }
}

/// Whether a transaction was committed is not known: the connection closed before the answer came, or the server did not
/// wait for its standby. It is asked for by item before anything is done again; it is never sent again blindly.
package struct UnknownCommit: VietnameseFault {
    package let reason: String

    package init(reason: String) { self.reason = reason }

    package var description: String { StoreErrorTexts.unknownCommit(reason: reason).english }
    package var vietnamese: String { StoreErrorTexts.unknownCommit(reason: reason).vietnamese }
}

/// What the database could not do: a disk, a lock, a rule of the schema; never what was asked of the store.
package struct DatabaseError: VietnameseFault {
    package let description: String
    package let vietnamese: String
    /// Whether a server does not answer, or no more.
    package let isAway: Bool

    package init(_ description: String) {
        self.description = description
        vietnamese = description
        isAway = false
    }

    /// A server that does not answer; `reason` is the client's.
    package init(away database: String, reason: String) {
        let words = StoreErrorTexts.away(database, reason: reason)
        description = words.english
        vietnamese = words.vietnamese
        isAway = true
    }
}
