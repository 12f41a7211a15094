import ReportingKit
import Synchronization

/// The rows of the newest statements of a few slots. Statements never change, so that only those that came since are
/// read.
///
/// A class, because all threads share it.
final class NewestStatements: Sendable {
    /// Newest first.
    private struct Entry {
        let slot: Int64
        var statements: [(id: Int64, rows: [StoredRow])]
    }

    /// Forms of at most this many periods are filled in at the same time; two hundred filled forms take about a
    /// megabyte.
    private static let slots = 4

    /// The slot that was asked for last is the last one.
    private let entries = Mutex<[Entry]>([])

    /// The rows of the newest statements, at most `limit` statements. `read` reads those after a number, newest first
    /// and at most `limit`.
    func rows(
        _ slot: Int64, limit: Int, _ read: (_ after: Int64) throws -> [(id: Int64, rows: [StoredRow])]
    ) rethrows -> [StoredRow] {
        let known = entries.withLock { $0.first { $0.slot == slot }?.statements ?? [] }
        let fresh = try read(known.first?.id ?? 0)
        let all = fresh + known
        keep(Entry(slot: slot, statements: Array(all.prefix(limit))))
        return all.prefix(limit).flatMap(\.rows)
    }

    private func keep(_ entry: Entry) {
        entries.withLock { entries in
            let former = entries.first { $0.slot == entry.slot }
            entries.removeAll { $0.slot == entry.slot }
            // Who began earlier may end later.
            let isOlder = (former?.statements.first?.id ?? 0) > (entry.statements.first?.id ?? 0)
            entries.append(isOlder ? former ?? entry : entry)
            if entries.count > Self.slots { entries.removeFirst() }
        }
    }
}
