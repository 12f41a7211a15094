import Synchronization

@testable import Intake

/// A ledger in memory: what it holds survives a simulated crash, as a committed transaction does.
final class MemoryLedger: IntakeLedger {
    struct Fault: Error {}

    private struct State {
        var files: [ItemID: TakenFile] = [:]
        var outcomes: [ItemID: ItemOutcome] = [:]
        var failuresLeft = 0
    }

    private let state = Mutex(State())

    /// Lets the next calls of `enter` fail.
    func fail(times: Int) { state.withLock { $0.failuresLeft = times } }

    func enter(_ files: [TakenFile]) async throws { try enterNow(files) }

    func enterNow(_ files: [TakenFile]) throws {
        try state.withLock { state in
            if state.failuresLeft > 0 {
                state.failuresLeft -= 1
                throw Fault()
            }
            for file in files where state.files[file.item] == nil {
                state.files[file.item] = file
                state.outcomes[file.item] = .waiting
            }
        }
    }

    func entry(of item: ItemID) async throws -> ItemEntry? {
        state.withLock { state in
            guard let file = state.files[item], let outcome = state.outcomes[item] else { return nil }
            return ItemEntry(name: file.name, hash: file.hash, outcome: outcome)
        }
    }

    func reopen(_ items: [ItemID]) async throws {
        state.withLock { state in
            for item in items where state.outcomes[item] == .accepted { state.outcomes[item] = .waiting }
        }
    }

    func waitingItems() async throws -> [ItemID] {
        state.withLock { state in state.outcomes.filter { $0.value == .waiting }.map(\.key).sorted() }
    }

    var hasWaiting: Bool { state.withLock { $0.outcomes.values.contains(.waiting) } }

    func newestItem() async throws -> ItemID? { state.withLock { $0.files.keys.max() } }

    func decide(_ item: ItemID, _ outcome: ItemOutcome) { state.withLock { $0.outcomes[item] = outcome } }

    var entered: [TakenFile] {
        state.withLock { state in state.files.values.sorted { $0.item < $1.item } }
    }
}
