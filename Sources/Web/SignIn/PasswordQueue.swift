import Synchronization
import Threading

/// Checks passwords one at a time, as each takes 32 MiB and most of a tenth of a second: place after place in turn, so
/// that whoever guesses hundreds waits for the own ones. Browsers that signed in before go first.
final class PasswordQueue: Sendable {
    private typealias Work = @Sendable () -> Void

    private struct State {
        var isRunning = false
        var known: [Work] = []
        /// Of each place those that wait, and the places in the order of their turns.
        var waiting: [GuessOrigin: [Work]] = [:]
        var turns: [GuessOrigin] = []
        var count = 0
    }

    /// Of one place, and of all.
    static let most = 4
    static let mostOfAll = 256

    private let lane = Lane("passwords")
    private let state = Mutex(State())

    init() {}

    /// False where too many wait already.
    func add(from origin: GuessOrigin, isKnownBrowser: Bool, _ work: @escaping @Sendable () -> Void) -> Bool {
        let (isTaken, starts) = state.withLock { state -> (Bool, Bool) in
            if isKnownBrowser {
                guard state.known.count < Self.mostOfAll else { return (false, false) }
                state.known.append(work)
            } else {
                let own = state.waiting[origin]?.count ?? 0
                guard own < Self.most, state.count < Self.mostOfAll else { return (false, false) }
                state.waiting[origin, default: []].append(work)
                state.count += 1
                if own == 0 { state.turns.append(origin) }
            }
            defer { state.isRunning = true }
            return (true, !state.isRunning)
        }
        if starts { lane.perform { [self] in workOff() } }
        return isTaken
    }

    /// Nil where too many wait already.
    func run<Value: Sendable>(
        from origin: GuessOrigin, isKnownBrowser: Bool, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value? {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = add(from: origin, isKnownBrowser: isKnownBrowser) {
                continuation.resume(with: Result(catching: { .some(try work()) }))
            }
            if !isTaken { continuation.resume(returning: nil) }
        }
    }

    private func workOff() {
        while let next = state.withLock({ Self.next(&$0) }) { next() }
    }

    private static func next(_ state: inout State) -> Work? {
        if !state.known.isEmpty { return state.known.removeFirst() }
        guard !state.turns.isEmpty else {
            state.isRunning = false
            return nil
        }
        let origin = state.turns.removeFirst()
        var own = state.waiting.removeValue(forKey: origin) ?? []
        let work = own.removeFirst()
        state.count -= 1
        if !own.isEmpty {
            state.waiting[origin] = own
            state.turns.append(origin)
        }
        return work
    }
}
