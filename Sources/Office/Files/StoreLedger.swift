import Intake
import ReportingKit
import Store

/// The store's ledger, as Intake asks it.
public struct StoreLedger: IntakeLedger {
    let store: ReportStore
    private let inbox: FolderID

    /// `inbox` names the common drop folder; files of the others carry their folder's name.
    public init(_ store: ReportStore, inbox: FolderID) {
        self.store = store
        self.inbox = inbox
    }

    public func enter(_ files: [TakenFile]) async throws {
        try store.enter(files.map { (item: $0.item.text, file: receivedFile($0)) })
    }

    public func reopen(_ items: [ItemID]) async throws { try store.reopenKept(items: items.map(\.text)) }

    public func entry(of item: ItemID) async throws -> ItemEntry? {
        guard let row = try store.entry(item: item.text), let hash = ContentHash(row.file.sha256) else { return nil }
        return ItemEntry(name: row.file.name, hash: hash, outcome: Self.outcome(of: row.state))
    }

    static func outcome(of state: FileState) -> ItemOutcome {
        switch state {
        case .taken, .processing: .waiting
        case .accepted, .duplicate, .kept: .accepted
        case .returned: .returned
        }
    }

    public func waitingItems() async throws -> [ItemID] { try store.waitingItems().compactMap { ItemID($0) } }

    public func newestItem() async throws -> ItemID? { try store.newestItem().flatMap { ItemID($0) } }

    /// A taken file in the words of the store.
    public func receivedFile(_ file: TakenFile) -> ReceivedFile {
        let path = (file.folder == inbox || file.folder == .unknown ? [] : [file.folder.text]) + file.subfolders
        return ReceivedFile(
            name: file.name, sha256: file.hash.text, byteCount: Int(file.size),
            folder: path.isEmpty ? nil : path.joined(separator: "/"), receivedAt: file.takenAt)
    }
}
