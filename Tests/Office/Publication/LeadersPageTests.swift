import Foundation
import OfficeSupport
import Publishing
import ReportingKit
import SchemaSupport
import Store
import Tabular
import TestSupport
import Testing

@testable import Office

/// The page for the leader and the charts of a district's report of half a year, after the half before.
struct LeadersPageTests {
    private let office: TestOffice
    private let period: Period

    init() throws {
        office = try TestOffice()
        let definition = try #require(office.composition.registry.dataset("digitization"))
        var former = try ExportTable.reference(5, definition, set: .subordinates)
        period = former.period
        former.period = try #require(period.former)
        // Every unit had twice as much, so that rates are what they are.
        try office.drop(former.multiplied(by: 2).csv, as: "truoc.csv")
        try office.drop(try ExportTable.reference(5, definition, set: .subordinates).csv, as: "so hoa.csv", day: 1)
    }

    private func file(_ name: String) -> URL { office.output.report(period).appending(path: name) }

    /// Paragraph by paragraph, those of the table too.
    private func page() throws -> [String] {
        try OfficePackage(Data(contentsOf: file("tom-tat.docx"))).text("word/document.xml")
            .matches(of: /<w:t [^>]*>([^<]*)<\/w:t>/).map { String($0.1) }
    }

    @Test func figuresHaveArrowsAndWordsForWhatIsBetter() throws {
        let page = try page()
        #expect(page.contains { $0.hasPrefix("TÓM TẮT BÁO CÁO 6 THÁNG ĐẦU NĂM 2023") }, "\(page)")
        #expect(page.contains("19.426 hồ sơ"))
        #expect(page.contains("▼ giảm 19.426 hồ sơ (50%)"))
        #expect(page.contains("= không thay đổi"))
        #expect(page.contains("○ chưa có cùng kỳ"))
    }

    @Test func theBestAndTheLowestUnitsAreNamedWithTheirRates() throws {
        let page = try page()
        let best = try #require(page.firstIndex(of: "Dẫn đầu")).advanced(by: 1)
        let least = try #require(page.firstIndex(of: "Cần quan tâm")).advanced(by: 1)
        #expect(page[best].contains("%), ") && page[least].contains("%), "), "\(page[best]) \(page[least])")
        #expect(page[best] != page[least])
    }

    @Test func whoHasNotSentIsNamed() throws {
        #expect(try page().contains { $0.contains("chưa gửi") || $0.contains("còn thiếu") })
    }

    @Test func theWorkbookBeginsWithThePageAndEndsWithTheCharts() throws {
        let bytes = try Data(contentsOf: file("phu-luc.xlsx"))
        let sheets = try FileReader(limits: ReadingLimits()).read(bytes, name: "a.xlsx").sheets
        #expect(sheets.first?.name == "Tóm tắt" && sheets.last?.name == "Biểu đồ")
        let parts = try OfficePackage(bytes).parts
        #expect(parts["xl/charts/chart1.xml"] != nil && parts["xl/charts/chart2.xml"] != nil)
        #expect(try OfficeSchemas.faults(of: bytes) == [])
    }

    @Test func everyFigureOfThePageIsInTheLineage() throws {
        let lineage = try String(contentsOf: file("lineage.json"), encoding: .utf8)
        for id in ["chart/intake/", "chart/intake_course/", "summary/digitization.subordinates.received_rate/"] {
            #expect(lineage.contains("\"id\":\"\(id)"), "\(id)")
        }
        #expect(try office.faults() == [])
    }

    // MARK: The template

    private func render(_ text: String) throws -> Data {
        let template = try ReportTemplate(
            WordFile.bytes([text]), registry: office.composition.reportRegistry)
        return try template.render(
            try #require(try office.publisher.model(period)), layout: ReportLayout()
        ).document
    }

