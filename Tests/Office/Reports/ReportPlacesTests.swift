import DigitizationModule
import Foundation
import Intake
import OfficeSupport
import ReportingKit
import Settings
import Store
import Synchronization
import TestSupport
import Testing

@testable import Office

/// The first of the office's reports lies in the plain folders; which one that is may change.
struct ReportPlacesTests {
    private let folder: TemporaryFolder
    private let change: (inout Settings) -> Void
    private let office: TestOffice
    private let quarter: Period
    private let month: Period
    private let former: ReportPeriod
    private let monthly: ReportPeriod

    init() throws {
        folder = try TemporaryFolder("places")
        change = try TwoReportsTests.reports(in: folder.url)
        office = try TestOffice(try TestOffice.composition(change))
        quarter = try #require(Period(id: "2023-Q2"))
        month = try #require(Period(year: 2023, .month(6), closingDay: 14))
        former = ReportPeriod("chuyen-doi-so", quarter)
        monthly = ReportPeriod("thang", month)
        var table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        for (day, period) in [quarter, month].enumerated() {
            table.period = period
            try office.drop(table.csv, as: "\(period.id).csv", day: day)
        }
        let date = try #require(CalendarDate(iso: "2023-07-10"))
        for report in [former, monthly] {
            let publisher = try #require(office.publisher.making(report.report))
            _ = try IssuedReport(publisher).finalize(
                report.period, number: "7", date: date, signer: "", opening: .init(name: "A", reason: "thử"),
                now: Date(timeIntervalSince1970: 1_690_000_000))
        }
    }

    /// The office with its reports in another order, or with others.
    private func making(_ reports: ReportID...) throws -> Composition {
        try TestOffice.composition { settings in
            change(&settings)
            settings.reports = reports.map { id in
                settings.reports.first { $0.id == id } ?? EnabledReport(id: id)
            }
        }
    }

    private func publisher(_ composition: Composition) -> ReportPublisher {
        ReportPublisher(composition: composition, store: office.store, output: office.output)
    }

    private func faults(_ composition: Composition) throws -> [String] {
        try Verification(publisher(composition), archive: nil).run().faults
    }

    private func arrange(_ composition: Composition, disk: Disk = Disk()) throws -> Bool {
        try ReportPlaces(office.output, disk: disk).arrange(first: composition.reportIDs[0], store: office.store)
    }

    private func document(_ path: String) -> Data? {
        FileManager.default.contents(atPath: office.output.root.appending(path: "report/\(path)/bao-cao.docx").path)
    }

    private func issued(_ report: ReportPeriod) throws -> Data? { try office.store.finalization(of: report)?.document }

    @Test func whatIsIssuedFollowsItsReportWhenTheOrderChanges() throws {
        #expect(try document("2023-Q2") == issued(former) && document("thang/\(month.id)") == issued(monthly))
        let other = try making("thang", "chuyen-doi-so")
        // Until they are arranged, who has read the new configuration finds the reports where they are.
        #expect(try faults(other) == [])
        #expect(try arrange(other))
        #expect(try document(month.id) == issued(monthly) && document("chuyen-doi-so/2023-Q2") == issued(former))
        #expect(document("2023-Q2") == nil && document("thang/\(month.id)") == nil)
        #expect(try faults(other) == [])
        // Whoever still has the former one, too.
        #expect(try faults(office.composition) == [])
        #expect(try !arrange(other))
        #expect(try arrange(office.composition))
        #expect(try document("2023-Q2") == issued(former) && document("thang/\(month.id)") == issued(monthly))
        #expect(try faults(office.composition) == [])
    }

    @Test func whatIsWrittenAnewLiesInThePlaceOfItsReport() throws {
        let other = try making("thang", "chuyen-doi-so")
        _ = try arrange(other)
        for report in [former, monthly] { try office.store.reopen(report, .init(at: Date(), name: "B", reason: "sửa")) }
        for report in [former, monthly] {
            let publisher = try #require(publisher(other).making(report.report))
            let model = try #require(try publisher.model(report.period))
            _ = try publisher.publish(model, through: try office.store.newest(within: report.period), now: Date())
        }
        #expect(try document(month.id) != nil && document(month.id) != issued(monthly))
        #expect(document("chuyen-doi-so/2023-Q2") != nil)
        #expect(document("2023-Q2") == nil && document("thang/\(month.id)") == nil)
    }

