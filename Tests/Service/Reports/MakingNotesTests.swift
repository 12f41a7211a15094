import Foundation
import OfficeSupport
import ReportingKit
import TestSupport
import Testing

@testable import Service

struct MakingNotesTests {
    private let folder: TemporaryFolder
    private let notes: MakingNotes
    private let period: Period
    private var report: ReportPeriod { ReportPeriod(.former, period) }
    private let inputs: ReportInputs
    private let now = Date(timeIntervalSince1970: 1_688_500_000)

    init() throws {
        folder = try TemporaryFolder("notes")
        notes = MakingNotes(state: folder.url)
        let office = try TestOffice()
        period = try #require(Period(id: "2023-H1"))
        inputs = try ReportInputs(period, office.composition, office.store)
    }

    @Test func aReportThatEndedLeavesNothing() throws {
        #expect(try notes.note(of: report) == nil)
        try notes.begin(report, inputs, after: nil, now: now)
        #expect(try notes.note(of: report)?.begun == 1)
        try notes.end(report)
        #expect(try notes.note(of: report) == nil)
    }

    @Test func eachStartThatFindsANoteCounts() throws {
        for count in 1...3 {
            try notes.begin(
                report, inputs, after: try notes.note(of: report), now: now.addingTimeInterval(Double(count)))
            #expect(try notes.note(of: report)?.begun == count)
        }
        #expect(try notes.note(of: report)?.since == now.addingTimeInterval(1))
    }

    @Test func aReportOverWhichTheProcessEndedIsTriedAgainEverLaterUpToADay() throws {
        var delays: [Double?] = []
        for _ in 1...14 {
            try notes.begin(report, inputs, after: try notes.note(of: report), now: now)
            delays.append(try #require(try notes.note(of: report)).nextTry(now)?.timeIntervalSince(now))
        }
        #expect(
            delays == [nil, 60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 30_720, 61_440, 86_400, 86_400])
    }

    @Test func aClockThatWasSetBackKeepsNoReportWaiting() throws {
        for _ in 1...2 { try notes.begin(report, inputs, after: try notes.note(of: report), now: now) }
        let note = try #require(try notes.note(of: report))
        let yearsBefore = now.addingTimeInterval(-1e8)
        #expect(note.nextTry(yearsBefore) == yearsBefore.addingTimeInterval(60))
        #expect(note.nextTry(now.addingTimeInterval(60)) == nil)
    }

    @Test func theReportsThatWereCutShortAreKnown() throws {
        #expect(try notes.periods() == [])
        let month = try #require(Period(id: "2023-05"))
        try notes.begin(report, inputs, after: nil, now: now)
        try notes.begin(ReportPeriod("kiem-soat-tthc", month), inputs, after: nil, now: now)
        #expect(try notes.periods() == [period, month])
        try notes.end(report)
        #expect(try notes.periods() == [month])
    }

    @Test func otherInputsBeginToCountAnew() throws {
        try notes.begin(report, inputs, after: nil, now: now)
        let office = try TestOffice(try TestOffice.composition { $0.report.place = "Khác" })
        let others = try ReportInputs(period, office.composition, office.store)
        try notes.begin(report, others, after: try notes.note(of: report), now: now)
        #expect(try notes.note(of: report) == MakingNotes.Note(inputs: others, begun: 1, since: now, last: now))
    }

    @Test func aNoteThatWasCutShortIsNone() throws {
        try notes.begin(report, inputs, after: nil, now: now)
        let file = folder.url.appending(path: "making/2023-H1.json")
        let bytes = try Data(contentsOf: file)
        try bytes.prefix(bytes.count / 2).write(to: file)
        #expect(try notes.note(of: report) == nil)
        try notes.begin(report, inputs, after: nil, now: now)
        #expect(try notes.note(of: report)?.begun == 1)
    }

    /// The configuration's names of people stay in the configuration.
    @Test func aNoteNamesNobody() throws {
        let office = try TestOffice(try TestOffice.composition { $0.report.signerName = "Nguyễn Văn A" })
        try notes.begin(report, try ReportInputs(period, office.composition, office.store), after: nil, now: now)
        let text = try String(contentsOf: folder.url.appending(path: "making/2023-H1.json"), encoding: .utf8)
        #expect(!text.contains("Nguyễn"))
    }
}
