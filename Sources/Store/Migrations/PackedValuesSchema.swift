/// The values of a row beside it instead of in rows of their own: ten inserts a row were nearly all of the time of
/// storing a small file.
///
/// `unit_row.cells` is a JSON array with an array for each value, see ``StoredCells``. Rows written before keep their
/// values in `single_value`; the view `value` shows both as before, for people who look into the store with SQL.
enum PackedValuesSchema {
    static func create(_ database: Database) throws {
        let cells =
            switch database.connection.dialect {
            case .sqlite:
                """
                c.value ->> 0, c.value ->> 1, c.value ->> 4, c.value ->> 5, c.value ->> 6, c.value ->> 2, c.value ->> 3, c.value ->> 7
                    FROM unit_row r, json_each(r.cells) c
                """
            case .postgres:
                """
                (c.value ->> 0)::bigint, (c.value ->> 1)::bigint, (c.value ->> 4)::bigint, (c.value ->> 5)::bigint, c.value ->> 6,
                    (c.value ->> 2)::bigint, (c.value ->> 3)::bigint, c.value ->> 7
                    FROM unit_row r, json_array_elements(r.cells::json) c (value)
                """
            }
        try database.execute(
            sql: """
                ALTER TABLE value RENAME TO single_value;
                ALTER TABLE unit_row ADD COLUMN cells TEXT;
                CREATE VIEW value AS
                    SELECT row_id, field_id, kind, number, scale, text, cell_row, cell_column, raw FROM single_value
                    UNION ALL
                    SELECT r.id, \(cells);
                """)
    }
}
