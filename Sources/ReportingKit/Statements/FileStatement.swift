/// What one file says of some units in one dataset, origin, place and period. Statements are kept for ever.
public struct FileStatement: Sendable {
    /// A later one has a larger one.
    public let order: Int64
    public let sender: Sender
    public let place: UnitSet
    /// Whether it covers its place, so that a unit which it lacks has nothing.
    public let isFull: Bool
    /// Whether it holds all members of its one unit: a table of one unit's members with a verified total.
    public let isComplete: Bool
    /// The fields that it has a column for, blank or not.
    public let columns: Set<FieldName>
    /// Unit by unit and member by member the values that it states; blanks are left out.
    private let values: [UnitID: [String: [FieldName: FieldValue]]]

    public init(
        order: Int64, sender: Sender, place: UnitSet, isFull: Bool, isComplete: Bool = false, columns: Set<FieldName>,
        rows: [StatedRow: [FieldName: FieldValue]]
    ) {
        self.order = order
        self.sender = sender
        self.place = place
        self.isFull = isFull
        self.isComplete = isComplete
        self.columns = columns
        values = rows.reduce(into: [:]) { values, row in
            values[row.key.unit, default: [:]][row.key.member] = row.value.filter { $0.value != .absent }
        }
    }

    public var units: Set<UnitID> { Set(values.keys) }

    /// What it states of a unit, by member; empty when it has no row of it.
    public func members(of unit: UnitID) -> [String: [FieldName: FieldValue]] { values[unit] ?? [:] }

    /// What it leaves out, it takes back: of all units, or of its one unit's members.
    public func closes(_ unit: UnitID) -> Bool { isFull || isComplete && values[unit] != nil }
}

/// Whose row it is: a unit's, and where a dataset has a dimension, one member of it.
public struct StatedRow: Hashable, Sendable {
    public let unit: UnitID
    /// Empty where the dataset has no dimension.
    public let member: String

    public init(_ unit: UnitID, member: String = "") {
        self.unit = unit
        self.member = member
    }
}

/// Who speaks: a unit whose folder the file came through, or the office for everything else.
public enum Sender: Hashable, Sendable {
    case office
    case unit(UnitCode)
    /// A person with an account.
    case account(String)

    /// As the store keeps it.
    public var word: String {
        switch self {
        case .office: "office"
        case .unit(let code): "unit \(code)"
        case .account(let name): "account \(name)"
        }
    }

    public init?(word: String) {
        let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("office", 1): self = .office
        case ("unit", 2): self = .unit(UnitCode(parts[1]))
        case ("account", 2): self = .account(parts[1])
        default: return nil
        }
    }
}
