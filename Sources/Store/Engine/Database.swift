/// A connection, within one transaction.
package final class Database {
    package let connection: any EngineConnection

    package init(_ connection: any EngineConnection) { self.connection = connection }

    /// A statement that is kept for the next time. It is used by one cursor at a time.
    func cachedStatement(sql: String) throws -> any EngineStatement { try connection.statement(sql, isKept: true) }

    /// A statement whose text is made up anew each time.
    func statement(sql: String) throws -> any EngineStatement { try connection.statement(sql, isKept: false) }

    /// Without arguments, the text may hold several statements.
    package func execute(sql: String, arguments: StatementArguments = []) throws {
        if arguments.values.isEmpty { return try connection.execute(script: sql) }
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// How many rows the last statement changed.
    var changesCount: Int { get throws { try connection.changesCount } }
}

/// What an engine gives of a connection.
package protocol EngineConnection: AnyObject {
    func statement(_ sql: String, isKept: Bool) throws -> any EngineStatement
    func execute(script: String) throws
    var changesCount: Int { get throws }
    /// Where the engines differ in SQL that is no query.
    var dialect: Dialect { get }
}

/// Which of the engines it is, for the few definitions that cannot be written for both.
package enum Dialect: Sendable {
    case sqlite, postgres
}

/// A statement that was prepared. Parameters count from 1 and keep no value from one run to the next.
package protocol EngineStatement: AnyObject {
    var parameterCount: Int { get }
    func bind(_ value: ColumnContent, _ index: Int)
    func bind(_ number: Int64, _ index: Int)
    func bind(_ text: String?, _ index: Int)
    /// The bytes have to stay as they are until the statement ran.
    func bind(_ text: UnsafeBufferPointer<UInt8>, _ index: Int)

    /// Runs a statement that answers with nothing.
    func run() throws
    /// Runs an INSERT of one row into a table with a column `id`, which it leaves out.
    ///
    /// - Returns: the number that the row got.
    func insert() throws -> Int64
    /// Runs a query. The statement belongs to the cursor until that is gone.
    func open() throws -> RowCursor
    /// Runs a query.
    func all() throws -> [Row]
}

extension EngineStatement {
    func bind(_ arguments: StatementArguments) throws {
        guard arguments.values.count == parameterCount else {
            throw DatabaseError("\(arguments.values.count) values for \(parameterCount) parameters")
        }
        for (index, value) in arguments.values.enumerated() { bind(value, index + 1) }
    }

    func execute(arguments: StatementArguments) throws {
        try bind(arguments)
        try run()
    }

    /// - Returns: the number that the row got.
    func insert(arguments: StatementArguments) throws -> Int64 {
        try bind(arguments)
        return try insert()
    }
}
