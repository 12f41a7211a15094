import CPostgres
import Store

/// One connection to the server, in pipeline mode: statements go out one behind the other, and the server's answers are
/// waited for where one is needed.
///
/// It belongs to who took it from the engine, and to nobody else until it is given back. The compiler cannot see that: its state has no lock, and the engine
/// hands it over under one, hence `@unchecked`.
final class PostgresConnection: EngineConnection, @unchecked Sendable {
    private let connection: OpaquePointer
    private let warnings: UnsafeMutablePointer<Int32>
    private var statements: [String: PostgresStatement] = [:]
    private var numbers: [String: Int64] = [:]
    /// How many answers are to come.
    private var pending = 0
    /// How many ends of a pipeline are to be read: behind each, the answers to all that was sent before it have come.
    private var unread = 0
    private var changes = 0
    private var missing: String?
    /// Whether its server did not answer any more.
    private var isGivenUp = false
    /// A server sends small answers while we go on writing: more would fill both ways.
    private static let pipelineLimit = 256

    private let patience: ServerPatience

    init(_ conninfo: String, patience: Duration) throws {
        self.patience = ServerPatience(length: patience)
        try LibPQ.load()
        guard let connection = pq_connectdb(conninfo) else { throw DatabaseError("no memory for a connection") }
        guard pq_status(connection) == PQ_CONNECTION_OK else {
            defer { pq_finish(connection) }
            throw ConnectionLost(reason: Self.message(pq_errorMessage(connection)))
        }
        self.connection = connection
        warnings = .allocate(capacity: 1)
        warnings.initialize(to: 0)
        pq_countWarnings(connection, warnings)
        guard pq_enterPipelineMode(connection) == 1 else { throw error() }
        try send(text: Self.settings)
        try flush()
    }

    /// A host that stops in the middle of a transaction holds up the others no longer than it would hold a claim.
    private static let settings = "SET idle_in_transaction_session_timeout = '10s'"

    deinit {
        pq_finish(connection)
        warnings.deallocate()
    }

    var dialect: Dialect { .postgres }

    /// 150018 for 15.18.
    var serverVersion: Int { Int(pq_serverVersion(connection)) }

    var isOpen: Bool { !isGivenUp && pq_status(connection) == PQ_CONNECTION_OK }

    // MARK: Transactions

    /// Runs a transaction's body. `beginning` opens it.
    func transaction<Value>(
        _ beginning: [String], isKept: Bool, _ body: (Database) throws -> Value
    ) throws -> Value {
        numbers = [:]
        missing = nil
        do {
            for statement in beginning { try send(text: statement) }
            let value = try body(Database(self))
            if let missing { throw DatabaseError("a row has no value in the column \(missing)") }
            guard isKept else {
                try send(text: "ROLLBACK")
                try sendAway()
                return value
            }
            try commit()
            return value
        } catch {
            if isOpen, !(error is UnknownCommit) { try rollBack() }
            throw error
        }
    }

    /// What the server does not say is unknown: a connection that closed, or a warning that it did not wait for its
    /// standby.
    private func commit() throws {
        warnings.pointee = 0
        do {
            let answer = try query("COMMIT")
            guard answer.status == "COMMIT" else { throw DatabaseError("the transaction was undone: \(answer.status)") }
        } catch let error as ConnectionLost {
            throw UnknownCommit(reason: error.reason)
        }
        guard warnings.pointee == 0 else {
            throw UnknownCommit(reason: "the server did not wait for its standby")
        }
    }

    private func rollBack() throws {
        do { try flush() } catch is DatabaseError {
            // That of the transaction which is undone now.
        }
        statements = [:]
        try send(text: "ROLLBACK")
        // Of those behind a fault it is not known which the server has.
        try send(text: "DEALLOCATE ALL")
        try flush()
    }

    // MARK: Statements

    func statement(_ sql: String, isKept: Bool) throws -> any EngineStatement {
        guard isKept else { return PostgresStatement(PostgresSQL.statement(sql), name: nil, self) }
        if let known = statements[sql] { return known }
        let statement = PostgresStatement(PostgresSQL.statement(sql), name: "s\(statements.count)", self)
        let sent = pq_sendPrepare(connection, statement.name, statement.sql.text, 0, nil)
        guard sent == 1 else { throw error() }
        pending += 1
        statements[sql] = statement
        return statement
    }

    func execute(script: String) throws {
        try flush()
        numbers = [:]
        guard pq_exitPipelineMode(connection) == 1 else { throw error() }
        guard pq_sendQuery(connection, PostgresSQL.script(script)) == 1 else { throw error() }
        var failure: DatabaseError?
        while let result = try nextResult() {
            defer { pq_clear(result) }
            if failure == nil { failure = try self.failure(result) }
            changes = pq_cmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
        }
        guard isOpen else { throw lost() }
        guard pq_enterPipelineMode(connection) == 1 else { throw error() }
        if let failure { throw failure }
    }

