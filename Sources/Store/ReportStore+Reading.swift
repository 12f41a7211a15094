import Foundation
import GRDB
import ReportingKit

/// A dataset as the store holds it.
public struct StoredTable: Sendable {
    public let table: DatasetTable
    public let file: ReceivedFile
    public let version: Int
    /// Of a form: the files of values that it left blank and that an older form answered.
    public let keptFrom: [FieldName: ReceivedFile]
}

/// The text that one document gives for one section.
public struct StoredNarrative: Sendable {
    public let text: NarrativeText
    public let file: ReceivedFile
}

/// A finding with the file it was made on.
public struct StoredFinding: Sendable {
    public let finding: Finding
    public let file: ReceivedFile
    public let state: FileState
}

extension ReportStore {
    /// Periods that have data, in order.
    public func periods() throws -> [Period] {
        try pool.read { database in
            // From one period to the next in the index: DISTINCT would read every version there is.
            let periods = try ["dataset_version", "narrative"].flatMap { table in
                try String.fetchAll(
                    database,
                    sql: """
                        WITH RECURSIVE known(period) AS (
                            SELECT min(period) FROM \(table) UNION ALL
                            SELECT (SELECT min(period) FROM \(table) WHERE period > known.period) FROM known WHERE period IS NOT NULL)
                        SELECT period FROM known WHERE period IS NOT NULL
                        """)
            }
            return Set(periods).compactMap { Period(id: $0) }.sorted()
        }
    }

    /// The current version of every dataset of a period, in the order the files were received.
    ///
    /// `through` goes back to the state after the file with that order of acceptance.
    public func currentTables(
        period: Period, dataset: DatasetID? = nil, place: UnitSet? = nil, through: Int64? = nil
    ) throws -> [StoredTable] {
        try currentTables(period: period, dataset: dataset, place: place, slot: nil, through: through)
    }

