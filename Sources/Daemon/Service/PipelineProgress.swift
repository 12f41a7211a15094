import Foundation
import Synchronization

/// What the pipeline does now, for the watchdog and for status.
///
/// The watchdog is fed on this evidence and not by a timer alone: a pipeline that hangs in one step is not alive.
public final class PipelineProgress: Sendable {
    public struct State: Sendable {
        public var step = "starting"
        public var since: ContinuousClock.Instant
        /// Whether the pipeline waits for files, rather than for itself.
        public var isIdle = false
        public var taken = 0
        public var returned = 0
    }

    private let state: Mutex<State>

    init() {
        state = Mutex(State(since: ContinuousClock.now))
    }

    public var current: State { state.withLock { $0 } }

    func begin(_ step: String) {
        state.withLock {
            $0.step = step
            $0.since = ContinuousClock.now
            $0.isIdle = false
        }
    }

    func idle() {
        state.withLock {
            $0.step = "waiting for files"
            $0.since = ContinuousClock.now
            $0.isIdle = true
        }
    }

    func count(taken: Int, returned: Int) {
        state.withLock {
            $0.taken += taken
            $0.returned += returned
        }
    }

    /// Whether the current step has not lasted longer than any step may.
    func moves(within limit: Duration) -> Bool {
        let state = current
        return state.isIdle || ContinuousClock.now - state.since < limit
    }
}
