import OracleSupport
import ReportingKit

/// The product's states of the units of one slot, brought about by the reference's log.
struct StateReplay {
    private var states: [UnitID: UnitState] = [:]
    private var statements: [Int: FileStatement] = [:]

    init(_ log: some Sequence<ReferenceEvent>, in slot: ReferenceSlot, office: ReferenceOffice) {
        let log = Array(log)
        var withdrawn: [Int: Set<String>] = [:]
        var gone: Set<Int> = []
        for case .withdrawal(let order, let units) in log {
            if let units { withdrawn[order, default: []].formUnion(units) } else { gone.insert(order) }
        }
        for case .statement(let statement) in log where statement.slot == slot {
            for unit in statement.file.units {
                let id = UnitID(reference: unit)
                states[id] = UnitState(id)
            }
        }
        for event in log {
            switch event {
            case .statement(let statement) where statement.slot == slot && !gone.contains(statement.order):
                let taken = Self.product(statement)
                statements[statement.order] = taken
                for unit in states.keys {
                    // What was withdrawn of a statement is not taken, and not taken back either.
                    if withdrawn[statement.order]?.contains(unit.reference) ?? false {
                        states[unit]?.pass(taken)
                        continue
                    }
                    states[unit]?.take(taken, isForeign: office.speaksForAnother(statement, of: unit.reference))
                }
            case .answer(let order, let unit, let take):
                states[UnitID(reference: unit)]?.answer(Int64(order), take: take)
            case .statement, .withdrawal: continue
            }
        }
    }

    private static func product(_ statement: ReferenceStatement) -> FileStatement {
        var rows: [StatedRow: [FieldName: FieldValue]] = [:]
        for (cell, value) in statement.file.cells {
            let row = StatedRow(UnitID(reference: cell.unit), member: cell.member)
            rows[row, default: [:]][FieldName(cell.field)] = value.map(FieldValue.count)
        }
        return FileStatement(
            order: Int64(statement.order), sender: Sender(reference: statement.file.sender),
            place: UnitSet(rawValue: statement.place) ?? .whole, isFull: statement.isFull,
            isComplete: statement.isComplete, columns: Set(statement.file.columns.map { FieldName($0) }), rows: rows)
    }

    var cells: [ReferenceCell: [Int]] {
        states.values.reduce(into: [:]) { cells, state in
            for (member, values) in state.cells {
                for (field, cell) in values {
                    cells[ReferenceCell(state.unit.reference, field.rawValue, member: member)] = [
                        cell.value.count ?? -1, Int(cell.order),
                    ]
                }
            }
        }
    }

    var questions: [String: Set<Int>] {
        states.values.reduce(into: [:]) { questions, state in
            guard !state.held.isEmpty else { return }
            questions[state.unit.reference] = Set(state.held.values.map { Int($0.statement.order) })
        }
    }
}

extension Sender {
    /// A unit's id, "office", or the name of an account.
    init(reference: String) {
        if reference == "office" {
            self = .office
        } else if let at = reference.firstIndex(of: "@") {
            self = .unit(UnitCode(String(reference[..<at])))
        } else {
            self = .account(reference)
        }
    }
}
