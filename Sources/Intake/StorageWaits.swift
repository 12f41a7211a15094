import Synchronization
import Threading

/// The waits between two tries after a fault of the disk or the store. Who finds that the store answers again ends them.
public final class StorageWaits: Sendable {
    private typealias Wait = Task<Void, any Error>

    private struct State {
        var lastID = 0
        var waits: [Int: Wait] = [:]
        var answered: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> ContinuousClock.Instant

    /// A try that was under way when the store came back may fail so much later: two connections are given up by then.
    private static let grace = Duration.seconds(15)
    private static let shortest = Duration.seconds(1)

    public convenience init() { self.init(now: { .now }) }

    init(now: @escaping @Sendable () -> ContinuousClock.Instant) { self.now = now }

    /// Throws `CancellationError` as soon as the task is cancelled.
    public func sleep(for time: Duration) async throws {
        let (id, wait) = begin(time)
        defer { state.withLock { $0.waits[id] = nil } }
        await withTaskCancellationHandler {
            // One that is ended is cancelled; whether the caller was, it says itself.
            _ = await wait.result
        } onCancel: {
            wait.cancel()
        }
        try Task.checkCancellation()
    }

    private func begin(_ time: Duration) -> (Int, Wait) {
        state.withLock { state in
            let time = Self.length(of: time, answered: state.answered, now: now())
            let wait = Wait(executorPreference: Lane.short) { try await Alarms.shared.sleep(for: time) }
            state.lastID += 1
            state.waits[state.lastID] = wait
            return (state.lastID, wait)
        }
    }

    /// How long a wait is that begins now.
    static func length(
        of time: Duration, answered: ContinuousClock.Instant?, now: ContinuousClock.Instant
    ) -> Duration {
        guard let answered, now - answered < grace else { return time }
        return min(time, shortest)
    }

    /// The store answers again.
    public func end() {
        let waits = state.withLock { state in
            state.answered = now()
            return state.waits.values.map(\.self)
        }
        for wait in waits { wait.cancel() }
    }
}
