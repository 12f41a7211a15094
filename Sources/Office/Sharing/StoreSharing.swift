import Foundation
import Intake
import ReportingKit
import Settings
import Store
import Synchronization

/// This host's part in a store that several hosts share: the files that it works on.
///
/// A class, because intake, pipeline and the renewal of leases share what is known of them.
public final class StoreSharing: SharedLedger {
    private struct State {
        /// With the epochs of their claims.
        var held: [ItemID: Int64] = [:]
        /// Whose answers are delivered and whose claims are to end.
        var done: Set<ItemID> = []
        /// Claims of this host that it did not know of at the last look.
        var strange: Set<ItemID> = []
        /// What an earlier run of this host worked on, until it was looked for in the spool.
        var reclaimed: [ItemID] = []
        /// How many transactions may bring claims that are not in `held` yet.
        var claiming = 0
    }

    private let store: ReportStore
    private let ledger: StoreLedger
    /// "host-a 3f2a51c0"
    public let owner: String
    /// No other host has the same.
    public let slot: UInt64
    private let lease: Duration
    private let state = Mutex(State())

    /// How long a host that says nothing keeps its files.
    public static let usualLease = Duration.seconds(10)

    /// Joins the store. What an earlier run of this host worked on is this one's.
    ///
    /// - Parameter office: the reporting unit's code. Throws ``StoreError/otherOffice(path:office:)`` for another one.
    package init(
        _ store: ReportStore, _ ledger: StoreLedger, host: String, office: String, lease: Duration = usualLease
    ) throws {
        self.store = store
        self.ledger = ledger
        self.lease = lease
        owner = host
        slot = UInt64(try store.join(host: host, office: office))
        let reclaimed = try store.reclaim(owner: owner, lease: lease)
        note(reclaimed)
        state.withLock { $0.reclaimed = reclaimed.compactMap { ItemID($0.item) } }
    }

    /// What an earlier run of this host worked on and is this one's still: some of it may be missing in the spool.
    package func reclaimed() -> [ItemID] {
        state.withLock { state in
            defer { state.reclaimed = [] }
            return state.reclaimed.filter { state.held[$0] != nil && !state.done.contains($0) }
        }
    }

    /// Nil where the store is this host's own.
    package static func of(_ settings: Settings, _ store: ReportStore, _ ledger: StoreLedger) throws -> StoreSharing? {
        guard store.isShared else { return nil }
        return try StoreSharing(
            store, ledger, host: try HostName.of(settings.folders.state), office: settings.reportingUnit.rawValue)
    }

    private func note(_ claims: [WorkClaim]) {
        state.withLock { state in
            for claim in claims {
                if let item = ItemID(claim.item) { state.held[item] = claim.epoch }
            }
        }
    }

    private func claiming<Value>(_ work: () throws -> Value) rethrows -> Value {
        state.withLock { $0.claiming += 1 }
        defer { state.withLock { $0.claiming -= 1 } }
        return try work()
    }

    // MARK: Intake

    public func enterHere(_ files: [TakenFile]) async throws -> Set<ItemID> {
        let arrivals = files.map { file in
            Arrival(
                item: file.item.text, file: ledger.receivedFile(file), mark: file.mark ?? "item \(file.item)",
                parts: Self.parts(of: file.contentPath))
        }
        return try claiming {
            let claims = try store.enter(arrivals, owner: owner, lease: lease)
            note(claims)
            return Set(claims.compactMap { ItemID($0.item) })
        }
    }

    static func parts(of path: String) -> @Sendable (_ part: (Data) throws -> Void) throws -> Void {
        { part in
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            while let bytes = try file.read(upToCount: ReportStore.contentPart), !bytes.isEmpty { try part(bytes) }
            try file.close()
        }
    }

    public func reopenHere(_ items: [ItemID]) async throws -> Set<ItemID> {
        try claiming {
            let claims = try store.reopenKept(items: items.map(\.text), owner: owner, lease: lease)
            note(claims)
            return Set(claims.compactMap { ItemID($0.item) })
        }
    }

