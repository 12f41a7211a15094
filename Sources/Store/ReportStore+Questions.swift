import ReportingKit

extension ReportStore {
    /// What waits for an answer, of a period or of all, in the order of the files that wait.
    public func openQuestions(period: Period? = nil) throws -> [OpenQuestion] {
        try requireReplayed()
        return try engine.read { database in
            let states = SlotStateStore(database: database, fields: try FieldNumbers(database), rules: rules)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT q.slot_id, q.unit_code, q.unit_valid_from, t.* FROM question q JOIN slot t ON t.id = q.slot_id
                    \(period == nil ? "" : "WHERE t.period = ?") ORDER BY q.slot_id, q.unit_code
                    """, arguments: period.map { [$0.id] } ?? [])
            return try rows.flatMap { row -> [OpenQuestion] in
                guard let key = Slot(row), let unit = UnitID(code: row["unit_code"], day: row["unit_valid_from"]) else {
                    return []
                }
                let slot = row["slot_id"] as Int64
                let slotState = try states.load(slot, key.place, units: [unit])
                guard let state = slotState.units[unit] else { return [] }
                let name = try String.fetchOne(
                    try database.cachedStatement(
                        sql: """
                            SELECT r.unit_name FROM question q JOIN unit_row r ON r.statement_id = q.statement_id AND r.unit_code = q.unit_code
                            WHERE q.slot_id = ? AND q.unit_code = ? ORDER BY r.id LIMIT 1
                            """), arguments: [slot, unit.code.rawValue])
                return try AcceptanceReading(states: states, key: key, slot: slot).questions(
                    NamedUnit(id: unit, name: name ?? unit.code.rawValue), state, slotState)
            }.sorted { ($0.order, $0.unit.name) < ($1.order, $1.unit.name) }
        }
    }

    /// How many questions are open.
    public func openQuestionCount() throws -> Int {
        try engine.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM question") ?? 0 }
    }
}
