import Foundation
import Intake
import OfficeSupport
import ReportingKit
import Testing

@testable import Service

struct ParkedReportsTests {
    private let period: Period
    private var report: ReportPeriod { ReportPeriod(.former, period) }
    private let inputs: ReportInputs
    private let now = Date(timeIntervalSince1970: 1_688_500_000)
    private var parked = ParkedReports()

    init() throws {
        let office = try TestOffice()
        period = try #require(Period(id: "2023-H1"))
        inputs = try ReportInputs(period, office.composition, office.store)
    }

    @Test mutating func aFullDiskIsTriedAgainLaterEachTimeUpToAMinute() throws {
        var time = now
        var delays: [Double] = []
        for _ in 0..<8 {
            _ = parked.park(report, .storage, "no space", inputs, now: time)
            let next = try #require(parked.reports.first?.nextTry)
            delays.append(next.timeIntervalSince(time))
            #expect(parked.due(next.addingTimeInterval(-0.001), inputs: { _ in inputs }) == [])
            #expect(parked.due(next, inputs: { _ in inputs }) == [report])
            time = next
        }
        #expect(delays == [1, 2, 4, 8, 16, 32, 60, 60])
        #expect(parked.reports.first?.since == now)
    }

    @Test mutating func aTemplateFaultWaitsForAChangeAndNotForTime() throws {
        _ = parked.park(report, .content, "unknown name", inputs, now: now)
        #expect(parked.delay(from: now, besides: []) == nil)
        #expect(parked.due(now.addingTimeInterval(1e6), inputs: { _ in inputs }) == [])
        let mended = try TestOffice()
        try mended.drop("x", as: "x.csv")
        let other = try TestOffice.composition { $0.report.place = "Bình Sơn 2" }
        let changed = try ReportInputs(period, other, mended.store)
        #expect(parked.due(now, inputs: { _ in changed }) == [report])
    }

    @Test mutating func aReportWhoseNextTryIsKnownIsDueThen() {
        let next = now.addingTimeInterval(240)
        _ = parked.park(report, .crash, "ended the process", inputs, nextTry: next, now: now)
        #expect(parked.delay(from: now, besides: []) == .milliseconds(240_001))
        #expect(parked.due(next.addingTimeInterval(-1), inputs: { _ in inputs }) == [])
        #expect(parked.due(next, inputs: { _ in inputs }) == [report])
    }

    @Test mutating func aReasonIsToldOnce() {
        let told = ["unknown name", "unknown name", "another name"].map {
            parked.park(report, .content, $0, inputs, now: now)
        }
        #expect(told == [true, false, true])
        let released = [parked.release(report), parked.release(report)]
        #expect(released == [true, false])
        #expect(parked.isEmpty)
    }

    @Test mutating func aReportOfWhichNothingIsKnownIsTriedAgainByTime() {
        _ = parked.park(report, .content, "the store is locked", nil, now: now)
        #expect(parked.delay(from: now, besides: []) == .milliseconds(1_001))
        #expect(parked.delay(from: now, besides: [period]) == nil)
    }

    /// Whoever wakes up a moment too early would find nothing to do, and nothing would wake them again.
    @Test(arguments: [0.000_1, 0.000_4, 0.333_333_3, 0.999_9])
    mutating func atTheEndOfTheDelayTheReportIsDue(elapsed: Double) throws {
        _ = parked.park(report, .storage, "no space", inputs, now: now)
        let then = now.addingTimeInterval(elapsed)
        let delay = try #require(parked.delay(from: then, besides: []))
        let milliseconds = Double(delay / .milliseconds(1))
        #expect(parked.due(then.addingTimeInterval(milliseconds / 1_000), inputs: { _ in inputs }) == [report])
    }

    @Test mutating func whatWaitsForTheStoreIsTriedOnceEachTimeThatItAnswers() throws {
        let other = ReportPeriod(.former, try #require(Period(id: "2023-H2")))
        _ = parked.park(report, .storage, "no connection", inputs, now: now)
        _ = parked.park(other, .content, "unknown name", inputs, now: now)
        let waiting = parked.waitingForStorage
        #expect(waiting == [report])
        let first = parked.storeAnswers(waiting)
        // It failed for another reason: from now on its time counts.
        _ = parked.park(report, .storage, "no space", inputs, now: now)
        let second = parked.storeAnswers(waiting)
        parked.storeIsAway()
        let third = parked.storeAnswers(waiting)
        #expect([first, second, third] == [[report], [], [report]])
    }

    @Test mutating func whatWasPutAsideSinceTheStoreWasAskedWaitsForTheNextAnswer() {
        let waiting = parked.waitingForStorage
        _ = parked.park(report, .storage, "no connection", inputs, now: now)
        let due = [parked.storeAnswers(waiting), parked.storeAnswers(parked.waitingForStorage)]
        #expect(due == [[], [report]])
    }
}
