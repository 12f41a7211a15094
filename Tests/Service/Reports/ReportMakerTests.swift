import DigitizationModule
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Settings
import TestSupport
import Testing

@testable import Service

/// Reports that cannot be made, and what lets them be made again.
struct ReportMakerTests {
    private let folder: TemporaryFolder
    private let composition: Composition
    private let office: TestOffice
    private let table: ExportTable
    private let notes: MakingNotes
    private let now = Date(timeIntervalSince1970: 1_688_500_000)

    init() throws {
        let folder = try TemporaryFolder("maker")
        self.folder = folder
        let templates = folder.url.appending(path: "templates", directoryHint: .isDirectory)
        try FileManager.default.copyItem(
            at: TestOffice.root.appending(path: "config/reports/chuyen-doi-so"), to: templates)
        composition = try TestOffice.composition { $0.templates = templates }
        office = try TestOffice(composition)
        table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        notes = MakingNotes(state: folder.url)
        try office.drop(table.csv, as: "so hoa.csv")
    }

    private var template: URL { folder.url.appending(path: "templates/bao-cao.docx") }
    private var inputs: ReportInputs {
        get throws { try ReportInputs(table.period, composition, office.store) }
    }

    private var report: ReportPeriod { ReportPeriod(composition.kind.id, table.period) }

    private func make(
        _ output: OutputFolder? = nil, isAskedFor: Bool = false, after seconds: Double = 0
    ) -> ReportMaker.Outcome {
        let publisher = ReportPublisher(composition: composition, store: office.store, output: output ?? office.output)
        return ReportMaker(
            publisher: publisher, composition: composition, notes: notes,
            now: { now.addingTimeInterval(seconds) }
        ).make(table.period, isAskedFor: isAskedFor)
    }

    private func cause(_ outcome: ReportMaker.Outcome) -> ParkedReport.Cause? {
        if case .failed(let cause, _, _, _) = outcome { cause } else { nil }
    }

    private func isMade(_ outcome: ReportMaker.Outcome) -> Bool { if case .made = outcome { true } else { false } }

    @Test func aReportIsMadeAndLeavesNoNote() throws {
        #expect(isMade(make()))
        #expect(try notes.note(of: report) == nil)
    }

    @Test func aTemplateFaultLiesInTheContentAndGoesWithTheTemplate() throws {
        let shipped = try Data(contentsOf: template)
        try Data("no Word file".utf8).write(to: template)
        let outcome = make()
        guard case .failed(let cause, let reason, let known, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(cause == .content)
        #expect(!reason.english.contains("\n"))
        #expect(known == (try inputs))
        // It was refused, the process is still there: that is no crash, however often.
        for _ in 0..<3 { #expect(self.cause(make()) == .content) }
        try shipped.write(to: template)
        #expect(known != (try inputs))
        #expect(isMade(make()))
    }

    @Test func aTemplateThatIsMissingLiesInTheContent() throws {
        try FileManager.default.removeItem(at: template)
        #expect(cause(make()) == .content)
    }

    @Test func anOutputFolderThatCannotBeIsAStorageFault() throws {
        let file = folder.url.appending(path: "file")
        try Data("a file".utf8).write(to: file)
        #expect(cause(make(OutputFolder(root: file))) == .storage)
        #expect(cause(make(OutputFolder(root: file.appending(path: "below")))) == .storage)
    }

    @Test func aReportThatEndedTheProcessTwiceWaitsForOtherInputs() throws {
        // As two runs leave it that died over it.
        for _ in 1...2 {
            #expect(cause(.nothing) == nil)
            try notes.begin(report, try inputs, after: try notes.note(of: report), now: now)
        }
        let outcome = make()
        #expect(cause(outcome) == .crash)
        if case .failed(_, let reason, _, _) = outcome {
            #expect(reason.english.hasPrefix("making it ended the process 2 times"))
        }
        // It stays so at every start.
        #expect(cause(make()) == .crash)

        var corrected = table
        corrected.rows[0].values[corrected.column("received")] = "9999"
        try office.drop(table.multiplied(by: 2).csv, as: "xac nhan so hoa.csv", day: 1)
        #expect(isMade(make()))
        #expect(try notes.note(of: report) == nil)
    }

    /// Somebody may have killed the process, for reasons that have nothing to do with the report.
    @Test func aReportThatEndedTheProcessIsTriedAgainAfterAWhile() throws {
        for _ in 1...2 {
            try notes.begin(report, try inputs, after: try notes.note(of: report), now: now)
        }
        guard case .failed(.crash, _, _, let next) = make(after: 59) else {
            Issue.record("made too early")
            return
        }
        #expect(next == now.addingTimeInterval(60))
        #expect(isMade(make(after: 60)))
        #expect(try notes.note(of: report) == nil)
    }

    @Test func oneDeathMayHaveBeenAPowerCut() throws {
        try notes.begin(report, try inputs, after: nil, now: now)
        #expect(isMade(make()))
    }

    @Test func anAdministratorMayTryAReportThatEndedTheProcess() throws {
        for _ in 1...2 {
            try notes.begin(report, try inputs, after: try notes.note(of: report), now: now)
        }
        #expect(isMade(make(isAskedFor: true)))
    }

    @Test func aPeriodWithoutDataIsNoFault() throws {
        let publisher = ReportPublisher(composition: composition, store: office.store, output: office.output)
        let maker = ReportMaker(publisher: publisher, composition: composition, notes: notes, now: { now })
        guard case .nothing = maker.make(try #require(Period(id: "2019-H1")), isAskedFor: false) else {
            Issue.record("a report of nothing")
            return
        }
    }
}
