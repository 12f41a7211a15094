import ReportingKit

/// What is in force and what waits of some units of one slot, with the rows that the values are in.
struct SlotState: Sendable {
    let slot: Int64
    let place: UnitSet
    private(set) var units: [UnitID: UnitState] = [:]
    /// The rows of each statement by whose they are.
    private var rows: [Int64: [StatedRow: [StatementRow]]] = [:]
    /// As the store has them.
    private var stored: [UnitID: UnitState] = [:]
    /// The units of which rows were found, by table; of others there are none where they were looked up.
    private var found: [Table: Set<UnitID>] = [:]
    private var lookedUp: Set<UnitID> = []
    private var isLookedUpWhole = false

    /// The tables that a state is kept in.
    enum Table: String, CaseIterable {
        case inForce = "in_force"
        case questions = "question"
    }

    init(slot: Int64, place: UnitSet) {
        self.slot = slot
        self.place = place
    }

    /// As the store keeps it.
    mutating func load(_ state: UnitState) {
        units[state.unit] = state
        stored[state.unit] = state
    }

    /// What the store has of some units, as they were looked up, counts as nothing: they are replayed from their first
    /// statement on.
    mutating func restart(_ units: Set<UnitID>, from kept: SlotState) {
        for unit in units {
            self.units[unit] = UnitState(unit)
            stored[unit] = kept.units[unit]
        }
        (found, lookedUp, isLookedUpWhole) = (kept.found, kept.lookedUp, kept.isLookedUpWhole)
    }

    mutating func noteStored(_ unit: UnitID, in table: Table) { found[table, default: []].insert(unit) }

    /// All that the store has of some units, or of every one, was read.
    mutating func noteLookedUp(_ units: Set<UnitID>?) {
        if let units { lookedUp.formUnion(units) } else { isLookedUpWhole = true }
    }

    /// Whether a table of the store may have rows of a unit.
    func mayHold(_ unit: UnitID, in table: Table) -> Bool {
        guard isLookedUpWhole || lookedUp.contains(unit) else { return true }
        return found[table]?.contains(unit) ?? false
    }

    /// Makes rows known that values of a statement are in.
    mutating func know(_ row: StatementRow) {
        guard let unit = row.row.unit, !row.isTotal else { return }
        let key = StatedRow(unit, member: row.row.member)
        var known = rows[row.statement, default: [:]][key, default: []]
        if !known.contains(where: { $0.number == row.number }) {
            known.append(row)
            known.sort { $0.number < $1.number }
            rows[row.statement, default: [:]][key] = known
        }
    }

    mutating func take(
        _ statement: FileStatement, withdrawn: Set<UnitID> = [], isForeign: (UnitID) -> Bool,
        isOtherList: (UnitState) throws -> Bool
    ) rethrows {
        let concerned = statement.isFull ? statement.units.union(units.keys) : statement.units
        for unit in concerned {
            var state = units[unit] ?? UnitState(unit)
            if withdrawn.contains(unit) {
                state.pass(statement)
            } else {
                state.take(statement, isForeign: isForeign(unit), isOtherList: try isOtherList(state))
            }
            units[unit] = state
        }
    }

    mutating func answer(_ order: Int64, _ unit: UnitID, take isTaken: Bool) {
        units[unit]?.answer(order, take: isTaken)
    }

    /// Units whose state is no longer what the store has.
    var changed: [UnitState] {
        units.values.filter { state in
            !(stored[state.unit].map(state.isSame) ?? (state.cells.isEmpty && state.held.isEmpty))
        }
    }

    /// The row that a value in force is in; the last one where a statement has several of a unit.
    func row(of cell: UnitState.Cell, _ field: FieldName, _ unit: UnitID, _ member: String) -> StatementRow? {
        Self.row(of: cell, field, among: rows[cell.order]?[StatedRow(unit, member: member)])
    }

    private static func row(
        of cell: UnitState.Cell, _ field: FieldName, among rows: [StatementRow]?
    ) -> StatementRow? {
        rows?.last { $0.row[field] == cell.value }
    }

    /// The rows of a unit of which something is in force, each with those fields.
    func inForce(_ state: UnitState) -> [(row: StatementRow, fields: Set<FieldName>)] {
        var found: [Int64: (row: StatementRow, fields: Set<FieldName>)] = [:]
        for (member, cells) in state.cells {
            // Most values of a row are of one statement.
            var stated: [Int64: [StatementRow]] = [:]
            for (field, cell) in cells {
                let rows = stated[cell.order] ?? self.rows[cell.order]?[StatedRow(state.unit, member: member)] ?? []
                stated[cell.order] = rows
                guard let row = Self.row(of: cell, field, among: rows) else { continue }
                found[row.number, default: (row, [])].fields.insert(field)
            }
        }
        return found.values.sorted { $0.row.number < $1.row.number }
    }
}
