import ReportingKit

/// Loads the state of a slot, replays it and writes it back, within one transaction.
struct SlotStateStore {
    let database: Database
    let fields: FieldNumbers
    let rules: StatementRules

    private var reader: StatementRowReader { StatementRowReader(database, fields) }

    // MARK: As it is kept

    /// The state of some units, or of all that have one.
    func load(_ slot: Int64, _ place: UnitSet, units: Set<UnitID>?) throws -> SlotState {
        var state = SlotState(slot: slot, place: place)
        guard let units else {
            try add(
                &state, place, inForce: Self.inForce + " WHERE i.slot_id = ? AND i.unit_code <> ''",
                questions: Self.questions + " WHERE q.slot_id = ?", [slot])
            state.noteLookedUp(nil)
            return state
        }
        for codes in UnitCodes.portions(of: units) {
            try add(
                &state, place, inForce: Self.inForceOfUnits(codes.count), questions: Self.questionsOfUnits(codes.count),
                [slot] + StatementArguments(codes), of: units)
        }
        state.noteLookedUp(units)
        return state
    }

    private static func inForceOfUnits(_ count: Int) -> String {
        inForce + " WHERE i.slot_id = ? AND i.unit_code IN (\(questionMarks(count: count)))"
    }

    private static func questionsOfUnits(_ count: Int) -> String {
        questions + " WHERE q.slot_id = ? AND q.unit_code IN (\(questionMarks(count: count)))"
    }

    private static let inForce = """
        SELECT i.fields AS force_fields, s.sender, s.is_full, s.is_complete, r.*
        FROM in_force i JOIN unit_row r ON r.id = i.row_id JOIN statement s ON s.id = r.statement_id
        """
    private static let questions = """
        SELECT q.unit_code, q.unit_valid_from, q.is_foreign, q.is_other_list, s.* FROM question q JOIN statement s ON s.id = q.statement_id
        """

    private func add(
        _ state: inout SlotState, _ place: UnitSet, inForce: String, questions: String, _ arguments: StatementArguments,
        of units: Set<UnitID>? = nil
    ) throws {
        var cells: [UnitID: [String: [FieldName: UnitState.Cell]]] = [:]
        var held: [UnitID: [Sender: UnitState.Held]] = [:]
        let rows = try Row.fetchCursor(try database.cachedStatement(sql: inForce), arguments: arguments)
        while let line = try rows.next() {
            let row = try reader.row(line)
            guard let unit = row.row.unit, units?.contains(unit) ?? true else { continue }
            state.know(row)
            state.noteStored(unit, in: .inForce)
            let sender = Sender(word: line["sender"]) ?? .office
            let isClosing = line["is_full"] == 1 || line["is_complete"] == 1
            for field in (line["force_fields"] as String?).map(fields.fields(of:)) ?? row.fields {
                guard let value = row.row[field] else { continue }
                cells[unit, default: [:]][row.row.member, default: [:]][field] = UnitState.Cell(
                    value: value, order: row.statement, sender: sender, isClosing: isClosing)
            }
        }
        for line in try Row.fetchAll(try database.cachedStatement(sql: questions), arguments: arguments) {
            guard let unit = UnitID(code: line["unit_code"], day: line["unit_valid_from"]),
                units?.contains(unit) ?? true
            else { continue }
            state.noteStored(unit, in: .questions)
            let statement = StoredStatement(line, fields)
            let rows = try reader.rows(of: statement.id, units: [unit])
            rows.forEach { state.know($0) }
            held[unit, default: [:]][statement.sender] = UnitState.Held(
                statement.statement(rows, place: place), isForeign: line["is_foreign"] == 1,
                isOtherList: line["is_other_list"] == 1)
        }
        for unit in Set(cells.keys).union(held.keys) {
            state.load(UnitState(unit, cells: cells[unit] ?? [:], held: held[unit] ?? [:]))
        }
    }

    /// Writes what changed.
    func save(_ state: SlotState) throws {
        var rows: [StatementArguments] = []
        for unit in state.changed {
            let key: StatementArguments = [state.slot, unit.unit.code.rawValue, unit.unit.storedDay]
            for table in SlotState.Table.allCases where state.mayHold(unit.unit, in: table) {
                try database.cachedStatement(
                    sql: "DELETE FROM \(table.rawValue) WHERE slot_id = ? AND unit_code = ? AND unit_valid_from = ?"
                ).execute(arguments: key)
            }
            for (row, inForce) in state.inForce(unit) {
                rows.append(
                    key + [
                        row.row.member, row.number, inForce == row.fields ? nil : try fields.text(of: inForce),
                    ])
            }
            for (sender, question) in unit.held {
                try database.cachedStatement(
                    sql: """
                        INSERT INTO question (slot_id, unit_code, unit_valid_from, sender, statement_id, is_foreign, is_other_list)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """
                ).execute(
                    arguments: key + [
                        sender.word, question.statement.order, question.isForeign ? 1 : 0,
                        question.isOtherList ? 1 : 0,
                    ])
            }
        }
        try insert(inForce: rows[...])
    }

