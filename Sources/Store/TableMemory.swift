import ReportingKit
import Synchronization

/// Tables that were read lately, by their slot and the order of what happened in it last.
///
/// A class, because all threads share it. The least lately used ones go when the values together are too many: a
/// service is to stay small.
final class TableMemory: Sendable {
    private struct Entry {
        let order: Int64
        let table: StoredTable
        let weight: Int
        var lastUse: Int
    }

    private struct State {
        var entries: [Int64: Entry] = [:]
        var weight = 0
        var clock = 0
    }

    private let state = Mutex(State())
    /// How many values are kept; one takes some three hundred bytes.
    private let limit: Int

    init(limit: Int = 60_000) {
        self.limit = limit
    }

    /// The table of a slot after an order, made when it is not known.
    func table(_ slot: Int64, _ order: Int64, _ make: () throws -> StoredTable?) rethrows -> StoredTable? {
        if let known = known(slot, order) { return known }
        let table = try make()
        if let table { keep(table, slot, order) }
        return table
    }

    /// The tables are read again when they are asked for.
    func forget() {
        state.withLock { state in
            state.entries = [:]
            state.weight = 0
        }
    }

    private func known(_ slot: Int64, _ order: Int64) -> StoredTable? {
        state.withLock { state in
            guard let entry = state.entries[slot], entry.order == order else { return nil }
            state.clock += 1
            state.entries[slot]?.lastUse = state.clock
            return entry.table
        }
    }

    private func keep(_ table: StoredTable, _ slot: Int64, _ order: Int64) {
        let weight = table.weight
        state.withLock { state in
            // A reader that began earlier may end later.
            if let former = state.entries[slot] {
                guard former.order < order else { return }
                state.entries[slot] = nil
                state.weight -= former.weight
            }
            // Those of thousands of units would be all that is kept, between what a report leaves behind.
            guard weight <= limit / 8 else { return }
            state.clock += 1
            state.entries[slot] = Entry(order: order, table: table, weight: weight, lastUse: state.clock)
            state.weight += weight
            guard state.weight > limit else { return }
            // A quarter goes at once, so that not each new table sorts all.
            for (slot, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
                if state.weight <= limit * 3 / 4 { break }
                state.entries[slot] = nil
                state.weight -= entry.weight
            }
        }
    }
}

extension StoredTable {
    /// Values, and the row itself as two.
    fileprivate var weight: Int {
        (rows + [declaredTotal].compactMap(\.self)).reduce(0) { $0 + $1.row.values.count + 2 }
    }
}
