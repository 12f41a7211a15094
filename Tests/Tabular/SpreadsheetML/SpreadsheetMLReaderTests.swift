import Foundation
import ReportingKit
import Testing

@testable import Tabular

struct SpreadsheetMLReaderTests {
    private static let workbook = """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office"
         xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
         xmlns:html="http://www.w3.org/TR/REC-html40">
         <ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><WindowHeight>9000</WindowHeight></ExcelWorkbook>
         <Styles>
          <Style ss:ID="Default" ss:Name="Normal"><NumberFormat/></Style>
          <Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style>
          <Style ss:ID="s2"><NumberFormat ss:Format="dd/mm/yyyy;@"/></Style>
          <Style ss:ID="s3" ss:Parent="s1"><Font ss:Bold="1"/></Style>
          <Style ss:ID="s4"><NumberFormat ss:Format="Short Date"/></Style>
          <Style ss:ID="s5"><NumberFormat ss:Format="Standard"/></Style>
         </Styles>
         <Worksheet ss:Name="Số hóa"><Table ss:ExpandedColumnCount="99999" ss:ExpandedRowCount="99999999">
          <Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column ss:Index="6" ss:StyleID="s1"/>
          <Row><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">Tiêu đề</Data></Cell>
           <Cell><Data ss:Type="String">D</Data></Cell></Row>
          <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">15834</Data></Cell>
           <Cell ss:StyleID="s1"><Data ss:Type="Number">0.5239</Data></Cell>
           <Cell ss:StyleID="s2"><Data ss:Type="DateTime">2023-06-30T00:00:00.000</Data></Cell>
           <Cell ss:StyleID="s3"><Data ss:Type="Number">1</Data></Cell>
           <Cell><Data ss:Type="Number">0.25</Data></Cell></Row>
          <Row ss:Span="1"><Cell><Data ss:Type="Boolean">1</Data></Cell>
           <Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>
           <Cell ss:Formula="=SUM(R1C1)"/><Cell ss:StyleID="s4"><Data ss:Type="Number">45107</Data></Cell>
           <Cell ss:StyleID="s5"><Data ss:Type="Number">1.5E3</Data></Cell></Row>
          <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">Xã <B>Bình</B> An</ss:Data>
           <Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">ghi chú</ss:Data></Comment></Cell>
           <Cell><Data ss:Type="String">dòng 1&#10;dòng 2</Data></Cell><Cell ss:StyleID="s1"/></Row>
         </Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Selected/></WorksheetOptions></Worksheet>
         <Worksheet ss:Name="Ẩn"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">
          <Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
        </Workbook>
        """

    private func read(_ bytes: Data) throws -> [Sheet] {
        try SpreadsheetMLReader(limits: ReadingLimits()).read(bytes).sheets
    }

    private static let cells = [
        "A1: Tiêu đề", "D1: D", "B4: 15834.0 (hidden)", "C4: 0.5239 percent (hidden)", "D4: 45107.0 date (hidden)",
        "E4: 1.0 percent (hidden)", "F4: 0.25 percent (hidden)", "A5: true", "B5: error #DIV/0!",
        "C5: formula =SUM(R1C1)",
        "D5: 45107.0 date", "E5: 1500.0", "A7: Xã Bình An", "B7: dòng 1\ndòng 2",
    ]

    @Test func cellsStandWhereIndexAndMergesPutThem() throws {
        let sheets = try read(Data(Self.workbook.utf8))
        #expect(sheets.map(\.name) == ["Số hóa", "Ẩn"])
        #expect(sheets.map(\.isHidden) == [false, true])
        #expect(sheets[0].described == Self.cells)
        #expect(sheets[0].describedMerges == ["A1:C2"])
        #expect(sheets[0].hiddenColumns == [1, 2])
    }

    @Test func utf16IsReadTheSame() throws {
        let text = Self.workbook.replacing("version=\"1.0\"", with: "version=\"1.0\" encoding=\"UTF-16\"")
        let bytes = try #require(text.data(using: .utf16))
        #expect(try FileReader(limits: ReadingLimits()).read(bytes, name: "a.xls").sheets[0].described == Self.cells)
    }

    @Test func prefixedElementsAreReadTheSame() throws {
        let text = Self.workbook.replacing(
            #/<(/?)(Workbook|Styles|Style|NumberFormat|Worksheet|Table|Column|Row|Cell|Data)\b/#
        ) {
            "<\($0.1)ss:\($0.2)"
        }
        #expect(try read(Data(text.utf8))[0].described == Self.cells)
    }

    @Test func daysOfThe1904SystemAreConvertedAndWrittenDatesNot() throws {
        let text = Self.workbook.replacing("<WindowHeight>9000</WindowHeight>", with: "<Date1904/>")
        let cells = try read(Data(text.utf8))[0].described
        #expect(cells.contains("D4: 45107.0 date (hidden)"))
        #expect(cells.contains("D5: 46569.0 date"))
        #expect(cells.contains("E5: 1500.0"))
    }

    @Test func digitsThatAreRaisedOrStruckOutAreMarked() throws {
        let file = """
            <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
            xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row>\
            <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">21<Sup>1</Sup></ss:Data></Cell>\
            <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>7</S>21</ss:Data></Cell>\
            </Row></Table></Worksheet></Workbook>
            """
        let sheet = try SpreadsheetMLReader(limits: ReadingLimits()).read(Data(file.utf8)).sheets.first
        #expect(sheet?.described == ["A1: 21¹", "B1: 7\u{336}21"])
    }
}
