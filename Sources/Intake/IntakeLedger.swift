import Foundation

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

/// What is asked of a ledger that several hosts share, each with folders of which others may see the same files.
public protocol SharedLedger: Sendable {
    /// Enters taken files with their bytes in one durable transaction.
    ///
    /// - Returns: those that this host works on. Others were entered by another host before.
    func enterHere(_ files: [TakenFile]) async throws -> Set<ItemID>

    /// Opens items that are kept for a new decision.
    ///
    /// - Returns: those that this host works on.
    func reopenHere(_ items: [ItemID]) async throws -> Set<ItemID>

    /// Whether this host works on an item that is entered. What was committed about it is durable then.
    func holds(_ item: ItemID) async throws -> Bool

    /// The answers of these are delivered.
    func settled(_ items: [ItemID]) async
}

/// A file that another host entered in a shared ledger.
public struct EnteredFile: Hashable, Sendable {
    public let item: ItemID
    public let folder: FolderID
    public let subfolders: [String]
    public let name: String
    public let hash: ContentHash
    public let takenAt: Date
    public let outcome: ItemOutcome

    public init(
        item: ItemID, folder: FolderID, subfolders: [String], name: String, hash: ContentHash, takenAt: Date,
        outcome: ItemOutcome
    ) {
        self.item = item
        self.folder = folder
        self.subfolders = subfolders
        self.name = name
        self.hash = hash
        self.takenAt = takenAt
        self.outcome = outcome
    }
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
