import Dispatch
import Glibc
import Testing

@testable import Systemd

/// A service manager that does not read, and one that does.
@Suite(.timeLimit(.minutes(60))) struct NotificationQueueTests {
    /// Lets through what is sent only when it is opened, as a full socket does.
    private final class Gate: Sendable {
        let sent: AsyncStream<String>
        private let continuation: AsyncStream<String>.Continuation
        private let begun: AsyncStream<Void>
        private let beginning: AsyncStream<Void>.Continuation
        /// Whoever gets through lets the next one through.
        private let barrier = DispatchSemaphore(value: 0)

        init(isOpen: Bool) {
            (sent, continuation) = AsyncStream.makeStream()
            (begun, beginning) = AsyncStream.makeStream()
            if isOpen { open() }
        }

        func open() { barrier.signal() }

        func send(_ state: String) {
            beginning.yield()
            barrier.wait()
            barrier.signal()
            continuation.yield(state)
        }

        /// Returns when the first state waits to get through.
        func isBlocked() async { for await _ in begun { return } }

        func first(_ count: Int) async -> [String] {
            var states: [String] = []
            for await state in sent {
                states.append(state)
                if states.count == count { break }
            }
            return states
        }
    }

    private func queue(_ gate: Gate) -> NotificationQueue {
        NotificationQueue(
            send: { state throws(SystemdError) in
                gate.send(state)
                return true
            }, fault: { _ in })
    }

    @Test func whoDoesNotReadKeepsNobodyAndHearsTheNewestOfEachKind() async {
        let gate = Gate(isOpen: false)
        let queue = queue(gate)
        queue.add("STATUS=begins")
        await gate.isBlocked()
        // More than any socket holds; each call returns though nothing gets through.
        for number in 1...10_000 {
            queue.add("STATUS=\(number)")
            queue.add("WATCHDOG=1")
        }
        queue.add("READY=1\nSTATUS=ready")
        queue.add("WATCHDOG=1")
        gate.open()
        #expect(await gate.first(4) == ["STATUS=begins", "STATUS=10000", "READY=1\nSTATUS=ready", "WATCHDOG=1"])
    }

    @Test func statesArriveInTheirOrder() async {
        let gate = Gate(isOpen: true)
        let queue = queue(gate)
        for number in 1...3 {
            queue.add("STATUS=\(number)")
            #expect(await gate.first(1) == ["STATUS=\(number)"])
        }
    }

    @Test func whatCannotBeSentIsToldAndTheNextIsTried() async {
        let (faults, continuation) = AsyncStream<SystemdError>.makeStream()
        let queue = NotificationQueue(
            send: { _ throws(SystemdError) in throw .call("sd_notify", code: ENOENT) },
            fault: { continuation.yield($0) })
        for _ in 1...2 {
            queue.add("WATCHDOG=1")
            for await fault in faults {
                #expect(fault == .call("sd_notify", code: ENOENT))
                break
            }
        }
    }
}
