extension Row {
    static func fetchAll(_ statement: any EngineStatement, arguments: StatementArguments = []) throws -> [Row] {
        try statement.bind(arguments)
        return try statement.all()
    }

    package static func fetchAll(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws -> [Row] {
        try fetchAll(try database.statement(sql: sql), arguments: arguments)
    }

    /// The first row. It belongs to nobody else: a cursor would stay open.
    static func fetchOne(_ statement: any EngineStatement, arguments: StatementArguments = []) throws -> Row? {
        try fetchAll(statement, arguments: arguments).first
    }

    static func fetchOne(_ database: Database, sql: String, arguments: StatementArguments = []) throws -> Row? {
        try fetchOne(try database.statement(sql: sql), arguments: arguments)
    }

    static func fetchCursor(_ statement: any EngineStatement, arguments: StatementArguments = []) throws -> RowCursor {
        try statement.bind(arguments)
        return try statement.open()
    }

    static func fetchCursor(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws -> RowCursor {
        try fetchCursor(try database.statement(sql: sql), arguments: arguments)
    }
}

/// The first column of an answer.
extension ColumnValue {
    /// Of the first row; nil where there is none, or where it is null.
    static func fetchOne(_ statement: any EngineStatement, arguments: StatementArguments = []) throws -> Self? {
        try statement.bind(arguments)
        let rows = try statement.open()
        // The row is the cursor's, which would otherwise be gone before it is read.
        return try withExtendedLifetime(rows) { try rows.next().flatMap { $0[0] } }
    }

    package static func fetchOne(
        _ database: Database, sql: String, arguments: StatementArguments = []
    ) throws -> Self? {
        try fetchOne(try database.statement(sql: sql), arguments: arguments)
    }

    static func fetchAll(_ statement: any EngineStatement, arguments: StatementArguments = []) throws -> [Self] {
        try statement.bind(arguments)
        let rows = try statement.open()
        var values: [Self] = []
        while let row = try rows.next() { values.append(row[0]) }
        return values
    }

    static func fetchAll(_ database: Database, sql: String, arguments: StatementArguments = []) throws -> [Self] {
        try fetchAll(try database.statement(sql: sql), arguments: arguments)
    }
}
