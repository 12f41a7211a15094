import Synchronization
import Threading

/// Wakes whoever makes reports: when reports that were made a moment ago may be made again, and when what is parked is
/// to be tried again.
///
/// Without a timer while nothing waits for time to pass.
final class ReportTimers: Sendable {
    private let due: @Sendable () -> Void
    private let rest = Mutex<Task<Void, any Error>?>(nil)
    private let parked = Mutex<Task<Void, any Error>?>(nil)

    init(due: @escaping @Sendable () -> Void) { self.due = due }

    /// At once where the time has come, as for the reports of most offices.
    func wake(at next: ContinuousClock.Instant?) {
        rest.withLock { task in
            task?.cancel()
            task = nil
            guard let next else { return }
            if next <= .now {
                due()
            } else {
                task = Task(executorPreference: Lane.short) { [due] in
                    try await Alarms.shared.sleep(until: next)
                    due()
                }
            }
        }
    }

    /// One timer for all that is parked.
    func retry(after delay: Duration?) {
        parked.withLock { task in
            task?.cancel()
            task = delay.map { delay in
                Task(executorPreference: Lane.short) { [due] in
                    try await Alarms.shared.sleep(for: delay)
                    due()
                }
            }
        }
    }

    func cancel() {
        rest.withLock { $0?.cancel() }
        parked.withLock { $0?.cancel() }
    }
}
