import GRDB
import GRDBSQLite
import ReportingKit

/// Writes the rows of one table.
///
/// Binds through SQLite's own interface: GRDB's arguments take three times as long as the insert itself.
struct RowWriter {
    let database: Database
    let statement: Int64
    let cells: StoredCellsWriter

    /// - Returns: the numbers of the rows, in the table's order, without that of the total.
    func write(_ table: DatasetTable) throws -> [Int64] {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO unit_row (
                    statement_id, unit_code, unit_valid_from, unit_label, unit_name, sheet, row, is_total, cells, member)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let numbers = try table.rows.map { row in
            try write(row, isTotal: false, insert)
            return database.lastInsertedRowID
        }
        if let total = table.declaredTotal { try write(total, isTotal: true, insert) }
        return numbers
    }

    private func write(_ row: DatasetRow, isTotal: Bool, _ insert: GRDB.Statement) throws {
        let statement = insert.sqliteStatement
        sqlite3_reset(statement)
        bind(self.statement, 1, statement)
        bind(row.unit?.code.rawValue, 2, statement)
        bind(row.unit?.validFrom?.iso, 3, statement)
        bind(row.unitLabel, 4, statement)
        bind(row.unitName, 5, statement)
        bind(row.sheet, 6, statement)
        bind(Int64(row.row), 7, statement)
        bind(isTotal ? 1 : 0, 8, statement)
        bind(row.member, 10, statement)
        let code = try cells.withText(of: row.values) { text in
            bind(text, 9, statement)
            defer { sqlite3_reset(statement) }
            return sqlite3_step(statement)
        }
        sqlite3_clear_bindings(statement)
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code),
                message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
        }
    }

    private func bind(_ number: Int64, _ index: Int32, _ statement: SQLiteStatement) {
        sqlite3_bind_int64(statement, index, number)
    }

    private func bind(_ text: String?, _ index: Int32, _ statement: SQLiteStatement) {
        guard var text else {
            sqlite3_bind_null(statement, index)
            return
        }
        text.withUTF8 { bytes in bind(bytes, index, statement, copying: true) }
    }

    /// Without copying, the bytes have to stay until the statement was executed.
    private func bind(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int32, _ statement: SQLiteStatement, copying: Bool = false
    ) {
        text.withMemoryRebound(to: CChar.self) { characters in
            // SQLite's mark for "make your own copy" is a pointer to nowhere.
            let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            // An empty text has no address, and without one SQLite binds null.
            let start = characters.baseAddress ?? UnsafePointer<CChar>(OpaquePointer(StaticString("").utf8Start))
            sqlite3_bind_text(statement, index, start, Int32(characters.count), copying ? transient : nil)
        }
    }
}
