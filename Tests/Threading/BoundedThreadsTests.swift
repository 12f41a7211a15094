import Glibc
import Synchronization
import Testing

@testable import Threading

struct BoundedThreadsTests {
    private struct Refused: Error {}

    /// A door that work waits at, so that the test says when it goes on.
    private final class Door: Sendable {
        private let waiting = Mutex<(isOpen: Bool, came: Int)>((false, 0))

        var came: Int { waiting.withLock { $0.came } }

        func pass() {
            waiting.withLock { $0.came += 1 }
            while !waiting.withLock({ $0.isOpen }) { sched_yield() }
        }

        func open() { waiting.withLock { $0.isOpen = true } }
    }

    private final class Counts: Sendable {
        private let counts = Mutex<(now: Int, most: Int)>((0, 0))

        var now: Int { counts.withLock { $0.now } }
        var most: Int { counts.withLock { $0.most } }

        func enter() {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
        }

        func leave() { counts.withLock { $0.now -= 1 } }
    }

    @Test func givesWhatTheWorkGivesAndThrowsWhatItThrows() async throws {
        let threads = BoundedThreads("test", most: 2, waiting: 2)
        #expect(try await threads.run { 3 } == 3)
        await #expect(throws: Refused.self) { try await threads.run { throw Refused() } }
    }

    @Test func doesAllThatFitsAndRefusesTheRestAtOnce() async {
        let threads = BoundedThreads("test", most: 2, waiting: 3)
        let door = Door()
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        return try await threads.run {
                            door.pass(); return true
                        }
                    } catch { return false }
                }
            }
            // Fifteen are refused while nobody passes.
            var results: [Bool] = []
            for await result in group {
                results.append(result)
                if results.count == 15 { door.open() }
            }
            return results
        }
        #expect(results.prefix(15).allSatisfy { !$0 })
        #expect(results.suffix(5).allSatisfy { $0 })
    }

    @Test func neverRunsMoreThanItMay() async throws {
        let threads = BoundedThreads("test", most: 3, waiting: 1_000)
        let counts = Counts()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    try await threads.run {
                        counts.enter()
                        sched_yield()
                        counts.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(counts.most <= 3)
        #expect(counts.now == 0)
    }
}
