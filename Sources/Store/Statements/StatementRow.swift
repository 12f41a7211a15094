import ReportingKit

/// A row of a statement as the store has it.
struct StatementRow: Sendable {
    let number: Int64
    let statement: Int64
    let row: DatasetRow
    let isTotal: Bool

    /// The fields that it states something for.
    var fields: Set<FieldName> { Set(row.values.filter { $0.value.value != .absent }.keys) }
}

/// Reads rows of statements within one transaction.
struct StatementRowReader {
    let database: Database
    let fields: FieldNumbers

    init(_ database: Database) throws {
        self.init(database, try FieldNumbers(database))
    }

    init(_ database: Database, _ fields: FieldNumbers) {
        self.database = database
        self.fields = fields
    }

    /// All rows of a statement in its order, or those of some units.
    func rows(of statement: Int64, units: Set<UnitID>? = nil) throws -> [StatementRow] {
        guard let units else {
            return try Row.fetchAll(
                try database.cachedStatement(sql: "SELECT * FROM unit_row WHERE statement_id = ? ORDER BY id"),
                arguments: [statement]
            ).map(row)
        }
        return try UnitCodes.portions(of: units).flatMap { codes in
            try Row.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT * FROM unit_row
                        WHERE statement_id = ? AND unit_code IN (\(questionMarks(count: codes.count))) AND is_total = 0 ORDER BY id
                        """), arguments: [statement] + StatementArguments(codes)
            ).map(row)
        }.filter { row in row.row.unit.map(units.contains) ?? false }
    }

    /// Of a row of `unit_row`.
    func row(_ row: Row) throws -> StatementRow {
        let statement = row["statement_id"] as Int64
        let values =
            if let packed = row["cells"] as String? {
                try packedValues(packed, statement)
            } else {
                try singleValues(row["id"], statement)
            }
        return StatementRow(
            number: row["id"], statement: statement,
            row: DatasetRow(
                unit: UnitID(code: row["unit_code"], day: row["unit_valid_from"]), unitLabel: row["unit_label"],
                unitName: row["unit_name"], member: row["member"], sheet: row["sheet"], row: row["row"], values: values),
            isTotal: row["is_total"] == 1)
    }

    private func packedValues(_ text: String, _ statement: Int64) throws(StoreError) -> [FieldName: SourcedValue] {
        do throws(DamagedRow) {
            return try StoredCells.values(of: text, fields.name(of:))
        } catch {
            throw .damaged(version: statement)
        }
    }

    /// The values of a row that was written before they were packed.
    private func singleValues(_ row: Int64, _ statement: Int64) throws -> [FieldName: SourcedValue] {
        var values: [FieldName: SourcedValue] = [:]
        // Columns by their position: looking for their names would take longer than all else, for each value of a table
        // of thousands.
        let select = try database.cachedStatement(
            sql:
                "SELECT field_id, kind, number, scale, text, cell_row, cell_column, raw FROM single_value WHERE row_id = ?"
        )
        let cursor = try Row.fetchCursor(select, arguments: [row])
        while let cell = try cursor.next() {
            // The store's foreign keys see to it that there is one.
            guard let name = fields.name(of: cell[0]) else { throw StoreError.damaged(version: statement) }
            let value = StoredValue.value(kind: cell[1], number: cell[2], scale: cell[3], text: { cell[4] })
            values[name] = SourcedValue(
                value, cell: CellAddress(row: cell[5], column: cell[6]), raw: cell[7] ?? value.plainText)
        }
        return values
    }
}
