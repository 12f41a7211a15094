/// What is in force of one unit in one slot, told from the whole log each time: the rules R9 to R12 as they are said.
struct ReferenceState {
    /// A statement that came into force for the unit, and the event that brought it.
    private struct Word {
        let statement: ReferenceStatement
        let event: Int
    }

    private let unit: String
    private var words: [Word] = []
    private(set) var waiting: [ReferenceStatement] = []
    /// Full and complete statements of the slot, which take back what they lack.
    private var closings: [ReferenceStatement] = []
    private let speaksForAnother: (ReferenceStatement, String) -> Bool

    init(
        of unit: String, in slot: ReferenceSlot, log: some Sequence<ReferenceEvent>,
        speaksForAnother: @escaping (ReferenceStatement, String) -> Bool
    ) {
        self.unit = unit
        self.speaksForAnother = speaksForAnother
        let log = Array(log)
        let withdrawn = Self.withdrawn(log)
        for (index, event) in log.enumerated() {
            switch event {
            case .statement(let statement):
                let out = withdrawn[statement.order]
                let file = statement.file
                guard statement.slot == slot, out?.isAll != true else { continue }
                if file.units.contains(unit), out?.units.contains(unit) != true { hear(statement, at: index) }
                if statement.closes(unit) { closings.append(statement) }
            case .answer(let order, unit, let take):
                guard let answered = waiting.first(where: { $0.order == order }) else { continue }
                waiting.removeAll { $0.order == order }
                if take { words.append(Word(statement: answered, event: index + 1)) }
            case .answer, .withdrawal: continue
            }
            closeAgreed(at: index)
        }
    }

    private static func withdrawn(_ log: [ReferenceEvent]) -> [Int: (isAll: Bool, units: Set<String>)] {
        var found: [Int: (isAll: Bool, units: Set<String>)] = [:]
        for case .withdrawal(let order, let units) in log {
            found[order, default: (false, [])].units.formUnion(units ?? [])
            if units == nil { found[order]?.isAll = true }
        }
        return found
    }

    /// A sender's newer word takes the place of its question.
    private mutating func hear(_ statement: ReferenceStatement, at index: Int) {
        waiting.removeAll { $0.file.sender == statement.file.sender }
        if asks(statement) {
            waiting.append(statement)
        } else {
            words.append(Word(statement: statement, event: index + 1))
        }
    }

    /// A question ends when nothing contradicts it any more.
    private mutating func closeAgreed(at index: Int) {
        for statement in waiting.sorted(by: { $0.file.sender < $1.file.sender }) where !asks(statement) {
            waiting.removeAll { $0.order == statement.order }
            words.append(Word(statement: statement, event: index + 1))
        }
    }

    /// R12: it differs from what another sender says in force; or another unit says it, and nobody has said the same.
    private func asks(_ statement: ReferenceStatement) -> Bool {
        let said = statement.values(of: unit)
        let differs = said.contains { cell, value in
            inForce(cell).map { $0.value != value && $0.statement.file.sender != statement.file.sender } ?? false
        }
        return differs || speaksForAnother(statement, unit) && said.contains { inForce($0)?.value != $1 }
    }

    /// R11: the newest word with a value, unless the same sender's newer closing statement has the column and not the
    /// row.
    func inForce(_ cell: ReferenceCell) -> (value: Int, statement: ReferenceStatement)? {
        guard let newest = words.last(where: { $0.statement.values(of: unit)[cell] != nil }),
            let value = newest.statement.values(of: unit)[cell]
        else { return nil }
        let takenBack =
            newest.statement.closes(unit)
            && closings.contains { closing in
                closing.order > newest.event && closing.file.sender == newest.statement.file.sender
                    && closing.file.columns.contains(cell.field) && !closing.hasRow(of: cell)
            }
        return takenBack ? nil : (value, newest.statement)
    }

    var cells: [ReferenceCell: (value: Int, order: Int)] {
        var found: [ReferenceCell: (value: Int, order: Int)] = [:]
        for cell in Set(words.flatMap { $0.statement.values(of: unit).keys }) {
            if let known = inForce(cell) { found[cell] = (known.value, known.statement.order) }
        }
        return found
    }
}
