import ReportingKit
import Testing

@testable import Publishing

/// Worksheets in the ways that writers have, marked.
struct SheetMarksTests {
    private func mark(_ xml: String, _ cells: [String]) throws -> String {
        var sheet = try SheetMarks(Array(xml.utf8))
        let marks = Dictionary(cells.compactMap { CellAddress($0) }.map { ($0, Severity.error) }) { first, _ in first }
        try sheet.mark(marks) { base, _ throws(MarkupText.Unusual) in base + 100 }
        return String(decoding: sheet.bytes(), as: UTF8.self)
    }

    @Test(arguments: [
        // A cell with a format, without one, a cell between others, behind them, in an empty row, in no row.
        ("<c r=\"B2\" s=\"3\"><v>1</v></c>", "B2", "<c r=\"B2\" s=\"103\"><v>1</v></c>"),
        ("<c r=\"B2\"><v>1</v></c>", "B2", "<c s=\"100\" r=\"B2\"><v>1</v></c>"),
        ("<c r=\"A2\"/><c r=\"C2\"/>", "B2", "<c r=\"A2\"/><c r=\"B2\" s=\"100\"/><c r=\"C2\"/>"),
        ("<c r=\"A2\"/>", "C2", "<c r=\"A2\"/><c r=\"C2\" s=\"100\"/>"),
        ("<c><v>1</v></c><c s='4'/>", "B2", "<c><v>1</v></c><c s='104'/>"),
    ])
    func cellsOfARow(row: String, cell: String, expected: String) throws {
        let xml = "<worksheet><sheetData><row r=\"2\">\(row)</row></sheetData></worksheet>"
        #expect(
            try mark(xml, [cell]) == "<worksheet><sheetData><row r=\"2\">\(expected)</row></sheetData></worksheet>")
    }

    @Test func rowsThatAreEmptyOrMissing() throws {
        #expect(
            try mark(
                "<x:worksheet xmlns:x=\"m\"><x:cols><x:col min=\"1\" max=\"3\" style=\"7\"/></x:cols><x:sheetData>"
                    + "<x:row r=\"2\" s=\"5\" customFormat=\"1\"/><!-- <row> --><x:row r=\"4\"/></x:sheetData></x:worksheet>",
                ["A2", "B3", "D9"])
                == "<x:worksheet xmlns:x=\"m\"><x:cols><x:col min=\"1\" max=\"3\" style=\"7\"/></x:cols><x:sheetData>"
                + "<x:row r=\"2\" s=\"5\" customFormat=\"1\"><x:c r=\"A2\" s=\"105\"/></x:row><!-- <row> -->"
                + "<x:row r=\"3\"><x:c r=\"B3\" s=\"107\"/></x:row><x:row r=\"4\"/>"
                + "<x:row r=\"9\"><x:c r=\"D9\" s=\"100\"/></x:row></x:sheetData></x:worksheet>")
    }

    @Test func rowsWithoutNumbersAreCounted() throws {
        #expect(
            try mark("<w><sheetData><row><c/></row><row><c/><c/></row></sheetData></w>", ["B2"])
                == "<w><sheetData><row><c/></row><row><c/><c s=\"100\"/></row></sheetData></w>")
    }

    @Test(arguments: [
        "<worksheet><sheetData><row r=\"3\"/><row r=\"2\"><c r=\"A2\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"2\"><c r=\"A2\"", "<worksheet><sheetData/></worksheet>", "",
        "<worksheet><sheetData><row r=\"2\"><c r=\"A9\"/></row></sheetData></worksheet>",
    ])
    func whatIsOutOfOrderIsLeftAlone(xml: String) {
        #expect(throws: MarkupText.Unusual.self) { try mark(xml, ["A2", "A9"]) }
    }

    @Test func theDrawingOfNotesStandsWhereTheSchemaWantsIt() throws {
        var sheet = try SheetMarks(
            Array("<worksheet><sheetData/><pageMargins/><drawing r:id=\"a\"/><tableParts/><extLst/></worksheet>".utf8))
        #expect(sheet.legacyDrawing == nil)
        try sheet.addLegacyDrawing("rIdNote1")
        let xml = String(decoding: sheet.bytes(), as: UTF8.self)
        #expect(xml.contains("<drawing r:id=\"a\"/><legacyDrawing"))
        #expect(xml.contains("notes:id=\"rIdNote1\"/><tableParts/>"))
        #expect(try SheetMarks(Array(xml.utf8)).legacyDrawing == "rIdNote1")
    }
}
