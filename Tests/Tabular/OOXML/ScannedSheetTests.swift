import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Files
@testable import Archive
@testable import Tabular

/// The fast scanner and the full parser agree on every sheet that both accept, and refuse the same.
struct ScannedSheetTests {
    private static let context = WorkbookContext(
        strings: SharedStrings(), styles: CellStyles(), countsDaysFrom1904: false, limits: ReadingLimits())

    private static func describe(_ result: Result<Sheet, ReadingError>) -> String {
        switch result {
        case .failure: "refused"
        case .success(let content):
            content.rows.map(\.described).joined(separator: "\n")
                + "\n\(content.merges)\(content.hiddenColumns.sorted())"
        }
    }

    private static func read(_ sheet: String, by parser: some SheetPartParser) -> String {
        describe(
            Result { () throws(ReadingError) in
                try parser.sheet({ () throws(ReadingError) -> any PartBytes in TextPart(sheet) }, in: context)
            })
    }

    private static let plain = """
        <?xml version="1.0" encoding="UTF-8"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" max="3" hidden="1"/></cols>\
        <sheetData><row r="1" spans="1:4"><c r="A1" t="inlineStr"><is><t>Đơn vị &amp; nơi</t></is></c><c r="B1" s="1"><v>15834</v></c>\
        <c r="C1" t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c></row><row r="2" hidden="1"><c r="A2"><f>SUM(B1)</f></c><c r="B2" t="b"><v>1</v></c>\
        <c r="D2" t="e"><v>#REF!</v></c></row>
        <row r="5"/><row r="7"><c r="A7"><v>-0.5</v></c> <c r="B7" t="inlineStr"><is><r><rPr><b/></rPr><t>x</t></r><r><t xml:space="preserve"> y</t></r></is></c>\
        <c t="d" r="C7"><v>2023-06-30</v></c><c r="D7"/></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
        """

    @Test func aPlainSheetIsScannedToItsEnd() throws {
        var scanner = SheetPartScanner(TextPart(Self.plain))
        var rows = 0
        let outcome = try scanner.scan { (_) throws(ReadingError) in
            rows += 1
            return .all
        }
        guard case .rows = outcome else {
            Issue.record("left to the full parser: \(outcome)")
            return
        }
        #expect(rows == 3)
        #expect(Self.read(Self.plain, by: ScanningSheetPartParser()) == Self.read(Self.plain, by: XMLSheetPartParser()))
    }

    @Test func textWithinAFormatIsNoText() {
        let sheet = Self.plain.replacing("<rPr><b/></rPr>", with: "<rPr><b/><t>no</t></rPr>")
        #expect(sheet != Self.plain)
        let expected = Self.read(Self.plain, by: XMLSheetPartParser())
        #expect(Self.read(sheet, by: XMLSheetPartParser()) == expected)
        #expect(Self.read(sheet, by: ScanningSheetPartParser()) == expected)
    }

    /// A part that goes on in another encoding than it began in: the fuzzer made it of two.
    @Test func aPartOfTwoEncodingsIsRefusedByBoth() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Corpus/fuzz/sheet-part-of-two-encodings.xml")
        let bytes = try Data(contentsOf: file)
        func read(_ parser: some SheetPartParser) -> String {
            Self.describe(
                Result { () throws(ReadingError) in
                    try parser.sheet(
                        { () throws(ReadingError) -> any PartBytes in TextPart(Array(bytes)) }, in: Self.context)
                })
        }
        #expect(read(ScanningSheetPartParser()) == "refused")
        #expect(read(XMLSheetPartParser()) == "refused")
    }

    @Test func sheetsOfTheCorpusAreTheSameForBoth() throws {
        for file in PassingTextAndWorkbookTests.corpus where file.pathExtension == "xlsx" {
            let archive: Archive
            let workbook: XLSXReader.OpenWorkbook
            do {
                archive = try Archive(Data(contentsOf: file), format: .xlsx, limits: ReadingLimits())
                workbook = try XLSXReader(limits: ReadingLimits()).open(archive)
            } catch is ReadingError { continue }
            for sheet in workbook.sheets {
                func read(_ parser: some SheetPartParser) -> String {
                    Self.describe(
                        Result { () throws(ReadingError) in
                            try parser.sheet(
                                { () throws(ReadingError) -> any PartBytes in try archive.open(sheet.part) },
                                in: workbook.context)
                        })
                }
                #expect(
                    read(ScanningSheetPartParser()) == read(XMLSheetPartParser()),
                    "\(file.lastPathComponent) \(sheet.name)")
            }
        }
    }

    /// Pieces of sheets put in, taken out and doubled at random.
    @Test func sheetsChangedAtRandomAreTheSameForBoth() {
        let seed = SeededGenerator.runSeed()
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "<c", "<row", "</row>", "<v>", "</v>", "/>", ">", "<", "&amp;", "&#65;", "&bad;", "<!-- -->",
            "<![CDATA[x]]>", " r=\"B2\"", " r='C3'",
            " s=\"1\"", " t=\"s\"", " t=\"str\"", "<is><t>x</t></is>", "<f>1</f>", "</sheetData>", "<x:c>", "<?p?>",
            "\r\n", " ", "\u{1}", "1", "_x0041_",
            "<row r=\"3\">", "<extLst/>", "\"", "'", "<row/>", " hidden=\"1\"",
        ]
        var both = 0
        for number in 0..<8_000 {
            var bytes = Array(Self.plain.utf8)
            for _ in 0..<Int(1 + generator.next() % 3) {
                let place = Int(generator.next() % UInt64(bytes.count))
                switch generator.next() % 3 {
                case 0: bytes.insert(contentsOf: pieces[Int(generator.next() % UInt64(pieces.count))].utf8, at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int(1 + generator.next() % 12)))
                default:
                    let length = min(bytes.count - place, Int(1 + generator.next() % 40))
                    bytes.insert(
                        contentsOf: bytes[place..<(place + length)], at: Int(generator.next() % UInt64(bytes.count)))
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let fast = Self.read(text, by: ScanningSheetPartParser())
            let full = Self.read(text, by: XMLSheetPartParser())
            if full != "refused" { both += 1 }
            // The scanner takes a sheet whose damage lies in what it need not understand, an attribute twice for instance.
            guard fast != full, full != "refused" else { continue }
            Issue.record("seed \(seed), case \(number): \(text)\nfast \(fast)\nfull \(full)")
            return
        }
        #expect(both > 300)
    }
}

/// A part from a test's own text.
final class TextPart: PartBytes {
    private var bytes: ArraySlice<UInt8>
    let declaredSize: Int

    convenience init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
        declaredSize = bytes.count
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        // Small steps: the window has to put them together.
        let count = min(buffer.count, bytes.count, 37)
        buffer.copyBytes(from: bytes.prefix(count))
        bytes = bytes.dropFirst(count)
        return count
    }

    func withdraw() {}
}

extension SheetPartParser {
    /// The sheet of a part, kept.
    func sheet(
        _ open: () throws(ReadingError) -> any PartBytes, in context: WorkbookContext
    ) throws(ReadingError) -> Sheet {
        var kept = KeptSheets(limits: context.limits)
        var mergesUsed = 0
        kept.beginSheet("", isHidden: false)
        try parse(open, in: context, mergesUsed: &mergesUsed, into: &kept)
        kept.endSheet()
        return kept.sheets[0]
    }
}
