import Foundation
import PostgresEngine
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Which engine a test runs on.
enum TestedEngine: Sendable {
    case sqlite, postgres

    @TaskLocal static var current = TestedEngine.sqlite
}

/// Runs each test of a suite once on each engine: the one store has to be the same on all of them. Where PostgreSQL is
/// not installed, on SQLite alone, and `PostgresEngineTests` say so.
struct OnEachEngine: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await function()
        guard PostgresServer.isInstalled else { return }
        try await TestedEngine.$current.withValue(.postgres, operation: function)
    }
}

extension Trait where Self == OnEachEngine {
    static var onEachEngine: OnEachEngine { OnEachEngine() }
}

/// Opens the store of a path, or in PostgreSQL that of the schema which stands for the path.
func openStore(_ path: String, _ rules: StatementRules?) throws -> ReportStore {
    switch TestedEngine.current {
    case .sqlite: try ReportStore(path: path, rules: rules)
    case .postgres: try ReportStore(engine: PostgresEngine(address: schemas.address(path)), rules: rules)
    }
}

let schemas = Schemas()

/// The schemas that stand for paths.
final class Schemas: Sendable {
    private let known = Mutex<[String: String]>([:])

    func address(_ path: String) throws -> String {
        let server = try PostgresServer.shared()
        let (name, isNew) = known.withLock { known in
            if let name = known[path] { return (name, false) }
            let name = "t\(known.count)"
            known[path] = name
            return (name, true)
        }
        if isNew {
            try PostgresEngine(address: server.address(schema: "public")).write {
                try $0.execute(sql: "CREATE SCHEMA \(name)")
            }
        }
        return server.address(schema: name)
    }
}

extension ReportStore {
    /// From now on a table takes no rows but those of a condition.
    func refuseRows(of table: String, but condition: String = "1 = 0") throws {
        try engine.write { database in
            switch database.connection.dialect {
            case .sqlite:
                // A trigger names the new row.
                let new = condition.replacing("name", with: "NEW.name")
                try database.execute(
                    sql: """
                        CREATE TRIGGER full BEFORE INSERT ON \(table) WHEN NOT (\(new))
                        BEGIN SELECT RAISE(ABORT, 'disk full'); END
                        """)
            case .postgres:
                try database.execute(
                    sql: "ALTER TABLE \(table) ADD CONSTRAINT disk_full CHECK (\(condition)) NOT VALID")
            }
        }
    }

    func takeRows(of table: String) throws {
        try engine.write { database in
            switch database.connection.dialect {
            case .sqlite: try database.execute(sql: "DROP TRIGGER full")
            case .postgres: try database.execute(sql: "ALTER TABLE \(table) DROP CONSTRAINT disk_full")
            }
        }
    }
}
