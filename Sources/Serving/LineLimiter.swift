import Synchronization

/// Lets so many lines of a kind into the journal a minute, and counts the others: who asks at will does not fill it.
///
/// Nothing wakes up for it: what was left out is told with the first line of any kind after its minute, or at the end.
/// Memory is bounded: of too many kinds at a time the further ones are counted together.
public final class LineLimiter<Kind: Hashable & Sendable>: Sendable {
    /// How many lines of a kind were left out; nil stands for the kinds that are not told apart.
    public struct LeftOut: Sendable {
        public let kind: Kind?
        public let count: Int
    }

    private struct Minute {
        let since: ContinuousClock.Instant
        var written = 0
        var leftOut = 0
    }

    private struct State {
        var minutes: [Kind?: Minute] = [:]
        /// When the oldest of them is over.
        var due: ContinuousClock.Instant?
    }

    private let capacity: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    public init(capacity: Int = 200, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.capacity = capacity
        self.now = now
    }

    /// Whether this line is written, one of at most `most` of its kind in a minute; and what is to be told of former minutes.
    public func admits(_ kind: Kind, most: Int) -> (isWritten: Bool, leftOut: [LeftOut]) {
        let now = now()
        return state.withLock { state in
            let told = Self.takeOver(&state, now)
            let isKnown = state.minutes[kind] != nil || state.minutes.count < capacity
            let place: Kind? = isKnown ? kind : nil
            var minute = state.minutes[place] ?? Minute(since: now)
            let isWritten = minute.written < most
            if isWritten { minute.written += 1 } else { minute.leftOut += 1 }
            state.minutes[place] = minute
            if state.due == nil { state.due = minute.since + .seconds(60) }
            return (isWritten, told)
        }
    }

    /// What was left out and is not told yet.
    public func rest() -> [LeftOut] { state.withLock { Self.take(&$0) { _ in true } } }

    private static func takeOver(_ state: inout State, _ now: ContinuousClock.Instant) -> [LeftOut] {
        guard let due = state.due, due <= now else { return [] }
        return take(&state) { $0.since + .seconds(60) <= now }
    }

    private static func take(_ state: inout State, where isOver: (Minute) -> Bool) -> [LeftOut] {
        let over = state.minutes.filter { isOver($0.value) }
        for kind in over.keys { state.minutes[kind] = nil }
        state.due = state.minutes.values.map(\.since).min().map { $0 + .seconds(60) }
        return over.filter { $0.value.leftOut > 0 }.map { LeftOut(kind: $0.key, count: $0.value.leftOut) }
    }
}
