import Synchronization
import Testing

@testable import Threading

struct ConcurrentlyTests {
    private struct Refused: Error, Equatable { let number: Int }

    @Test func doesAllWorkOnce() throws {
        let done = Mutex<[Int]>([])
        try Concurrently.run((0..<100).map { number in { done.withLock { $0.append(number) } } })
        #expect(done.withLock { $0.sorted() } == Array(0..<100))
    }

    @Test func doesAllWorkBeforeItThrowsTheFirstError() {
        let done = Mutex(0)
        #expect(throws: Refused(number: 3)) {
            try Concurrently.run(
                (0..<20).map { number in
                    {
                        done.withLock { $0 += 1 }
                        if number >= 3 { throw Refused(number: number) }
                    }
                })
        }
        #expect(done.withLock { $0 } == 20)
    }

    @Test func doesNothingWithoutWork() throws { try Concurrently.run([]) }
}