    func currentTables(
        period: Period, dataset: DatasetID?, place: UnitSet?, slot: String?, through: Int64? = nil
    ) throws -> [StoredTable] {
        var arguments: StatementArguments = [period.id]
        var current = "v.is_current = 1"
        if let through {
            arguments += [through, through]
            current = """
                f.accepted_order <= ? AND NOT EXISTS (
                    SELECT 1 FROM dataset_version w JOIN file g ON g.id = w.file_id
                    WHERE w.dataset = v.dataset AND w.scope = v.scope AND w.period = v.period AND w.slot = v.slot
                        AND w.version > v.version AND g.accepted_order <= ?)
                """
        }
        if let dataset {
            arguments += [dataset.rawValue]
            current += " AND v.dataset = ?"
        }
        if let place {
            arguments += [place.rawValue]
            current += " AND v.scope = ?"
        }
        if let slot {
            arguments += [slot]
            current += " AND v.slot = ?"
        }
        return try pool.read { database in
            var names: [Int64: FieldName] = [:]
            return try Row.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT v.id AS version_id, v.dataset, v.scope, v.version, v.slot, f.* FROM dataset_version v
                        JOIN file f ON f.id = v.file_id WHERE v.period = ? AND \(current) ORDER BY v.id
                        """),
                arguments: arguments
            ).map { row in
                let newest = try table(
                    row["version_id"], dataset: DatasetID(row["dataset"] as String),
                    place: (UnitSet(stored: row["scope"] as String) ?? .whole), period: period,
                    origin: DatasetTable.Origin(slot: row["slot"]), names: &names, database)
                return try completed(
                    newest, slot: row["slot"], version: row["version"], file: ReceivedFile(row), &names, database)
            }
        }
    }

    /// A form with the answers of older ones where it has none.
    private func completed(
        _ newest: DatasetTable, slot: String, version: Int, file: ReceivedFile, _ names: inout [Int64: FieldName],
        _ database: Database
    ) throws -> StoredTable {
        guard version > 1, var form = FormVersions(newest, slot: slot), !form.open.isEmpty else {
            return StoredTable(table: newest, file: file, version: version, keptFrom: [:])
        }
        for older in try Self.olderVersions(
            newest.dataset, newest.place, newest.period, slot: slot, before: version, database)
        where !form.open.isEmpty {
            let read = try table(
                older.id, dataset: newest.dataset, place: newest.place, period: newest.period, origin: newest.origin,
                names: &names, database)
            form.fill(from: read, of: older.file)
        }
        return StoredTable(
            table: form.completed(newest), file: file, version: version, keptFrom: form.kept.mapValues(\.file))
    }

    func table(
        _ version: Int64, dataset: DatasetID, place: UnitSet, period: Period, origin: DatasetTable.Origin,
        names: inout [Int64: FieldName],
        _ database: Database
    ) throws -> DatasetTable {
        if let known = memory.table(version) { return known }
        let table = try Self.read(
            version, dataset: dataset, place: place, period: period, origin: origin, names: &names, database)
        memory.keep(table, version: version)
        return table
    }

    private static func read(
        _ version: Int64, dataset: DatasetID, place: UnitSet, period: Period, origin: DatasetTable.Origin,
        names: inout [Int64: FieldName],
        _ database: Database
    ) throws -> DatasetTable {
        var rows: [DatasetRow] = []
        var total: DatasetRow?
        if names.isEmpty { names = try Self.names(database) }
        let known = names
        for row in try Row.fetchAll(
            database, sql: "SELECT * FROM unit_row WHERE version_id = ? ORDER BY id", arguments: [version])
        {
            let cells =
                if let packed = row["cells"] as String? {
                    try packedValues(packed, version: version, known)
                } else {
                    try singleValues(row["id"], version: version, known, database)
                }
            let code = (row["unit_code"] as String?).map { UnitCode($0) }
            let from = (row["unit_valid_from"] as String?).flatMap { CalendarDate(iso: $0) }
            let read = DatasetRow(
                unit: code.map { UnitID(code: $0, validFrom: from) }, unitLabel: row["unit_label"],
                unitName: row["unit_name"], sheet: row["sheet"], row: row["row"], values: cells)
            if row["is_total"] == 1 { total = read } else { rows.append(read) }
        }
        return DatasetTable(
            dataset: dataset, place: place, period: period, rows: rows, declaredTotal: total, origin: origin)
    }

    private static func names(_ database: Database) throws -> [Int64: FieldName] {
        let rows = try Row.fetchAll(try database.cachedStatement(sql: "SELECT id, name FROM field"))
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], FieldName($0[1] as String)) })
    }

    private static func packedValues(
        _ text: String, version: Int64, _ names: [Int64: FieldName]
    ) throws(StoreError) -> [FieldName: SourcedValue] {
        do throws(DamagedRow) {
            return try StoredCells.values(of: text) { names[$0] }
        } catch {
            throw .damaged(version: version)
        }
    }

    /// The values of a row that was written before they were packed.
    private static func singleValues(
        _ row: Int64, version: Int64, _ names: [Int64: FieldName], _ database: Database
    ) throws -> [FieldName: SourcedValue] {
        var values: [FieldName: SourcedValue] = [:]
        // Columns by their position: looking for their names would take longer than all else, for each value of a table of thousands.
        let select = try database.cachedStatement(
            sql:
                "SELECT field_id, kind, number, scale, text, cell_row, cell_column, raw FROM single_value WHERE row_id = ?"
        )
        let cursor = try Row.fetchCursor(select, arguments: [row])
        while let cell = try cursor.next() {
            // The store's foreign keys see to it that there is one.
            guard let name = names[cell[0]] else { throw StoreError.damaged(version: version) }
            let value = StoredValue.value(kind: cell[1], number: cell[2], scale: cell[3], text: { cell[4] })
            values[name] = SourcedValue(
                value, cell: CellAddress(row: cell[5], column: cell[6]), raw: cell[7] ?? value.plainText)
        }
        return values
    }

    /// The current text of a period, by file in the order received; `through` as in ``currentTables(period:through:)``.
    public func narrative(period: Period, through: Int64? = nil) throws -> [StoredNarrative] {
        let current =
            through == nil
            ? "n.is_current = 1"
            : """
            f.accepted_order <= ? AND NOT EXISTS (
                SELECT 1 FROM narrative m JOIN file g ON g.id = m.file_id
                WHERE m.period = n.period AND (g.name = f.name OR g.sha256 = f.sha256)
                    AND g.accepted_order > f.accepted_order AND g.accepted_order <= ?)
            """
        return try pool.read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT n.id AS line_id, n.section, n.style, n.text, n.paragraph, f.* FROM narrative n
                    JOIN file f ON f.id = n.file_id WHERE n.period = ? AND \(current) ORDER BY n.id
                    """,
                arguments: [period.id] + (through.map { [$0, $0] } ?? []))
            var texts: [StoredNarrative] = []
            for row in rows {
                let line = NarrativeText.Line(
                    style: NarrativeText.Style(rawValue: row["style"]) ?? .paragraph, text: row["text"],
                    paragraph: row["paragraph"])
                let section = SectionID(row["section"] as String)
                let file = ReceivedFile(row)
                if let last = texts.last, last.text.section == section, last.file == file {
                    texts[texts.count - 1] = StoredNarrative(
                        text: NarrativeText(section: section, lines: last.text.lines + [line]), file: file)
                } else {
                    texts.append(StoredNarrative(text: NarrativeText(section: section, lines: [line]), file: file))
                }
            }
            return texts
        }
    }

    /// What was found in the file of an item.
    public func findings(item: String) throws -> [Finding] {
        let decoder = JSONDecoder()
        return try pool.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT d.content FROM finding d JOIN file f ON f.id = d.file_id WHERE f.item = ? ORDER BY d.id",
                arguments: [item]
            ).map { try decoder.decode(Finding.self, from: Data($0.utf8)) }
        }
    }

    /// Findings of files, the newest file last; of those that gave data for `period` when it is named.
    public func findings(period: Period? = nil) throws -> [StoredFinding] {
        let decoder = JSONDecoder()
        let condition =
            period == nil
            ? ""
            : """
            WHERE f.id IN (SELECT file_id FROM dataset_version WHERE period = ? UNION SELECT file_id FROM narrative WHERE period = ?)
            """
        return try pool.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT d.content, f.* FROM finding d JOIN file f ON f.id = d.file_id \(condition) ORDER BY d.id",
                arguments: period.map { [$0.id, $0.id] } ?? []
            ).map { row in
                StoredFinding(
                    finding: try decoder.decode(Finding.self, from: Data((row["content"] as String).utf8)),
                    file: ReceivedFile(row), state: LedgerEntry(row).state)
            }
        }
    }
}
