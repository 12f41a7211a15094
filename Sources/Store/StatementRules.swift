import ReportingKit

/// What the store has to know of the register and the modules to decide what a file states: it holds neither.
public struct StatementRules: Sendable {
    /// The sender of a file.
    public var sender: @Sendable (ReceivedFile) -> Sender
    /// Whether units are those of a whole place, so that one which is missing has nothing.
    public var isFull: @Sendable (Set<UnitID>, Period, UnitSet, Sender) -> Bool
    /// Whether a sender is another unit than the one that it states.
    public var isForeign: @Sendable (UnitID, Sender, Period) -> Bool
    /// Where a table of units stands that an earlier version kept under its scope, "communes", "district" or
    /// "province".
    public var place: @Sendable (_ units: Set<UnitID>, _ scope: String, Period) -> UnitSet

    public init(
        sender: @escaping @Sendable (ReceivedFile) -> Sender,
        isFull: @escaping @Sendable (Set<UnitID>, Period, UnitSet, Sender) -> Bool,
        isForeign: @escaping @Sendable (UnitID, Sender, Period) -> Bool,
        place: @escaping @Sendable (_ units: Set<UnitID>, _ scope: String, Period) -> UnitSet
    ) {
        self.sender = sender
        self.isFull = isFull
        self.isForeign = isForeign
        self.place = place
    }
}

extension StatementRules {
    /// For an office that is the only sender, and whose tables are never those of a whole place.
    public static let office = StatementRules(
        sender: { _ in .office }, isFull: { _, _, _, _ in false }, isForeign: { _, _, _ in false },
        place: { _, scope, _ in UnitSet(stored: scope) ?? .whole })
}