    public func holds(_ item: ItemID) async throws -> Bool { try !confirm([item]).isEmpty }

    /// Which of the items are this host's still; what was committed about them is durable.
    package func confirm(_ items: [ItemID]) throws -> Set<ItemID> {
        try claiming {
            let claims = try store.renewClaims(items: items.map(\.text), owner: owner, lease: lease)
            note(claims)
            let here = Set(claims.compactMap { ItemID($0.item) })
            forget(Set(items).subtracting(here))
            return here
        }
    }

    public func settled(_ items: [ItemID]) async {
        state.withLock { state in state.done.formUnion(items.filter { state.held[$0] != nil }) }
        // A fault is met again with the next renewal, which tries it anew.
        do { try conclude() } catch { return }
    }

    // MARK: Pipeline

    /// With what decisions on these files are stored.
    package func fence(_ items: [ItemID], reducing: [(item: ItemID, copy: ContentHash, path: String)]) -> Fence {
        let held = state.withLock(\.held)
        return Fence(
            owner: owner, claims: items.map { WorkClaim(item: $0.text, epoch: held[$0] ?? 0) },
            reductions: reducing.map {
                ReportStore.Reduction(item: $0.item.text, reduced: $0.copy.text, parts: Self.parts(of: $0.path))
            })
    }

    /// Another host has taken these over.
    package func forget(_ items: Set<ItemID>) {
        state.withLock { state in
            for item in items { state.held[item] = nil }
            state.done.subtract(items)
        }
    }

    // MARK: Leases

    /// How often leases are renewed.
    package var interval: Duration { lease / 3 }

    /// Renews this host's leases, ends the claims of settled files, and takes over what other hosts left.
    ///
    /// - Returns: what came to this host without its doing.
    package func renew(limit: Int) throws -> [ItemID] {
        let isQuiet = state.withLock { $0.claiming == 0 }
        let claims = try store.renewClaims(owner: owner, lease: lease)
        try conclude()
        let taken = try claiming {
            let taken = try store.takeOverClaims(owner: owner, lease: lease, limit: limit)
            note(taken)
            return taken
        }
        return taken.compactMap { ItemID($0.item) } + adopt(claims, isQuiet: isQuiet)
    }

    /// Claims that were committed without this host's knowing are noticed at the second look.
    private func adopt(_ claims: [WorkClaim], isQuiet: Bool) -> [ItemID] {
        state.withLock { state in
            guard isQuiet, state.claiming == 0 else { return [] }
            let epochs = Dictionary(
                claims.compactMap { claim in ItemID(claim.item).map { ($0, claim.epoch) } },
                uniquingKeysWith: { first, _ in first })
            let unknown = Set(epochs.keys.filter { state.held[$0] == nil })
            let adopted = unknown.intersection(state.strange)
            state.strange = unknown.subtracting(adopted)
            for item in adopted { state.held[item] = epochs[item] }
            return adopted.sorted()
        }
    }

    private func conclude() throws {
        let done = state.withLock { state in
            state.done.compactMap { item in state.held[item].map { (item, WorkClaim(item: item.text, epoch: $0)) } }
        }.sorted { $0.0 < $1.0 }
        if done.isEmpty { return }
        try store.conclude(done.map(\.1), owner: owner)
        forget(Set(done.map(\.0)))
    }

    /// An item as another host entered it, with what writes its bytes to a path.
    package func entered(_ items: [ItemID], _ settings: Settings) throws -> [EnteredFile] {
        try store.entries(items: items.map(\.text)).compactMap { text, entry in
            guard let item = ItemID(text), let hash = ContentHash(entry.file.sha256) else { return nil }
            let place = settings.dropPlace(of: entry.file)
            return EnteredFile(
                item: item, folder: place.folder, subfolders: place.subfolders, name: entry.file.name, hash: hash,
                takenAt: entry.file.receivedAt, outcome: StoreLedger.outcome(of: entry.state))
        }
    }

    /// Writes the bytes of a hash to a new file.
    package func write(_ hash: ContentHash, to path: String) throws {
        try SharedContent(store).write(hash.text, to: path)
    }
}
