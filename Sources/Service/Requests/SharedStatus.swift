import Synchronization
import Threading

/// The daemon's answer to how it stands, for all who ask at about the same time: one question at a time, and none within a second of the last answer.
///
/// Anybody may ask the page; the daemon's connections are for those who decide something.
final class SharedStatus: Sendable {
    private struct State: Sendable {
        var last: (answer: DaemonAnswer, at: ContinuousClock.Instant)?
        var waiting: [CheckedContinuation<DaemonAnswer, Never>] = []
        var isAsking = false
    }

    /// An answer counts so long.
    private static let age = Duration.seconds(1)
    /// Beyond these nobody waits: the daemon counts as silent.
    private static let mostWaiting = 256

    private let question: StatusQuestion
    private let patience: Duration
    private let state = Mutex(State())
    private let now: @Sendable () -> ContinuousClock.Instant

    init(
        _ candidates: [String], patience: Duration = StatusQuestion.patience,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        question = StatusQuestion(candidates: candidates)
        self.patience = patience
        self.now = now
    }

    var answer: DaemonAnswer {
        get async {
            await withCheckedContinuation { asker in
                let now = now()
                let (known, asks) = state.withLock { state -> (DaemonAnswer?, Bool) in
                    if let last = state.last, now - last.at < Self.age { return (last.answer, false) }
                    guard state.waiting.count < Self.mostWaiting else { return (.silent(process: nil), false) }
                    state.waiting.append(asker)
                    defer { state.isAsking = true }
                    return (nil, !state.isAsking)
                }
                if let known { return asker.resume(returning: known) }
                if asks { ask() }
            }
        }
    }

    private func ask() {
        do throws(OwnThread.Refused) {
            try OwnThread.begin("baocaod.status") { [self] in
                switch Result(catching: { try question.ask(.status, within: patience) }) {
                case .success(let answer): tell(answer)
                case .failure: tell(.silent(process: nil))
                }
            }
        } catch {
            tell(.silent(process: nil))
        }
    }

    private func tell(_ answer: DaemonAnswer) {
        let now = now()
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.isAsking = false
            state.last = (answer, now)
            return state.waiting
        }
        for asker in waiting { asker.resume(returning: answer) }
    }
}
