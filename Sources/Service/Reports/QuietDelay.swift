import Synchronization
import Threading

/// Puts something off while calls keep coming: it is done when none came for a quiet time, or when the longest time is
/// over.
///
/// A class, because it keeps what was begun. With nothing put off there is no timer.
final class QuietDelay: Sendable {
    private struct State {
        var since: ContinuousClock.Instant?
        var timer: Task<Void, Never>?
    }

    private let quiet: Duration
    private let longest: Duration
    private let state = Mutex(State())

    init(quiet: Duration, longest: Duration) {
        self.quiet = quiet
        self.longest = longest
    }

    func begin<Result>(_ action: @escaping @Sendable () -> Result) {
        state.withLock { state in
            let now = ContinuousClock.now
            let since = state.since ?? now
            state.since = since
            state.timer?.cancel()
            let due = min(now + quiet, since + longest)
            state.timer = Task(executorPreference: Lane.short) { [self] in
                do { try await Alarms.shared.sleep(until: due) } catch { return }
                self.state.withLock { $0 = State() }
                _ = action()
            }
        }
    }

    func cancel() {
        state.withLock { state in
            state.timer?.cancel()
            state = State()
        }
    }
}
