import Assembly
import ReportingKit
import Tabular
import Testing

@testable import Publishing

struct AppendixWorkbookTests {
    /// The sheets of appendices alone.
    private static let plain: ReportLayout = {
        var layout = ReportLayout()
        layout.hasSummary = false
        return layout
    }()

    private func write(_ report: ReportModel) throws -> WrittenWorkbook {
        try WrittenWorkbook { try AppendixWorkbook(report, layout: Self.plain).bytes() }
    }

    @Test func titleStandsAboveTheTable() throws {
        let written = try write(AppendixSample.report())
        #expect(written.sheets.map(\.name) == ["Phụ lục IV"])
        #expect(written.content("A1") == .text("Phụ lục IV"))
        #expect(written.content("A2") == .text("KẾT QUẢ SỐ HÓA HỒ SƠ"))
        #expect(written.content("A3") == .text("(Từ ngày 01/01/2023 đến ngày 30/06/2023)"))
        #expect(written.content("A4") == .text("Đơn vị tính: hồ sơ"))
    }

    @Test func headingsOfOneGroupAreMerged() throws {
        let written = try write(AppendixSample.report())
        #expect(written.content("C5") == .text("Hồ sơ"))
        #expect(
            ["C6", "D6", "E6", "F5"].map { written.content($0) } == [
                .text("Tiếp nhận"), .text("Có số hóa"), .text("Tỷ lệ (%)"), .text("Số thủ tục"),
            ])
        let merges = written.sheets[0].merges.map { "\($0.first):\($0.last)" }
        #expect(Set(merges) == ["A1:F1", "A2:F2", "A3:F3", "A4:F4", "A5:A6", "B5:B6", "C5:E5", "F5:F6", "A9:B9"])
    }

    @Test func unitsAreRealNumbersAndNothingIsADash() throws {
        let written = try write(AppendixSample.report())
        #expect(
            ["A7", "B7", "C7", "E7"].map { written.content($0) } == [
                .number(1, .general), .text("Xã Bình An"), .number(12_345, .general), .number(48.6, .general),
            ])
        #expect(written.content("B8") == .text("=Xã Bình Chánh"))
        #expect(written.content("D8") == .text("–"))
    }

    @Test func totalsAndRatesAreLiveFormulasWithTheirValue() throws {
        let written = try write(AppendixSample.report())
        #expect(written.content("A9") == .text("Tổng cộng"))
        #expect(try written.cell("C9").hasSuffix("<f>SUM(C7:C8)</f><v>13000</v></c>"))
        #expect(try written.cell("D9").hasSuffix("<f>SUM(D7:D8)</f><v>6000</v></c>"))
        #expect(try written.cell("E9").hasSuffix("<f>IF(C9=0,0,ROUND(D9*100/C9,2))</f><v>46.15</v></c>"))
    }

    @Test func whatDoesNotAddUpStandsAsGiven() throws {
        let written = try write(AppendixSample.report())
        #expect(try written.cell("F9").hasSuffix("<v>37</v></c>"))
        #expect(try !written.cell("F9").contains("<f>"))
    }

    @Test func aTotalThatIsNotTheSumOfTheRowsStaysANumber() throws {
        let total: [FieldValue?] = [.count(13_001), .count(6_000), AppendixSample.rate(4615), .count(37)]
        let written = try write(AppendixSample.report(total: total))
        #expect(try written.cell("C9").hasSuffix("<v>13001</v></c>"))
        #expect(try !written.cell("C9").contains("<f>"))
    }

    @Test func columnNumbersStandUnderTheHeadings() throws {
        let written = try write(AppendixSample.report(columnNumbers: ["(1)", "(2)", "(3)=(2)/(1)", "(4)"]))
        #expect(["C7", "E7", "F7"].map { written.content($0) } == [.text("(1)"), .text("(3)=(2)/(1)"), .text("(4)")])
        #expect(try written.cell("C10").contains("<f>SUM(C8:C9)</f>"))
    }

    @Test func theSheetPrintsOnePageWideWithItsHeadingsRepeated() throws {
        let written = try write(AppendixSample.report())
        let xml = try written.sheetXML(1)
        #expect(xml.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""))
        #expect(xml.contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(xml.contains("horizontalCentered=\"1\""))
        #expect(xml.contains("<oddHeader>&amp;C&amp;\"Times New Roman,Regular\"&amp;13&amp;P</oddHeader>"))
        #expect(xml.contains("<pane xSplit=\"2\" ySplit=\"6\" topLeftCell=\"C7\""))
        #expect(
            try written.part("xl/workbook.xml").contains(
                "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Phụ lục IV'!$5:$6</definedName>"))
        #expect(try written.part("xl/styles.xml").contains("<name val=\"Times New Roman\"/>"))
    }

    @Test func aTableThatNobodySentSaysSo() throws {
        let written = try write(AppendixSample.report(units: []))
        #expect(written.content("A7") == .text("Chưa có số liệu của kỳ báo cáo."))
        #expect(written.content("A8") == nil)
    }

    @Test func theSameReportGivesTheSameBytes() throws {
        #expect(try write(AppendixSample.report()).bytes == write(AppendixSample.report()).bytes)
    }

    @Test func aReportWithoutAppendicesIsStillAWorkbook() throws {
        let report = ReportModel(
            period: try AppendixSample.period, reportingUnit: AppendixSample.district,
            words: try AppendixSample.words, figures: [], appendices: [],
            sections: [], lists: [], completeness: [], findings: [])
        #expect(try write(report).content("A1") == .text("Báo cáo không có phụ lục."))
    }
}
