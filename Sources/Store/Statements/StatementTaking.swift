import Foundation
import ReportingKit

/// Takes statements into what is in force, within one transaction.
///
/// What it looks at and what it writes are the units that a statement names, and for a full one those in force in its
/// place: a file of one unit costs the same, however many there are.
struct StatementTaking {
    let database: Database
    let rules: StatementRules
    let states: SlotStateStore
    private let cells: StoredCellsWriter

    init(_ database: Database, _ rules: StatementRules) throws {
        self.database = database
        self.rules = rules
        let fields = try FieldNumbers(database)
        cells = StoredCellsWriter(fields)
        states = SlotStateStore(database: database, fields: fields, rules: rules)
    }

    // MARK: Sent again

    /// Whether everything that a file states is in force, and nothing would go because of it.
    func changesNothing(_ delivery: ReportStore.Delivery) throws -> Bool {
        try delivery.tables.allSatisfy { try changesNothing($0, delivery.file) }
    }

    private func changesNothing(_ table: DatasetTable, _ file: ReceivedFile) throws -> Bool {
        guard let slot = try Slot(table).number(database), let former = try lastStatement(of: file.sha256, slot),
            try !isWithdrawn(former)
        else { return false }
        if table.isList { return try isListInForce(former, slot) }
        let statement = stated(table, file, id: .max)
        let before = try states.load(slot, table.place, units: statement.isFull ? nil : statement.units)
        guard
            statement.units.allSatisfy({
                before.units[$0]?.agrees(statement.members(of: $0))
                    ?? statement.members(of: $0).allSatisfy(\.value.isEmpty)
            })
        else { return false }
        var after = before
        after.take(statement, isForeign: { _ in false }, isOtherList: { _ in false })
        return after.units.allSatisfy { $0.value.values == (before.units[$0.key]?.values ?? [:]) }
    }

