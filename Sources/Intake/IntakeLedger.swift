/// What this target asks of the ledger. The store answers; tests answer from memory.
public protocol IntakeLedger: Sendable {
    /// Enters taken files in one durable transaction. An item that is entered already stays as it is.
    func enter(_ files: [TakenFile]) async throws

    /// Opens items that are kept for a new decision; others stay as they are.
    func reopen(_ items: [ItemID]) async throws

    /// What the ledger holds of an item; nil when it was never entered.
    func entry(of item: ItemID) async throws -> ItemEntry?

    /// All items that were entered and not decided on.
    func waitingItems() async throws -> [ItemID]

    /// The newest item ever entered.
    func newestItem() async throws -> ItemID?
}

/// An item in the ledger.
public struct ItemEntry: Hashable, Sendable {
    /// As the file was dropped.
    public let name: String
    public let hash: ContentHash
    public let outcome: ItemOutcome

    public init(name: String, hash: ContentHash, outcome: ItemOutcome) {
        self.name = name
        self.hash = hash
        self.outcome = outcome
    }
}

/// What was decided on an item.
public enum ItemOutcome: String, Hashable, Sendable {
    /// Entered and not decided on.
    case waiting
    /// Its data are in the store, or are there already from the same bytes; or it is kept until somebody declares what
    /// it holds.
    case accepted
    /// Nothing of it was stored; the officer gets it back.
    case returned
}
