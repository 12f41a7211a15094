import Foundation
import ReportingKit

extension ReportStore {
    /// Whether something of the accepted file with these bytes was counted from dossiers.
    public func isCounted(sha256: String) throws -> Bool {
        try engine.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM file f JOIN statement s ON s.file_id = f.id JOIN slot t ON t.id = s.slot_id
                        WHERE f.sha256 = ? AND f.state = 'accepted' AND t.origin = 'counted')
                    """,
                arguments: [sha256]) ?? false
        }
    }

    /// What an accepted file brought; nil when the ledger does not have it as accepted. The same bytes may have come
    /// several times.
    public func content(of record: LedgerRecord) throws -> StoredContent? {
        try engine.read { database in
            let file = try Int64.fetchOne(
                database,
                sql: """
                    SELECT id FROM file WHERE \(record.item == nil ? "id" : "item") = ? AND sha256 = ? AND state = 'accepted'
                    """,
                arguments: record.item == nil ? [record.row, record.sha256] : [record.item, record.sha256])
            guard let file else { return nil }
            let tables = try Row.fetchAll(
                database,
                sql: """
                    SELECT t.dataset, t.place, t.period, t.origin, s.* FROM statement s JOIN slot t ON t.id = s.slot_id
                    WHERE s.file_id = ? ORDER BY s.id
                    """, arguments: [file]
            ).map { statement in
                StoredContent.Table(
                    dataset: statement["dataset"], scope: statement["place"], period: statement["period"],
                    slot: statement["origin"] == DatasetTable.Origin.counted.rawValue
                        ? FormerTables.recordsSlot : statement["list"] ?? "",
                    rows: try Self.rows(of: statement["id"], database))
            }
            let lines = try Row.fetchAll(
                database, sql: "SELECT * FROM narrative WHERE file_id = ? ORDER BY id", arguments: [file]
            ).map { line in
                StoredContent.Line(
                    period: line["period"], section: line["section"], style: line["style"], text: line["text"],
                    paragraph: line["paragraph"])
            }
            let findings = try String.fetchAll(
                database, sql: "SELECT content FROM finding WHERE file_id = ? ORDER BY id", arguments: [file])
            let samples = try StoredSamples(database: database).samples(file: file).map { unit, sample in
                StoredContent.Sample(code: unit.code.rawValue, validFrom: unit.validFrom?.iso, sample: sample)
            }
            return StoredContent(
                tables: tables, lines: lines, findings: findings, samples: samples.isEmpty ? nil : samples)
        }
    }

    private static func rows(of statement: Int64, _ database: Database) throws -> [StoredContent.Row] {
        let select = try database.cachedStatement(
            sql:
                "SELECT v.*, f.name AS field FROM value v JOIN field f ON f.id = v.field_id WHERE v.row_id = ? ORDER BY f.name"
        )
        return try Row.fetchAll(
            database, sql: "SELECT * FROM unit_row WHERE statement_id = ? ORDER BY id", arguments: [statement]
        ).map { row in
            StoredContent.Row(
                code: row["unit_code"], validFrom: row["unit_valid_from"], label: row["unit_label"],
                name: row["unit_name"], sheet: row["sheet"], row: row["row"], isTotal: row["is_total"] == 1,
                values: try Row.fetchAll(select, arguments: [row["id"] as Int64]).map { value in
                    StoredContent.Value(
                        field: value["field"], kind: value["kind"], number: value["number"], scale: value["scale"],
                        text: value["text"], cellRow: value["cell_row"], cellColumn: value["cell_column"],
                        raw: value["raw"])
                })
        }
    }
}

extension StoredContent.Table {
    /// As it was accepted; nil for a period that no version of the program wrote.
    func table(_ rules: StatementRules) -> DatasetTable? {
        guard let period = Period(id: period) else { return nil }
        let all = rows.map { row in (row.isTotal, row.datasetRow) }
        let units = Set(all.filter { !$0.0 }.compactMap(\.1.unit))
        return DatasetTable(
            dataset: DatasetID(dataset), place: UnitSet(rawValue: scope) ?? rules.place(units, scope, period),
            period: period, rows: all.filter { !$0.0 }.map(\.1), declaredTotal: all.first { $0.0 }?.1,
            origin: slot == FormerTables.recordsSlot ? .counted : .stated)
    }
}

extension StoredContent.Row {
    fileprivate var datasetRow: DatasetRow {
        var values: [FieldName: SourcedValue] = [:]
        for value in self.values {
            let stored = StoredValue.value(
                kind: value.kind, number: value.number, scale: value.scale, text: { value.text })
            values[FieldName(value.field)] = SourcedValue(
                stored, cell: CellAddress(row: value.cellRow, column: value.cellColumn),
                raw: value.raw ?? stored.plainText)
        }
        let from = validFrom.flatMap { CalendarDate(iso: $0) }
        return DatasetRow(
            unit: code.map { UnitID(code: UnitCode($0), validFrom: from) }, unitLabel: label, unitName: name,
            sheet: sheet, row: row, values: values)
    }
}
