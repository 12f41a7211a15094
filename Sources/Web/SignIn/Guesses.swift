import Synchronization

/// Slows down who tries passwords: each account, and all together.
///
/// An account that was guessed at waits a minute at most, so nobody can be kept out for good; a browser that signed in to the account before does not
/// wait for what others did.
final class Guesses: Sendable {
    private struct Account {
        var failures = 0
        var last: ContinuousClock.Instant
    }

    private struct State {
        var accounts: [String: Account] = [:]
        /// Tries that may follow each other at once; one more each second.
        var tries = Guesses.burst
        var counted: ContinuousClock.Instant
    }

    /// So many wrong passwords before an account has to wait.
    static let free = 5
    private static let longest = 60.0
    private static let burst = 30.0
    /// Accounts that are remembered; the one that was quiet longest is forgotten.
    private static let remembered = 2_000

    private let state: Mutex<State>
    private let now: @Sendable () -> ContinuousClock.Instant

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.now = now
        state = Mutex(State(counted: now()))
    }

    /// The seconds until the next try of an account; nil: now. A try is counted.
    func wait(_ account: String, isKnownBrowser: Bool) -> Int? {
        let now = now()
        return state.withLock { state in
            let key = isKnownBrowser ? account + "\nknown" : account
            if let known = state.accounts[key], known.failures >= Self.free {
                let rest = Self.pause(known.failures) - Self.seconds(now - known.last)
                if rest > 0 { return Int(rest.rounded(.up)) }
            }
            if isKnownBrowser { return nil }
            state.tries = min(Self.burst, state.tries + Self.seconds(now - state.counted))
            state.counted = now
            guard state.tries >= 1 else { return 1 }
            state.tries -= 1
            return nil
        }
    }

    func note(_ account: String, isKnownBrowser: Bool, isRight: Bool) {
        let now = now()
        state.withLock { state in
            let key = isKnownBrowser ? account + "\nknown" : account
            if isRight {
                state.accounts[key] = nil
                if !isKnownBrowser { state.tries = min(Self.burst, state.tries + 1) }
                return
            }
            let failures = (state.accounts[key]?.failures ?? 0) + 1
            state.accounts[key] = Account(failures: min(failures, 1_000), last: now)
            guard state.accounts.count > Self.remembered,
                let oldest = state.accounts.min(by: { $0.value.last < $1.value.last })
            else { return }
            state.accounts[oldest.key] = nil
        }
    }

    /// 1, 2, 4 … 60 seconds.
    private static func pause(_ failures: Int) -> Double {
        let doubled = failures - free
        return doubled >= 6 ? longest : Double(1 << doubled)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