    @Test func aReportThatIsNoLongerMadeKeepsWhatItIssued() throws {
        let only = try making("thang")
        #expect(try arrange(only))
        #expect(try document(month.id) == issued(monthly) && document("chuyen-doi-so/2023-Q2") == issued(former))
        #expect(try faults(only) == [])
        #expect(try arrange(office.composition))
        #expect(try document("2023-Q2") == issued(former) && document("thang/\(month.id)") == issued(monthly))
        #expect(try faults(office.composition) == [])
    }

    @Test func aRenamedReportBeginsInFoldersOfItsOwn() throws {
        let kind = folder.url.appending(path: "reports/thang", directoryHint: .isDirectory)
        let renamed = folder.url.appending(path: "reports/hang-thang", directoryHint: .isDirectory)
        try FileManager.default.copyItem(at: kind, to: renamed)
        try TwoReportsTests.kind.replacing("report: thang", with: "report: hang-thang").write(
            to: renamed.appending(path: "report.yaml"), atomically: true, encoding: .utf8)
        let other = try making("hang-thang", "chuyen-doi-so")
        #expect(try arrange(other))
        #expect(try document("thang/\(month.id)") == issued(monthly))
        #expect(try document("chuyen-doi-so/2023-Q2") == issued(former) && document(month.id) == nil)
        let model = try #require(try publisher(other).model(month))
        _ = try publisher(other).publish(model, through: try office.store.newest(within: month), now: Date())
        #expect(document(month.id) != nil)
        #expect(try faults(other) == [])
    }

    /// At each call that changes the disk, as a process that is killed there.
    @Test func anArrangementThatIsCutShortIsEndedByTheNext() throws {
        let other = try making("thang", "chuyen-doi-so")
        var cut = 0
        while true {
            cut += 1
            let left = Mutex(cut)
            let disk = Disk(before: { operation throws(IntakeError) in
                guard operation.changesDisk else { return }
                let isEnd = left.withLock { left in
                    left -= 1
                    return left <= 0
                }
                if isEnd { throw .stopped }
            })
            var wasCut = true
            do { wasCut = try !arrange(other, disk: disk) } catch is IntakeError {}
            if wasCut { _ = try arrange(other) }
            #expect(try document(month.id) == issued(monthly), "cut at \(cut)")
            #expect(try document("chuyen-doi-so/2023-Q2") == issued(former), "cut at \(cut)")
            #expect(document("2023-Q2") == nil && document("thang/\(month.id)") == nil, "cut at \(cut)")
            _ = try arrange(office.composition)
            if !wasCut { break }
        }
        #expect(cut > 4)
        #expect(try faults(office.composition) == [])
    }

    @Test func reportsOfVersionsThatNotedNothingAreTheOneThatThereWas() throws {
        try FileManager.default.removeItem(at: office.output.root.appending(path: ".first-report"))
        try FileManager.default.removeItem(at: office.output.root.appending(path: "report/thang"))
        #expect(try arrange(try making("thang", "chuyen-doi-so")))
        #expect(try document("chuyen-doi-so/2023-Q2") == issued(former) && document("2023-Q2") == nil)
    }

    @Test func aFolderInTheWayIsNotLost() throws {
        let place = office.output.root.appending(path: "report/chuyen-doi-so/2023-Q2", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data("somebody's".utf8).write(to: place.appending(path: "note.txt"))
        #expect(try arrange(try making("thang", "chuyen-doi-so")))
        #expect(FileManager.default.contents(atPath: place.appending(path: "note.txt").path) != nil)
        #expect(try document("chuyen-doi-so/2023-Q2.de-rieng-1") == issued(former))
    }
}
