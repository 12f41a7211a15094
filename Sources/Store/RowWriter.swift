import ReportingKit

/// Writes the rows of one table.
///
/// Binds values one by one: a list of arguments for each row takes longer than the insert itself.
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
        let numbers = try table.rows.map { try write($0, isTotal: false, insert) }
        if let total = table.declaredTotal { _ = try write(total, isTotal: true, insert) }
        return numbers
    }

    private func write(_ row: DatasetRow, isTotal: Bool, _ insert: any EngineStatement) throws -> Int64 {
        insert.bind(statement, 1)
        insert.bind(row.unit?.code.rawValue, 2)
        insert.bind(row.unit?.validFrom?.iso, 3)
        insert.bind(row.unitLabel, 4)
        insert.bind(row.unitName, 5)
        insert.bind(row.sheet, 6)
        insert.bind(Int64(row.row), 7)
        insert.bind(isTotal ? 1 : 0, 8)
        insert.bind(row.member, 10)
        return try cells.withText(of: row.values) { text in
            insert.bind(text, 9)
            return try insert.insert()
        }
    }
}
