import ReportingKit

/// Makes statements of the versions of tables that an earlier version of the program kept, once: each version is one
/// statement, replayed in the order of acceptance. Nothing is dropped, so that units whose tables had been overwritten
/// by those of others are in force again.
struct StatementUpgrade {
    private let database: Database
    private let taking: StatementTaking

    init(_ database: Database, _ rules: StatementRules) throws {
        self.database = database
        taking = try StatementTaking(database, rules)
    }

    static func isPending(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM statement WHERE slot_id IS NULL)")) ?? false
    }

    func run() throws {
        guard try Self.isPending(database) else { return }
        let pending = try Row.fetchAll(
            database,
            sql: """
                SELECT v.dataset AS former_dataset, v.scope, v.period AS former_period, v.slot AS former_slot, s.id AS statement, f.*
                FROM statement s JOIN former_version v ON v.statement_id = s.id JOIN file f ON f.id = s.file_id
                WHERE s.slot_id IS NULL ORDER BY f.accepted_order, s.id
                """)
        var periods: Set<Period> = []
        for row in pending { try upgrade(row).map { _ = periods.insert($0) } }
        for period in periods where try !ReportStore.isFinalized(period, database) {
            let changes = try FormerTables(database, taking.states.fields).changes(period, taking.states)
            guard changes > 0 else { continue }
            try database.execute(
                sql: "INSERT INTO upgraded_period (period, changed_values) VALUES (?, ?)",
                arguments: [period.id, changes])
        }
    }

    private func upgrade(_ row: Row) throws -> Period? {
        let id = row["statement"] as Int64
        let rows = try StatementRowReader(database, taking.states.fields).rows(of: id)
        let units = Set(rows.filter { !$0.isTotal }.compactMap(\.row.unit))
        let isList = rows.contains { $0.row.unit == nil && !$0.isTotal }
        // A period that no version wrote: it is kept and read by nobody, as before.
        guard let period = Period(id: row["former_period"]) else {
            throw StoreError.damaged(version: id)
        }
        let file = ReceivedFile(row)
        let sender = taking.rules.sender(file)
        let place = taking.rules.place(units, row["scope"], period)
        let key = Slot(
            dataset: DatasetID(row["former_dataset"] as String),
            origin: row["former_slot"] == FormerTables.recordsSlot ? .counted : .stated, place: place, period: period)
        let slot = try key.numberOrNew(database)
        let statement = StoredStatement(
            id: id, file: row["id"], sender: sender, list: isList ? row["former_slot"] : nil,
            isFull: !isList && taking.rules.isFull(units, period, place, sender), isComplete: false,
            columns: Set(rows.flatMap(\.row.values.keys)))
        try database.execute(
            sql: "UPDATE statement SET slot_id = ?, sender = ?, list = ?, is_full = ?, columns = ? WHERE id = ?",
            arguments: [
                slot, sender.word, statement.list, statement.isFull ? 1 : 0,
                try taking.states.fields.text(of: statement.columns), id,
            ])
        try Slot.touch(slot, order: row["accepted_order"], database)
        try taking.replay(statement, rows, slot, key)
        return period
    }
}
