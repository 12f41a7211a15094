import ReportingKit

/// Tells what a statement did, from the state before and after it.
struct AcceptanceReading {
    let states: SlotStateStore
    let key: Slot
    let slot: Int64
    private let files: StatementFiles

    init(states: SlotStateStore, key: Slot, slot: Int64) {
        self.states = states
        self.key = key
        self.slot = slot
        files = StatementFiles(states.database)
    }

    private var samples: StoredSamples { StoredSamples(database: states.database) }

    func acceptance(
        of statement: FileStatement, _ table: DatasetTable, before: SlotState, after: SlotState
    ) throws -> TableAcceptance {
        var named: [UnitID: String] = [:]
        for row in table.rows { if let unit = row.unit { named[unit] = row.unitName } }
        var seen: Set<UnitID> = []
        let order = table.rows.compactMap(\.unit).filter { seen.insert($0).inserted }
        func name(_ unit: UnitID) -> NamedUnit { NamedUnit(id: unit, name: named[unit] ?? unit.code.rawValue) }
        var result = TableAcceptance(
            dataset: key.dataset, place: key.place, period: key.period, origin: key.origin, isFull: statement.isFull,
            stated: order.map(name))
        for unit in order {
            guard let now = after.units[unit] else { continue }
            let then = before.units[unit]
            if var replaced = try replaced(name(unit), then, now, by: statement.order) {
                if let then, key.origin == .counted {
                    replaced.dossiers = try samples.dossiers(statement.order, of: statement.sender, beside: then)
                }
                result.replaced.append(replaced)
            }
            if now.held[statement.sender]?.statement.order == statement.order {
                result.questions += try questions(name(unit), now, after).filter { $0.sender == statement.sender }
            }
            let open = Set(now.held.keys)
            if let then, !then.held.keys.filter({ !open.contains($0) }).isEmpty { result.closed.append(name(unit)) }
        }
        result.vanished = vanished(before, after)
        result.kept = try kept(table, after)
        result.issuedAround = try ReportStore.issuedAround(key.period, states.database)
        return result
    }

    private func replaced(
        _ unit: NamedUnit, _ then: UnitState?, _ now: UnitState, by order: Int64
    ) throws -> TableAcceptance.Replaced? {
        var fields: Set<FieldName> = []
        var newest: Int64?
        for (member, cells) in then?.cells ?? [:] {
            for (field, cell) in cells {
                guard let current = now.cells[member]?[field], current.order == order, current.value != cell.value
                else { continue }
                fields.insert(field)
                newest = max(newest ?? 0, cell.order)
            }
        }
        guard let newest else { return nil }
        return TableAcceptance.Replaced(unit: unit, file: try files.file(newest), fields: fields.sorted())
    }

    /// Units that have nothing in force any more, by the names of their former rows.
    private func vanished(_ before: SlotState, _ after: SlotState) -> [NamedUnit] {
        before.units.values.compactMap { then -> (Int64, NamedUnit)? in
            guard !then.cells.isEmpty, after.units[then.unit]?.cells.isEmpty ?? true,
                let row = before.inForce(then).last?.row
            else { return nil }
            return (row.number, NamedUnit(id: then.unit, name: row.row.unitName))
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func kept(_ table: DatasetTable, _ after: SlotState) throws -> [TableAcceptance.KeptValue] {
        var found: [TableAcceptance.KeptValue] = []
        for row in table.rows {
            guard let unit = row.unit, let cells = after.units[unit]?.cells[row.member] else { continue }
            for (field, blank) in row.values.sorted(by: { $0.value.cell < $1.value.cell })
            where blank.value == .absent && blank.isBlank {
                guard let cell = cells[field] else { continue }
                found.append(
                    TableAcceptance.KeptValue(
                        unit: NamedUnit(id: unit, name: row.unitName), field: field, sheet: row.sheet, cell: blank.cell,
                        value: cell.value, file: try files.file(cell.order)))
            }
        }
        return found
    }

    // MARK: Questions

    /// What waits of a unit, with all values that differ.
    func questions(_ unit: NamedUnit, _ state: UnitState, _ slotState: SlotState) throws -> [OpenQuestion] {
        try state.held.sorted { $0.key.word < $1.key.word }.map { sender, held in
            let stated = try files.entry(held.statement.order)
            let (differences, waiting) = try waitingValues(state, held, slotState)
            var question = OpenQuestion(
                dataset: key.dataset, place: key.place, period: key.period, origin: key.origin, unit: unit,
                file: stated.file, order: stated.order, sender: sender, isForeign: held.isForeign,
                differences: differences, waiting: waiting)
            if held.isOtherList,
                let dossiers = try samples.dossiers(held.statement.order, of: sender, beside: state)
            {
                question.otherList = OpenQuestion.OtherList(
                    former: dossiers.former, now: dossiers.now,
                    formerFile: try files.file(dossiers.formerStatement))
            }
            return question
        }
    }

    /// The values of a held statement that differ from those in force, and those beside which nothing is.
    private func waitingValues(
        _ state: UnitState, _ held: UnitState.Held, _ slotState: SlotState
    ) throws -> (differences: [OpenQuestion.Difference], waiting: [OpenQuestion.Waiting]) {
        var differences: [OpenQuestion.Difference] = []
        var waiting: [OpenQuestion.Waiting] = []
        for (member, values) in held.statement.members(of: state.unit).sorted(by: { $0.key < $1.key }) {
            for (field, value) in values.sorted(by: { $0.key < $1.key }) {
                let inForce = state.cells[member]?[field]
                guard inForce?.value != value,
                    let stated = slotState.row(
                        of: UnitState.Cell(
                            value: value, order: held.statement.order, sender: held.statement.sender, isClosing: false),
                        field, state.unit, member)?.row, let source = stated.values[field]
                else { continue }
                guard let inForce else {
                    waiting.append(OpenQuestion.Waiting(field: field, sheet: stated.sheet, value: source))
                    continue
                }
                differences.append(
                    OpenQuestion.Difference(
                        field: field, sheet: stated.sheet, waiting: source, inForce: inForce.value,
                        inForceFile: try files.file(inForce.order), inForceSender: inForce.sender))
            }
        }
        return (differences, waiting)
    }
}

extension ReportStore {
    /// Issued reports that stand of longer periods around one.
    static func issuedAround(_ period: Period, _ database: Database) throws -> [Period] {
        try String.fetchAll(
            try database.cachedStatement(
                sql: "SELECT DISTINCT period FROM finalization WHERE reopened_at IS NULL ORDER BY period")
        ).compactMap { Period(id: $0) }.filter { $0 != period && $0.contains(period) }
    }
}
