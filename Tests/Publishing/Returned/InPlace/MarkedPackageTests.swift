import Archive
import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Publishing

/// Marks in an officer's own workbook: nothing of it changes but the fill of the marked cells and the notes.
struct MarkedPackageTests {
    private static let names = ["openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx"]

    private static func corpus(_ name: String) throws -> Data {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try Data(contentsOf: root.appending(path: "Corpus/marked").appending(path: name))
    }

    private static func fault(
        _ cell: String, _ sentence: String, severity: Severity = .error, sheet: String = "Sheet1",
        others: [String] = []
    ) -> MarkedFault {
        var finding = Finding(
            .ruleSum(), severity, at: FindingPlace(file: "a.xlsx", sheet: sheet, cell: CellAddress(cell)))
        finding.cells = others.compactMap { CellAddress($0) }
        return MarkedFault(finding, sentence: sentence)
    }

    private static func sheets(_ bytes: Data) throws -> [Sheet] {
        try FileReader(limits: ReadingLimits()).read(bytes, name: "a.xlsx").sheets
    }

    private func mark(_ original: Data, _ faults: [MarkedFault]) throws -> WrittenWorkbook {
        try WrittenWorkbook {
            let sheets = try Self.sheets(original)
            let workbook = MarkedWorkbook(fileName: "a.xlsx", sheets: sheets, faults: faults, limits: .init())
            return try #require(try workbook.bytes(in: original))
        }
    }

    /// What a sheet's part says outside of its cells, without the drawing of notes.
    private static func frame(_ xml: String) -> [String] {
        guard let start = xml.range(of: "<sheetData"), let end = xml.range(of: "</sheetData>") else { return [] }
        var behind = String(xml[end.upperBound...])
        if let drawing = behind.range(of: "<legacyDrawing"), let close = behind[drawing.lowerBound...].range(of: "/>") {
            behind.removeSubrange(drawing.lowerBound..<close.upperBound)
        }
        return [String(xml[..<start.lowerBound]), behind]
    }