    /// Sixteen rows at a time: to a server each statement costs more than its row.
    private func insert(inForce rows: ArraySlice<StatementArguments>) throws {
        let count = rows.count < 16 ? 1 : 16
        var rest = rows
        while rest.count >= count, !rest.isEmpty {
            let values = repeatElement("(?, ?, ?, ?, ?, ?)", count: count).joined(separator: ", ")
            try database.cachedStatement(
                sql: """
                    INSERT INTO in_force (slot_id, unit_code, unit_valid_from, member, row_id, fields) VALUES \(values)
                    """
            ).execute(arguments: rest.prefix(count).reduce(into: StatementArguments()) { $0 += $1 })
            rest.removeFirst(count)
        }
        if !rest.isEmpty { try insert(inForce: rest) }
    }

    // MARK: From its first statement on

    /// The state after an order of acceptance, of some units or of all.
    func replayed(_ slot: Int64, _ key: Slot, units: Set<UnitID>? = nil, through: Int64 = .max) throws -> SlotState {
        var state = SlotState(slot: slot, place: key.place)
        if let units {
            let kept = try load(slot, key.place, units: units)
            state.restart(units, from: kept)
        }
        let withdrawn = try withdrawals(slot, through)
        var answers = try answers(slot, through)[...]
        for (statement, order) in try statements(slot, through) {
            while let answer = answers.first, answer.order < order {
                if units?.contains(answer.unit) ?? true {
                    state.answer(answer.statement, answer.unit, take: answer.isTaken)
                }
                answers.removeFirst()
            }
            let out = withdrawn[statement.id] ?? Withdrawn()
            if out.isWhole { continue }
            let rows = try reader.rows(of: statement.id, units: units)
            if rows.isEmpty, !statement.isFull { continue }
            rows.forEach { state.know($0) }
            try take(statement.statement(rows, place: key.place), key, withdrawn: out.units, into: &state)
        }
        for answer in answers where units?.contains(answer.unit) ?? true {
            state.answer(answer.statement, answer.unit, take: answer.isTaken)
        }
        return state
    }

    /// Applies a statement, asking what the register and its list of dossiers say of it.
    func take(
        _ statement: FileStatement, _ key: Slot, withdrawn: Set<UnitID> = [], into state: inout SlotState
    ) throws {
        let samples = StoredSamples(database: database)
        try state.take(
            statement, withdrawn: withdrawn,
            isForeign: { rules.isForeign($0, statement.sender, key.period) },
            isOtherList: { unit in
                try key.origin == .counted && samples.isOther(statement.order, of: statement.sender, than: unit)
            })
    }

    private func statements(_ slot: Int64, _ through: Int64) throws -> [(statement: StoredStatement, order: Int64)] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT f.accepted_order, s.* FROM statement s JOIN file f ON f.id = s.file_id
                    WHERE s.slot_id = ? AND s.list IS NULL AND f.accepted_order <= ? ORDER BY f.accepted_order, s.id
                    """), arguments: [slot, through]
        ).map { (StoredStatement($0, fields), $0["accepted_order"]) }
    }

    struct Withdrawn {
        var isWhole = false
        var units: Set<UnitID> = []
    }

    /// What was withdrawn, by statement.
    func withdrawals(_ slot: Int64, _ through: Int64 = .max) throws -> [Int64: Withdrawn] {
        var found: [Int64: Withdrawn] = [:]
        for row in try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT u.* FROM statement s JOIN event_unit u ON u.statement_id = s.id JOIN event e ON e.id = u.event_id
                    WHERE s.slot_id = ? AND e.kind = 'withdraw' AND e.accepted_order <= ?
                    """), arguments: [slot, through])
        {
            let statement = row["statement_id"] as Int64
            if let unit = UnitID(code: row["unit_code"], day: row["unit_valid_from"]) {
                found[statement, default: Withdrawn()].units.insert(unit)
            } else {
                found[statement, default: Withdrawn()].isWhole = true
            }
        }
        return found
    }

    private struct Answer {
        let order: Int64
        let statement: Int64
        let unit: UnitID
        let isTaken: Bool
    }

    private func answers(_ slot: Int64, _ through: Int64) throws -> [Answer] {
        try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT e.accepted_order, e.kind, u.* FROM statement s JOIN event_unit u ON u.statement_id = s.id
                    JOIN event e ON e.id = u.event_id
                    WHERE s.slot_id = ? AND e.kind <> 'withdraw' AND e.accepted_order <= ? ORDER BY e.accepted_order
                    """), arguments: [slot, through]
        ).compactMap { row in
            UnitID(code: row["unit_code"], day: row["unit_valid_from"]).map {
                Answer(
                    order: row["accepted_order"], statement: row["statement_id"], unit: $0,
                    isTaken: row["kind"] == "take")
            }
        }
    }
}
