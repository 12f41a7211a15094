import CLinux
import Glibc
import Synchronization

/// Wakes tasks at their time, by one thread that sleeps until the first of them is due, and without end while none
/// waits.
///
/// `Task.sleep` would use the pool that all tasks share, see ``WorkThread``.
package final class Alarms: Sendable {
    private typealias Sleeper = CheckedContinuation<Void, any Error>

    /// What the thread holds; it must not keep its owner.
    private final class Clock: Sendable {
        let sleepers = Mutex(DueTimes<Sleeper>())
        let hasEnded = Atomic(false)
        /// An eventfd; negative when the system gave none.
        let bell = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))

        deinit { if bell >= 0 { close(bell) } }

        func ring() { _ = eventfd_write(bell, 1) }

        func run() {
            while !hasEnded.load(ordering: .acquiring) {
                var descriptor = pollfd(fd: bell, events: Int16(POLLIN), revents: 0)
                poll(&descriptor, 1, millisecondsToNext())
                var rings: eventfd_t = 0
                _ = eventfd_read(bell, &rings)
                for sleeper in sleepers.withLock({ $0.take(at: .now) }) { sleeper.resume() }
            }
        }

        private func millisecondsToNext() -> Int32 {
            let next = sleepers.withLock(\.next)
            // Without a bell it looks for itself.
            guard bell >= 0 else { return 100 }
            return next.map { Alarms.milliseconds($0 - .now) } ?? -1
        }
    }

    package static let shared = Alarms()

    private let clock = Clock()
    private let lastID = Atomic(0)

    package init() { OwnThread.await("alarms") { [clock] in clock.run() } }

    deinit {
        clock.hasEnded.store(true, ordering: .releasing)
        clock.ring()
    }

    /// Throws `CancellationError` as soon as the task is cancelled.
    package func sleep(for time: Duration) async throws { try await sleep(until: .now + time) }

    package func sleep(until due: ContinuousClock.Instant) async throws {
        let id = lastID.add(1, ordering: .relaxed).newValue
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { sleeper in
                if clock.sleepers.withLock({ $0.add(sleeper, id, due: due) }) { clock.ring() }
                // When it was cancelled before, nobody was found to be woken.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    private func cancel(_ id: Int) {
        clock.sleepers.withLock { $0.remove(id) }?.resume(throwing: CancellationError())
    }

    /// For poll(2), rounded up: woken too early it would only sleep again.
    static func milliseconds(_ time: Duration) -> Int32 {
        let (seconds, attoseconds) = time.components
        guard seconds < Int64(Int32.max) / 1000 else { return Int32.max }
        return max(0, Int32(clamping: seconds) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1)
    }
}
