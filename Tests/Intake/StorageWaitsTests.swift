import Testing

@testable import Intake

@Suite(.timeLimit(.minutes(60))) struct StorageWaitsTests {
    private let now = ContinuousClock.now

    @Test func allWaitsEndWhenTheStoreAnswers() async throws {
        let waits = StorageWaits(now: { [now] in now })
        let tasks = (0..<3).map { _ in Task { try await waits.sleep(for: .seconds(86_400)) } }
        waits.end()
        // Those that had not begun are as short.
        for task in tasks { try await task.value }
    }

    @Test func whoIsToldToStopWaitsNoLonger() async throws {
        let waits = StorageWaits()
        let task = Task { try await waits.sleep(for: .seconds(86_400)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func aTryThatFailsSoonAfterTheStoreCameBackIsNotPutOffForLong() {
        #expect(StorageWaits.length(of: .seconds(60), answered: now, now: now + .seconds(10)) == .seconds(1))
        #expect(StorageWaits.length(of: .seconds(60), answered: now, now: now + .seconds(20)) == .seconds(60))
        #expect(StorageWaits.length(of: .seconds(60), answered: nil, now: now) == .seconds(60))
        #expect(StorageWaits.length(of: .milliseconds(5), answered: now, now: now) == .milliseconds(5))
    }
}
