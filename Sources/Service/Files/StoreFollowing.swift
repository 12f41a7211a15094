import Foundation
import Logging
import Office
import ReportingKit
import Store

/// What other hosts did in a shared store: their reports are made here as well, from the same data, and their files come
/// into this host's archive.
final class StoreFollowing {
    private let context: ServiceContext
    private var note: FollowedStore?

    private static let page = 256

    init(_ context: ServiceContext) { self.context = context }

    func follow() throws {
        let state = context.current.settings.folders.state
        var known = try note ?? FollowedStore(state: state)
        let standing = try context.store.standing()
        if standing != known.standing { try refresh(known.standing, standing) }
        // What was told is not told again, whatever becomes of the files.
        try keep(&known, state) { $0.standing = standing }
        let archived = try fill(after: known.archived)
        try keep(&known, state) { $0.archived = archived }
    }

    private func keep(_ known: inout FollowedStore, _ state: URL, _ change: (inout FollowedStore) -> Void) throws {
        let former = known
        change(&known)
        note = known
        if known != former { try known.write(state: state) }
    }

    /// Throws where the store does not answer: nothing is forgotten then.
    private func refresh(_ former: ReportStore.Standing, _ now: ReportStore.Standing) throws {
        do {
            let changed = try context.store.periodsChanged(after: former.order)
            var periods = try context.arrangement.periodsNotMadeHere(changed)
            if now.issued != former.issued || now.reopened != former.reopened || now.accepted != former.accepted {
                periods.formUnion(try context.store.finalizations().map(\.period))
                periods.formUnion(try context.store.periods())
            }
            context.refresher.refresh(periods)
            for period in changed { context.changes.decided(period) }
        } catch let error where !ReportStore.isDatabaseFault(error) {
            context.logger.warning("reports of other hosts were not looked for: \(error)")
        }
    }

    /// Up to the first file that nothing is decided on.
    private func fill(after row: Int64) throws -> Int64 {
        let through = try context.store.settledThrough()
        var last = row
        while last < through {
            let files = try context.store.archivedFiles(after: last, limit: Self.page).filter { $0.id <= through }
            guard let end = files.last?.id else { return through }
            for entry in files {
                try SharedContent(context.store).fill(context.current.settings.archive, with: entry.file)
            }
            last = end
        }
        return last
    }
}
