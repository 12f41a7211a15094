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

/// A month's report that closes on the 14th and a quarter's, written by one daemon.
struct TwoReportsInOneServiceTests {
    private let folder: TemporaryFolder
    private let composition: Composition
    private let office: TestOffice
    private let quarter: Period
    private let month: Period

    init() throws {
        let folder = try TemporaryFolder("two")
        self.folder = folder
        let own = folder.url.appending(path: "reports", directoryHint: .isDirectory)
        let kind = own.appending(path: "thang", directoryHint: .isDirectory)
        let state = folder.url.appending(path: "state", directoryHint: .isDirectory)
        for place in [kind, state] {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        try Data(
            "report: thang\ntitle: Tháng\nperiods: [month]\nclosing_day: 14\ndatasets: { digitization: required }".utf8
        ).write(to: kind.appending(path: "report.yaml"))
        try WordFile.bytes(["Nhận {{ digitization.subordinates.received | count }} hồ sơ."]).write(
            to: kind.appending(path: "bao-cao.docx"))
        composition = try TestOffice.composition { settings in
            settings.folders.output = folder.url.appending(path: "output")
            settings.folders.state = state
            settings.reportFolders.insert(own, at: 0)
            var transformation = EnabledReport(id: "chuyen-doi-so")
            transformation.periods = [.quarter]
            settings.reports = [transformation, EnabledReport(id: "thang")]
        }
        office = try TestOffice(composition)
        quarter = try #require(Period(id: "2023-Q2"))
        month = try #require(Period(year: 2023, .month(6), closingDay: 14))
        var table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        for (day, period) in [quarter, month].enumerated() {
            table.period = period
            try office.drop(table.csv, as: "\(period.id).csv", day: day)
        }
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.url.appending(path: "output/" + path).path)
    }

    private func refresher() -> ReportRefresher {
        ReportRefresher(
            store: office.store, state: composition.settings.folders.state,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, status: StatusLine { _ in })
    }

    @Test func bothAreWrittenEachInItsPlace() async {
        let refresher = refresher()
        refresher.refresh([quarter, month])
        refresher.finish()
        await refresher.run { composition }
        #expect(refresher.parkedReports == [])
        #expect(exists("report/2023-Q2/bao-cao.docx") && exists("report/thang/\(month.id)/bao-cao.docx"))
        #expect(!exists("report/\(month.id)") && !exists("report/thang/2023-Q2"))
        #expect(exists("normalized/2023-Q2/datapackage.json") && exists("normalized/\(month.id)/datapackage.json"))
    }

    @Test func oneThatCannotBeMadeKeepsNotTheOther() async throws {
        try Data("no Word file".utf8).write(to: folder.url.appending(path: "reports/thang/bao-cao.docx"))
        let refresher = refresher()
        refresher.refresh([quarter, month])
        refresher.finish()
        await refresher.run { composition }
        #expect(refresher.parkedReports.map(\.report) == [ReportPeriod("thang", month)])
        #expect(exists("report/2023-Q2/bao-cao.docx"))
    }

    @Test func bothOfOnePeriodThatCannotBeMadeAreNamedInTheLine() async throws {
        for kind in ["thang", "khac"] {
            let folder = folder.url.appending(path: "reports/\(kind)", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(
                "report: \(kind)\ntitle: Tháng\nperiods: [month]\nclosing_day: 14\ndatasets: { digitization: required }"
                    .utf8
            ).write(to: folder.appending(path: "report.yaml"))
            try Data("no Word file".utf8).write(to: folder.appending(path: "bao-cao.docx"))
        }
        let former = composition.settings
        let both = try TestOffice.composition { settings in
            settings.folders = former.folders
            settings.reportFolders = former.reportFolders
            settings.reports = ["thang", "khac"].map { EnabledReport(id: $0) }
        }
        let line = StatusLine { _ in }
        let refresher = ReportRefresher(
            store: office.store, state: former.folders.state,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, status: line)
        refresher.refresh([month])
        refresher.finish()
        await refresher.run { both }
        #expect(refresher.parkedReports.map(\.report) == [ReportPeriod("khac", month), ReportPeriod("thang", month)])
        #expect(line.text.contains("no report of khac \(month.id), thang \(month.id): "))
    }

    @Test func aStoreWhoseNewestDecisionIsAnotherKindsIssueIsOpenedAgain() throws {
        let archive = folder.url.appending(path: "archive", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: archive, withIntermediateDirectories: true)
        let monthly = try #require(office.publisher.making("thang"))
        _ = try IssuedReport(monthly).finalize(
            month, number: "7", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "",
            opening: .init(name: "A", reason: "thử"), now: Date(timeIntervalSince1970: 1_690_000_000))
        _ = try LedgerKeeping(office.store, archive: archive).catchUp(now: Date())
        let opened = try StoreOpening(
            path: office.output.root.appending(path: "state/baocaod.sqlite").path, archive: archive,
            makesStore: false, rules: composition.statementRules
        ).open()
        #expect(try opened.finalizations().map(\.report) == ["thang"])
    }

    @Test func statusTellsOfTheReportThatIsAskedFor() throws {
        let monthly = try #require(composition.of("thang"))
        let reader = StatusReader(
            composition: monthly, store: office.store, now: Date(timeIntervalSince1970: 1_690_000_000))
        let status = try reader.report(period: nil, daemon: nil)
        #expect(status.report == "thang" && status.reports == ["chuyen-doi-so", "thang"])
        #expect(status.period == month.id)
        // What the units below owe, and what the report prints of the level itself.
        #expect(status.datasets.map { "\($0.id) \($0.set)" } == ["digitization subordinates", "digitization level"])
        let first = StatusReader(
            composition: composition, store: office.store, now: Date(timeIntervalSince1970: 1_690_000_000))
        #expect(try first.report(period: nil, daemon: nil).period == "2023-Q2")
    }
}
