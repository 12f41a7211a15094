import Foundation
import Intake
import ReportingKit
import Settings
import Store

/// Builds the service's store again from the archive and its journal.
///
/// It is built beside, in the order of acceptance, with the numbers that the journal has: what was issued can be made
/// again, byte for byte. Only when it is whole and on the disk does it take the place of the former one, which is moved
/// aside.
public struct StoreRebuilding: Sendable {
    private let composition: Composition
    private let archive: URL
    private let place: StorePlace
    private let journal: ArchiveJournal
    /// Held while anything is changed: nothing is rebuilt beside a running service.
    private let lock: StateLock

    /// Throws ``IntakeError/stateHeld(path:by:)`` while the service runs.
    public init(_ composition: Composition) throws {
        self.composition = composition
        let settings = composition.settings
        try settings.requireOwnStore(for: "baocaod store rebuild")
        archive = settings.archive
        place = StorePlace(path: settings.storePath)
        journal = ArchiveJournal(archive: settings.archive)
        lock = try StateLock(stateFolder: DurableFolder.parent(of: settings.storePath))
    }

    /// What stands against the store; nil when it is there, whole and in step with the archive.
    public func condition() throws -> StoreError? {
        do {
            let store = try StoreOpening(
                path: place.path, archive: archive, makesStore: false, rules: composition.statementRules
            ).open()
            try store.quickCheck()
            try store.close()
            return nil
        } catch let error as StoreError {
            return error
        }
    }

    /// Begins an empty store; what is in the archive stays there and belongs to a former one.
    ///
    /// - Returns: where the former store is; nil when there was none.
    public func begin(now: Date) throws -> String? {
        let state = try JournalState(journal)
        let known = Set(state.files.values.filter(\.record.state.isArchived).map(\.record.sha256)).union(state.former)
            .union(state.setAside.keys)
        let unnamed = Set(try ArchiveShelf(archive).files().map(\.name.original.text)).subtracting(known)
        try place.removeBuilding()
        let store = try ReportStore(building: place.building, rules: nil)
        try useKey(store)
        try store.close()
        try DurableFolder.create(archive.path(percentEncoded: false))
        try journal.append(
            unnamed.sorted().map { .setAside(sha256: $0, why: "of a former store, begun anew") }
                + [.storeBegun(at: now.timeIntervalSince1970)], now: now)
        let aside = try place.moveAside(now: now)
        try place.install()
        return aside
    }

    /// The installation's key stays what it was.
    private func useKey(_ store: ReportStore) throws {
        if let key = try CountedShelf(archive: archive).key() { try store.use(key) }
    }

    /// Builds the store from the archive alone, or from a copy of the store and what came after it. `progress` is told
    /// of each file.
    public func rebuild(from copy: URL? = nil, now: Date, progress: @escaping (String) -> Void = { _ in }) throws
        -> RebuildResult
    {
        try place.removeBuilding()
        var result = RebuildResult()
        if let copy {
            result.fromCopy = try ReportStore.copy(copy.path(percentEncoded: false), to: place.building)
        }
        let store = try ReportStore(building: place.building, rules: composition.statementRules)
        try useKey(store)
        var replay = JournalReplay(composition: composition, store: store, archive: archive, progress: progress)
        try replay.run(try JournalState(journal), hadJournal: journal.exists, into: &result)
        result.accepted = try store.acceptedCount()
        result.periods = try store.periods().map(\.id)
        let issued = try store.finalizations()
        result.issued = issued.count
        result.reopened = issued.count { $0.reopening != nil }
        result.warnings = try store.acceptedWarnings().count
        // What the archive gave without a line of the journal has one from now on, and what is gone is known to be.
        try DurableFolder.create(archive.path(percentEncoded: false))
        try journal.append(replay.setAside.map { .setAside(sha256: $0.sha256, why: $0.why) }, now: now)
        _ = try LedgerKeeping(store, archive: archive).catchUp(now: now, anew: true)
        try store.close()
        try DurableFolder.sync(place.building)
        result.formerStore = try place.moveAside(now: now)
        try place.install()
        return result
    }
}
