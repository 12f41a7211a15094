import OfficeSupport
import DocumentsModule
import Foundation
import ReportingKit
import Testing

/// Free text from offices compared with the data, as batch and the service do it.
struct TextContradictionsTests {
    private static func office(saying sentence: String) throws -> [Finding] {
        let office = try TestOffice()
        let definition = try #require(DocumentsModule().datasets.first)
        try office.drop(try ExportTable.reference(6, definition, set: .subordinates).csv, as: "xa.csv")
        try office.drop(
            """
            # BÁO CÁO
            (6 tháng đầu năm 2023, từ ngày 01/01/2023 đến ngày 30/06/2023)

            # II. KHÓ KHĂN, VƯỚNG MẮC

            Công chức văn thư ở cấp xã chủ yếu là kiêm nhiệm. \(sentence)
            """, as: "kho khan.md")
        let period = try #require(Period(id: "2023-H1"))
        return try #require(try office.publisher.model(period)).findings.filter { $0.code == .contradictionText }
    }

    @Test func aSentenceThatTheDataContradictIsAFindingWithBothPlaces() throws {
        let findings = try Self.office(
            saying: "Tổng số văn bản đến của các xã, thị trấn là 91.573, nhiều nơi xử lý còn chậm.")
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.severity == .warning)
        #expect(finding.place.file == "kho khan.md")
        #expect(finding.place.paragraph != nil)
        #expect(finding.found == "91.573")
        #expect(finding.expected == "91.537")
        #expect(finding.otherPlace?.file == "xa.csv")
        #expect(finding.storedValues["figure_id"] == "documents.subordinates.incoming_total")
        let sentence = try TestOffice.composition.get().catalogue.sentence(for: finding)
        #expect(
            sentence.hasSuffix(
                "(mục “Khó khăn, vướng mắc”), câu “Tổng số văn bản đến của các xã, thị trấn là 91.573, nhiều nơi xử lý còn chậm”: ghi 91.573, nhưng số liệu “Tổng số văn bản đến của các xã, thị trấn” là 91.537 (tệp “xa.csv”)."
            ))
    }

    @Test func oneCellIsNamedAsThePlace() throws {
        let findings = try Self.office(saying: "UBND xã Bình An tiếp nhận 3.997 văn bản đến.")
        #expect(findings.map(\.expected) == ["3.799"])
        #expect(findings.first?.otherPlace?.cell != nil)
        #expect(findings.first?.unit == "21064")
    }

    @Test(arguments: [
        "Tổng số văn bản đến của các xã, thị trấn là hơn 91.000.", "UBND xã Bình An tiếp nhận gần 4.000 văn bản đến.",
        "Tổng số văn bản đến của các xã, thị trấn dự kiến là 180.000.", "UBND xã Bình An còn 12 văn bản đến quá hạn.",
    ])
    func whatHoldsOrIsDoubtfulIsNoFinding(sentence: String) throws {
        #expect(try Self.office(saying: sentence).isEmpty)
    }
}
