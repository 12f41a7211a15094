import Intake
import ReportingKit
import Synchronization

/// Hands on what happens in the ledger to those who follow it, and rings the bell of the metrics. While nobody follows it
/// reads nothing, and no thread wakes.
final class LedgerChanges: Sendable {
    enum Change: Hashable, Sendable {
        /// A file, by its item in the spool.
        case item(String)
        /// A file, by its number.
        case number(Int64)
        case decided(Period)
        case report(ReportPeriod)
    }

    /// Somebody who follows. What happened waits here until the follower's thread looks.
    final class Follower: Sendable {
        private struct State {
            var waiting: [Change] = []
            var isLagging = false
            var isStopping = false
        }

        struct News {
            let changes: [Change]
            /// Some were dropped.
            let isLagging: Bool
            let isStopping: Bool
        }

        let wakeUp: WakeUp
        private let state = Mutex(State())

        /// Someone who does not look for so long is told to look at everything anew.
        private static let most = 4_096

        init() throws(IntakeError) { wakeUp = try WakeUp() }

        func add(_ changes: [Change]) {
            state.withLock { state in
                guard !state.isLagging else { return }
                if state.waiting.count + changes.count > Self.most {
                    (state.waiting, state.isLagging) = ([], true)
                } else {
                    state.waiting += changes
                }
            }
            wakeUp.ring()
        }

        func stop() {
            state.withLock { $0.isStopping = true }
            wakeUp.ring()
        }

        /// What happened since it was asked last, each once.
        func news() -> News {
            wakeUp.quieten()
            return state.withLock { state in
                var known: Set<Change> = []
                let news = News(
                    changes: state.waiting.filter { known.insert($0).inserted }, isLagging: state.isLagging,
                    isStopping: state.isStopping)
                state.waiting = []
                return news
            }
        }
    }

    private struct State {
        var followers: [ObjectIdentifier: Follower] = [:]
        var isStopping = false
    }

    private let state = Mutex(State())
    private let bell: ChangeBell

    init(_ bell: ChangeBell = ChangeBell()) { self.bell = bell }

    /// The page follows once for all its browsers.
    private static let most = 8

    var followerCount: Int { state.withLock(\.followers.count) }

    /// Nil when so many follow already, or the service ends.
    func follow() throws(IntakeError) -> Follower? {
        let follower = try Follower()
        return state.withLock { state in
            guard !state.isStopping, state.followers.count < Self.most else { return nil }
            state.followers[ObjectIdentifier(follower)] = follower
            return follower
        }
    }

    func leave(_ follower: Follower) {
        state.withLock { $0.followers[ObjectIdentifier(follower)] = nil }
    }

    func items(_ items: some Sequence<String>) { tell { items.map { .item($0) } } }

    func file(number: Int64) { tell { [.number(number)] } }

    func decided(_ period: Period) { tell { [.decided(period)] } }

    func made(_ report: ReportPeriod) { tell { [.report(report)] } }

    /// All who follow are told, and nobody follows any more.
    func stop() {
        let followers = state.withLock { state in
            state.isStopping = true
            return Array(state.followers.values)
        }
        for follower in followers { follower.stop() }
    }

    private func tell(_ changes: () -> [Change]) {
        bell.ring()
        let followers = state.withLock { Array($0.followers.values) }
        if followers.isEmpty { return }
        let changes = changes()
        for follower in followers { follower.add(changes) }
    }
}
