import Synchronization

/// Slows down who tries passwords: at each account from one place, and from one place at all of them.
///
/// What somebody does elsewhere makes nobody wait: a place that guessed at an account waits a minute at most, and a browser that
/// signed in to the account before does not wait for what others did at its own place.
final class Guesses: Sendable {
    private struct Key: Hashable {
        let account: String
        let origin: GuessOrigin
        let isKnownBrowser: Bool
    }

    private struct Failures {
        var count = 0
        var last: ContinuousClock.Instant
    }

    /// Tries that may follow each other at once; one more each second.
    private struct Tries {
        var left = Guesses.burst
        var counted: ContinuousClock.Instant
    }

    private struct State {
        var failures: [Key: Failures] = [:]
        var tries: [GuessOrigin: Tries] = [:]
    }

    /// So many wrong passwords before an account has to wait.
    static let free = 5
    private static let longest = 60.0
    static let burst = 30.0
    /// Accounts and places that are remembered; the one that was quiet longest is forgotten.
    private static let remembered = 2_000

    private let state = Mutex(State())
    private let now: @Sendable () -> ContinuousClock.Instant

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) { self.now = now }

    /// The seconds until the next try at an account; nil: now. A try is counted.
    func wait(_ account: String, from origin: GuessOrigin, isKnownBrowser: Bool) -> Int? {
        let now = now()
        let key = Self.key(account, origin, isKnownBrowser)
        return state.withLock { state in
            if let known = state.failures[key], known.count >= Self.free {
                let rest = Self.pause(known.count) - Self.seconds(now - known.last)
                if rest > 0 { return Int(rest.rounded(.up)) }
            }
            if isKnownBrowser { return nil }
            var tries = state.tries[origin] ?? Tries(counted: now)
            tries.left = min(Self.burst, tries.left + Self.seconds(now - tries.counted))
            tries.counted = now
            let mayTry = tries.left >= 1
            if mayTry { tries.left -= 1 }
            state.tries[origin] = tries
            Self.forget(&state.tries, by: \.counted)
            return mayTry ? nil : 1
        }
    }

    func note(_ account: String, from origin: GuessOrigin, isKnownBrowser: Bool, isRight: Bool) {
        let now = now()
        let key = Self.key(account, origin, isKnownBrowser)
        state.withLock { state in
            if isRight {
                state.failures[key] = nil
                if !isKnownBrowser, let tries = state.tries[origin] {
                    state.tries[origin]?.left = min(Self.burst, tries.left + 1)
                }
                return
            }
            let failures = (state.failures[key]?.count ?? 0) + 1
            state.failures[key] = Failures(count: min(failures, 1_000), last: now)
            Self.forget(&state.failures, by: \.last)
        }
    }

    /// A browser that is known is so anywhere.
    private static func key(_ account: String, _ origin: GuessOrigin, _ isKnownBrowser: Bool) -> Key {
        Key(account: account, origin: isKnownBrowser ? .unknown : origin, isKnownBrowser: isKnownBrowser)
    }

    private static func forget<K, V>(_ known: inout [K: V], by time: (V) -> ContinuousClock.Instant) {
        guard known.count > remembered, let oldest = known.min(by: { time($0.value) < time($1.value) }) else { return }
        known[oldest.key] = nil
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
