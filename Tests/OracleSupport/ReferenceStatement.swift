/// Whose cell it is: a unit's, of one member where the dataset has a dimension, in one field.
package struct ReferenceCell: Hashable, Sendable, CustomStringConvertible {
    package let unit: String
    package let member: String
    package let field: String

    package init(_ unit: String, _ field: String, member: String = "") {
        self.unit = unit
        self.member = member
        self.field = field
    }

    package var description: String { "\(unit)/\(member)/\(field)" }
}

/// What a file says, as it comes in.
package struct ReferenceFile: Sendable {
    /// What its bytes are: the same for the same file.
    package var id: String
    /// The unit whose folder it came through, or any other name.
    package var sender: String
    package var origin: String
    package var days: Days
    /// The set that the title names.
    package var title: String?
    /// Whether it declares a total that is the sum of its rows.
    package var hasVerifiedTotal: Bool
    package var columns: Set<String>
    /// Nil where the cell is blank.
    package var cells: [ReferenceCell: Int?]

    package init(
        _ id: String, from sender: String = "office", origin: String = "stated", in days: Days, title: String? = nil,
        hasVerifiedTotal: Bool = false, columns: Set<String>? = nil, _ cells: [ReferenceCell: Int?]
    ) {
        self.id = id
        self.sender = sender
        self.origin = origin
        self.days = days
        self.title = title
        self.hasVerifiedTotal = hasVerifiedTotal
        self.columns = columns ?? Set(cells.keys.map(\.field))
        self.cells = cells
    }

    package var units: Set<String> { Set(cells.keys.map(\.unit)) }
    var values: [ReferenceCell: Int] { cells.compactMapValues { $0 } }
}

/// A file that was taken.
package struct ReferenceStatement: Sendable {
    package let order: Int
    package let file: ReferenceFile
    package let place: String
    package let isFull: Bool
    /// Whether it holds all members of its one unit.
    package let isComplete: Bool

    package var slot: ReferenceSlot { ReferenceSlot(place, file.days, origin: file.origin) }

    /// Whether a unit, or one of its members, that it lacks has nothing by its word.
    func closes(_ unit: String) -> Bool { isFull || isComplete && file.units.contains(unit) }
    func values(of unit: String) -> [ReferenceCell: Int] { file.values.filter { $0.key.unit == unit } }
    func hasRow(of cell: ReferenceCell) -> Bool {
        file.cells.keys.contains { $0.unit == cell.unit && $0.member == cell.member }
    }
}

package enum ReferenceEvent: Sendable {
    case statement(ReferenceStatement)
    case answer(order: Int, unit: String, take: Bool)
    /// Of all units when nil.
    case withdrawal(order: Int, units: Set<String>?)
}

/// Where statements of one dataset meet: they replace one another only there.
package struct ReferenceSlot: Hashable, Sendable {
    package let origin: String
    package let place: String
    package let days: Days

    package init(_ place: String, _ days: Days, origin: String = "stated") {
        self.origin = origin
        self.place = place
        self.days = days
    }
}
