import Foundation
import Intake
import OfficeSupport
import ReportingKit
import Testing

@testable import Service

struct ParkedReportsTests {
    private let period: Period
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
            _ = parked.park(period, .storage, "no space", inputs, now: time)
            let next = try #require(parked.reports.first?.nextTry)
            delays.append(next.timeIntervalSince(time))
            #expect(parked.due(next.addingTimeInterval(-0.001), inputs: { _ in inputs }) == [])
            #expect(parked.due(next, inputs: { _ in inputs }) == [period])
            time = next
        }
        #expect(delays == [1, 2, 4, 8, 16, 32, 60, 60])
        #expect(parked.reports.first?.since == now)
    }

    @Test mutating func aTemplateFaultWaitsForAChangeAndNotForTime() throws {
        _ = parked.park(period, .content, "unknown name", inputs, now: now)
        #expect(parked.delay(from: now) == nil)
        #expect(parked.due(now.addingTimeInterval(1e6), inputs: { _ in inputs }) == [])
        let mended = try TestOffice()
        try mended.drop("x", as: "x.csv")
        let other = try TestOffice.composition { $0.report.place = "Bình Sơn 2" }
        let changed = try ReportInputs(period, other, mended.store)
        #expect(parked.due(now, inputs: { _ in changed }) == [period])
    }

    @Test mutating func aReasonIsToldOnce() {
        let told = ["unknown name", "unknown name", "another name"].map {
            parked.park(period, .content, $0, inputs, now: now)
        }
        #expect(told == [true, false, true])
        let released = [parked.release(period), parked.release(period)]
        #expect(released == [true, false])
        #expect(parked.isEmpty)
    }

    @Test mutating func aReportOfWhichNothingIsKnownIsTriedAgainByTime() {
        _ = parked.park(period, .content, "the store is locked", nil, now: now)
        #expect(parked.delay(from: now) == .seconds(1))
    }
}
