import Service
import Synchronization

/// What happens in the ledger, for all browsers that listen: one connection to the daemon while there is at least one,
/// none otherwise.
final class EventHub: Sendable {
    private struct State {
        var listeners: [Int: AsyncStream<LedgerChange>.Continuation] = [:]
        var next = 0
        var following: Task<Void, Never>?
    }

    private let daemon: DaemonClient
    private let state = Mutex(State())

    /// Pages that listen at a time; the others ask again by themselves.
    private static let most = 500
    /// A browser that does not take what it is told for so many lines is told to look anew.
    private static let buffer = 256
    private static let pause = Duration.seconds(5)

    init(_ daemon: DaemonClient) { self.daemon = daemon }

    /// What happens from now on; nil when too many listen.
    func listen() -> AsyncStream<LedgerChange>? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: LedgerChange.self, bufferingPolicy: .bufferingOldest(Self.buffer))
        let isTaken = state.withLock { state in
            guard state.listeners.count < Self.most else { return false }
            let number = state.next
            state.next += 1
            state.listeners[number] = continuation
            continuation.onTermination = { [weak self] _ in self?.leave(number) }
            if state.following == nil { state.following = Task { [weak self] in await self?.follow() } }
            return true
        }
        return isTaken ? stream : nil
    }

    private func leave(_ number: Int) {
        let following = state.withLock { state -> Task<Void, Never>? in
            state.listeners[number] = nil
            guard state.listeners.isEmpty else { return nil }
            defer { state.following = nil }
            return state.following
        }
        following?.cancel()
    }

    private func follow() async {
        while !Task.isCancelled {
            do {
                for try await change in daemon.changes(after: -1) { tell(change) }
            } catch {
                // The daemon does not run or has no room: it is tried again while somebody listens.
            }
            do { try await Task.sleep(for: Self.pause) } catch { return }
        }
    }

    private func tell(_ change: LedgerChange) {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners {
            // One that lags behind is let go: it connects again and is told what it missed.
            if case .dropped = listener.yield(change) { listener.finish() }
        }
    }
}
