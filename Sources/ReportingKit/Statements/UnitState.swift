/// What is in force of one unit in one dataset, origin, place and period, cell by cell, and what waits for an answer.
///
/// The state is a function of the events in their order. It changes with each of them for the units that they concern,
/// so that a store may keep it instead of replaying everything.
public struct UnitState: Sendable {
    /// A value with the statement that it comes from.
    public struct Cell: Hashable, Sendable {
        public let value: FieldValue
        public let order: Int64
        public let sender: Sender
        /// Whether the statement is full or complete: what it leaves out, it takes back.
        public let isClosing: Bool

        public init(value: FieldValue, order: Int64, sender: Sender, isClosing: Bool) {
            self.value = value
            self.order = order
            self.sender = sender
            self.isClosing = isClosing
        }
    }

    /// A statement that waits, with whether its sender is another unit, and whether it is a list of other dossiers.
    public struct Held: Sendable {
        public let statement: FileStatement
        public let isForeign: Bool
        public let isOtherList: Bool

        public init(_ statement: FileStatement, isForeign: Bool, isOtherList: Bool = false) {
            self.statement = statement
            self.isForeign = isForeign
            self.isOtherList = isOtherList
        }
    }

    /// A unit's values by member.
    public typealias Members = [String: [FieldName: FieldValue]]

    public private(set) var cells: [String: [FieldName: Cell]] = [:]
    /// Statements that wait, by sender; a sender's newer word takes the place of its question.
    public private(set) var held: [Sender: Held] = [:]
    public let unit: UnitID

    public init(_ unit: UnitID) { self.unit = unit }

    /// As a store keeps it.
    public init(_ unit: UnitID, cells: [String: [FieldName: Cell]], held: [Sender: Held]) {
        self.unit = unit
        self.cells = cells
        self.held = held
    }

    /// The values in force, without what they come from.
    public var values: Members { cells.mapValues { $0.mapValues(\.value) } }

    /// Whether the other has the same cells of the same statements, and the same questions.
    public func isSame(as other: UnitState) -> Bool {
        cells == other.cells && held.mapValues(\.statement.order) == other.held.mapValues(\.statement.order)
    }

    /// Applies a statement, whether it has rows of the unit or not.
    ///
    /// `isForeign` says that the sender is another unit below the territory, which speaks for this one, `isOtherList`
    /// that it lists other dossiers than the list in force.
    public mutating func take(_ statement: FileStatement, isForeign: Bool, isOtherList: Bool = false) {
        let rows = statement.members(of: unit)
        if !rows.isEmpty {
            held[statement.sender] = nil
            if waits(rows, from: statement.sender, isDoubtful: isForeign || isOtherList) {
                held[statement.sender] = Held(statement, isForeign: isForeign, isOtherList: isOtherList)
            } else {
                put(rows, statement)
            }
        }
        pass(statement)
    }

    /// Applies a statement whose rows of the unit were withdrawn.
    public mutating func pass(_ statement: FileStatement) {
        vanish(before: statement)
        settle()
    }

    /// Answers a question: the held statement comes into force, or is dropped.
    public mutating func answer(_ order: Int64, take isTaken: Bool) {
        guard let (sender, question) = held.first(where: { $0.value.statement.order == order }) else { return }
        held[sender] = nil
        if isTaken { put(question.statement.members(of: unit), question.statement) }
        settle()
    }

    private mutating func put(_ rows: Members, _ statement: FileStatement) {
        for (member, values) in rows {
            for (field, value) in values {
                cells[member, default: [:]][field] = Cell(
                    value: value, order: statement.order, sender: statement.sender,
                    isClosing: statement.isFull || statement.isComplete)
            }
        }
    }

    /// Absence takes back only what the same sender said in an earlier full table.
    private mutating func vanish(before statement: FileStatement) {
        guard statement.closes(unit) else { return }
        let rows = statement.members(of: unit)
        for (member, values) in cells where rows[member] == nil {
            for (field, cell) in values
            where statement.columns.contains(field) && cell.isClosing && cell.sender == statement.sender
                && cell.order != statement.order
            {
                cells[member]?[field] = nil
            }
            if cells[member]?.isEmpty ?? false { cells[member] = nil }
        }
    }

    /// A question closes by itself when both sides say the same: the newer statement is in force then.
    private mutating func settle() {
        for (sender, question) in held.sorted(by: { $0.key.word < $1.key.word }) {
            let rows = question.statement.members(of: unit)
            guard !waits(rows, from: sender, isDoubtful: question.isForeign || question.isOtherList) else { continue }
            held[sender] = nil
            put(rows, question.statement)
        }
    }

    private func waits(_ rows: Members, from sender: Sender, isDoubtful: Bool) -> Bool {
        differs(rows, from: sender) || isDoubtful && !agrees(rows)
    }

    private func differs(_ rows: Members, from sender: Sender) -> Bool {
        rows.contains { member, values in
            values.contains { field, value in
                cells[member]?[field].map { $0.value != value && $0.sender != sender } ?? false
            }
        }
    }

    /// Whether everything that the rows state is in force already.
    public func agrees(_ rows: Members) -> Bool {
        rows.allSatisfy { member, values in
            values.allSatisfy { field, value in cells[member]?[field]?.value == value }
        }
    }
}
