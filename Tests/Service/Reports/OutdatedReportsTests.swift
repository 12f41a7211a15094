import Foundation
import Logging
import Office
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Testing

@testable import Service

/// Reports whose kind or datasets are declared otherwise after a reload are made again without a file; issued ones
/// stay.
struct OutdatedReportsTests {
    private let folder: TemporaryFolder
    private let office: TestOffice
    private let period: Period

    init() throws {
        folder = try TemporaryFolder("outdated")
        for kind in ["sach", "bao"] {
            let place = folder.url.appending(path: "reports/\(kind)", directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data("report: \(kind)\ntitle: Thư viện\nperiods: [half]\ndatasets: { \(kind): required }".utf8).write(
                to: place.appending(path: "report.yaml"))
            try WordFile.bytes(["Có {{ \(kind).subordinates.lent | count }} lượt."]).write(
                to: place.appending(path: "bao-cao.docx"))
            try Self.declare(kind, "Mượn", in: folder)
        }
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "state"), withIntermediateDirectories: true)
        office = try TestOffice(try Self.composition(folder))
        period = try #require(Period(id: "2023-H1"))
        for kind in ["sach", "bao"] {
            let heading = "STT;Đơn vị;Số lượt mượn \(kind);Số lượt trả \(kind)"
            let outcome = try office.drop(
                "MƯỢN \(kind.uppercased()) 6 THÁNG ĐẦU NĂM 2023;;;\n\(heading)\n1;Xã Bình An;12;9\n2;Xã Bình Mỹ;30;8\n",
                as: "\(kind).csv")
            #expect(outcome.isTaken)
        }
    }

    private static func declare(_ dataset: String, _ title: String, in folder: TemporaryFolder) throws {
        let place = folder.url.appending(path: "datasets", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(
            """
            dataset: \(dataset)
            title: \(title) \(dataset)
            fields: { lent: { title: Số lượt mượn \(dataset) }, back: { title: Số lượt trả \(dataset) } }
            appendices: [{ set: subordinates, title: "\(title.uppercased()) \(dataset.uppercased())" }]
            """.utf8
        ).write(to: place.appending(path: "\(dataset).yaml"))
    }

    private static func composition(_ folder: TemporaryFolder) throws -> Composition {
        try TestOffice.composition { settings in
            settings.folders.output = folder.url.appending(path: "output")
            settings.folders.state = folder.url.appending(path: "state")
            settings.reportFolders.insert(folder.url.appending(path: "reports"), at: 0)
            settings.reports = ["sach", "bao"].map { EnabledReport(id: $0) }
            settings.added = AddedDatasets(in: folder.url.appending(path: "datasets"), to: TestOffice.modules)
        }
    }

    /// What a reload does: the kinds that changed.
    @discardableResult private func reload() throws -> [ReportID] {
        try ReportDeclarations(state: folder.url.appending(path: "state")).outdate(
            try Self.composition(folder), in: office.store
        ) { ReportInputs.said($0.settings, $0.reportSettings) }
    }

    private func make() async throws {
        let refresher = ReportRefresher(
            store: office.store, state: folder.url.appending(path: "state"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, status: StatusLine { _ in })
        let composition = try Self.composition(folder)
        refresher.refresh([period])
        refresher.finish()
        await refresher.run { composition }
        #expect(refresher.parkedReports == [])
    }

    /// Whether the report counts as made of all that there is.
    private func isMade(_ report: ReportID) throws -> Bool {
        try office.store.reportMade(ReportPeriod(report, period)) == office.store.newest(within: period)
    }

    @Test func thoseOfAChangedDatasetAreMadeAgainAndNoOthers() async throws {
        try reload()
        try await make()
        #expect(try isMade("sach") && isMade("bao"))
        #expect(try reload() == [])
        try Self.declare("sach", "Lượt mượn", in: folder)
        #expect(try reload() == ["sach"])
        #expect(try !isMade("sach") && isMade("bao"))
        try await make()
        let workbook = folder.url.appending(path: "output/report/2023-H1/phu-luc.xlsx")
        #expect(try TestOffice.texts(of: workbook).contains { $0.contains("LƯỢT MƯỢN SACH") })
        #expect(try isMade("sach"))
        #expect(try reload() == [])
    }

    @Test func thoseOfAChangedKindOrTemplateAreToo() async throws {
        try reload()
        try await make()
        let kind = folder.url.appending(path: "reports/bao")
        try WordFile.bytes(["{{ bao.subordinates.lent | count }} lượt mượn báo."]).write(
            to: kind.appending(path: "bao-cao.docx"))
        #expect(try reload() == ["bao"])
        try Data("report: bao\ntitle: Báo\nperiods: [half]\ndatasets: { bao: optional }".utf8).write(
            to: kind.appending(path: "report.yaml"))
        #expect(try reload() == ["bao"])
        #expect(try isMade("sach") && !isMade("bao"))
    }

    @Test func anIssuedReportStays() async throws {
        try reload()
        try await make()
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "7", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "",
            opening: .init(name: "A", reason: "thử"), now: Date(timeIntervalSince1970: 1_690_000_000))
        try await make()
        let document = folder.url.appending(path: "output/report/2023-H1/bao-cao.docx")
        let issued = try Data(contentsOf: document)
        try Self.declare("sach", "Lượt mượn", in: folder)
        #expect(try reload() == ["sach"])
        #expect(try isMade("sach"))
        try await make()
        #expect(try Data(contentsOf: document) == issued)
    }
}