    @Test func aPlaceholderBecomesAChartThatWordDrawsItself() throws {
        let document = try render("Xem {{ chart.intake }}")
        let package = try OfficePackage(document)
        #expect(package.text("word/charts/baocaod1.xml").contains("<c:barChart>"))
        #expect(package.text("word/_rels/document.xml.rels").contains("charts/baocaod1.xml"))
        #expect(package.text("word/document.xml").contains("r:id=\"baocaodChart1\""))
        let data = try #require(package.parts["word/embeddings/baocaod1.xlsx"])
        let rows = try FileReader(limits: ReadingLimits()).read(data, name: "a.xlsx").sheets.first?.rows ?? []
        // A heading and fifteen units.
        #expect(rows.count == 16)
        #expect(try OfficeSchemas.faults(of: document) == [])
    }

    @Test func aCourseOverPeriodsIsALine() throws {
        let package = try OfficePackage(try render("{{ chart.intake_course }}"))
        let chart = package.text("word/charts/baocaod1.xml")
        #expect(chart.contains("<c:lineChart>") && chart.contains("6 tháng cuối 2022"))
    }

    @Test func aChartThatNobodyDeclaresIsAFaultOfTheTemplate() throws {
        #expect(throws: TemplateFaults.self) { _ = try render("{{ chart.intak }}") }
    }

    // MARK: Issued

    private func issue() throws -> Finalization {
        _ = try IssuedReport(office.publisher).finalize(
            period, number: "85", date: try #require(CalendarDate(iso: "2023-07-10")), signer: "A",
            opening: .init(name: "B", reason: "Gấp"), now: Date())
        return try #require(try office.store.finalization(of: ReportPeriod(.former, period)))
    }

    @Test func thePageIsIssuedWithTheReportAndStaysWhatItWas() throws {
        let issued = try issue()
        #expect(issued.summary == (try Data(contentsOf: file("tom-tat.docx"))))
        try FileManager.default.removeItem(at: file("tom-tat.docx"))
        #expect(try office.faults().contains { $0.contains("tom-tat.docx of an issued report is missing") })
        _ = try office.publisher.writeAll(try #require(try office.publisher.model(period)))
        #expect(issued.summary == (try Data(contentsOf: file("tom-tat.docx"))))
        #expect(try office.faults() == [])
    }

    /// As a version without the page issued it: its layout says nothing of pages, charts and properties.
    @Test func aReportOfAFormerVersionHasNoPageAndVerifiesClean() throws {
        var names = try office.composition.template().names
        names.hasSummary = false
        let model = try #require(try office.publisher.model(period, named: names))
        var layout = office.composition.layout(in: period)
        layout.isDescribed = false
        layout.hasSummary = false
        let encoded = try JSONEncoder().encode(layout)
        var object = try #require(try JSONSerialization.jsonObject(with: encoded) as? [String: Any])
        for key in ["isDescribed", "hasSummary", "openPoints"] { object[key] = nil }
        let former = try JSONDecoder().decode(
            ReportLayout.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(!former.hasSummary && !former.isDescribed && former.openPoints.isEmpty)
        let template = try office.composition.templateBytes()
        let document = try office.composition.template().render(model, layout: former).document
        let workbook = try AppendixWorkbook(model, layout: former).bytes()
        #expect(try OfficePackage(workbook).parts["xl/charts/chart1.xml"] == nil)
        try office.store.finalize(
            Finalization(
                report: .former, period: period, parts: office.composition.issuedParts, number: "1/BC",
                date: period.lastDay, signer: "A", finalizedAt: Date(),
                through: try office.store.newest(within: period),
                layout: try JSONSerialization.data(withJSONObject: object), template: template, document: document,
                documentSHA256: IssuedReport.hash(document), workbook: workbook,
                workbookSHA256: IssuedReport.hash(workbook)))
        try FileManager.default.removeItem(at: file("tom-tat.docx"))
        _ = try office.publisher.writeAll(try #require(try office.publisher.model(period)))
        #expect(!FileManager.default.fileExists(atPath: file("tom-tat.docx").path))
        #expect(!(try String(contentsOf: file("lineage.json"), encoding: .utf8)).contains("chart/"))
        #expect(try office.faults() == [])
    }
}
