import ReportingKit

/// Puts a slot's rows in force together as one table.
struct InForceReading {
    let database: Database
    let states: SlotStateStore

    /// A row of which something is in force.
    private struct Part {
        let row: StatementRow
        /// Nil for all that the row states.
        let fields: Set<FieldName>?
        /// Of a list: whose rows are beside those of others.
        let list: String?
    }

    private struct Owner: Hashable {
        let unit: UnitID?
        let member: String
        let list: Int64?
    }

    /// What is in force now; nil when nothing is.
    func table(_ slot: Int64, _ key: Slot) throws -> StoredTable? {
        var parts: [Part] = []
        let rows = try Row.fetchCursor(
            try database.cachedStatement(
                sql: """
                    SELECT i.unit_code AS force_code, i.fields AS force_fields, i.member AS force_member, r.*
                    FROM in_force i JOIN unit_row r ON r.id = i.row_id WHERE i.slot_id = ? ORDER BY r.id
                    """), arguments: [slot])
        while let line = try rows.next() {
            let row = try StatementRowReader(database, states.fields).row(line)
            let fields = (line["force_fields"] as String?).map(states.fields.fields(of:))
            let isList = (line["force_code"] as String).isEmpty
            parts.append(Part(row: row, fields: fields, list: isList ? line["force_member"] : nil))
        }
        return try table(parts, slot, key, through: .max)
    }

    /// What was in force after the file or decision of an order.
    func table(_ slot: Int64, _ key: Slot, through: Int64) throws -> StoredTable? {
        let state = try states.replayed(slot, key, through: through)
        let parts =
            state.units.values.flatMap { unit in
                state.inForce(unit).map { Part(row: $0.row, fields: $0.fields, list: nil) }
            } + (try lists(slot, through))
        return try table(parts.sorted { $0.row.number < $1.row.number }, slot, key, through: through)
    }

    /// The newest list of each sender and name.
    private func lists(_ slot: Int64, _ through: Int64) throws -> [Part] {
        let withdrawn = try states.withdrawals(slot, through)
        let statements = try Row.fetchAll(
            database,
            sql: """
                SELECT f.sha256, s.* FROM statement s JOIN file f ON f.id = s.file_id
                WHERE s.slot_id = ? AND s.list IS NOT NULL AND f.accepted_order <= ? ORDER BY f.accepted_order, s.id
                """, arguments: [slot, through])
        var newest: [String: (statement: StoredStatement, sha256: String)] = [:]
        for row in statements {
            let statement = StoredStatement(row, states.fields)
            guard let key = statement.listKey, withdrawn[statement.id] == nil else { continue }
            let hash = row["sha256"] as String
            // The same list under another name is the same list.
            newest = newest.filter { $0.value.sha256 != hash }
            newest[key] = (statement, hash)
        }
        let reader = StatementRowReader(database, states.fields)
        return try newest.flatMap { key, entry in
            try reader.rows(of: entry.statement.id).filter { !$0.isTotal }.map {
                Part(row: $0, fields: nil, list: key)
            }
        }
    }

    /// The rows in force of some units, or for a list those of the lists of that name.
    func rows(_ slot: Int64, units: Set<UnitID>) throws -> [StoredRow] {
        let files = StatementFiles(database)
        let state = try states.load(slot, .whole, units: units)
        return try units.flatMap { unit -> [StoredRow] in
            let parts = (state.units[unit].map(state.inForce) ?? []).map {
                Part(row: $0.row, fields: $0.fields, list: nil)
            }
            return try Dictionary(grouping: parts, by: \.row.row.member).sorted { $0.key < $1.key }.compactMap {
                _, parts in
                try parts.max { $0.row.number < $1.row.number }.map { try merged($0, parts, files) }
            }
        }
    }

    private func table(_ parts: [Part], _ slot: Int64, _ key: Slot, through: Int64) throws -> StoredTable? {
        guard !parts.isEmpty else { return nil }
        let files = StatementFiles(database)
        let full = try newestFull(slot, through)
        let grouped = Dictionary(grouping: parts) { part in
            Owner(unit: part.row.row.unit, member: part.row.row.member, list: part.list == nil ? nil : part.row.number)
        }
        var rows: [(row: StoredRow, base: StatementRow)] = []
        for parts in grouped.values {
            guard let base = parts.max(by: { $0.row.number < $1.row.number }) else { continue }
            rows.append((try merged(base, parts, files), base.row))
        }
        // The rows of the full statement stand as it prints them, also those that a correction replaced.
        let printed = try full.map { try order(of: $0) } ?? [:]
        func position(_ row: StatementRow) -> (Int, Int64) {
            let stated = row.row.unit.map { StatedRow($0, member: row.row.member) }
            return (stated.flatMap { printed[$0] } ?? .max, row.number)
        }
        // Where each stands is looked up once, and not for each comparison.
        let placed = rows.map { (position: position($0.base), row: $0.row) }.sorted { $0.position < $1.position }
        let total = try declaredTotal(parts, files)
        return StoredTable(
            dataset: key.dataset, place: key.place, period: key.period, origin: key.origin, rows: placed.map(\.row),
            declaredTotal: total, isClosed: full != nil)
    }

