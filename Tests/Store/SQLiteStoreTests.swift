import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// What of the store is SQLite's own: how its schema is known, and by which index it looks.
struct SQLiteStoreTests {
    private let folder: TemporaryFolder
    private let store: ReportStore
    private let path: String

    init() throws {
        folder = try TemporaryFolder("store")
        path = folder.url.appending(path: "s.sqlite").path(percentEncoded: false)
        store = try ReportStore(path: path, rules: .office)
    }

    @Test func newerSchemaIsRefused() throws {
        try store.engine.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 from the future')") }
        #expect(throws: StoreError.newerSchema(path: path)) { try ReportStore(path: path, rules: .office) }
    }

    @Test func aPeriodIsReadThroughIndexes() throws {
        let plan = try store.engine.read { database in
            try Row.fetchAll(
                database,
                sql:
                    "EXPLAIN QUERY PLAN SELECT * FROM slot WHERE period = '2023-H1' AND dataset = 'x' AND place = 'level' ORDER BY id"
            ).map { $0["detail"] as String }.joined()
        }
        #expect(plan.contains("USING INDEX slot_key"))
    }

    @Test func whatWaitsOfAFileIsFoundFromTheFileAndNotFromAllOfItsPlace() throws {
        let plan = try store.engine.read { database in
            try Row.fetchAll(
                database, sql: "EXPLAIN QUERY PLAN \(ReportStore.waitingUnits)", arguments: ["x", 1]
            ).map { $0["detail"] as String }
        }
        #expect(
            plan.map { $0.split(separator: " INDEX ").last } == [
                "file_sha256 (sha256=?)", "statement_file (file_id=?)", "question_statement (statement_id=?)",
            ])
    }
}
