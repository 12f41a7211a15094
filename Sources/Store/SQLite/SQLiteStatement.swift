import Foundation
import GRDB
import GRDBSQLite

/// A statement of GRDB's, bound and read through SQLite's own interface: GRDB's arguments and rows take several times
/// as long as a small statement itself.
final class SQLiteStatement: EngineStatement {
    private let statement: GRDB.Statement
    private let handle: OpaquePointer
    private let connection: SQLiteConnection
    private let names: [String]

    init(_ statement: GRDB.Statement, _ connection: SQLiteConnection) {
        self.statement = statement
        self.connection = connection
        handle = statement.sqliteStatement
        names = (0..<sqlite3_column_count(handle)).map { index in
            sqlite3_column_name(statement.sqliteStatement, index).map { String(cString: $0) } ?? ""
        }
    }

    // MARK: Parameters

    var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

    func bind(_ value: ColumnContent, _ index: Int) {
        switch value {
        case .null: sqlite3_bind_null(handle, Int32(index))
        case .integer(let number): sqlite3_bind_int64(handle, Int32(index), number)
        case .real(let number): sqlite3_bind_double(handle, Int32(index), number)
        case .text(let text): bind(text, index)
        case .bytes(let data):
            data.withUnsafeBytes { bytes in
                // Without an address, SQLite binds null.
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    sqlite3_bind_zeroblob(handle, Int32(index), 0)
                    return
                }
                sqlite3_bind_blob64(handle, Int32(index), start, UInt64(bytes.count), Self.copied)
            }
        }
    }

    func bind(_ number: Int64, _ index: Int) { sqlite3_bind_int64(handle, Int32(index), number) }

    func bind(_ text: String?, _ index: Int) {
        guard var text else {
            sqlite3_bind_null(handle, Int32(index))
            return
        }
        text.withUTF8 { bind($0, index, Self.copied) }
    }

    func bind(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) { bind(text, index, nil) }

    private func bind(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ keeping: sqlite3_destructor_type?) {
        text.withMemoryRebound(to: CChar.self) { characters in
            // An empty text has no address, and without one SQLite binds null.
            let start = characters.baseAddress ?? UnsafePointer<CChar>(OpaquePointer(StaticString("").utf8Start))
            sqlite3_bind_text(handle, Int32(index), start, Int32(characters.count), keeping)
        }
    }

    /// `SQLITE_TRANSIENT`, SQLite's mark for "make your own copy": C writes it as a cast of -1, which Swift cannot import. It is never called.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    // MARK: Running

    func run() throws {
        defer { reset() }
        while try step() {}
    }

    func insert() throws -> Int64 {
        try run()
        return connection.lastInsertedNumber
    }

    func open() throws -> RowCursor {
        let row = Row(names: names, source: self, start: 0)
        return RowCursor({ try self.step() ? row : nil }, end: { self.reset() })
    }

    func all() throws -> [Row] {
        defer { reset() }
        guard try step() else { return [] }
        let answer = SQLiteAnswer(connection)
        var count = 0
        repeat {
            for index in names.indices { answer.contents.append(content(index)) }
            count += 1
        } while try step()
        return (0..<count).map { Row(names: names, source: answer, start: $0 * names.count) }
    }

    /// Whether there is a row.
    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw connection.error(code, statement.sql)
        }
    }

    private func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }
}

/// The present row.
extension SQLiteStatement: ColumnSource {
    func isNull(_ index: Int) -> Bool { sqlite3_column_type(handle, Int32(index)) == SQLITE_NULL }

    func integer(_ index: Int) -> Int64 { sqlite3_column_int64(handle, Int32(index)) }

    func real(_ index: Int) -> Double { sqlite3_column_double(handle, Int32(index)) }

    func text(_ index: Int) -> String {
        guard let start = sqlite3_column_text(handle, Int32(index)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(index)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ index: Int) -> Data {
        guard let start = sqlite3_column_blob(handle, Int32(index)) else { return Data() }
        return Data(bytes: start, count: Int(sqlite3_column_bytes(handle, Int32(index))))
    }

    func content(_ index: Int) -> ColumnContent {
        switch sqlite3_column_type(handle, Int32(index)) {
        case SQLITE_INTEGER: .integer(integer(index))
        case SQLITE_FLOAT: .real(real(index))
        case SQLITE_TEXT: .text(text(index))
        case SQLITE_BLOB: .bytes(bytes(index))
        default: .null
        }
    }

    func note(missing column: String) { connection.note(missing: column) }
}

/// All rows of an answer, one behind the other.
final class SQLiteAnswer: ColumnSource {
    var contents: [ColumnContent] = []
    private let connection: SQLiteConnection

    init(_ connection: SQLiteConnection) { self.connection = connection }

    func isNull(_ index: Int) -> Bool { contents[index] == .null }

    func integer(_ index: Int) -> Int64 {
        switch contents[index] {
        case .integer(let number): number
        case .real(let number): Int64(exactly: number.rounded()) ?? 0
        case .text(let text): Int64(text) ?? 0
        case .bytes, .null: 0
        }
    }

    func real(_ index: Int) -> Double {
        switch contents[index] {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .text(let text): Double(text) ?? 0
        case .bytes, .null: 0
        }
    }

    func text(_ index: Int) -> String {
        switch contents[index] {
        case .integer(let number): String(number)
        case .real(let number): "\(number)"
        case .text(let text): text
        case .bytes(let data): String(decoding: data, as: UTF8.self)
        case .null: ""
        }
    }

    func bytes(_ index: Int) -> Data {
        if case .bytes(let data) = contents[index] { return data }
        return Data(text(index).utf8)
    }

    func content(_ index: Int) -> ColumnContent { contents[index] }

    func note(missing column: String) { connection.note(missing: column) }
}
