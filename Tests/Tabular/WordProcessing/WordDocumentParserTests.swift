import Foundation
import ReportingKit
import Testing

@testable import Markup
@testable import Tabular

/// Bodies written by hand, for what no program at hand writes.
struct WordDocumentParserTests {
    private func blocks(_ body: String) throws -> [WordBlock] {
        let xml = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="urn:math">\
            <w:body>\(body)</w:body></w:document>
            """
        let reader = XMLPullReader(Data(xml.utf8), format: .docx, limits: ReadingLimits())
        return try WordDocumentParser(reader, styles: WordStyles(), numbering: WordNumbering(), limits: ReadingLimits())
            .parse()
    }

    private func texts(_ body: String) throws -> [String] {
        try blocks(body).map { block in
            switch block {
            case .paragraph(let paragraph): paragraph.shownText
            case .table: "table"
            }
        }
    }

    private func sheet(_ rows: String) throws -> Sheet {
        var sheets = WordSheets(limits: ReadingLimits())
        guard case .table(let table) = try #require(try blocks("<w:tbl>\(rows)</w:tbl>").first) else {
            throw ReadingError.empty
        }
        try sheets.add(table, above: [])
        return sheets.sheets[0]
    }

    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }

    @Test(
        arguments: [
            (
                "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:cr/><w:t>c</w:t></w:r></w:p>",
                ["a\tb-\nc"]
            ),
            (
                "<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>",
                ["y"]
            ),
            (
                "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent><w:p><w:r><w:t>y</w:t></w:r></w:p></w:sdtContent></w:sdt>",
                ["y"]
            ),
            ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>", ["✓"]),
            ("<w:p><m:r><m:t>x</m:t></m:r><w:r><w:t>y</w:t></w:r></w:p>", ["y"]),
            ("<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:t>y</w:t></w:r><w:commentRangeStart/></w:p>", ["y"]),
            ("<w:p><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>", ["7"]),
        ])
    func inlineContentIsTheTextThatIsSeen(body: String, expected: [String]) throws {
        #expect(try texts(body) == expected)
    }

    @Test func instructionsOfFieldsInsideFieldsAreNotText() throws {
        func mark(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        func text(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
        let body =
            "<w:p>" + mark("begin") + mark("begin") + mark("separate") + text("điều kiện") + mark("end")
            + mark("separate")
            + text("kết quả") + mark("end") + text("!") + "</w:p>"
        #expect(try texts(body) == ["kết quả!"])
    }

    @Test func columnsLeftOutBeforeARowAreKept() throws {
        let sheet = try sheet("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>\(cell("x"))</w:tr>")
        #expect(sheet.described == ["C1: x"])
    }

    @Test func deletedRowsGoAndHiddenRowsAreMarked() throws {
        let sheet = try sheet(
            "<w:tr><w:trPr><w:del/></w:trPr>\(cell("x"))</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>\(cell("y"))</w:tr>")
        #expect(sheet.described == ["A1: y (hidden)"])
    }

    @Test func aMergeThatGoesOnFromNothingIsACell() throws {
        let sheet = try sheet(
            "<w:tr>\(cell("x"))</w:tr><w:tr>\(cell("y", "<w:vMerge/>"))</w:tr><w:tr>\(cell("z", "<w:vMerge/>"))</w:tr>")
        #expect(sheet.described == ["A1: x", "A2: y"])
        #expect(sheet.describedMerges == ["A2:A3"])
    }

    @Test func mergesOfWord97GoToTheRight() throws {
        let sheet = try sheet(
            "<w:tr>\(cell("x", "<w:hMerge w:val=\"restart\"/>"))\(cell("", "<w:hMerge/>"))\(cell("y"))</w:tr>")
        #expect(sheet.described == ["A1: x", "C1: y"])
        #expect(sheet.describedMerges == ["A1:B1"])
    }

    @Test func textInAnEmbeddedFileIsNotPassedOver() {
        #expect(
            throws: ReadingError.unsupported(.embeddedDocument)
        ) {
            try texts("<w:altChunk/>")
        }
    }

    @Test func absurdSpansAreRefused() {
        #expect(throws: ReadingError.unreadable(format: .docx, reason: "a table of more than 16384 columns")) {
            try sheet("<w:tr>\(cell("x", "<w:gridSpan w:val=\"2000000000\"/>"))\(cell("y"))</w:tr>")
        }
    }

    @Test func digitsThatAreRaisedOrStruckOutAreMarked() throws {
        func run(_ text: String, _ look: String = "") -> String {
            "<w:r><w:rPr>\(look)</w:rPr><w:t>\(text)</w:t></w:r>"
        }
        #expect(
            try texts(
                "<w:p>\(run("21"))\(run("1", "<w:vertAlign w:val='superscript'/>"))</w:p>"
                    + "<w:p>\(run("7", "<w:strike/>"))\(run("21", "<w:strike w:val='0'/>"))</w:p>") == [
                    "21¹", "7\u{336}21",
                ])
    }
}
