import Foundation
import Logging
import OfficeSupport
import ReportingKit
import Settings
import Store
import Tabular
import TestSupport
import Testing

@testable import Office
@testable import Service

/// Reports that show something of an earlier period whose data change are made again, and no others.
struct EarlierDataTests {
    private let folder: TemporaryFolder
    private let office: TestOffice

    private static let months = (1...5).compactMap { Period(year: 2023, .month($0)) }

    init() throws {
        folder = try TemporaryFolder("earlier")
        let place = folder.url.appending(path: "reports/sach", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(
            """
            report: sach
            title: Thư viện
            periods: [month]
            comparisons: [former]
            datasets: { sach: required }
            charts: { course: { kind: line, of: sach.subordinates.lent, periods: 3 } }
            """.utf8
        ).write(to: place.appending(path: "report.yaml"))
        try WordFile.bytes([
            "Cho mượn {{ sach.subordinates.lent | count }} lượt, {{ sach.subordinates.lent.former | tang_giam }}."
        ])
        .write(to: place.appending(path: "bao-cao.docx"))
        let datasets = folder.url.appending(path: "datasets", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: datasets, withIntermediateDirectories: true)
        try Data(
            """
            dataset: sach
            title: Mượn sách
            fields: { lent: { title: Số lượt mượn sách }, back: { title: Số lượt trả sách } }
            appendices: [{ set: subordinates, title: "MƯỢN SÁCH" }]
            """.utf8
        ).write(to: datasets.appending(path: "sach.yaml"))
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "state"), withIntermediateDirectories: true)
        office = try TestOffice(try Self.composition(folder))
    }

    private static func composition(_ folder: TemporaryFolder) throws -> Composition {
        try TestOffice.composition { settings in
            settings.folders.output = folder.url.appending(path: "output")
            settings.folders.state = folder.url.appending(path: "state")
            settings.reportFolders.insert(folder.url.appending(path: "reports"), at: 0)
            settings.reports = [EnabledReport(id: "sach")]
            settings.added = AddedDatasets(in: folder.url.appending(path: "datasets"), to: TestOffice.modules)
        }
    }

    private static func table(_ month: Int, lent: Int) -> String {
        "MƯỢN SÁCH THÁNG \(month) NĂM 2023;;;\nSTT;Đơn vị;Số lượt mượn sách;Số lượt trả sách\n"
            + "1;Xã Bình An;\(lent);9\n2;Xã Bình Mỹ;\(lent + month);8\n"
    }

    /// Into the store alone, as the service takes a file before it makes reports.
    private func send(_ month: Int, lent: Int, as name: String) throws {
        let file = folder.url.appending(path: name)
        try Data(Self.table(month, lent: lent).utf8).write(to: file)
        let now = Date(timeIntervalSince1970: 1_688_500_000)
        let incoming = try InputFile(url: file).incoming(office.composition.settings, at: now)
        let judgement = try JudgeFile(office.composition, store: office.store, period: nil)(incoming)
        let decision = try #require(try TakeFile(office.store)([(judgement, entry: nil)]).first)
        guard case .accepted = decision.outcome else {
            Issue.record("\(name): \(decision.findings)")
            return
        }
    }

    private func make(_ periods: [Period]) async throws {
        let refresher = ReportRefresher(
            store: office.store, state: folder.url.appending(path: "state"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, status: StatusLine { _ in })
        let composition = office.composition
        refresher.refresh(Set(periods))
        refresher.finish()
        await refresher.run { composition }
        #expect(refresher.parkedReports == [])
    }

    private func file(_ period: Period, _ name: String = "bao-cao.docx") -> URL {
        folder.url.appending(path: "output/report/\(period.id)/\(name)")
    }

    private func sendAll() throws {
        for (number, month) in zip(1..., Self.months) {
            try send(number, lent: 100 + 7 * number, as: "\(month.id).csv")
        }
    }

    /// Which of the months' reports a round writes: those that were taken away lie there again.
    private func written(_ round: () async throws -> Void) async throws -> [Period] {
        for month in Self.months { try FileManager.default.removeItem(at: file(month)) }
        try await round()
        return Self.months.filter { FileManager.default.fileExists(atPath: file($0).path) }
    }

    private func text(_ period: Period) throws -> String {
        let bytes = try Data(contentsOf: file(period))
        return try #require(try FileReader(limits: ReadingLimits()).read(bytes, name: "bao-cao.docx").text).blocks
            .compactMap {
                if case .paragraph(let text) = $0.block { text } else { nil }
            }.joined(separator: "\n")
    }

    @Test func whatIsComparedWithAChangedPeriodOrFollowsItIsMadeAgain() async throws {
        try sendAll()
        try await make(Self.months)
        let months = Self.months
        let before = try text(months[1])
        #expect(before.contains("tăng 15 (7%)"), "\(before)")
        try send(1, lent: 90, as: "sua thang 1.csv")
        // February is compared with January, March's chart goes back to it; April and May show nothing of it.
        #expect(try await written { try await make([months[0]]) } == Array(months[0...2]))
        let after = try text(months[1])
        #expect(after.contains("tăng 49 (27,1%)"), "\(after)")
    }

    @Test func theNewestPeriodsFileMakesItsOwnReportAlone() async throws {
        try sendAll()
        try await make(Self.months)
        try send(5, lent: 90, as: "sua thang 5.csv")
        #expect(try await written { try await make([Self.months[4]]) } == [Self.months[4]])
    }

    @Test func whatIsMadeOfAllThereIsIsNotMadeOnceMore() async throws {
        try sendAll()
        try await make(Self.months)
        #expect(try await written { try await make([Self.months[0]]) } == [Self.months[0]])
    }

    /// A run that ended before the others' reports were written leaves them to the next start.
    @Test func aReportOfOlderEarlierDataCountsAsMadeOfLess() async throws {
        try sendAll()
        try await make(Self.months)
        try send(1, lent: 90, as: "sua thang 1.csv")
        let old = try Self.months.filter { month in
            try office.store.reportMade(ReportPeriod("sach", month))
                != office.composition.newest(for: month, in: office.store)
        }
        #expect(old == Array(Self.months[0...2]))
    }

    @Test func aBatchMakesThemToo() throws {
        for (number, month) in zip(1..., Self.months) {
            #expect(try office.drop(Self.table(number, lent: 100 + 7 * number), as: "\(month.id).csv").isTaken)
        }
        let place = { (month: Period) in office.output.root.appending(path: "report/\(month.id)/bao-cao.docx") }
        for month in Self.months { try FileManager.default.removeItem(at: place(month)) }
        #expect(try office.drop(Self.table(1, lent: 90), as: "sua thang 1.csv").isTaken)
        let written = Self.months.filter { FileManager.default.fileExists(atPath: place($0).path) }
        #expect(written == Array(Self.months[0...2]))
    }

    @Test func anIssuedReportStaysAndAFreshIssueHasTheDataOfItsDraft() async throws {
        try sendAll()
        try await make(Self.months)
        let months = Self.months
        let issue = { (period: Period) in
            _ = try IssuedReport(office.publisher).finalize(
                period, number: "7", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "",
                opening: .init(name: "A", reason: "thử"), now: Date(timeIntervalSince1970: 1_690_000_000))
        }
        let place = office.output.root.appending(path: "report/\(months[1].id)/bao-cao.docx")
        try issue(months[1])
        let issued = try Data(contentsOf: place)
        try send(1, lent: 90, as: "sua thang 1.csv")
        #expect(try Data(contentsOf: place) == issued)
        try issue(months[2])
        #expect(try office.faults() == [])
        #expect(
            try office.store.finalizedThrough(ReportPeriod("sach", months[2]))
                == office.composition.newest(for: months[2], in: office.store))
    }
}
