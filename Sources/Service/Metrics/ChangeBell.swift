import Synchronization

/// Rung where something changed that a monitor may be told of: a file, a report, a decision, the status line.
final class ChangeBell: Sendable {
    private let action = Mutex<(@Sendable () -> Void)?>(nil)

    /// Until somebody answers, ringing it does nothing.
    func answered(_ action: @escaping @Sendable () -> Void) { self.action.withLock { $0 = action } }

    func ring() { action.withLock(\.self)?() }
}
