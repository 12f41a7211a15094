import GRDB
import ReportingKit

/// Writes the rows of one table through cached statements.
struct RowWriter {
    let database: Database
    let version: Int64

    func write(_ table: DatasetTable) throws {
        var fields: [FieldName: Int64] = [:]
        for row in table.rows { try write(row, isTotal: false, fields: &fields) }
        if let total = table.declaredTotal { try write(total, isTotal: true, fields: &fields) }
    }

    private func write(_ row: DatasetRow, isTotal: Bool, fields: inout [FieldName: Int64]) throws {
        let insertRow = try database.cachedStatement(
            sql: """
                INSERT INTO unit_row (version_id, unit_code, unit_valid_from, unit_label, unit_name, sheet, row, is_total)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insertRow.execute(
            arguments: [
                version, row.unit?.code.rawValue, row.unit?.validFrom?.iso, row.unitLabel, row.unitName, row.sheet,
                row.row,
                isTotal,
            ])
        let id = database.lastInsertedRowID
        let insertValue = try database.cachedStatement(
            sql: """
                INSERT INTO value (row_id, field_id, kind, number, scale, text, cell_row, cell_column, raw)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (name, value) in row.values.sorted(by: { $0.key < $1.key }) {
            let stored = StoredValue(value.value)
            try insertValue.execute(
                arguments: [
                    id, try field(name, &fields), stored.kind.rawValue, stored.number, stored.scale, stored.text,
                    value.cell.row, value.cell.column, value.raw == value.value.plainText ? nil : value.raw,
                ])
        }
    }

    private func field(_ name: FieldName, _ known: inout [FieldName: Int64]) throws -> Int64 {
        if let id = known[name] { return id }
        try database.execute(sql: "INSERT OR IGNORE INTO field (name) VALUES (?)", arguments: [name.rawValue])
        let id =
            try Int64.fetchOne(database, sql: "SELECT id FROM field WHERE name = ?", arguments: [name.rawValue]) ?? 0
        known[name] = id
        return id
    }
}

/// A field's value as columns.
struct StoredValue {
    enum Kind: Int {
        case absent, count, decimal, text, flag, date
    }

    let kind: Kind
    var number: Int64?
    var scale: Int?
    var text: String?

    init(_ value: FieldValue) {
        switch value {
        case .absent: kind = .absent
        case .count(let count):
            kind = .count
            number = Int64(count)
        case .decimal(let decimal):
            kind = .decimal
            number = decimal.mantissa
            scale = decimal.scale
        case .text(let string):
            kind = .text
            text = string
        case .flag(let flag):
            kind = .flag
            number = flag ? 1 : 0
        case .date(let date):
            kind = .date
            text = date.iso
        }
    }

    /// What columns say; `text` is asked for where the kind has one.
    static func value(kind: Int, number: Int64?, scale: Int?, text: () -> String?) -> FieldValue {
        switch Kind(rawValue: kind) {
        case .count?: .count(Int(number ?? 0))
        case .decimal?: .decimal(FixedDecimal(mantissa: number ?? 0, scale: scale ?? 0))
        case .text?: .text(text() ?? "")
        case .flag?: .flag(number == 1)
        case .date?: CalendarDate(iso: text() ?? "").map(FieldValue.date) ?? .absent
        case .absent?, nil: .absent
        }
    }
}
