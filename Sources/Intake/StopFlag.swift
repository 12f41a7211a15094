import Synchronization

/// Tells long work, on any thread, that the service is to end.
final class StopFlag: Sendable {
    private let isRaised = Atomic(false)

    var isSet: Bool { isRaised.load(ordering: .relaxed) }

    func set() { isRaised.store(true, ordering: .relaxed) }
}