    @Test(arguments: names)
    func everythingElseStaysAsItWas(name: String) throws {
        let original = try Self.corpus(name)
        let before = try WrittenWorkbook { original }
        let after = try mark(
            original,
            [
                Self.fault("D9", "Ô D9 sai.", others: ["C9", "F9"]), Self.fault("E12", "Xem lại.", severity: .warning),
                Self.fault("P40", "Không có ô này."),
            ])
        #expect(after.sheets.map(\.name) == before.sheets.map(\.name))
        for (new, old) in zip(after.sheets, before.sheets) {
            #expect(
                new.rows.filter { !$0.cells.isEmpty }.map(\.cells) == old.rows.filter { !$0.cells.isEmpty }.map(\.cells)
            )
            #expect(new.merges == old.merges && new.hiddenColumns == old.hiddenColumns && new.isHidden == old.isHidden)
        }
        #expect(Self.frame(try after.sheetXML(1)) == Self.frame(try before.sheetXML(1)))
        for part in ["xl/workbook.xml", "xl/theme/theme1.xml"] {
            #expect((try? after.part(part)) == (try? before.part(part)))
        }
    }

    @Test(arguments: names)
    func markedCellsAreFilledAndKeepTheirFormat(name: String) throws {
        let original = try Self.corpus(name)
        let after = try mark(
            original, [Self.fault("D9", "Ô D9 sai."), Self.fault("P40", "Trống.", severity: .warning)])
        let styles = try after.part("xl/styles.xml")
        #expect(styles.contains("FFFF9999") && styles.contains("FFFFE699"))
        let before = try WrittenWorkbook { original }
        func format(_ workbook: WrittenWorkbook) throws -> [String: String] {
            let cell = try workbook.cell("D9")
            let number = try #require(cell.firstMatch(of: /s="(\d+)"/).flatMap { Int($0.1) })
            let formats = try #require(
                try workbook.part("xl/styles.xml").firstMatch(of: /<cellXfs.*<\/cellXfs>/.dotMatchesNewlines()))
            let all = formats.0.matches(of: /<xf [^>]*>/)
            var attributes: [String: String] = [:]
            for match in all[number].0.matches(of: /(\w+)="([^"]*)"/) {
                attributes[String(match.1)] = String(match.2)
            }
            return attributes
        }
        var (old, new) = (try format(before), try format(after))
        #expect(new["fillId"] != old["fillId"] && new["applyFill"] == "1")
        for key in ["fillId", "applyFill"] {
            old[key] = nil
            new[key] = nil
        }
        #expect(new == old)
    }

    @Test func commentsOfTheOfficerStay() throws {
        let after = try mark(
            try Self.corpus("openpyxl.xlsx"), [Self.fault("D9", "Ô D9 sai & lệch."), Self.fault("C9", "Ô C9.")])
        let part = try #require(
            ["xl/comments/comment1.xml", "xl/comments1.xml"].lazy.compactMap { try? after.part($0) }.first)
        #expect(part.contains("Ghi chú của cán bộ"))
        #expect(part.contains("Số này hỏi lại sau") && part.contains("Ô D9 sai &amp; lệch."))
        #expect(part.components(separatedBy: "ref=\"D9\"").count == 2)
        #expect(part.contains("ref=\"C9\""))
    }

    @Test func markedTwiceTheNotesAddUp() throws {
        let once = try mark(try Self.corpus("xlsxwriter.xlsx"), [Self.fault("D9", "Lần một.")])
        let twice = try mark(once.bytes, [Self.fault("D9", "Lần hai."), Self.fault("E9", "Ô E9.")])
        let comments = try twice.part("xl/comments1.xml")
        #expect(comments.contains("Lần một.") && comments.contains("Lần hai.") && comments.contains("ref=\"E9\""))
        #expect(try twice.sheetXML(1).components(separatedBy: "<legacyDrawing").count == 2)
    }

    @Test func macrosAndUnknownPartsAreCopied() throws {
        let original = try Self.corpus("xlsxwriter.xlsx")
        let archive = try Archive(original, format: .xlsx, limits: ReadingLimits())
        var writer = try ZipWriter(copyingFrom: original)
        for name in archive.entryNames { try writer.copy(name) }
        try writer.add("xl/vbaProject.bin", Data([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]))
        let after = try mark(try writer.finish(), [Self.fault("D9", "Sai.")])
        let marked = try Archive(after.bytes, format: .xlsx, limits: ReadingLimits())
        #expect(try marked.bytes(of: "xl/vbaProject.bin") == Data([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]))
        for name in archive.entryNames { #expect(marked.contains(name), "\(name)") }
    }

    /// Of what is not changed in place the cells are copied, as ever.
    @Test func hostileAndUnusualWorkbooksAreNotChanged() throws {
        let original = try Self.corpus("xlsxwriter.xlsx")
        let sheets = try Self.sheets(original)
        func marked(replacing part: String, with text: String) throws -> Data? {
            let archive = try Archive(original, format: .xlsx, limits: ReadingLimits())
            var writer = try ZipWriter(copyingFrom: original)
            for name in archive.entryNames where name != part { try writer.copy(name) }
            try writer.add(part, Data(text.utf8))
            return try MarkedWorkbook(
                fileName: "a.xlsx", sheets: sheets, faults: [Self.fault("D9", "Sai.")], limits: .init()
            ).bytes(in: try writer.finish())
        }
        #expect(try marked(replacing: "xl/styles.xml", with: "<styleSheet><fills") == nil)
        #expect(
            try marked(replacing: "xl/styles.xml", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><styleSheet/>") == nil)
        #expect(try marked(replacing: "xl/styles.xml", with: String(repeating: " ", count: 40 << 20)) == nil)
        #expect(try marked(replacing: "xl/worksheets/sheet1.xml", with: "<worksheet/>") == nil)
        #expect(try marked(replacing: "xl/workbook.xml", with: "<workbook/>") == nil)
        #expect(
            try MarkedWorkbook(fileName: "a", sheets: sheets, faults: [Self.fault("D9", "")], limits: .init())
                .bytes(in: Data("PK nothing".utf8)) == nil)
        let large = Data(count: MarkedWorkbook.inPlaceBytes + 1)
        #expect(
            try MarkedWorkbook(fileName: "a", sheets: sheets, faults: [Self.fault("D9", "")], limits: .init())
                .bytes(in: large) == nil)
    }
}
