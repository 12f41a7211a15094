import GRDB
import GRDBSQLite

/// One of GRDB's connections, for one transaction.
final class SQLiteConnection: EngineConnection {
    private let database: GRDB.Database
    private var statements: [String: SQLiteStatement] = [:]
    private var missing: String?

    init(_ database: GRDB.Database) { self.database = database }

    /// Runs a transaction's body. Columns without a value that should have one are its failure.
    static func run<Value>(_ database: GRDB.Database, _ body: (Database) throws -> Value) throws -> Value {
        let connection = SQLiteConnection(database)
        // They know each other.
        defer { connection.statements = [:] }
        let value = try body(Database(connection))
        if let missing = connection.missing {
            throw DatabaseError("a row has no value in the column \(missing)")
        }
        return value
    }

    var dialect: Dialect { .sqlite }

    func statement(_ sql: String, isKept: Bool) throws -> any EngineStatement {
        guard isKept else { return SQLiteStatement(try database.makeStatement(sql: sql), self) }
        if let known = statements[sql] { return known }
        let statement = SQLiteStatement(try database.cachedStatement(sql: sql), self)
        statements[sql] = statement
        return statement
    }

    func execute(script: String) throws { try database.execute(sql: script) }

    var changesCount: Int { database.changesCount }

    var lastInsertedNumber: Int64 { database.lastInsertedRowID }

    func error(_ code: Int32, _ sql: String) -> GRDB.DatabaseError {
        GRDB.DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(database.sqliteConnection)), sql: sql)
    }

    func note(missing column: String) { if missing == nil { missing = column } }
}
