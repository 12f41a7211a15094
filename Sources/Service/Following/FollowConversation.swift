import Foundation
import Glibc
import Intake
import Store

/// Tells one client what happens in the ledger, line by line, until it goes away or does not read.
///
/// Runs on the connection's thread, which sleeps in poll(2) without end while nothing happens.
struct FollowConversation {
    let store: ReportStore
    let changes: LedgerChanges
    /// False when the client did not take the line in time.
    let send: (LedgerChange) -> Bool

    private static let pageSize = 500
    /// Who was away for longer looks at everything anew.
    private static let mostPages = 20

    /// `after` is the number up to which the client knows every file; a negative one begins with what happens now.
    func run(_ connection: Int32, after: Int64) throws {
        guard let follower = try changes.follow() else { throw DaemonRefusal(.busy) { $0.serviceBusy } }
        defer { changes.leave(follower) }
        guard send(LedgerChange(.begun, through: try store.settledThrough())) else { return }
        // Followed already: what happens while the past is told is told after it.
        guard try after < 0 || tellPast(after) else { return }
        while true {
            var watched = [
                pollfd(fd: connection, events: Int16(POLLIN), revents: 0),
                pollfd(fd: follower.wakeUp.raw, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&watched, 2, -1) >= 0 || errno == EINTR else { return }
            // A client that follows says nothing more: whatever is read there is its end.
            if watched[0].revents != 0 { return }
            let news = follower.news()
            if news.isLagging {
                _ = send(LedgerChange(.lagged, through: try store.settledThrough()))
                return
            }
            guard try tell(news.changes) else { return }
            if news.isStopping {
                _ = send(LedgerChange(.stopping, through: try store.settledThrough()))
                return
            }
        }
    }

    private func tellPast(_ after: Int64) throws -> Bool {
        let through = try store.settledThrough()
        var last = after
        for _ in 0..<Self.mostPages {
            let entries = try store.entries(after: last, limit: Self.pageSize)
            for entry in entries where !send(LedgerChange(entry, through: min(through, entry.id))) { return false }
            guard entries.count == Self.pageSize, let next = entries.last?.id else { return true }
            last = next
        }
        _ = send(LedgerChange(.lagged, through: through))
        return false
    }

    private func tell(_ changes: [LedgerChanges.Change]) throws -> Bool {
        if changes.isEmpty { return true }
        // Before the rows are read: what is decided on later is told once more rather than not at all.
        let through = try store.settledThrough()
        for change in changes {
            guard let line = try line(change, through: through) else { continue }
            guard send(line) else { return false }
        }
        return true
    }

    private func line(_ change: LedgerChanges.Change, through: Int64) throws -> LedgerChange? {
        switch change {
        case .item(let item): return try store.entry(item: item).map { LedgerChange($0, through: through) }
        case .number(let number): return try store.entry(number).map { LedgerChange($0, through: through) }
        case .decided(let period):
            var line = LedgerChange(.decision, through: through)
            line.period = period.id
            return line
        case .report(let report):
            var line = LedgerChange(.report, through: through)
            (line.period, line.report) = (report.period.id, report.report.rawValue)
            return line
        }
    }
}
