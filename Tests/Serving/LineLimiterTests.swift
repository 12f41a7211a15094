import Synchronization
import Testing

@testable import Serving

struct LineLimiterTests {
    private func limiter(capacity: Int = 200) -> LineLimiter<String> {
        let start = ContinuousClock.now
        let clock = clock
        return LineLimiter(capacity: capacity) { start + .seconds(clock.seconds.withLock { $0 }) }
    }

    private final class Clock: Sendable {
        let seconds = Mutex(0.0)
    }

    private let clock = Clock()

    private func pass(_ time: Double) { clock.seconds.withLock { $0 += time } }

    private func counts(_ leftOut: [LineLimiter<String>.LeftOut]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: leftOut.map { ($0.kind ?? "further", $0.count) })
    }

    @Test func soManyOfAKindAreWrittenAndTheOthersAreTold() {
        let limiter = limiter()
        #expect((1...5).map { _ in limiter.admits("a", most: 2).isWritten } == [true, true, false, false, false])
        #expect(limiter.admits("b", most: 2).isWritten)
        pass(59)
        #expect(!limiter.admits("a", most: 2).isWritten)
        pass(1)
        // Whatever is written next tells it.
        let next = limiter.admits("b", most: 2)
        #expect(next.isWritten && counts(next.leftOut) == ["a": 4])
        let again = limiter.admits("a", most: 2)
        #expect(again.isWritten && again.leftOut.isEmpty)
    }

    @Test func whatWasNotToldIsToldAtTheEndOnce() {
        let limiter = limiter()
        for _ in 1...3 { _ = limiter.admits("a", most: 1) }
        #expect(counts(limiter.rest()) == ["a": 2])
        #expect(limiter.rest().isEmpty)
    }

    @Test func moreKindsThanItTellsApartAreCountedTogether() {
        let limiter = limiter(capacity: 2)
        let written = (1...100).map { limiter.admits("\($0)", most: 1).isWritten }
        #expect(written.count { $0 } == 3)
        #expect(counts(limiter.rest()) == ["further": 97])
        pass(60)
        #expect(limiter.admits("101", most: 1).isWritten)
    }
}
