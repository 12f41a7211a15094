import Foundation
import Glibc
import PostgresEngine
import Settings
import Store

/// Opens the service's store, and refuses one that is not what the archive beside it was made with.
///
/// An empty store beside a full archive looks like a new one: the next file would overwrite a good report with one that
/// knows a single file.
package struct StoreOpening {
    private let path: String
    private let archive: URL
    /// Of a database of several hosts; nil for a file at the path.
    private let shared: Settings?
    /// Whether a store is made where there is none.
    private let makesStore: Bool
    private let rules: StatementRules?

    /// Without `rules` nothing that is in force can be read.
    package init(path: String, archive: URL, makesStore: Bool, rules: StatementRules?) {
        self.rules = rules
        self.path = path
        self.archive = archive
        self.makesStore = makesStore
        shared = nil
    }

    /// The store that the configuration names.
    package init(_ settings: Settings, makesStore: Bool, rules: StatementRules?) {
        self.rules = rules
        path = settings.storePath
        archive = settings.archive
        self.makesStore = makesStore
        shared = settings.sharesStore ? settings : nil
    }

    package func open(damaged: @escaping @Sendable (StoreError) -> Void = { _ in }) throws -> ReportStore {
        if let shared, let engine = try shared.sharedEngine(damaged: damaged) { return try open(engine, shared) }
        // Before the store is read: a file that is accepted meanwhile comes into the store first.
        let newest = isArchiveReadable ? try ArchiveJournal(archive: archive).newestDecision() : nil
        if isMissing {
            try refuseLost()
            if !makesStore { throw StoreError.missing(path: path) }
        }
        let store = try ReportStore(path: path, rules: rules, damaged: damaged)
        if try !store.answersForArchive() { try refuseLost() }
        if let missing = try newest.flatMap({ try Self.unknown($0, to: store) }) {
            throw StoreError.behind(path: path, missing: missing)
        }
        return store
    }

    /// The archive of a host is a cache of what the database holds: nothing is compared with it.
    private func open(_ engine: PostgresEngine, _ settings: Settings) throws -> ReportStore {
        guard makesStore else {
            if try !engine.isMade() { throw StoreError.missing(path: engine.name) }
            return try ReportStore(engine: engine, rules: rules)
        }
        engine.expect(order: try FollowedStore(state: settings.folders.state).standing.order)
        return try ReportStore(engine: engine, rules: rules)
    }

    private var isMissing: Bool {
        var status = stat()
        return stat(path, &status) != 0 || status.st_size == 0
    }

    /// A user may be allowed to read the store and not the archive; the service itself always may.
    private var isArchiveReadable: Bool { access(archive.path(percentEncoded: false), R_OK | X_OK) == 0 }

    private func refuseLost() throws {
        guard isArchiveReadable else { return }
        var archived = Set(try ArchiveShelf(archive).files().map(\.name.original.text))
        guard !archived.isEmpty else { return }
        let state = try JournalState(ArchiveJournal(archive: archive))
        archived.subtract(state.former)
        archived.subtract(state.setAside.keys)
        if !archived.isEmpty { throw StoreError.lost(path: path, archived: archived.count) }
    }

    /// What the store should know, in words; nil when it does.
    private static func unknown(_ event: JournalEvent, to store: ReportStore) throws -> String? {
        switch event {
        case .file(let event):
            return try store.holds(event.record)
                ? nil : "the file \(event.record.name), \(event.record.state.rawValue) (sha256 \(event.record.sha256))"
        case .issued(let event):
            return try store.issuedTimes().contains(event.key)
                ? nil : "the issued report \(event.number) of \(event.period)"
        case .decided(let event):
            return try store.lastOrder() >= event.order ? nil : "the decision \(event.order) of \(event.name)"
        case .warning, .reopened, .numbered, .asked, .storeBegun, .setAside, .unknown: return nil
        }
    }
}
