import Synchronization
import Threading

/// States on their way to the service manager, sent on a thread of their own: one that does not read them keeps nobody
/// else.
///
/// Of each kind only the newest waits, so that there are never more than a few. Their order is that in which they were
/// added last.
final class NotificationQueue: Sendable {
    private struct Waiting {
        var states: [String] = []
        var isSending = false
    }

    private let waiting = Mutex(Waiting())
    private let lane = Lane("notify")
    private let send: @Sendable (String) throws(SystemdError) -> Bool
    private let fault: @Sendable (SystemdError) -> Void

    init(
        send: @escaping @Sendable (String) throws(SystemdError) -> Bool,
        fault: @escaping @Sendable (SystemdError) -> Void
    ) {
        self.send = send
        self.fault = fault
    }

    /// Never waits.
    func add(_ state: String) {
        let isIdle = waiting.withLock { waiting in
            waiting.states.removeAll { Self.kind($0) == Self.kind(state) }
            waiting.states.append(state)
            defer { waiting.isSending = true }
            return !waiting.isSending
        }
        if isIdle { Task(executorPreference: lane) { self.sendAll() } }
    }

    private func sendAll() {
        while let next = next() {
            do { _ = try send(next) } catch { fault(error) }
        }
    }

    private func next() -> String? {
        waiting.withLock { waiting in
            if waiting.states.isEmpty {
                waiting.isSending = false
                return nil
            }
            return waiting.states.removeFirst()
        }
    }

    /// What the first line assigns: `READY` of "READY=1\nSTATUS=…".
    private static func kind(_ state: String) -> Substring { state.prefix { $0 != "=" } }
}
