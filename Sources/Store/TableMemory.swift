import ReportingKit
import Synchronization

/// Tables that were read or written lately, by the version they are: what a version holds never changes.
///
/// A class, because all threads share it. The least lately used ones go when the values together are too many: a service is to stay small.
final class TableMemory: Sendable {
    private struct Entry {
        let table: DatasetTable
        let weight: Int
        var lastUse: Int
    }

    private struct State {
        var entries: [Int64: Entry] = [:]
        var weight = 0
        var clock = 0
    }

    private let state = Mutex(State())
    /// How many values are kept; one takes about a hundred bytes.
    private let limit: Int

    init(limit: Int = 60_000) {
        self.limit = limit
    }

    func table(_ version: Int64) -> DatasetTable? {
        state.withLock { state in
            state.clock += 1
            state.entries[version]?.lastUse = state.clock
            return state.entries[version]?.table
        }
    }

    func forget(_ version: Int64) {
        state.withLock { state in
            if let former = state.entries.removeValue(forKey: version) { state.weight -= former.weight }
        }
    }

    func keep(_ table: DatasetTable, version: Int64) {
        let weight = table.weight
        guard weight <= limit / 2 else { return }
        state.withLock { state in
            state.clock += 1
            if let former = state.entries.updateValue(
                Entry(table: table, weight: weight, lastUse: state.clock), forKey: version)
            {
                state.weight -= former.weight
            }
            state.weight += weight
            guard state.weight > limit else { return }
            // A quarter goes at once, so that not each new table sorts all.
            for (version, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
                if state.weight <= limit * 3 / 4 { break }
                state.entries[version] = nil
                state.weight -= entry.weight
            }
        }
    }
}

extension DatasetTable {
    /// Values, and the row itself as two.
    fileprivate var weight: Int { (rows + [declaredTotal].compactMap(\.self)).reduce(0) { $0 + $1.values.count + 2 } }
}
