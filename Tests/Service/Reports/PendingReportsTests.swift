import ReportingKit
import Testing

@testable import Service

/// When reports are made while files keep coming.
struct PendingReportsTests {
    private let start = ContinuousClock.now
    private let month: Period
    private let other: Period
    private let year: Period

    init() throws {
        month = try #require(Period(id: "2026-10"))
        other = try #require(Period(id: "2026-11"))
        year = try #require(Period(id: "2026"))
    }

    private func after(_ seconds: Double) -> ContinuousClock.Instant { start + .seconds(seconds) }

    /// As after a report of ``month`` that was begun at `start`.
    private func made(in seconds: Double) -> PendingReports {
        var pending = PendingReports()
        pending.add([month], start)
        #expect(pending.takeDue(start).periods == [month])
        pending.made(month, start, after(seconds))
        pending.wrote(start, after(seconds))
        return pending
    }

    @Test func aFileOnAnIdleServiceHasItsReportMadeAtOnce() {
        var pending = made(in: 8)
        pending.add([month], after(100))
        #expect(pending.next == after(100))
        #expect(pending.takeDue(after(100)).periods == [month])
        #expect(pending.periods.isEmpty && pending.next == nil)
    }

    @Test func reportsOfSmallOfficesNeverWait() {
        var pending = made(in: 0.9)
        pending.add([month], after(1))
        #expect(pending.next == after(1))
    }

    @Test func aReportThatTookLongRestsWhileFilesComeOneByOne() {
        var pending = made(in: 8)
        for second in stride(from: 9.0, to: 72, by: 3) { pending.add([month], after(second)) }
        // Eight times as long as it took.
        #expect(pending.next == after(72))
        #expect(pending.takeDue(after(71)).periods == [])
        #expect(pending.takeDue(after(72)).periods == [month])
    }

    @Test func theLastOfThemHasItsReportSoon() {
        var pending = made(in: 8)
        pending.add([month], after(9))
        #expect(pending.next == after(17))
        pending.add([month], after(12))
        #expect(pending.next == after(20))
    }

    @Test func noReportRestsForMoreThanTwoMinutesOrTenSecondsOfQuiet() {
        var pending = made(in: 50)
        pending.add([month], after(51))
        #expect(pending.next == after(61))
        for second in stride(from: 55.0, to: 180, by: 5) { pending.add([month], after(second)) }
        #expect(pending.next == after(175))
    }

    @Test func anotherPeriodDoesNotWait() {
        var pending = made(in: 8)
        pending.add([month, other], after(9))
        #expect(pending.takeDue(after(9)).periods == [other])
        #expect(pending.periods == [month])
    }

    @Test func whatAnAdministratorAsksForIsTriedAtOnce() {
        var pending = made(in: 8)
        pending.askedFor = [month]
        pending.add([month], after(9))
        let due = pending.takeDue(after(9))
        #expect(due.periods == [month] && due.askedFor == [month])
        #expect(pending.askedFor.isEmpty)
    }

    @Test func aLongerPeriodThatRestsWaitsAlone() {
        var pending = made(in: 8)
        pending.made(year, start, after(8))
        pending.add([other], after(9))
        #expect(pending.takeDue(after(9)).periods == [other])
        #expect(pending.along([year], after(9)) == [])
        #expect(pending.periods == [year])
        #expect(pending.next == after(17))
    }

    @Test func manyFilesGoFirstButNotForEver() {
        var pending = made(in: 8)
        pending.isRush = true
        pending.add([month], after(10))
        #expect(pending.next == nil)
        // Eight times as long as the round took.
        pending.add([month], after(74))
        #expect(pending.takeDue(after(74)).periods == [month])
        pending.add([month], after(75))
        #expect(pending.next == nil)
        pending.isRush = false
        #expect(pending.next != nil)
    }

    @Test func whileFilesComeReportsHaveAShareOfTheTimeAndTakeTurns() {
        var pending = PendingReports()
        pending.isRush = true
        pending.add([other], start)
        pending.add([month], after(1))
        pending.add([month, other], after(9))
        #expect(pending.next == nil)
        pending.add([year], after(10))
        var due = pending.takeDue(after(10))
        #expect(due.time == .seconds(1.25))
        #expect(due.inOrder(along: []) == [other, month, year])
        // There was time for the first of them.
        pending.add([month, year], after(10))
        pending.wrote(after(10), after(11.3))
        for second in stride(from: 11.5, to: 20.3, by: 0.5) {
            pending.add([other], after(second))
            #expect(pending.next == nil)
        }
        pending.add([other], after(20.5))
        due = pending.takeDue(after(20.5))
        #expect(due.inOrder(along: []) == [year, month, other])
        #expect(pending.periods.isEmpty)
    }

    @Test func afterTheFilesAllIsWrittenInTheOrderOfPeriods() {
        var pending = PendingReports()
        pending.add([other], start)
        pending.add([month], after(1))
        let due = pending.takeDue(after(1))
        #expect(due.time == nil)
        #expect(due.inOrder(along: [year]) == [month, other, year].sorted())
    }

    @Test func atTheEndAllIsWritten() {
        var pending = made(in: 8)
        pending.isRush = true
        pending.add([month, other], after(9))
        pending.isLast = true
        #expect(pending.takeDue(after(9)).periods == [month, other])
    }
}
