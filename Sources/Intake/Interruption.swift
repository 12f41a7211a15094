import Synchronization

/// Interrupts the task that waits for files, to do something else between two batches.
final class Interruption: Sendable {
    private let isRaised = Atomic(false)

    func raise() { isRaised.store(true, ordering: .releasing) }

    /// - Returns: whether it was raised since it was asked for last.
    func take() -> Bool { isRaised.exchange(false, ordering: .acquiringAndReleasing) }
}
