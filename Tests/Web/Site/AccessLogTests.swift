import PageSupport
import Serving
import Synchronization
import Testing

@testable import Web

/// Who asks at will fills no journal; a fault of the page is in it at once.
struct AccessLogTests {
    private final class Clock: Sendable {
        let seconds = Mutex(0.0)
    }

    private struct Fault: Error {}

    private let journal = RecordedJournal()
    private let clock = Clock()
    private let log: AccessLog

    init() {
        let (start, clock) = (ContinuousClock.now, clock)
        log = AccessLog(journal.logger) { start + .seconds(clock.seconds.withLock { $0 }) }
    }

    private func request(_ path: String = "/dang-nhap") -> WebRequest {
        WebRequest(method: .post, path: path, query: QueryItems([("ten", "Lan")]))
    }

    private func ask(_ account: String?, _ times: Int) {
        for _ in 0..<times { log.note(AccessLog.Entry(request(), 401, account, .milliseconds(3)), of: account) }
    }

    @Test func requestsOfNobodyTakeSoManyLinesAMinuteAndKeepNobodyElseOut() {
        ask(nil, 10_000)
        ask("lan", 1)
        #expect(journal.lines.count == AccessLog.mostOfNobody + 1)
        #expect(journal.lines.last == "info POST /dang-nhap 401 3 ms lan")
        clock.seconds.withLock { $0 += 60 }
        ask(nil, 1)
        #expect(
            journal.lines.suffix(2) == ["notice page.requests: 9940 more of nobody", "info POST /dang-nhap 401 3 ms -"])
    }

    @Test func anAccountThatAsksWithoutEndIsCounted() {
        ask("lan", 5_000)
        #expect(journal.lines.count == AccessLog.mostOfAnAccount)
        log.end()
        #expect(journal.lines.last == "notice page.requests: 4400 more of lan")
    }

    @Test func aFaultOfThePageIsToldAtOnceWithItsReasonAndThenCounted() {
        ask(nil, 1_000)
        for number in 0..<100 {
            log.noteFault(Fault(), answering: request("/tep/\(number)\u{1B}"), route: "/tep/{id}")
        }
        let faults = journal.lines.filter { $0.hasPrefix("error") }
        #expect(faults.count == AccessLog.mostOfAFault)
        #expect(faults.first == "error page.failed /tep/0?: Fault()")
        log.end()
        #expect(journal.lines.contains("error page.failed: 95 more at /tep/{id}: Fault"))
    }
}
