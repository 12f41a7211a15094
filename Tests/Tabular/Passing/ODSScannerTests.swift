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

/// The scanner of plain content against the full parser.
struct ODSScannerTests {
    /// The rows that the scanner gives by itself, with a window of `capacity` bytes.
    private func scan(_ text: String, capacity: Int = InflatingWindow.usualCapacity) throws -> (
        outcome: ODSScanner<ODSPassingTables<KeepingReceiver>>.Outcome, sheets: [[String]]
    ) {
        var scanner = ODSScanner(
            InflatingWindow(Data(text.utf8), capacity: capacity), limits: ReadingLimits(),
            into: ODSPassingTables(KeepingReceiver()))
        let outcome = try scanner.scan()
        let receiver = scanner.receiver.receiver
        return (
            outcome, zip(receiver.beginnings, receiver.rows).map { lines($0.sheet.name, $0.sheet.isHidden, $1) }
        )
    }

    private func parse(_ text: String) -> Result<[[String]], ReadingError> {
        whole { try ODSReader(limits: ReadingLimits()).read(Data(text.utf8)).sheets }
    }

    /// What LibreOffice, Excel and hand-written exporters put into cells.
    private static let plainCells = [
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

    private static let plainDocument = ODSText.document(
        "<table:table table:name=\"Số &amp; hóa\" table:style-name=\"ta1\"><office:forms><table:table/></office:forms>"
            + "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/>"
            + "<table:table-header-rows><table:table-row>" + plainCells.joined()
            + "</table:table-row></table:table-header-rows>\n"
            + plainCells.map { "<table:table-row table:style-name=\"ro1\">\($0)\n\($0)</table:table-row>" }.joined()
            + "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"3\">\(plainCells[0])</table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
            + "<table:table table:name=\"Ẩn\" table:style-name=\"ta2\"><table:table-row>\(plainCells[7])</table:table-row></table:table>"
            + "<table:named-expressions/>")

    @Test(arguments: plainCells)
    func plainCellsAreReadAsTheFullParserReadsThem(cell: String) throws {
        let text = ODSText.sheet("<table:table-row>\(cell)</table:table-row>")
        let (outcome, sheets) = try scan(text)
        #expect(outcome == .complete)
        #expect(.success(sheets) == parse(text))
    }

    @Test(arguments: [64, 200, 1_000, 4_096, 1 << 20])
    func whereTheWindowEndsMakesNoDifference(capacity: Int) throws {
        let (outcome, sheets) = try scan(Self.plainDocument, capacity: capacity)
        #expect(outcome == .complete)
        #expect(.success(sheets) == parse(Self.plainDocument))
        #expect(sheets.count == 2)
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
    func whatIsNotPlainIsLeftToTheFullParser(row: String) throws {
        let text = ODSText.sheet("<table:table-row>\(row)</table:table-row>")
        #expect(try scan(text).outcome == .unusual)
        let one = passing {
            _ = try PassingReader(limits: ReadingLimits()).read(
                FileContent(Data(text.utf8)), name: "a.fods", into: &$0)
        }
        #expect(one == parse(text))
    }

    @Test func theFullParserGoesOnWhereTheScanStopped() throws {
        let row = "<table:table-row>\(Self.plainCells[0])</table:table-row>"
        let rows = String(repeating: row, count: 25_000)
        let text = ODSText.document(
            "<table:table table:name=\"A\">\(rows)</table:table>"
                + "<table:table table:name=\"B\">\(rows)<!-- ghi chú -->\(rows)</table:table><table:table table:name=\"C\">\(row)</table:table>"
        )
        let one = passing {
            _ = try PassingReader(limits: ReadingLimits()).read(
                FileContent(Data(text.utf8)), name: "a.fods", into: &$0)
        }
        #expect(try one.get().map(\.count) == [25_001, 50_001, 2])
        #expect(one == parse(text))
    }

    /// Bytes are changed, left out and doubled; whatever the scanner takes the full parser has to read the same.
    @Test(arguments: 0..<40)
    func damagedContentIsReadAsTheFullParserReadsIt(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed) &* 7_919 &+ 17)
        let original = Array(Self.plainDocument.utf8)
        for _ in 0..<25 {
            var bytes = original
            for _ in 0...Int(random.next() % 3) {
                let place = Int(random.next() % UInt64(bytes.count))
                switch random.next() % 5 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(Array("<>&\"'/= ]\u{0}".utf8)[Int(random.next() % 10)], at: place)
                case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 40)))
                default:
                    let end = min(bytes.count, place + Int(random.next() % 60))
                    bytes.insert(contentsOf: bytes[place..<end], at: place)
                }
                if bytes.isEmpty { bytes = original }
            }
            var scanner = ODSScanner(
                InflatingWindow(Data(bytes), capacity: 512), limits: ReadingLimits(),
                into: ODSPassingTables(KeepingReceiver()))
            guard try scanner.scan() == .complete else { continue }
            let receiver = scanner.receiver.receiver
            let sheets = zip(receiver.beginnings, receiver.rows).map { lines($0.sheet.name, $0.sheet.isHidden, $1) }
            let parsed = whole { try ODSReader(limits: ReadingLimits()).read(Data(bytes)).sheets }
            #expect(.success(sheets) == parsed, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}

/// Random numbers that come again with the same seed.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
