import Foundation
import Office
import ReportingKit
import SchemaSupport
import TestSupport
import Testing

/// The package of every document that goes out: valid by the schemas of Office Open XML, small, and saying what it is.
struct DocumentPackageTests {
    private static let now = Date(timeIntervalSince1970: 1_794_700_000)

    private static let runs = Result {
        [
            "2023-H1": try SampleRun.shared.get(),
            "2026-Q3": try SampleRun(
                SampleRun.root.appending(path: "config/samples/province-2026-Q3/in"),
                try SampleRun.composition("province-2026-Q3"), now: now),
            "2026-10": try SampleRun(
                SampleRun.root.appending(path: "config/samples/commune-2026-10/in"),
                try SampleRun.composition("commune-2026-10"), now: now),
        ]
    }

    private static let documents = ["bao-cao.docx", "tom-tat.docx", "phu-luc.xlsx", "chat-luong-so-lieu.xlsx"]

    private func document(_ period: String, _ name: String) throws -> Data {
        let run = try #require(try Self.runs.get()[period])
        return try Data(contentsOf: run.output.appending(path: "report/\(period)/\(name)"))
    }

    @Test(arguments: ["2023-H1", "2026-Q3", "2026-10"], documents)
    func everyPartIsValid(period: String, name: String) throws {
        #expect(try OfficeSchemas.faults(of: document(period, name)) == [])
    }

    @Test func everyShippedTemplateIsValid() throws {
        let folder = SampleRun.root.appending(path: "config/reports")
        let kinds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let templates = try kinds.filter(\.hasDirectoryPath).flatMap {
            try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }.filter { $0.pathExtension == "docx" }
        #expect(!templates.isEmpty)
        for template in templates {
            #expect(try OfficeSchemas.faults(of: Data(contentsOf: template)) == [], "\(template.lastPathComponent)")
        }
    }

    @Test func aDocumentThatIsBrokenIsFound() throws {
        // Properties stand before the text.
        let faults = try OfficeSchemas.faults(of: WordFile.bytes([], body: "<w:p><w:r/><w:pPr/></w:p>"))
        #expect(faults.count == 1 && faults.first?.hasPrefix("word/document.xml: line") == true, "\(faults)")
    }

    @Test(arguments: ["2023-H1", "2026-Q3", "2026-10"])
    func theReportIsSmallAndHoldsNothingThatIsNotItsOwn(period: String) throws {
        let bytes = try document(period, "bao-cao.docx")
        #expect(bytes.count < 60 * 1_024, "\(bytes.count)")
        let package = try OfficePackage(bytes)
        #expect(package.parts.keys.allSatisfy { !$0.hasPrefix("customXml/") && !$0.contains("thumbnail") })
        #expect(package.text("word/styles.xml").utf8.count < 20_000)
    }

    @Test(arguments: ["bao-cao.docx", "tom-tat.docx"])
    func thePropertiesSayWhatADocumentIs(name: String) throws {
        let package = try OfficePackage(try document("2026-Q3", name))
        let core = package.text("docProps/core.xml")
        let title = name == "bao-cao.docx" ? "Báo cáo chuyển đổi số" : "Tóm tắt báo cáo"
        #expect(core.contains("<dc:title>\(title) quý III năm 2026 của Ủy ban nhân dân tỉnh Quảng Ngãi</dc:title>"))
        #expect(
            core.contains(
                "<dc:subject>Kỳ báo cáo: quý III năm 2026, từ ngày 01/07/2026 đến ngày 30/09/2026</dc:subject>"))
        #expect(core.contains("<dc:language>vi-VN</dc:language>"))
        #expect(package.text("docProps/app.xml").contains("<Application>baocaod</Application>"))
        #expect(package.text("docProps/custom.xml").contains("baocaod-period"))
        #expect(package.text("word/styles.xml").contains("w:lang w:val=\"vi-VN\""))
    }

    @Test func theReportOfAProvinceShowsARankingOfItsCommunes() throws {
        let package = try OfficePackage(try document("2026-Q3", "bao-cao.docx"))
        let chart = package.text("word/charts/baocaod1.xml")
        #expect(chart.contains("<c:barChart>") && chart.contains("<c:ptCount val=\"15\"/>"))
        #expect(chart.contains("<c:v>Xã Lân Phong</c:v>") && chart.contains("<c:v>98.71</c:v>"))
        // Who does not see it hears it.
        #expect(
            package.text("word/document.xml").contains(
                "descr=\"Tỷ lệ hồ sơ có số hóa khi tiếp nhận – 15 đơn vị cao nhất: Xã Lân Phong 98,71%;"))
    }

    @Test(arguments: ["2023-H1", "2026-Q3", "2026-10"])
    func thePageForTheLeaderNamesSixToEightFiguresWhereTheirDataCame(period: String) throws {
        let page = try OfficePackage(try document(period, "tom-tat.docx")).text("word/document.xml")
        #expect((6...8).contains(page.components(separatedBy: "<w:tr>").count - 2))
    }
}
