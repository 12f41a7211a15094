import Foundation
import PostgresEngine
import ReportingKit
import Synchronization
import TestSupport
import Testing

@testable import Store

/// What only an engine beyond a network has to answer for. The suites of the store run on it as well.
@Suite(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed: apt-get install postgresql"))
struct PostgresEngineTests {
    private let folder: TemporaryFolder
    private let address: String
    private let store: ReportStore

    init() throws {
        folder = try TemporaryFolder("postgres")
        address = try schemas.address(folder.url.path)
        store = try ReportStore(engine: PostgresEngine(address: address), rules: .office)
    }

    private func file(_ name: String) -> ReceivedFile {
        ReceivedFile(
            name: name, sha256: name, byteCount: 1, folder: nil,
            receivedAt: Date(timeIntervalSince1970: 1_688_500_000.25))
    }

    private func delivery(_ name: String, unit: String = "21064") throws -> ReportStore.Delivery {
        let period = try #require(Period(id: "2023-H1"))
        let value = SourcedValue(.count(7), cell: CellAddress(row: 5, column: 2), raw: "7")
        let row = DatasetRow(
            unit: UnitID(code: UnitCode(unit), validFrom: nil), unitLabel: "Xã", unitName: "Xã", sheet: "S", row: 6,
            values: ["received": value])
        let table = DatasetTable(dataset: "forests", place: .subordinates, period: period, rows: [row])
        return ReportStore.Delivery(file: file(name), tables: [table], findings: [])
    }

    /// Ends the connections of a store's other users.
    private static let closing = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND application_name = current_schema()
        """

    /// Something that happens within the server while a transaction with a new file is committed.
    private func whileCommitting(_ action: String) throws {
        try store.engine.write {
            try $0.execute(
                sql: """
                    CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \(action); RETURN NULL; END $$;
                    CREATE CONSTRAINT TRIGGER act AFTER INSERT ON file DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION act();
                    """)
        }
    }

    /// A frozen server keeps its connections, and takes what it is sent.
    @Test func aServerThatStandsStillIsGivenUp() throws {
        let (server, link) = (try PostgresServer.shared(), folder.url.appending(path: "pg"))
        try FileManager.default.createSymbolicLink(
            atPath: link.path(percentEncoded: false), withDestinationPath: server.folder)
        let engine = try PostgresEngine(
            address: address.replacing(server.folder, with: link.path(percentEncoded: false)),
            patience: .milliseconds(10))
        let process = try #require(
            try engine.read { try Int64.fetchOne($0, sql: "SELECT pg_backend_pid()::bigint") })
        try FileManager.default.removeItem(at: link)
        kill(pid_t(process), SIGSTOP)
        defer { kill(pid_t(process), SIGCONT) }
        let fault = #expect(throws: DatabaseError.self) {
            try engine.read { try Int64.fetchOne($0, sql: "SELECT 1") }
        }
        #expect(fault?.isAway == true)
    }

    @Test func aServerThatIsWellMayAnswerLate() throws {
        let engine = try PostgresEngine(address: address, patience: .milliseconds(10))
        #expect(try engine.read { try Int64.fetchOne($0, sql: "SELECT 1 FROM pg_sleep(0.2)") } == 1)
        try engine.write { try $0.execute(sql: "SELECT pg_sleep(0.2); SELECT 1") }
    }

    @Test func aCommitWithoutAnAnswerIsUnknownAndTheNextOneGoesOn() throws {
        try whileCommitting("PERFORM pg_terminate_backend(pg_backend_pid())")
        #expect(throws: UnknownCommit.self) { try store.accept(delivery("a")) }
        try PostgresEngine(address: address).write { try $0.execute(sql: "DROP TRIGGER act ON file") }
        #expect(try store.entries().isEmpty)
        _ = try store.accept(delivery("a"))
        #expect(try store.entries().map(\.id) == [1])
    }

    @Test func aCommitThatTheServerWarnsOfIsUnknownThoughItIsThere() throws {
        try whileCommitting("RAISE WARNING 'canceling the wait for synchronous replication'")
        #expect(throws: UnknownCommit.self) { try store.accept(delivery("a")) }
        #expect(try store.entries().map(\.state) == [.accepted])
    }

    @Test func aConnectionThatIsLostBeforeTheCommitIsAFaultOfTheDatabaseAndLeavesNothing() throws {
        let error = #expect(throws: (any Error).self) {
            try store.engine.write { database in
                try database.execute(sql: "INSERT INTO field (name) VALUES (?)", arguments: ["x"])
                _ = try Bool.fetchOne(database, sql: "SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }
        #expect(error.map(ReportStore.isDatabaseFault) == true)
        #expect(try store.engine.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM field") } == 0)
        _ = try store.accept(delivery("a"))
        #expect(try store.acceptedCount() == 1)
    }

    @Test func readersWhoseConnectionsWereClosedReadAgain() throws {
        _ = try store.acceptedCount()
        try PostgresEngine(address: address).write { database in
            _ = try Row.fetchAll(
                database,
                sql: Self.closing)
        }
        #expect(try store.acceptedCount() == 0)
    }

    @Test func severalHostsWriteOneAfterTheOtherInOneOrderWithoutGaps() async throws {
        let hosts = try (0..<3).map { _ in try ReportStore(engine: PostgresEngine(address: address), rules: .office) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, host) in hosts.enumerated() {
                group.addTask {
                    for file in 0..<10 {
                        _ = try host.foreseen(delivery("undone"))
                        _ = try host.accept(delivery("\(number)-\(file)", unit: "\(number)"))
                    }
                }
            }
            try await group.waitForAll()
        }
        let orders = try store.entries().map { try #require(try store.file(row: $0.id)?.order) }
        #expect(orders.sorted() == Array(1...30))
        #expect(try store.entries().map(\.id).sorted() == Array(1...30))
        #expect(try store.faults() == [])
    }

    private final class Flag: Sendable {
        private let value = Mutex(false)
        var isRaised: Bool { value.withLock { $0 } }
        func raise() { value.withLock { $0 = true } }
    }

    /// Connections are closed after each file or two, wherever in a transaction the writer is.
    @Test func whatWasCutOffIsAskedForByItemAndTakenOnce() async throws {
        let items = (0..<40).map { "item \($0)" }
        let writer = try ReportStore(engine: PostgresEngine(address: address), rules: .office)
        let killer = try PostgresEngine(address: address)
        func retried<Value>(_ work: () throws -> Value) throws -> Value {
            for _ in 0..<50 {
                do { return try work() } catch is UnknownCommit {} catch is DatabaseError {}
            }
            return try work()
        }
        let ended = Flag()
        let writing = Task {
            defer { ended.raise() }
            for item in items {
                // An item that is there keeps its row.
                try retried { try writer.enter([(item: item, file: file(item))]) }
                try retried {
                    let entry = try #require(try writer.entry(item: item))
                    guard entry.state == .taken else { return }
                    let given = try delivery(item)
                    _ = try writer.accept(
                        ReportStore.Delivery(file: given.file, entry: entry.id, tables: given.tables, findings: []))
                }
            }
        }
        var accepted = 0
        while !ended.isRaised {
            let now = try store.acceptedCount()
            guard now > accepted else {
                await Task.yield()
                continue
            }
            accepted = now
            // The store that counts is cut off as well: it reads again. Without the writer's lock, so that it hits anywhere.
            try killer.read { _ = try Row.fetchAll($0, sql: Self.closing) }
        }
        try await writing.value
        #expect(try store.entries().map(\.state) == items.map { _ in .accepted })
        #expect(
            try store.entries().map { try store.file(row: $0.id)?.order }.compactMap(\.self).sorted() == Array(1...40))
        #expect(try store.faults() == [])
    }

    @Test func aHistoryThatWentBackStopsTheWriter() throws {
        _ = try store.accept(delivery("a"))
        try PostgresEngine(address: address).write { database in
            try database.execute(sql: "UPDATE file SET accepted_order = NULL, state = 'returned'")
            _ = try Row.fetchAll(
                database, sql: Self.closing)
        }
        #expect(throws: (any Error).self) { try store.accept(delivery("b")) }
        let error = #expect(throws: StoreError.self) { try store.accept(delivery("b")) }
        #expect(error?.needsDecision == true)
    }

    @Test func whatAReaderOpenedCannotBeWritten() throws {
        let reader = try ReportStore(readingFrom: PostgresEngine(address: address, isReading: true), rules: .office)
        _ = try store.accept(delivery("a"))
        #expect(try reader.acceptedCount() == 1)
        #expect(throws: (any Error).self) { try reader.accept(delivery("b")) }
    }

    @Test func anotherSchemaIsNotMigratedByAReaderAndANewerOneByNobody() throws {
        let bare = try PostgresEngine(address: schemas.address(folder.url.path + "/bare"), isReading: true)
        #expect(throws: StoreError.self) { try ReportStore(readingFrom: bare, rules: .office) }
        try store.engine.write { try $0.execute(sql: "INSERT INTO migration (name) VALUES ('99 from the future')") }
        #expect(throws: StoreError.newerSchema(path: address)) {
            try ReportStore(engine: PostgresEngine(address: address), rules: .office)
        }
    }

    @Test func aTextWithTheCharacterThatPostgreSQLCannotHoldIsKeptWithAMark() throws {
        _ = try store.enter(file("a\u{0}b"))
        #expect(try store.entries().map(\.file.name) == ["a\u{FFFD}b"])
    }

    @Test func aServerThatDoesNotAnswerIsNamed() throws {
        let engine = try PostgresEngine(address: "postgresql:///x?host=\(folder.url.path)")
        let error = #expect(throws: StoreError.self) { try ReportStore(engine: engine, rules: .office) }
        #expect(error?.description.contains("postgresql:///x") == true)
    }
}
