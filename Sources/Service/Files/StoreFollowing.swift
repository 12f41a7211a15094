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
        let former = try note ?? FollowedStore(state: state)
        var next = former
        next.standing = try context.store.standing()
        if next.standing != former.standing { refresh(former.standing, next.standing) }
        next.archived = try fill(after: former.archived)
        note = next
        if next != former { try next.write(state: state) }
    }

    private func refresh(_ former: ReportStore.Standing, _ now: ReportStore.Standing) {
        do {
            let changed = try context.store.periodsChanged(after: former.order)
            var periods = try context.arrangement.periodsNotMadeHere(changed)
            if now.issued != former.issued || now.reopened != former.reopened || now.accepted != former.accepted {
                periods.formUnion(try context.store.finalizations().map(\.period))
                periods.formUnion(try context.store.periods())
            }
            context.refresher.refresh(periods)
            for period in changed { context.changes.decided(period) }
        } catch {
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