    private func lastStatement(of sha256: String, _ slot: Int64) throws -> Int64? {
        try Int64.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT max(s.id) FROM file f CROSS JOIN statement s
                    WHERE f.sha256 = ? AND s.file_id = f.id AND s.slot_id = ?
                    """), arguments: [sha256, slot])
    }

    private func isWithdrawn(_ statement: Int64) throws -> Bool {
        try Bool.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM event_unit u JOIN event e ON e.id = u.event_id
                        WHERE u.statement_id = ? AND e.kind = 'withdraw')
                    """), arguments: [statement]) ?? false
    }

    private func isListInForce(_ statement: Int64, _ slot: Int64) throws -> Bool {
        try Bool.fetchOne(
            try database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM in_force i JOIN unit_row r ON r.id = i.row_id
                        WHERE i.slot_id = ? AND i.unit_code = '' AND r.statement_id = ?)
                    """), arguments: [slot, statement]) ?? false
    }

    // MARK: Taking

    private func stated(_ table: DatasetTable, _ file: ReceivedFile, id: Int64) -> FileStatement {
        let record = record(table, file, id: id, file: 0)
        let rows = table.rows.enumerated().map { index, row in
            StatementRow(number: Int64(index), statement: id, row: row, isTotal: false)
        }
        return record.statement(rows, place: table.place)
    }

    private func record(_ table: DatasetTable, _ file: ReceivedFile, id: Int64, file number: Int64) -> StoredStatement {
        let sender = rules.sender(file)
        let units = Set(table.rows.compactMap(\.unit))
        return StoredStatement(
            id: id, file: number, sender: sender, list: table.isList ? file.name : nil,
            isFull: !table.isList && rules.isFull(units, table.period, table.place, sender),
            isComplete: units.count == 1 && table.declaredTotal != nil && table.rows.contains { !$0.member.isEmpty },
            columns: Set(table.rows.flatMap(\.values.keys)))
    }

    /// Stores a table as a statement and applies it.
    ///
    /// A list of dossiers that is another one than that in force, and whose officer did not confirm it, closes nothing:
    /// what it lacks stays.
    func take(
        _ table: DatasetTable, of delivery: ReportStore.Delivery, file: Int64, order: Int64
    ) throws -> TableAcceptance {
        let received = delivery.file
        let key = Slot(table)
        let slot = try key.numberOrNew(database)
        let id = try insert(record(table, received, id: 0, file: file), slot)
        let numbers = try RowWriter(database: database, statement: id, cells: cells).write(table)
        try Slot.touch(slot, order: order, database)
        let rows = zip(numbers, table.rows).map { StatementRow(number: $0, statement: id, row: $1, isTotal: false) }
        var record = record(table, received, id: id, file: file)
        if record.list != nil { return try takeList(record, rows, slot, table) }
        if record.isFull, !delivery.isConfirmed, try isOtherList(record, table, slot) {
            record.isFull = false
            try database.cachedStatement(sql: "UPDATE statement SET is_full = 0 WHERE id = ?").execute(arguments: [id])
        }
        let statement = record.statement(rows, place: table.place)
        let before = try states.load(slot, table.place, units: statement.isFull ? nil : statement.units)
        var after = before
        rows.forEach { after.know($0) }
        try states.take(statement, key, into: &after)
        try states.save(after)
        let acceptance = try AcceptanceReading(states: states, key: key, slot: slot).acceptance(
            of: statement, table, before: before, after: after)
        if !acceptance.replaced.isEmpty || !acceptance.vanished.isEmpty { try markCorrection(id) }
        return acceptance
    }

    private func isOtherList(_ record: StoredStatement, _ table: DatasetTable, _ slot: Int64) throws -> Bool {
        guard table.origin == .counted else { return false }
        let units = Set(table.rows.compactMap(\.unit))
        let samples = StoredSamples(database: database)
        return try states.load(slot, table.place, units: units).units.values.contains {
            try samples.isOther(record.id, of: record.sender, than: $0)
        }
    }

    private func markCorrection(_ statement: Int64) throws {
        try database.cachedStatement(sql: "UPDATE statement SET is_correction = 1 WHERE id = ?").execute(
            arguments: [statement])
    }

    /// Applies a statement of the store: of former versions, once.
    func replay(_ record: StoredStatement, _ rows: [StatementRow], _ slot: Int64, _ key: Slot) throws {
        if record.list != nil { return try putList(record, rows, slot) }
        let statement = record.statement(rows, place: key.place)
        var state = try states.load(slot, key.place, units: statement.isFull ? nil : statement.units)
        rows.forEach { state.know($0) }
        try states.take(statement, key, into: &state)
        try states.save(state)
    }

    private func insert(_ record: StoredStatement, _ slot: Int64) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO statement (file_id, slot_id, sender, list, is_full, is_complete, columns, is_correction)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                """
        ).insert(
            arguments: [
                record.file, slot, record.sender.word, record.list, record.isFull ? 1 : 0, record.isComplete ? 1 : 0,
                try states.fields.text(of: record.columns),
            ])
    }

    // MARK: Lists

    private func takeList(
        _ record: StoredStatement, _ rows: [StatementRow], _ slot: Int64, _ table: DatasetTable
    ) throws -> TableAcceptance {
        let former = try Row.fetchOne(
            database,
            sql: """
                SELECT f.* FROM in_force i JOIN unit_row r ON r.id = i.row_id JOIN statement s ON s.id = r.statement_id
                JOIN file f ON f.id = s.file_id WHERE i.slot_id = ? AND i.unit_code = '' AND i.member = ? LIMIT 1
                """, arguments: [slot, record.listKey]
        ).map(ReceivedFile.init)
        try putList(record, rows, slot)
        var acceptance = TableAcceptance(
            dataset: table.dataset, place: table.place, period: table.period, origin: table.origin, isFull: false,
            stated: [])
        acceptance.replacedList = former
        if former != nil { try markCorrection(record.id) }
        acceptance.issuedAround = try ReportStore.issuedAround(table.period, database)
        return acceptance
    }

    private func putList(_ record: StoredStatement, _ rows: [StatementRow], _ slot: Int64) throws {
        guard let key = record.listKey else { return }
        // The same list under another name is the same list.
        let same = try String.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT DISTINCT i.member FROM file f JOIN file g ON g.sha256 = f.sha256 JOIN statement s ON s.file_id = g.id
                    JOIN unit_row r ON r.statement_id = s.id JOIN in_force i ON i.slot_id = s.slot_id AND i.unit_code = ''
                        AND i.row_id = r.id
                    WHERE f.id = ? AND s.slot_id = ?
                    """), arguments: [record.file, slot])
        for member in Set(same + [key]) {
            try database.cachedStatement(
                sql: "DELETE FROM in_force WHERE slot_id = ? AND unit_code = '' AND member = ?"
            ).execute(arguments: [slot, member])
        }
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO in_force (slot_id, unit_code, unit_valid_from, member, row_id) VALUES (?, '', '', ?, ?)
                """)
        for row in rows where !row.isTotal { try insert.execute(arguments: [slot, key, row.number]) }
    }
}

extension DatasetTable {
    /// Rows of lists have no unit.
    var isList: Bool { rows.contains { $0.unit == nil } }
}
