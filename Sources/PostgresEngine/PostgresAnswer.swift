import CPostgres
import Foundation
import Store

/// The answer to a query, as libpq holds it: columns are read when they are asked for.
final class PostgresAnswer: ColumnSource {
    private let result: OpaquePointer
    private let connection: PostgresConnection
    let names: [String]
    let count: Int
    private let isBytes: [Bool]

    /// Takes the result over.
    init(_ result: OpaquePointer, _ connection: PostgresConnection) {
        self.result = result
        self.connection = connection
        let columns = pq_nfields(result)
        names = (0..<columns).map { pq_fname(result, $0).map { String(cString: $0) } ?? "" }
        // The number of the type bytea in every PostgreSQL.
        isBytes = (0..<columns).map { pq_ftype(result, $0) == 17 }
        count = Int(pq_ntuples(result))
    }

    deinit { pq_clear(result) }

    func row(_ index: Int) -> Row { Row(names: names, source: self, start: index * names.count) }

    private func place(_ index: Int) -> (row: Int32, column: Int32) {
        let (row, column) = index.quotientAndRemainder(dividingBy: max(names.count, 1))
        return (Int32(row), Int32(column))
    }

    private func withText<Value>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        let (row, column) = place(index)
        let length = Int(pq_getlength(result, row, column))
        guard let start = pq_getvalue(result, row, column) else {
            return body(UnsafeBufferPointer(start: nil, count: 0))
        }
        return start.withMemoryRebound(to: UInt8.self, capacity: length) {
            body(UnsafeBufferPointer(start: $0, count: length))
        }
    }

    func isNull(_ index: Int) -> Bool {
        let (row, column) = place(index)
        return pq_getisnull(result, row, column) != 0
    }

    func integer(_ index: Int) -> Int64 {
        withText(index) { text in
            // A boolean is "t" or "f".
            if text.count == 1, text[0] == UInt8(ascii: "t") { return 1 }
            return Int64(String(decoding: text, as: UTF8.self)) ?? 0
        }
    }

    func real(_ index: Int) -> Double { Double(text(index)) ?? 0 }

    func text(_ index: Int) -> String { withText(index) { String(decoding: $0, as: UTF8.self) } }

    func bytes(_ index: Int) -> Data {
        guard isBytes[Int(place(index).column)] else { return Data(text(index).utf8) }
        return withText(index) { text in
            // "\x" and two digits a byte.
            var data = Data(capacity: text.count / 2)
            var position = 2
            while position + 1 < text.count {
                data.append(Self.digit(text[position]) << 4 | Self.digit(text[position + 1]))
                position += 2
            }
            return data
        }
    }

    private static func digit(_ character: UInt8) -> UInt8 {
        character >= UInt8(ascii: "a") ? character - UInt8(ascii: "a") + 10 : character - UInt8(ascii: "0")
    }

    func content(_ index: Int) -> ColumnContent {
        if isNull(index) { return .null }
        switch pq_ftype(result, place(index).column) {
        case 16, 20, 21, 23: return .integer(integer(index))
        case 700, 701, 1_700: return .real(real(index))
        case 17: return .bytes(bytes(index))
        default: return .text(text(index))
        }
    }

    func note(missing column: String) { connection.note(missing: column) }
}
