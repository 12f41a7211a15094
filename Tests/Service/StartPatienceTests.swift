import Synchronization
import Testing

@testable import Service

struct StartPatienceTests {
    private final class Asked: Sendable {
        let count = Mutex(0)
    }

    private let clock = HandClock()
    private let asked = Asked()
    private let patience: StartPatience

    init() {
        patience = StartPatience(now: { [clock] in clock.now }) { [asked] in asked.count.withLock { $0 += 1 } }
    }

    @Test func aLongStartAsksAgainAsLongAsItMoves() {
        for _ in 0..<60 {
            patience.moved()
            clock.advance(by: .seconds(1))
        }
        #expect(asked.count.withLock { $0 } == 3)
    }

    @Test func nothingIsAskedForAfterTheStart() {
        #expect(patience.isStarting)
        patience.hasStarted()
        #expect(!patience.isStarting)
        patience.moved()
        #expect(asked.count.withLock { $0 } == 0)
    }
}
