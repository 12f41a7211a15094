import ReportingKit

/// Tables as they were in force before there were statements: of each slot, which was a dataset, scope, period and for
/// forms a unit, the newest version; blank answers of a form keep those of older versions.
///
/// Reports that were issued then are read by it: what they say does not change.
struct FormerTables {
    static let recordsSlot = "records/"

    private let database: Database
    private let reader: StatementRowReader

    init(_ database: Database, _ fields: FieldNumbers) throws {
        self.database = database
        reader = StatementRowReader(database, fields)
    }

    private struct Version {
        let statement: Int64
        let file: ReceivedFile
        let slot: Slot
        let former: String
        let version: Int
    }

    /// The tables after an order of acceptance, one for each dataset, place and origin.
    func tables(_ period: Period, through: Int64 = .max) throws -> [StoredTable] {
        let newest = try versions(period, through)
        var keys: [Slot] = []
        for version in newest where !keys.contains(version.slot) { keys.append(version.slot) }
        let tables = try keys.map { key in
            var rows: [StoredRow] = []
            var total: StoredRow?
            for version in newest where version.slot == key {
                for row in try reader.rows(of: version.statement) {
                    if row.isTotal {
                        total = total ?? StoredRow(row: row.row, file: version.file, keptFrom: [:])
                    } else {
                        rows.append(try completed(row, version, through))
                    }
                }
            }
            return StoredTable(
                dataset: key.dataset, place: key.place, period: key.period, origin: key.origin, rows: rows,
                declaredTotal: total, isClosed: true)
        }
        return tables + Self.empty(beside: tables, period)
    }

    /// A place without a table had nothing then: what other places have did not fill it.
    private static func empty(beside tables: [StoredTable], _ period: Period) -> [StoredTable] {
        Set(tables.map(\.dataset)).sorted().flatMap { dataset in
            let known = Set(tables.filter { $0.dataset == dataset }.map(\.place))
            return [UnitSet.whole, .level, .subordinates, .lower].filter { !known.contains($0) }.map { place in
                StoredTable(
                    dataset: dataset, place: place, period: period, origin: .stated, rows: [], declaredTotal: nil,
                    isClosed: true)
            }
        }
    }

    /// The newest version of each slot, in their order.
    private func versions(_ period: Period, _ through: Int64) throws -> [Version] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT v.statement_id, v.slot AS former_slot, v.version, t.dataset, t.origin, t.place, t.period, f.*
                FROM former_version v JOIN statement s ON s.id = v.statement_id JOIN slot t ON t.id = s.slot_id
                JOIN file f ON f.id = s.file_id
                WHERE v.period = ? AND f.accepted_order <= ? AND NOT EXISTS (
                    SELECT 1 FROM former_version w JOIN statement n ON n.id = w.statement_id JOIN file g ON g.id = n.file_id
                    WHERE w.dataset = v.dataset AND w.scope = v.scope AND w.period = v.period AND w.slot = v.slot
                        AND w.version > v.version AND g.accepted_order <= ?)
                ORDER BY v.statement_id
                """, arguments: [period.id, through, through]
        ).compactMap { row in
            Slot(row).map {
                Version(
                    statement: row["statement_id"], file: ReceivedFile(row), slot: $0, former: row["former_slot"],
                    version: row["version"])
            }
        }
    }

    /// A form with the answers of older ones where it has none.
    private func completed(_ row: StatementRow, _ version: Version, _ through: Int64) throws -> StoredRow {
        let plain = StoredRow(row: row.row, file: version.file, keptFrom: [:])
        guard version.version > 1, row.row.unit?.code.rawValue == version.former else { return plain }
        var open = Set(row.row.values.keys).subtracting(row.fields)
        var values = row.row.values
        var kept: [FieldName: StoredRow.KeptPlace] = [:]
        for older in try older(version) where !open.isEmpty {
            guard let former = try reader.rows(of: older.statement).first(where: { !$0.isTotal }) else { continue }
            for field in open.intersection(former.fields) {
                values[field] = former.row.values[field]
                kept[field] = StoredRow.KeptPlace(file: older.file, sheet: former.row.sheet, row: former.row.row)
                open.remove(field)
            }
        }
        guard !kept.isEmpty else { return plain }
        let own = row.row
        return StoredRow(
            row: DatasetRow(
                unit: own.unit, unitLabel: own.unitLabel, unitName: own.unitName, sheet: own.sheet, row: own.row,
                values: values), file: version.file, keptFrom: kept)
    }

    private func older(_ version: Version) throws -> [(statement: Int64, file: ReceivedFile)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT w.statement_id, f.* FROM former_version v JOIN former_version w ON w.dataset = v.dataset
                    AND w.scope = v.scope AND w.period = v.period AND w.slot = v.slot AND w.version < v.version
                JOIN statement s ON s.id = w.statement_id JOIN file f ON f.id = s.file_id
                WHERE v.statement_id = ? ORDER BY w.version DESC
                """, arguments: [version.statement]
        ).map { ($0["statement_id"], ReceivedFile($0)) }
    }

    // MARK: What the upgrade changes

    /// How many values of a period are in force now and were not before, or the other way round.
    func changes(_ period: Period, _ states: SlotStateStore) throws -> Int {
        let reading = InForceReading(database: database, states: states)
        let now = try Row.fetchAll(database, sql: "SELECT * FROM slot WHERE period = ?", arguments: [period.id])
            .compactMap { row in try Slot(row).flatMap { try reading.table(row["id"], $0) } }
        return Self.values(try tables(period)).symmetricDifference(Self.values(now)).count
    }

    private struct Value: Hashable {
        let slot: Slot
        let unit: UnitID?
        let label: String
        let field: FieldName
        let value: FieldValue
    }

    private static func values(_ tables: [StoredTable]) -> Set<Value> {
        Set(
            tables.flatMap { table in
                let slot = Slot(dataset: table.dataset, origin: table.origin, place: table.place, period: table.period)
                return table.rows.flatMap { row in
                    row.row.values.compactMap { field, value in
                        value.value == .absent
                            ? nil
                            : Value(
                                slot: slot, unit: row.row.unit, label: row.row.unit == nil ? row.row.unitLabel : "",
                                field: field, value: value.value)
                    }
                }
            })
    }
}

extension ReportStore {
    /// The tables of an issued report of the time before there were statements.
    public func formerTables(period: Period, through: Int64) throws -> [StoredTable] {
        try requireReplayed()
        return try engine.read { database in
            try FormerTables(database, FieldNumbers(database)).tables(period, through: through)
        }
    }

    /// Periods whose figures changed when versions became statements, and that were not issued then; issued ones are
    /// left out.
    public func periodsChangedByUpgrade() throws -> [(period: Period, changedValues: Int)] {
        try engine.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM upgraded_period WHERE period NOT IN (SELECT period FROM finalization WHERE reopened_at IS NULL)
                    ORDER BY period
                    """
            ).compactMap { row in Period(id: row["period"]).map { ($0, row["changed_values"]) } }
        }
    }
}
