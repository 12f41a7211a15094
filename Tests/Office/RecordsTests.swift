import OfficeSupport
import Assembly
import Office
import DigitizationModule
import Foundation
import ReportingKit
import Store
import TestSupport
import Testing

/// Exports of dossiers in a period's data, beside what systems state.
struct RecordsTests {
    private let office: TestOffice
    private let statistics: ExportTable

    init() throws {
        office = try TestOffice()
        statistics = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
    }

    private func value(_ id: String) throws -> TracedFigure? {
        try office.publisher.model(statistics.period)?.tracedFigures.first { $0.id == id }
    }

    @Test func countsFillTheReportWhereNothingElseDoes() throws {
        #expect(try office.drop(RecordFiles.text("utf8.csv"), as: "ho so.csv").isTaken)
        let counted = try #require(try value("digitization.subordinates.received"))
        #expect(counted.lineage.isGrounded)
        let cells = counted.lineage.cells
        #expect(cells.count == 5)
        #expect(
            cells.allSatisfy {
                $0.cell.description == "K1" && $0.sheet == "Trang 1" && $0.raw.hasPrefix("COUNTIFS(C2:C201 = ")
            })
        #expect(try office.faults() == [])
    }

    @Test(arguments: [true, false])
    func statisticsFillTheReportAndCountsCheckThem(statisticsFirst: Bool) throws {
        let files = [(statistics.csv, "so hoa.csv"), (try RecordFiles.text("utf8.csv"), "ho so.csv")]
        for (day, file) in (statisticsFirst ? files : files.reversed()).enumerated() {
            #expect(try office.drop(file.0, as: file.1, day: day).isTaken)
        }
        #expect(try value("digitization.subordinates.received")?.value == .count(19_426))
        let model = try #require(try office.publisher.model(statistics.period))
        let checks = model.findings.filter { $0.code == .contradictionRecords }
        let found = try #require(checks.first { $0.unit == "21064" && $0.field == "received" })
        #expect(found.place.file == "so hoa.csv")
        #expect(found.otherPlace?.file == "ho so.csv")
        #expect(found.otherPlace?.cell?.description == "K1")
        #expect(found.found == "327")
        // Both stay in the store, neither in the other's place.
        let origins = try [UnitSet.subordinates, .whole].flatMap { place in
            try office.store.tablesInForce(period: statistics.period, dataset: "digitization", place: place)
        }.map(\.origin)
        #expect(Set(origins) == [.stated, .counted])
        let versions = try office.store.history(of: statistics.period).flatMap(\.tables)
        #expect(versions.allSatisfy { $0.unitsInForce == $0.units })
        #expect(try office.faults() == [])
    }

    @Test func aNewerListTakesThePlaceOfTheFormerOne() throws {
        try office.drop(RecordFiles.text("utf8.csv"), as: "ho so.csv")
        let shorter = try RecordFiles.text("utf8.csv").split(separator: "\r\n", omittingEmptySubsequences: false)
            .prefix(150).joined(separator: "\r\n")
        try office.drop(shorter, as: "ho so xac nhan.csv", day: 1)
        let tables = try office.store.tablesInForce(
            period: statistics.period, dataset: "digitization", place: .whole)
        #expect(tables.map { $0.files.map(\.name) } == [["ho so xac nhan.csv"]])
    }

    @Test func sameBytesAreKnownAgain() throws {
        #expect(try office.drop(RecordFiles.text("utf8.csv"), as: "ho so.csv").isTaken)
        #expect(try office.drop(RecordFiles.text("utf8.csv"), as: "ho so lan 2.csv", day: 1).isDuplicate)
    }

    @Test(arguments: ["utf8.csv", "pages.csv", "doubtful 2023-H1.csv"])
    func nothingPersonalIsLeftOfAFileThatWasTaken(name: String) throws {
        #expect(try office.drop(RecordFiles.text(name), as: name).isTaken)
        #expect(try RecordFiles.leaks(in: office.output.root) == [])
    }

    @Test func aReturnedListGoesBackUnchangedWithoutAMarkedCopy() throws {
        let name = "faults 2023-H1.csv"
        #expect(try office.drop(RecordFiles.text(name), as: name).isReturned)
        let returned = try FileManager.default.contentsOfDirectory(
            atPath: office.output.returned.path(percentEncoded: false)
        ).sorted()
        #expect(returned == [name, name + ".loi.txt"])
        #expect(
            try Data(contentsOf: office.output.returned.appending(path: name))
                == Data(contentsOf: RecordFiles.folder.appending(path: name)))
        let explanation = try String(
            contentsOf: office.output.returned.appending(path: name + ".loi.txt"), encoding: .utf8)
        #expect(explanation.contains("Ô K13 (cột “Ngày tiếp nhận”) ghi “31/02/2023”, không phải là một ngày có thật"))
        let leaks = try RecordFiles.leaks(in: office.output.root)
        #expect(leaks.allSatisfy { $0.hasPrefix("returned/\(name): ") })
    }

    @Test func theReceiptTellsWhatWasCountedAndWhatIsKept() throws {
        try office.drop(RecordFiles.text("utf8.csv"), as: "ho so.csv")
        let receipt = try String(
            contentsOf: office.output.receipts.appending(path: "ho so.csv.nhan.txt"), encoding: .utf8)
        #expect(receipt.contains("Nội dung: danh sách hồ sơ, mỗi dòng một hồ sơ"))
        #expect(
            receipt.contains("Kỳ báo cáo: 6 tháng đầu năm 2023 (01/01/2023 – 30/06/2023), suy ra từ ngày tiếp nhận"))
        #expect(
            receipt.contains(
                "201 dòng trong tệp: 200 hồ sơ được đếm; 01 dòng tiêu đề, ghi chú"))
        #expect(receipt.contains("Kết quả đếm – Số hóa hồ sơ thủ tục hành chính, toàn huyện (6 đơn vị):"))
        #expect(receipt.contains("không giữ họ tên, địa chỉ, số điện thoại"))
    }
}
