import Service
import Synchronization

/// What happens in the ledger, for all browsers that listen: one connection to the daemon while there is at least one,
/// none otherwise.
final class EventHub: Sendable {
    private struct Listener {
        let account: String
        let line: AsyncStream<LedgerChange>.Continuation
    }

    private struct State {
        var listeners: [Int: Listener] = [:]
        var next = 0
        var following: Task<Void, Never>?
    }

    private let daemon: DaemonClient
    private let state = Mutex(State())

    /// Pages that listen at a time, far fewer than the connections that the server has; the others ask again by themselves.
    private static let most = 300
    /// Pages of one person: the oldest makes room for a new one, and asks again by itself.
    private static let mostOfOne = 6
    /// A browser that does not take what it is told for so many lines is told to look anew.
    private static let buffer = 256
    private static let pause = Duration.seconds(5)

    init(_ daemon: DaemonClient) { self.daemon = daemon }

    /// What happens from now on, for a page of this person; nil when too many listen.
    func listen(_ account: String) -> AsyncStream<LedgerChange>? {
        let (stream, line) = AsyncStream.makeStream(
            of: LedgerChange.self, bufferingPolicy: .bufferingOldest(Self.buffer))
        let (isTaken, oldest) = state.withLock { state -> (Bool, AsyncStream<LedgerChange>.Continuation?) in
            let own = state.listeners.filter { $0.value.account == account }.keys
            let oldest = own.count < Self.mostOfOne ? nil : own.min()
            guard oldest != nil || state.listeners.count < Self.most else { return (false, nil) }
            let number = state.next
            state.next += 1
            state.listeners[number] = Listener(account: account, line: line)
            line.onTermination = { [weak self] _ in self?.leave(number) }
            if state.following == nil { state.following = Task { [weak self] in await self?.follow() } }
            return (true, oldest.flatMap { state.listeners.removeValue(forKey: $0)?.line })
        }
        oldest?.finish()
        return isTaken ? stream : nil
    }

    /// How many pages of whom listen.
    var listening: [String: Int] {
        state.withLock { state in state.listeners.values.reduce(into: [:]) { $0[$1.account, default: 0] += 1 } }
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
        let listeners = state.withLock { $0.listeners.values.map(\.line) }
        for listener in listeners {
            // One that lags behind is let go: it connects again and is told what it missed.
            if case .dropped = listener.yield(change) { listener.finish() }
        }
    }
}
