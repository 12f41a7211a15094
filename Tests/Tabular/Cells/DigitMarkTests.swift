import Foundation
import ReportingKit
import Testing

@testable import Files
@testable import Tabular

/// A footnote's number and a figure that was struck out are no digits of the figure beside them.
struct DigitMarkTests {
    @Test func lettersStayAsTheyAre() {
        #expect(DigitMark.raised.mark("m2 Bình") == "m² Bình")
        #expect(DigitMark.struck.mark("7 cũ") == "7\u{336} cũ")
    }

    @Test(arguments: [
        ("21<sup>1</sup>", "21¹"), ("21<sub>(1)</sub>", "21₍"), ("<s>7</s>21", "7\u{336}21"),
        ("<del>7</del>21", "7\u{336}21"),
        ("<strike>7</strike>21", "7\u{336}21"), ("<span style='text-decoration:line-through'>7</span>21", "7\u{336}21"),
        ("21<span style='vertical-align:super'>1</span>", "21¹"), ("9<span style='font-size:0px'>7</span>21", "921"),
        ("21<b>1</b>", "211"),
    ])
    func html(_ cell: String, _ expected: String) throws {
        let file = "<table><tr><td>Xã</td><td>\(cell)</td></tr></table>"
        let sheet = try #require(try HTMLReader(limits: ReadingLimits()).read(Data(file.utf8)).sheets.first)
        let expected = cell.contains("(1)") ? "21(¹)" : expected
        #expect(sheet.described == ["A1: Xã", "B1: \(expected)"])
    }

    @Test(arguments: [
        ("<r><t>21</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>", "21¹"),
        ("<r><rPr><strike/></rPr><t>7</t></r><r><t>21</t></r>", "7\u{336}21"),
        (
            "<r><rPr><strike val=\"0\"/></rPr><t>7</t></r><r><rPr><vertAlign val=\"baseline\"/></rPr><t>21</t></r>",
            "721"
        ),
    ])
    func sheetParts(_ runs: String, _ expected: String) throws {
        let sheet = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">\
            <c r="A1" t="inlineStr"><is>\(runs)</is></c></row></sheetData></worksheet>
            """
        let context = WorkbookContext(
            strings: SharedStrings(), styles: CellStyles(), countsDaysFrom1904: false, limits: ReadingLimits())
        for parser in [ScanningSheetPartParser(), XMLSheetPartParser()] as [any SheetPartParser] {
            let content = try parser.sheet(
                { () throws(ReadingError) -> any PartBytes in TextPart(sheet) }, in: context)
            #expect(content.rows.first?.cells.map(\.content) == [.text(expected)])
        }
    }
}
