import Synchronization

/// How many things of a kind each person does at a time.
final class Turns: Sendable {
    private let most: Int
    private let taken = Mutex<[String: Int]>([:])

    init(most: Int) { self.most = most }

    /// Runs `work`, or throws `.tooMany` where the account has enough of them in hand.
    func take<Value>(_ account: String, _ work: () async throws -> Value) async throws -> Value {
        let isFree = taken.withLock { taken in
            guard taken[account, default: 0] < most else { return false }
            taken[account, default: 0] += 1
            return true
        }
        guard isFree else { throw PageFault.tooMany(seconds: 5) }
        defer {
            taken.withLock { taken in
                let rest = taken[account, default: 1] - 1
                taken[account] = rest > 0 ? rest : nil
            }
        }
        return try await work()
    }
}
