import Dispatch
import Synchronization
import Testing

@testable import Web

struct PasswordQueueTests {
    private let stranger = GuessOrigin(address: "192.0.2.1")
    private let officer = GuessOrigin(address: "198.51.100.7")

    /// Fills a queue whose first check is held up, and returns the order in which the others were done.
    private func order(_ checks: [(name: String, origin: GuessOrigin, isKnown: Bool)]) async -> [String] {
        let queue = PasswordQueue()
        let gate = DispatchSemaphore(value: 0)
        let done = Mutex<[String]>([])
        #expect(queue.add(from: .unknown, isKnownBrowser: false) { gate.wait() })
        return await withCheckedContinuation { continuation in
            for check in checks {
                #expect(
                    queue.add(from: check.origin, isKnownBrowser: check.isKnown) {
                        let all = done.withLock { done in
                            done.append(check.name)
                            return done
                        }
                        if all.count == checks.count { continuation.resume(returning: all) }
                    })
            }
            gate.signal()
        }
    }

    @Test func placesTakeTurns() async {
        let order = await order([
            ("guess 1", stranger, false), ("guess 2", stranger, false), ("guess 3", stranger, false),
            ("sign-in", officer, false),
        ])
        #expect(order == ["guess 1", "sign-in", "guess 2", "guess 3"])
    }

    @Test func browsersThatAreKnownGoFirst() async {
        let order = await order([
            ("guess 1", stranger, false), ("guess 2", stranger, false), ("sign-in", officer, true),
        ])
        #expect(order == ["sign-in", "guess 1", "guess 2"])
    }

    @Test func onePlaceMayNotFillTheQueue() {
        let queue = PasswordQueue()
        let gate = DispatchSemaphore(value: 0)
        #expect(queue.add(from: .unknown, isKnownBrowser: false) { gate.wait() })
        for _ in 0..<PasswordQueue.most { #expect(queue.add(from: stranger, isKnownBrowser: false) {}) }
        #expect(!queue.add(from: stranger, isKnownBrowser: false) {})
        #expect(queue.add(from: officer, isKnownBrowser: false) {})
        #expect(queue.add(from: stranger, isKnownBrowser: true) {})
        gate.signal()
    }
}
