import DigitizationModule
import Foundation
import Logging
import Office
import OfficeSupport
import ReportingKit
import Settings
import TestSupport
import Testing

@testable import Service

/// One report that cannot be made beside others that can.
struct ReportRefresherTests {
    private let folder: TemporaryFolder
    private let composition: Composition
    private let office: TestOffice
    private let refresher: ReportRefresher
    private let period: Period
    private let next: Period

    init() throws {
        folder = try TemporaryFolder("refresher")
        let (output, state) = (folder.url.appending(path: "output"), folder.url.appending(path: "state"))
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        composition = try TestOffice.composition {
            $0.folders.output = output
            $0.folders.state = state
        }
        office = try TestOffice(composition)
        var table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        period = table.period
        try office.drop(table.csv, as: "so hoa.csv")
        next = try #require(Period(id: "2023-H2"))
        table.period = next
        try office.drop(table.csv + " \r\n", as: "xac nhan.csv", day: 200)
        refresher = ReportRefresher(
            store: office.store, state: state, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            status: StatusLine { _ in })
    }

    private func file(_ path: String) -> URL { folder.url.appending(path: "output/" + path) }

    private func run(_ periods: Set<Period>) async {
        refresher.refresh(periods)
        refresher.finish()
        await refresher.run { composition }
    }

    @Test func aReportThatIsPutAsideKeepsNoOther() async throws {
        let notes = MakingNotes(state: composition.settings.folders.state)
        let inputs = try ReportInputs(period, composition, office.store)
        for _ in 1...2 {
            try notes.begin(
                ReportPeriod(.former, period), inputs, after: try notes.note(of: ReportPeriod(.former, period)),
                now: Date())
        }
        await run([period, next])
        #expect(!FileManager.default.fileExists(atPath: file("report/2023-H1/bao-cao.docx").path))
        #expect(FileManager.default.fileExists(atPath: file("report/2023-H2/bao-cao.docx").path))
        #expect(refresher.parkedReports.map(\.report.period) == [period])
        #expect(refresher.parkedReports.map(\.cause) == [.crash])
        #expect(refresher.parkedReports.allSatisfy { $0.nextTry != nil })
        #expect(try refresher.periodsCutShort() == [period])
    }

    @Test func aReportIsInHandFromWhenItIsAskedForUntilItIsWritten() async throws {
        #expect(refresher.periodsInHand == [])
        refresher.refresh([period, next])
        #expect(refresher.periodsInHand == [period, next])
        let file = file("report/2023-H1/bao-cao.docx").path
        refresher.finish()
        await refresher.run { [refresher, period, next] in
            // Asked as the round begins, before anything is written.
            #expect(FileManager.default.fileExists(atPath: file) || refresher.periodsInHand == [period, next])
            return composition
        }
        #expect(FileManager.default.fileExists(atPath: file))
        #expect(refresher.periodsInHand == [])
    }

    @Test func aPlainFileInThePlaceOfAPeriodsFolderStopsNoReport() async throws {
        for name in ["normalized", "report"] {
            try FileManager.default.createDirectory(at: file(name), withIntermediateDirectories: true)
            try Data("somebody's".utf8).write(to: file(name + "/2023-H1"))
        }
        await run([period])
        #expect(refresher.parkedReports == [])
        #expect(FileManager.default.fileExists(atPath: file("report/2023-H1/bao-cao.docx").path))
        #expect(FileManager.default.fileExists(atPath: file("normalized/2023-H1/datapackage.json").path))
        for name in ["normalized", "report"] {
            #expect(try Data(contentsOf: file(name + "/2023-H1.de-rieng-1")) == Data("somebody's".utf8))
        }
    }

    @Test func anOutputFolderThatIsAFileParksTheReportsAndNothingElse() async throws {
        try Data("a file".utf8).write(to: folder.url.appending(path: "output"))
        await run([period, next])
        #expect(refresher.parkedReports.map(\.cause) == [.storage, .storage])
        #expect(refresher.parkedReports.allSatisfy { $0.nextTry != nil })
    }
}
