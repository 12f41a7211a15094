import Synchronization

/// Asks the service manager for more time while a start takes long, on each sign that it moves.
///
/// No timer: one that is cancelled still wakes the process once.
final class StartPatience: Sendable {
    private struct State {
        var isStarting = true
        var asked: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> ContinuousClock.Instant
    private let ask: @Sendable () -> Void

    /// Often enough for a service manager that was asked for a minute.
    private static let interval = Duration.seconds(20)

    init(now: @escaping @Sendable () -> ContinuousClock.Instant, ask: @escaping @Sendable () -> Void) {
        self.now = now
        self.ask = ask
    }

    var isStarting: Bool { state.withLock(\.isStarting) }

    /// The start moves on.
    func moved() {
        let isDue = state.withLock { state in
            guard state.isStarting else { return false }
            let now = now()
            if let asked = state.asked, now - asked < Self.interval { return false }
            state.asked = now
            return true
        }
        if isDue { ask() }
    }

    /// Nothing is asked for from now on.
    func hasStarted() { state.withLock { $0.isStarting = false } }
}
