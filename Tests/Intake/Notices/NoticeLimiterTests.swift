import Synchronization
import Testing

@testable import Intake

@Suite struct NoticeLimiterTests {
    private final class Time: Sendable {
        private let now = Mutex(ContinuousClock.Instant.now)
        var instant: ContinuousClock.Instant { now.withLock { $0 } }
        func pass(_ time: Duration) { now.withLock { $0 += time } }
    }

    private let time = Time()
    private let notices = Recorder<IntakeNotice>()
    private let limiter: NoticeLimiter

    init() { limiter = NoticeLimiter(now: { [time] in time.instant }, report: notices.record) }

    private func refused(_ name: String, _ refusal: EntryName.Refusal = .symbolicLink) -> IntakeNotice {
        .entryRefused(FolderID("inbox"), path: name, refusal)
    }

    @Test func aNameIsToldAtOnceAndThenOnceAMinuteWithACount() {
        for _ in 0..<96_773 { limiter.report(refused("a.csv")) }
        #expect(notices.all == [refused("a.csv")])
        time.pass(.seconds(60))
        limiter.report(refused("a.csv"))
        #expect(notices.all == [refused("a.csv"), .repeated(refused("a.csv"), count: 96_772)])
    }

    @Test func alternatingReasonsOfOneNameAreOneName() {
        for _ in 0..<1_000 {
            limiter.report(refused("a.csv", .symbolicLink))
            limiter.report(refused("a.csv", .pipe))
        }
        #expect(notices.all.count == 1)
    }

    @Test func whatWasLeftOutIsDueAMinuteLaterThoughNothingMoreHappens() {
        #expect(limiter.nextDue == nil)
        limiter.report(refused("a.csv"))
        // One that was told in full leaves nothing to wake up for.
        #expect(limiter.nextDue == nil)
        limiter.report(refused("a.csv"))
        #expect(limiter.nextDue == time.instant + .seconds(60))
        time.pass(.seconds(60))
        limiter.reportDue()
        #expect(notices.all.last == .repeated(refused("a.csv"), count: 1))
        #expect(limiter.nextDue == nil)
    }

    @Test func ofManyNamesTheRestIsCountedByFolder() {
        for number in 0..<100_000 { limiter.report(refused("\(number).csv")) }
        #expect(notices.all.count == NoticeLimiter.capacity)
        time.pass(.seconds(60))
        limiter.reportDue()
        #expect(notices.all.count == NoticeLimiter.capacity + 1)
        #expect(notices.all.last == .furtherNames(FolderID("inbox"), count: 100_000 - NoticeLimiter.capacity))
    }

    @Test func whatIsAboutNoNameIsNeverLeftOut() {
        for _ in 0..<3 { limiter.report(.storageRestored) }
        #expect(notices.all.count == 3)
    }
}
