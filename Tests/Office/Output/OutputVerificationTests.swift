import DigitizationModule
import Foundation
import Glibc
import OfficeSupport
import ReportingKit
import TestSupport
import Testing

@testable import Office

/// An issued report in a folder in which somebody changed something.
struct OutputVerificationTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        let table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        period = table.period
        try office.drop(table.csv, as: "so hoa.csv")
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "A",
            opening: .init(name: "Trần B", reason: "gửi sau"), now: Date())
    }

    private func path(_ name: String) -> String { office.output.root.appending(path: name).path }

    private let files = [
        "report/2023-H1/bao-cao.docx", "report/2023-H1/phu-luc.xlsx", "report/2023-H1/lineage.json",
        "report/2023-H1/tom-tat.docx",
        "normalized/2023-H1/digitization.subordinates.csv", "normalized/2023-H1/datapackage.json",
    ]

    @Sendable private func write() throws {
        _ = try office.publisher.writeAll(try #require(try office.publisher.model(period)))
    }

    @Test func whatWasIssuedAgrees() throws { #expect(try office.faults() == []) }

    @Test func everyFileThatWasReplacedIsNamedAndWrittenAgain() throws {
        for file in files {
            try Data("forged".utf8).write(to: URL(filePath: path(file)))
            let faults = try office.faults()
            #expect(faults.count == 1)
            #expect(
                faults.first?.hasPrefix("\(path(file)) differs from what was issued; ") == true
                    && faults.first?.hasSuffix("baocaod report --period 2023-H1 writes it again") == true)
            try write()
            #expect(try office.faults() == [])
        }
    }

    @Test func anIssuedDocumentThatLiesThereAsItWasIssuedIsToldFromADraft() throws {
        let issued = try #require(try office.publisher.store.finalization(of: ReportPeriod(.former, period)))
        #expect(try office.publisher.holdsIssuedDocument(issued))
        try Data("draft".utf8).write(to: URL(filePath: path(files[0])))
        #expect(try !office.publisher.holdsIssuedDocument(issued))
        unlink(path(files[0]))
        #expect(try !office.publisher.holdsIssuedDocument(issued))
    }

    @Test func everyIssueOfAPeriodIsAnother() throws {
        let store = office.publisher.store
        let first = try #require(try store.standingIssue(ReportPeriod(.former, period)))
        try store.reopen(ReportPeriod(.former, period), .init(at: Date(), name: "A", reason: "sửa"))
        #expect(try store.standingIssue(ReportPeriod(.former, period)) == nil)
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "86", date: try #require(CalendarDate(iso: "2023-07-11")), signer: "A",
            opening: .init(name: "Trần B", reason: "gửi sau"), now: Date())
        #expect(try #require(try store.standingIssue(ReportPeriod(.former, period))) > first)
    }

    @Test func everyFileThatWasRemovedIsNamed() throws {
        for file in files { unlink(path(file)) }
        #expect(try office.faults().filter { $0.contains(" of an issued report is missing; ") }.count == files.count)
        try write()
        #expect(try office.faults() == [])
    }

    @Test func aLinkIsFoundThoughItLeadsToTheSameBytes() throws {
        let copy = path("copy.docx")
        try FileManager.default.moveItem(atPath: path(files[0]), toPath: copy)
        symlink(copy, path(files[0]))
        #expect(
            try office.faults().first?.hasPrefix(
                "\(path(files[0])) of an issued report was replaced by a symbolic link") == true)
        rename(path("report/2023-H1"), path("elsewhere"))
        symlink(path("elsewhere"), path("report/2023-H1"))
        #expect(try office.faults().count == 4)
        #expect(
            try office.faults().allSatisfy {
                $0.hasPrefix("\(path("report/2023-H1")) of an issued report was replaced by a symbolic link")
            })
    }

    @Test func aFileThatOthersMayWriteIsNamed() throws {
        chmod(path(files[0]), 0o660)
        #expect(try office.faults().count == 1)
        try write()
        #expect(try office.faults() == [])
    }

    private func faults(_ writing: some ReportWriting) throws -> [String] {
        try Verification(office.publisher, archive: nil, writing: writing).run().faults
    }

    @Test func aReportThatTheServiceIsWritingIsLookedAtWhenItIsWritten() throws {
        unlink(path(files[3]))
        #expect(try faults(Service(writes: write)) == [])
    }

    /// It may be written between the first look and the question whether somebody writes it.
    @Test func aReportThatWasWrittenMeanwhileIsNoFault() throws {
        unlink(path(files[3]))
        #expect(try faults(Service(writes: write, says: false)) == [])
    }

    @Test func whatNobodyWritesStaysAFault() throws {
        unlink(path(files[3]))
        #expect(try faults(Service(writes: {}, says: false)).count == 1)
        #expect(try faults(Service(writes: {})).count == 1)
    }

    @Test func whyTheServiceDoesNotWriteItIsSaidWithIt() throws {
        unlink(path(files[3]))
        let other = try #require(Period(id: "2022-H1"))
        let service = Service(
            writes: {}, says: false,
            aside: [
                ReportPeriod(.former, period): Bilingual("no space", ""),
                ReportPeriod("thang", period): Bilingual("another kind's", ""),
                ReportPeriod(.former, other): Bilingual("no space", ""),
            ])
        #expect(try faults(service).last == "the service has put the report of 2023-H1 aside: no space")
        #expect(try faults(service).count == 2)
    }

    @Test func aReopenedReportMayChange() throws {
        try office.store.reopen(ReportPeriod(.former, period), .init(at: Date(), name: "B", reason: "sửa"))
        try Data("draft".utf8).write(to: URL(filePath: path(files[0])))
        #expect(try office.faults() == [])
    }
}

private struct Service: ReportWriting {
    let writes: @Sendable () throws -> Void
    /// Whether it says that it wrote.
    var says = true
    var aside: [ReportPeriod: Bilingual] = [:]

    func wait(for periods: Set<Period>) throws -> Bool {
        try writes()
        return says
    }

    func putAside() throws -> [ReportPeriod: Bilingual] { aside }
}
