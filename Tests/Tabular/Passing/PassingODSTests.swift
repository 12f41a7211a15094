import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// OpenDocument as text, packed nowhere.
enum ODSText {
    static func document(_ body: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
        <office:automatic-styles><style:style style:name="ta2" style:family="table">\
        <style:table-properties table:display="false"/></style:style></office:automatic-styles>\
        <office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document>
        """
    }

    static func sheet(_ rows: String) -> String { document("<table:table table:name=\"S\">\(rows)</table:table>") }
}

/// OpenDocument in passing against the same kept.
struct PassingODSTests {
    private func pass(_ text: String) -> Result<[[String]], ReadingError> {
        var hasPassed = false
        let result = passing {
            hasPassed = try PassingReader(limits: ReadingLimits()).read(
                FileContent(Data(text.utf8)), name: "a.fods", into: &$0)
        }
        if case .success = result { #expect(hasPassed) }
        return result
    }

    private func keep(_ text: String) -> Result<[[String]], ReadingError> {
        whole { try ODSReader(limits: ReadingLimits()).read(Data(text.utf8)).sheets }
    }

    /// What LibreOffice, Excel and hand-written exporters put into cells.
    private static let cells = [
        "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>Xã Bình An</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>a &amp; b &lt;c&gt; &#272;&#x110;</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>  hai   dấu\n\tcách </text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>một</text:p><text:p>hai</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p/></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"string\"><text:p><text:span text:style-name=\"T1\">đậm</text:span> thường</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"float\" office:value=\"15834\" calcext:value-type=\"float\"><text:p>15.834</text:p></table:table-cell>",
        "<table:table-cell table:style-name=\"ce1\" office:value-type=\"percentage\" office:value=\"0.5239\"><text:p>52,39%</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-06-30\"><text:p>30/06/2023</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-06-30T12:00:00\"><text:p>30/06/2023</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT12H30M00S\"><text:p>12:30</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>TRUE</text:p></table:table-cell>",
        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>",
        "<table:table-cell table:formula=\"of:=[.A1]&amp;&quot;x&quot;\"/>",
        "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>",
        "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>gộp</text:p></table:table-cell><table:covered-table-cell/>",
        "<table:table-cell/>",
        "<table:table-cell office:value-type=\"string\"><text:p text:style-name=\"P1\">a</text:p></table:table-cell>",
        "<table:table-cell office:value-type='string'><text:p>'nháy' \"kép\"</text:p></table:table-cell>",
    ]

    private static let document = ODSText.document(
        "<table:table table:name=\"Số &amp; hóa\" table:style-name=\"ta1\"><office:forms><table:table/></office:forms>"
            + "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/>"
            + "<table:table-header-rows><table:table-row>" + cells.joined()
            + "</table:table-row></table:table-header-rows>\n"
            + cells.map { "<table:table-row table:style-name=\"ro1\">\($0)\n\($0)</table:table-row>" }.joined()
            + "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"3\">\(cells[0])</table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
            + "<table:table table:name=\"Ẩn\" table:style-name=\"ta2\"><table:table-row>\(cells[7])</table:table-row></table:table>"
            + "<table:named-expressions/>")

    @Test(arguments: cells)
    func cellsPassAsTheyAreKept(cell: String) throws {
        let text = ODSText.sheet("<table:table-row>\(cell)</table:table-row>")
        let one = pass(text)
        #expect(try one.get().count == 1)
        #expect(one == keep(text))
    }

    @Test func sheetsPassWithTheirRepeatedAndHiddenRows() throws {
        let one = pass(Self.document)
        #expect(try one.get().count == 2)
        #expect(one == keep(Self.document))
    }

    @Test(arguments: [
        "<!-- ghi chú -->", "<?x y?>", "<table:table-cell><text:p><![CDATA[a]]></text:p></table:table-cell>",
        "<table:table-cell><text:p>&nbsp;</text:p></table:table-cell>",
        "<table:table-cell><text:p>a]]>b</text:p></table:table-cell>",
        "<table:table-cell><text:p xmlns:text=\"x\">a</text:p></table:table-cell>",
        "<table:table-cell table:a=\"1\" table:a=\"2\"/>", "<other:table-cell/>",
        "<table:table-cell><text:p>a</text:p>",
        "<table:table-cell><text:p>\u{1}</text:p></table:table-cell>",
        "<table:table-cell table:number-columns-repeated=\"20000\"><text:p>a</text:p></table:table-cell>",
    ])
    func whatFewProgramsWritePassesOrIsRefusedAsWhereItIsKept(row: String) throws {
        let text = ODSText.sheet("<table:table-row>\(row)</table:table-row>")
        #expect(pass(text) == keep(text))
    }

    @Test func longSheetsPassWhole() throws {
        let row = "<table:table-row>\(Self.cells[0])</table:table-row>"
        let rows = String(repeating: row, count: 25_000)
        let text = ODSText.document(
            "<table:table table:name=\"A\">\(rows)</table:table>"
                + "<table:table table:name=\"B\">\(rows)<!-- ghi chú -->\(rows)</table:table><table:table table:name=\"C\">\(row)</table:table>"
        )
        let one = pass(text)
        #expect(try one.get().map(\.count) == [25_001, 50_001, 2])
        #expect(one == keep(text))
    }

    @Test func aRowThatIsRepeatedOverTheFirstRowsPassesAtEachOfItsPlaces() throws {
        let row = "<table:table-row table:number-rows-repeated=\"50\">\(Self.cells[0])</table:table-row>"
        let text = ODSText.sheet(row + row + row)
        let one = pass(text)
        #expect(try one.get().map(\.count) == [151])
        #expect(one == keep(text))
    }
}
