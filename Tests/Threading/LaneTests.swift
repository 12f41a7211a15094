import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Threading

struct LaneTests {
    private struct Refused: Error {}

    /// The thread of whoever asks.
    fileprivate static func current() -> ObjectIdentifier { ObjectIdentifier(Thread.current) }

    private static func thread() async -> ObjectIdentifier { current() }

    @Test func aTaskAndWhatItBeginsStayOnTheirLane() async throws {
        let lane = Lane("test")
        let threads = await Task(executorPreference: lane) {
            var threads = [await Self.thread()]
            await Task.yield()
            threads.append(await Self.thread())
            threads += await withTaskGroup(of: ObjectIdentifier.self) { group in
                for _ in 0..<3 { group.addTask { await Self.thread() } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            return threads
        }.value
        let own = try await lane.run { Self.current() }
        #expect(Set(threads) == [own])
    }

    @Test func aTaskIsOnItsLaneAgainAfterItSleptAndAfterItWaitedForAnActor() async throws {
        let lane = Lane("test")
        let counter = Counter()
        let threads = await Task(executorPreference: lane) {
            let ofActor = await counter.thread()
            do { try await Alarms.shared.sleep(for: .zero) } catch { return [ofActor] }
            return [ofActor, await Self.thread()]
        }.value
        let own = try await lane.run { Self.current() }
        #expect(threads.count == 2)
        #expect(threads.last == own)
        #expect(threads.first != own)
    }

    @Test func oneThatIsHeldHoldsNoOther() async throws {
        let (held, other) = (Lane("held"), Lane("other"))
        let release = DispatchSemaphore(value: 0)
        async let blocked: Void = held.run { release.wait() }
        #expect(try await other.run { 7 } == 7)
        release.signal()
        try await blocked
    }

    @Test func givesErrorsOfItsWorkBack() async {
        await #expect(throws: Refused.self) { try await Lane("test").run { throw Refused() } }
    }

    @Test func whatWasBegunIsDoneWhenNobodyHoldsTheThread() async {
        await withCheckedContinuation { continuation in
            let done = Mutex(0)
            let thread = WorkThread("test")
            for _ in 0..<9 { thread.perform { done.withLock { $0 += 1 } } }
            thread.perform { if done.withLock({ $0 }) == 9 { continuation.resume() } }
        }
    }

    /// As the intake is: an actor on a thread of its own.
    private actor Counter {
        private let executor = BlockingExecutor("counter")
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        func thread() -> ObjectIdentifier { LaneTests.current() }
    }
}
