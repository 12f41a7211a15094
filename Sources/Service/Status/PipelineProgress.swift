import Foundation
import Messages
import ReportingKit
import Synchronization

/// What the pipeline does now, for the watchdog and for status.
///
/// The watchdog is fed on this evidence and not by a timer alone: a pipeline that hangs in one step is not alive.
public final class PipelineProgress: Sendable {
    public struct State: Sendable {
        var now = PipelineStep.starting
        /// When the pipeline last showed that it moves; in the future while it waits for a disk on purpose.
        public var since: ContinuousClock.Instant
        /// Whether the pipeline waits for files, rather than for itself.
        public var isIdle = false
        public var taken = 0
        public var returned = 0
        /// The files being read, of those the step is about.
        public var reading: [String] = []

        public var step: String { now.said.english }

        /// The step, and the files that are being read in it.
        public var description: String {
            PipelineTexts.step(step, reading: reading)
        }

        /// The same for the line of `systemctl status`.
        var activity: Bilingual {
            guard isIdle else {
                return Bilingual(Self.capitalized(now.said.english), Self.capitalized(now.said.vietnamese))
            }
            return PipelineTexts.idle(taken: taken, returned: returned)
        }

        private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    }

    private let state: Mutex<State>
    private let now: @Sendable () -> ContinuousClock.Instant
    private let stepBegan: @Sendable (State) -> Void

    /// `stepBegan` is told each change of the step, from any thread.
    init(now: @escaping @Sendable () -> ContinuousClock.Instant, stepBegan: @escaping @Sendable (State) -> Void) {
        self.now = now
        self.stepBegan = stepBegan
        state = Mutex(State(since: now()))
    }

    public var current: State { state.withLock { $0 } }

    func begin(_ step: PipelineStep) { enter(step, isIdle: false) }

    func idle() { enter(.waiting, isIdle: true) }

    private func enter(_ step: PipelineStep, isIdle: Bool) {
        let now = now()
        let changed: State? = state.withLock { state in
            let isNew = state.now != step
            state.now = step
            state.since = now
            state.isIdle = isIdle
            return isNew ? state : nil
        }
        if let changed { stepBegan(changed) }
    }

    /// The step moves on: a part of a file was read, a file was put away.
    func tick() {
        let now = now()
        state.withLock { $0.since = max($0.since, now) }
    }

    /// The pipeline waits on purpose, for a disk that failed; this is no standstill until the time is over.
    func pause(for time: Duration) {
        let end = now() + time
        state.withLock { $0.since = max($0.since, end) }
    }

    func reads(_ name: String) { state.withLock { $0.reading.append(name) } }

    func hasRead(_ name: String) {
        state.withLock { state in
            if let index = state.reading.firstIndex(of: name) { state.reading.remove(at: index) }
        }
        tick()
    }

    func count(taken: Int, returned: Int) {
        state.withLock {
            $0.taken += taken
            $0.returned += returned
        }
    }

    /// Whether the pipeline showed not longer ago than `limit` that it moves.
    func moves(within limit: Duration) -> Bool {
        let state = current
        return state.isIdle || now() - state.since < limit
    }
}