    /// The newest statement's row, without what is no longer in force of it, with the values that others keep in force.
    private func merged(_ newest: Part, _ parts: [Part], _ files: StatementFiles) throws -> StoredRow {
        let base = newest.row
        if newest.fields == nil, parts.count == 1 {
            return StoredRow(row: base.row, file: try files.file(base.statement), keptFrom: [:])
        }
        var values = base.row.values
        if let fields = newest.fields {
            values = values.filter { fields.contains($0.key) || $0.value.value == .absent }
        }
        var kept: [FieldName: StoredRow.KeptPlace] = [:]
        for part in parts where part.row.number != base.number {
            for field in part.fields ?? part.row.fields {
                values[field] = part.row.row.values[field]
                kept[field] = StoredRow.KeptPlace(
                    file: try files.file(part.row.statement), sheet: part.row.row.sheet, row: part.row.row.row)
            }
        }
        let row = base.row
        return StoredRow(
            row: kept.isEmpty && values.count == row.values.count
                ? row
                : DatasetRow(
                    unit: row.unit, unitLabel: row.unitLabel, unitName: row.unitName, member: row.member,
                    sheet: row.sheet, row: row.row, values: values),
            file: try files.file(base.statement), keptFrom: kept)
    }

    private func declaredTotal(_ parts: [Part], _ files: StatementFiles) throws -> StoredRow? {
        guard let statement = parts.first?.row.statement, parts.allSatisfy({ $0.row.statement == statement }),
            let line = try Row.fetchOne(
                try database.cachedStatement(
                    sql: "SELECT * FROM unit_row WHERE statement_id = ? AND is_total = 1"), arguments: [statement])
        else { return nil }
        let total = try StatementRowReader(database, states.fields).row(line)
        return StoredRow(row: total.row, file: try files.file(statement), keptFrom: [:])
    }

