/// What the differences between two tables of the same units look like.
public enum DifferenceKind: String, Hashable, Sendable, CaseIterable {
    /// All go one way: the table with the larger numbers was exported later.
    case narrowIsLater = "narrow_later"
    case wideIsLater = "wide_later"
    /// Two numbers differ in one digit.
    case slip
}

/// Why units of two periods are not the same.
public enum ChangeOfUnits: String, Hashable, Sendable, CaseIterable {
    case territories, bodies
}

/// Where the rows of a set come from that its own table does not state.
public enum RowSource: Hashable, Sendable, RawRepresentable {
    /// Another table; nil for one that this version has no name for.
    case table(UnitSet?)
    /// Lists of dossiers.
    case counted
    /// Shorter periods.
    case parts

    public init(rawValue: String) {
        switch rawValue {
        case "counted": self = .counted
        case "parts": self = .parts
        default: self = .table(UnitSet(rawValue: rawValue))
        }
    }

    public var rawValue: String {
        switch self {
        case .table(let set): set?.rawValue ?? ""
        case .counted: "counted"
        case .parts: "parts"
        }
    }
}
