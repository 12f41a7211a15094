import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// The sample exports that ship with the project, cell by cell against the reference appendices.
struct SampleTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func sample(_ name: String) throws -> Data {
        try Data(contentsOf: Self.project.appending(path: "config/samples/2023-H1/in").appending(path: name))
    }

    /// The rows of a reference appendix without the first column, which says what kind of row it is.
    private func reference(_ number: Int) throws -> [[String]] {
        let text = try String(
            decoding: CorpusFile.bytes("reference/2023-H1/appendix\(number).csv"), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).dropFirst().map(String.init)
        }
    }

    /// What a cell shows, with numbers and rates written as plainly as the reference does.
    private func shown(_ content: CellContent?) -> String {
        switch content {
        case .text(let text): plain(text)
        case .number(let value, _): plain("\(value)")
        case nil: ""
        default: "?"
        }
    }

    /// Without a percent sign, spaces around and zeros at the end: 87.30 is 87.3.
    private func plain(_ text: String) -> String {
        let text = text.trimmingCharacters(in: CharacterSet(charactersIn: "% \u{A0}"))
        guard let value = Double(text) else { return text }
        return value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    private func check(_ sheet: Sheet, against number: Int, headerRows: Int) throws {
        let expected = try reference(number).map { $0.map(plain) }
        let data = sheet.rows.filter { $0.index >= headerRows }
        for (index, expected) in expected.enumerated() {
            let row = try #require(data.indices.contains(index) ? data[index] : nil)
            // The sixth appendix has a no-break space for the label of its total.
            let found = expected.indices.map { expected[$0].isEmpty && $0 == 1 ? "" : shown(row[$0]) }
            #expect(found == expected)
        }
    }

    @Test func theXLSWorkbookHoldsAppendix2() throws {
        let sheets = try XLSReader(limits: ReadingLimits()).read(sample("PL2 - DVCTT cap huyen.xls")).sheets
        #expect(sheets.map(\.name) == ["Bao cao"])
        #expect(sheets[0].rows[1][0] == .text("(Từ ngày 01/01/2023 đến ngày 30/06/2023)"))
        #expect(
            sheets[0].describedMerges == [
                "A4:A6", "B4:B6", "C4:F4", "G4:J4", "K4:K6", "C5:C6", "D5:F5", "G5:G6", "H5:J5",
            ])
        try check(sheets[0], against: 2, headerRows: 6)
    }

    @Test func theHTMLWorkbookHoldsAppendix4() throws {
        let sheets = try HTMLReader(limits: ReadingLimits()).read(sample("PL4 - DVCTT cap xa (html).xls")).sheets
        #expect(sheets.count == 1)
        #expect(sheets[0].rows[1][0] == .text("(Từ ngày 01/01/2023 đến ngày 30/06/2023)"))
        #expect(
            sheets[0].describedMerges == [
                "A4:A6", "B4:B6", "C4:F4", "G4:J4", "K4:K6", "C5:C6", "D5:F5", "G5:G6", "H5:J5",
            ])
        try check(sheets[0], against: 4, headerRows: 6)
    }

    @Test func theDelimitedFileHoldsAppendix5() throws {
        let sheets = try DelimitedReader(limits: ReadingLimits()).read(sample("PL5 - so hoa cap xa.csv")).sheets
        #expect(sheets[0].rows[4][2] == .text("(1)"))
        try check(sheets[0], against: 5, headerRows: 6)
    }

    @Test func theWordDocumentHoldsAppendix6() throws {
        let reading = try DOCXReader(limits: ReadingLimits()).read(sample("PL6 - van ban cap xa.docx"))
        #expect(reading.sheets.count == 1)
        #expect(reading.sheets[0].rows[1][0] == .text("Từ ngày: 01/01/2023 Đến ngày: 30/06/2023"))
        try check(reading.sheets[0], against: 6, headerRows: 4)
        let text = try #require(reading.text)
        #expect(text.described.last == "3 NGƯỜI LẬP BIỂU")
    }
}