    /// The newest full statement that is not withdrawn.
    private func newestFull(_ slot: Int64, _ through: Int64) throws -> Int64? {
        try Int64.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT s.id FROM statement s JOIN file f ON f.id = s.file_id
                    WHERE s.slot_id = ? AND s.is_full = 1 AND f.accepted_order <= ? AND NOT EXISTS (
                        SELECT 1 FROM event_unit u JOIN event e ON e.id = u.event_id
                        WHERE u.statement_id = s.id AND u.unit_code = '' AND e.kind = 'withdraw' AND e.accepted_order <= ?)
                    ORDER BY s.id DESC LIMIT 1
                    """), arguments: [slot, through, through])
    }

    private func order(of statement: Int64) throws -> [StatedRow: Int] {
        var order: [StatedRow: Int] = [:]
        let rows = try Row.fetchAll(
            database,
            sql:
                "SELECT unit_code, unit_valid_from, member FROM unit_row WHERE statement_id = ? AND is_total = 0 ORDER BY id",
            arguments: [statement])
        for (index, row) in rows.enumerated() {
            guard let unit = UnitID(code: row["unit_code"], day: row["unit_valid_from"]) else { continue }
            order[StatedRow(unit, member: row["member"])] = order[StatedRow(unit, member: row["member"])] ?? index
        }
        return order
    }
}

extension ReportStore {
    /// What is in force for a period, slot by slot in the order of datasets and places.
    ///
    /// `through` goes back to the state after the file or decision of that order.
    public func tablesInForce(
        period: Period, dataset: DatasetID? = nil, place: UnitSet? = nil, through: Int64? = nil
    ) throws -> [StoredTable] {
        try requireReplayed()
        return try engine.read { database in
            let states = SlotStateStore(database: database, fields: try FieldNumbers(database), rules: rules)
            if let through, try Self.isOfVersions(period, through, database) {
                return try FormerTables(database, states.fields).tables(period, through: through).filter {
                    (dataset == nil || $0.dataset == dataset) && (place == nil || $0.place == place)
                }
            }
            let reading = InForceReading(database: database, states: states)
            return try Self.slots(period, dataset, place, database).compactMap { row in
                guard let key = Slot(row) else { return nil }
                let (slot, changed) = (row["id"] as Int64, row["changed_order"] as Int64)
                if let through, changed > through { return try reading.table(slot, key, through: through) }
                return try memory.table(slot, changed) { try reading.table(slot, key) }
            }
        }
    }

    /// Whether a report was issued with what was in force after an order, before there were statements: it goes on
    /// saying what it said.
    private static func isOfVersions(_ period: Period, _ through: Int64, _ database: Database) throws -> Bool {
        try Int.fetchOne(
            try database.cachedStatement(
                sql: "SELECT semantics FROM finalization WHERE period = ? AND through = ? ORDER BY id DESC LIMIT 1"),
            arguments: [period.id, through]) == Finalization.Semantics.versions.rawValue
    }

    /// Rows that the newest statements of a table's place hold, each with its file, the newest first.
    public func newestRows(beside table: DatasetTable, limit: Int) throws -> [StoredRow] {
        try requireReplayed()
        return try engine.read { database in
            guard let slot = try Slot(table).number(database) else { return [] }
            let reader = try StatementRowReader(database)
            return try newestStatements.rows(slot, limit: limit) { after in
                try Row.fetchAll(
                    try database.cachedStatement(
                        sql: """
                            SELECT s.id AS statement, f.* FROM statement s JOIN file f ON f.id = s.file_id
                            WHERE s.slot_id = ? AND s.id > ? ORDER BY s.id DESC LIMIT ?
                            """), arguments: [slot, after, limit]
                ).map { line in
                    let file = ReceivedFile(line)
                    let rows = try reader.rows(of: line["statement"]).filter { !$0.isTotal }
                    return (id: line["statement"], rows: rows.map { StoredRow(row: $0.row, file: file, keptFrom: [:]) })
                }
            }
        }
    }

    /// The files of which something is in force for exactly this period.
    public func filesInForce(period: Period) throws -> Set<ReceivedFile> {
        try requireReplayed()
        return try engine.read { database in
            try Set(
                Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM file WHERE id IN (
                            SELECT s.file_id FROM slot t JOIN in_force i ON i.slot_id = t.id
                            JOIN unit_row r ON r.id = i.row_id JOIN statement s ON s.id = r.statement_id
                            WHERE t.period = ?)
                        """, arguments: [period.id]
                ).map(ReceivedFile.init))
        }
    }

    /// The units that have something in force where a table stands.
    public func unitsInForce(beside table: DatasetTable) throws -> Set<UnitID> {
        try engine.read { database in
            Set(
                try Row.fetchAll(
                    try database.cachedStatement(
                        sql: """
                            SELECT DISTINCT i.unit_code, i.unit_valid_from FROM slot t JOIN in_force i ON i.slot_id = t.id
                            WHERE t.period = ? AND t.dataset = ? AND t.place = ? AND t.origin = ? AND i.unit_code <> ''
                            """),
                    arguments: [
                        table.period.id, table.dataset.rawValue, table.place.rawValue, table.origin.rawValue,
                    ]
                ).compactMap { UnitID(code: $0["unit_code"], day: $0["unit_valid_from"]) })
        }
    }

    /// CROSS JOIN keeps the order: from the few files with these bytes, not from all statements of the slot.
    static let waitingUnits = """
        SELECT q.unit_code, q.unit_valid_from FROM file f CROSS JOIN statement s CROSS JOIN question q
        WHERE f.sha256 = ? AND s.file_id = f.id AND s.slot_id = ? AND q.statement_id = s.id
        """

    /// Units of a table that wait for an answer, of a file with these bytes.
    public func waitingUnits(of table: DatasetTable, sha256: String) throws -> [NamedUnit] {
        try engine.read { database in
            guard let slot = try Slot(table).number(database) else { return [] }
            let waiting = try Row.fetchAll(
                try database.cachedStatement(sql: Self.waitingUnits), arguments: [sha256, slot]
            ).compactMap { UnitID(code: $0["unit_code"], day: $0["unit_valid_from"]) }
            var known = Set(waiting)
            return table.rows.compactMap { row in
                row.unit.flatMap { known.remove($0) }.map { NamedUnit(id: $0, name: row.unitName) }
            }
        }
    }

    /// The same, for callers that combine tables of several periods.
    public func isOfVersions(_ period: Period, through: Int64) throws -> Bool {
        try engine.read { try Self.isOfVersions(period, through, $0) }
    }

    /// The rows in force of the units that a table states, where it is; for a list all lists' rows of its place.
    public func rowsInForce(of table: DatasetTable, period: Period? = nil) throws -> [StoredRow] {
        try requireReplayed()
        let key = Slot(
            dataset: table.dataset, origin: table.origin, place: table.place, period: period ?? table.period)
        let units = Set(table.rows.compactMap(\.unit))
        // Many units are most of the place.
        guard !table.isList, units.count <= 8 else {
            return try tablesInForce(period: key.period, dataset: key.dataset, place: key.place)
                .filter { $0.origin == key.origin }.flatMap(\.rows)
                .filter { row in row.row.unit.map(units.contains) ?? true }
        }
        return try engine.read { database in
            guard let slot = try key.number(database) else { return [] }
            let states = SlotStateStore(database: database, fields: try FieldNumbers(database), rules: rules)
            return try InForceReading(database: database, states: states).rows(slot, units: units)
        }
    }

    private static func slots(
        _ period: Period, _ dataset: DatasetID?, _ place: UnitSet?, _ database: Database
    ) throws -> [Row] {
        var condition = "period = ?"
        var arguments: StatementArguments = [period.id]
        if let dataset {
            condition += " AND dataset = ?"
            arguments += [dataset.rawValue]
        }
        if let place {
            condition += " AND place = ?"
            arguments += [place.rawValue]
        }
        return try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT * FROM slot WHERE \(condition) ORDER BY id"), arguments: arguments
        )
    }
}
