import DigitizationModule
import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Viewing

struct DownloadListTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        let definition = try #require(DigitizationModule().datasets.first { $0.id == "digitization" })
        let table = try ExportTable.reference(5, definition, set: .subordinates)
        period = table.period
        try office.drop(table.csv, as: "so hoa.csv")
    }

    private var list: DownloadList {
        get throws {
            let view = try #require(
                try ReportView(
                    office.composition, store: office.store, output: office.output, report: nil, period: period))
            return try DownloadList(view, output: office.output)
        }
    }

    @Test func theFilesOfThePeriodCanBeTakenAlong() throws {
        let list = try list
        for name in ["bao-cao.docx", "phu-luc.xlsx", "goi-so-lieu.zip", "datapackage.json"] {
            let file = try #require(list.file(named: name))
            #expect(try list.bytes(of: file)?.isEmpty == false)
        }
        let document = try #require(list.file(named: "bao-cao.docx"))
        #expect(
            try list.bytes(of: document)
                == Data(contentsOf: office.output.report(period).appending(path: "bao-cao.docx")))
        #expect(document.title.contains("6 tháng đầu năm 2023") && document.title.hasSuffix(".docx"))
    }

    @Test(arguments: ["../../etc/passwd", "..", "", "bao-cao.docx/..", "store.sqlite", "BAO-CAO.DOCX", "/etc/passwd"])
    func nothingOutsideOfTheListCanBeNamed(name: String) throws {
        #expect(try list.file(named: name) == nil)
        #expect(try list.file(ofIssue: 1, named: name) == nil)
    }

    @Test func whatWasIssuedStaysAfterThePeriodIsReopened() throws {
        let now = Date(timeIntervalSince1970: 1_688_700_000)
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "A",
            opening: .init(name: "A", reason: "thử"), now: now)
        let key = ReportPeriod(office.composition.kind.id, period)
        let issued = try #require(try office.store.finalization(of: key))
        try office.store.reopen(key, Finalization.Reopening(at: now, name: "B", reason: "sửa"))
        let list = try list
        #expect(list.issues.count == 1 && list.issues[0].issue.reopening?.name == "B")
        let file = try #require(list.file(ofIssue: 1, named: "bao-cao.docx"))
        #expect(try list.bytes(of: file) == issued.document)
        #expect(
            list.file(ofIssue: 0, named: "bao-cao.docx") == nil && list.file(ofIssue: 2, named: "bao-cao.docx") == nil)
    }

    @Test func aLinkInThePlaceOfAFileIsNotFollowed() throws {
        let file = office.output.report(period).appending(path: "findings.json")
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createSymbolicLink(
            at: file, withDestinationURL: URL(filePath: "/etc/passwd"))
        #expect(try list.file(named: "findings.json") == nil)
    }
}