    var changesCount: Int {
        get throws {
            try flush()
            return changes
        }
    }

    func note(missing column: String) { if missing == nil { missing = column } }

    // MARK: Numbers of rows

    func nextNumber(of table: String) throws -> Int64 {
        let next = try numbers[table] ?? lastNumber(of: table) + 1
        numbers[table] = next + 1
        return next
    }

    func forgetNumbers(of table: String) { numbers[table] = nil }

    private func lastNumber(of table: String) throws -> Int64 {
        let statement = try statement("SELECT coalesce(max(id), 0) FROM \(table)", isKept: true)
        return try statement.all().first.map { $0.contents.first == nil ? 0 : Self.integer($0) } ?? 0
    }

    private static func integer(_ row: Row) -> Int64 {
        if case .integer(let number)? = row.contents.first { return number }
        return 0
    }

    // MARK: Sending

    func queue(_ statement: PostgresStatement, _ parameters: PostgresParameters) throws {
        try send(statement, parameters)
        if pending >= Self.pipelineLimit { try flush() }
    }

    func answer(_ statement: PostgresStatement, _ parameters: PostgresParameters) throws -> PostgresAnswer {
        try send(statement, parameters)
        return PostgresAnswer(try lastResult(), self)
    }

    private func send(_ statement: PostgresStatement, _ parameters: PostgresParameters) throws {
        let count = Int32(parameters.starts.count)
        let sent = parameters.withPointers { values in
            if let name = statement.name {
                pq_sendQueryPrepared(connection, name, count, values, parameters.lengths, parameters.formats, 0)
            } else {
                pq_sendQueryParams(
                    connection, statement.sql.text, count, nil, values, parameters.lengths, parameters.formats, 0)
            }
        }
        guard sent == 1 else { throw error() }
        pending += 1
    }

    private func send(text: String) throws {
        guard pq_sendQueryParams(connection, text, 0, nil, nil, nil, nil, 0) == 1 else { throw error() }
        pending += 1
    }

    private func query(_ text: String) throws -> (status: String, rows: Int) {
        try send(text: text)
        let result = try lastResult()
        defer { pq_clear(result) }
        return (
            pq_cmdStatus(result).map { String(cString: $0) } ?? "",
            Int(pq_ntuples(result))
        )
    }

    /// Waits for all answers.
    func flush() throws {
        guard pending > 0 else { return }
        pq_clear(try lastResult())
    }

    /// The server has to know, and nobody needs its answer: that is read with the next one.
    private func sendAway() throws {
        guard pq_pipelineSync(connection) == 1 else { throw lost() }
        unread += 1
    }

    /// Waits for all answers and gives the last one. Of several failures the first is the cause.
    private func lastResult() throws -> OpaquePointer {
        guard pq_pipelineSync(connection) == 1 else { throw lost() }
        unread += 1
        var failure: DatabaseError?
        var last: OpaquePointer?
        while unread > 0 {
            guard let result = try nextResult() else {
                guard isOpen else {
                    pq_clear(last)
                    throw lost()
                }
                // Behind each answer.
                continue
            }
            switch pq_resultStatus(result) {
            case PQ_PIPELINE_SYNC:
                pq_clear(result)
                unread -= 1
            case PQ_COMMAND_OK, PQ_TUPLES_OK:
                pq_clear(last)
                last = result
            default:
                if !isOpen {
                    pq_clear(result)
                    pq_clear(last)
                    throw lost()
                }
                if failure == nil { failure = DatabaseError(Self.message(pq_resultErrorMessage(result))) }
                pq_clear(result)
            }
        }
        pending = 0
        if let failure {
            pq_clear(last)
            throw failure
        }
        guard let last else { throw DatabaseError("no answer") }
        changes = pq_cmdTuples(last).flatMap { Int(String(cString: $0)) } ?? changes
        return last
    }

    /// Nil behind the last result of a statement.
    private func nextResult() throws -> OpaquePointer? {
        do { try patience.wait(for: connection) } catch {
            isGivenUp = true
            pending = 0
            throw error
        }
        return pq_getResult(connection)
    }

    private func failure(_ result: OpaquePointer) throws -> DatabaseError? {
        guard isOpen else { throw lost() }
        switch pq_resultStatus(result) {
        case PQ_COMMAND_OK, PQ_TUPLES_OK: return nil
        default: return DatabaseError(Self.message(pq_resultErrorMessage(result)))
        }
    }

    private func error() -> any Error {
        isOpen ? DatabaseError(Self.message(pq_errorMessage(connection))) : lost()
    }

    private func lost() -> ConnectionLost {
        pending = 0
        return ConnectionLost(reason: Self.message(pq_errorMessage(connection)))
    }

    private static func message(_ text: UnsafeMutablePointer<CChar>?) -> String {
        text.map { String(cString: $0) }?.split(separator: "\n").joined(separator: "; ") ?? "unknown"
    }
}

/// The connection to the server closed, or none could be made.
struct ConnectionLost: Error, Equatable {
    let reason: String
}
