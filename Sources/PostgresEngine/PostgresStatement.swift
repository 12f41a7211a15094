import Foundation
import Store

/// A statement of a connection. Without an answer it is only queued: the server's word on it comes with that on the next
/// query, or with the commit.
final class PostgresStatement: EngineStatement {
    let sql: PostgresSQL.Statement
    /// Under which the server keeps it; nil for one whose text is sent each time.
    let name: String?
    private let connection: PostgresConnection
    private var parameters: PostgresParameters

    init(_ sql: PostgresSQL.Statement, name: String?, _ connection: PostgresConnection) {
        self.sql = sql
        self.name = name
        self.connection = connection
        parameters = PostgresParameters(count: sql.count + (sql.numbering == nil ? 0 : 1))
    }

    var parameterCount: Int { sql.count }

    func bind(_ value: ColumnContent, _ index: Int) {
        switch value {
        case .null: parameters.setNull(index)
        case .integer(let number): bind(number, index)
        case .real(let number): parameters.set("\(number)", index)
        case .text(let text): parameters.set(text, index)
        case .bytes(let data): parameters.set(bytes: data, index)
        }
    }

    func bind(_ number: Int64, _ index: Int) { parameters.set(String(number), index) }

    func bind(_ text: String?, _ index: Int) {
        if let text { parameters.set(text, index) } else { parameters.setNull(index) }
    }

    func bind(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) { parameters.set(text: text, index) }

    func run() throws {
        defer { parameters.clear() }
        _ = try numbered()
        try connection.queue(self, parameters)
    }

    func insert() throws -> Int64 {
        defer { parameters.clear() }
        guard let number = try numbered() else {
            throw DatabaseError("no rows with numbers are made by: \(sql.text)")
        }
        try connection.queue(self, parameters)
        return number
    }

    private func numbered() throws -> Int64? {
        if let table = sql.saysNumber { connection.forgetNumbers(of: table) }
        guard let table = sql.numbering else { return nil }
        let number = try connection.nextNumber(of: table)
        bind(number, sql.count + 1)
        return number
    }

    func open() throws -> RowCursor {
        let answer = try answer()
        var index = 0
        return RowCursor(
            {
                guard index < answer.count else { return nil }
                defer { index += 1 }
                return answer.row(index)
            }, end: {})
    }

    func all() throws -> [Row] {
        let answer = try answer()
        return (0..<answer.count).map(answer.row)
    }

    private func answer() throws -> PostgresAnswer {
        defer { parameters.clear() }
        return try connection.answer(self, parameters)
    }
}

/// The values of a statement's parameters as libpq takes them: one text after the other, each with a zero behind it.
struct PostgresParameters {
    private(set) var bytes: [UInt8] = []
    /// Where each begins; -1 for a null.
    private(set) var starts: [Int]
    private(set) var lengths: [Int32]
    /// 1 for bytes, 0 for text.
    private(set) var formats: [Int32]

    init(count: Int) {
        starts = Array(repeating: -1, count: count)
        lengths = Array(repeating: 0, count: count)
        formats = Array(repeating: 0, count: count)
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        for index in starts.indices { starts[index] = -1 }
    }

    mutating func setNull(_ index: Int) { starts[index - 1] = -1 }

    mutating func set(_ text: String, _ index: Int) {
        begin(index, format: 0)
        append(text.utf8)
        end(index)
    }

    mutating func set(text: UnsafeBufferPointer<UInt8>, _ index: Int) {
        begin(index, format: 0)
        append(text)
        end(index)
    }

    mutating func set(bytes data: Data, _ index: Int) {
        begin(index, format: 1)
        bytes.append(contentsOf: data)
        end(index)
    }

    /// PostgreSQL's texts cannot hold the character U+0000; the mark for an unreadable one takes its place.
    private mutating func append(_ text: some Collection<UInt8>) {
        guard text.contains(0) else { return bytes.append(contentsOf: text) }
        for byte in text { if byte == 0 { bytes.append(contentsOf: "\u{FFFD}".utf8) } else { bytes.append(byte) } }
    }

    private mutating func begin(_ index: Int, format: Int32) {
        starts[index - 1] = bytes.count
        formats[index - 1] = format
    }

    private mutating func end(_ index: Int) {
        lengths[index - 1] = Int32(bytes.count - starts[index - 1])
        bytes.append(0)
    }

    /// Hands them over, for as long as the body takes.
    func withPointers<Value>(_ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
        bytes.withUnsafeBytes { buffer in
            let characters = buffer.assumingMemoryBound(to: CChar.self)
            return body(starts.map { start in start < 0 ? nil : characters.baseAddress?.advanced(by: start) })
        }
    }
}
