import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Markup
@testable import Tabular

/// Rows that are read from their bytes are what the reader makes of the parser's events, at any place of the file.
struct PlainRowTests {
    /// Gives bytes a few at a time; where it does not say how many there are, the window begins small.
    private final class Part: PartBytes {
        private var bytes: Data
        let declaredSize: Int

        init(_ bytes: Data, declaring size: Int = 0) {
            self.bytes = bytes
            declaredSize = size
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
            let count = min(buffer.count, bytes.count, 700)
            bytes.copyBytes(to: buffer, count: count)
            bytes = bytes.dropFirst(count)
            return count
        }

        func withdraw() {}
    }

    /// Rows, merged ranges and hidden columns; nil for a document that is refused.
    private func described(_ reader: XMLPullReader, _ limits: ReadingLimits = ReadingLimits()) -> [String]? {
        var kept = KeptSheets(limits: limits)
        do throws(ReadingError) {
            var content = ODSContent(reader, commonStyles: ODSTextStyles(), limits: limits)
            try content.read(into: &kept)
        } catch {
            return nil
        }
        return kept.sheets.flatMap { sheet in
            lines(sheet.name, sheet.isHidden, sheet.rows) + ["\(sheet.merges)", "\(sheet.hiddenColumns.sorted())"]
        }
    }

    private func parsed(_ bytes: Data, _ limits: ReadingLimits = ReadingLimits()) -> [String]? {
        described(XMLPullReader(Part(bytes), format: .ods, limits: limits), limits)
    }

    private func plain(_ bytes: Data, _ limits: ReadingLimits = ReadingLimits()) -> [String]? {
        described(XMLPullReader(Part(bytes), plain: "table:table-row", format: .ods, limits: limits), limits)
    }

    private static let row =
        "<table:table-row table:style-name='ro1'><table:table-cell office:value-type=\"string\" calcext:value-type=\"string\">"
        + "<text:p>Xã Bình An</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"12.5\">"
        + "<text:p>12,5</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16365\"/></table:table-row>"

    private func document(_ rows: String) -> Data { Data(ODSText.sheet(rows).utf8) }

    private func cell(_ text: String) -> String {
        "<table:table-row><table:table-cell>\(text)</table:table-cell></table:table-row>"
    }

    @Test func plainRowsAreWhatTheParserMakesOfThem() throws {
        let many = document(String(repeating: Self.row + "\n  ", count: 2_000))
        #expect(try #require(plain(many)).count > 4_000)
        #expect(plain(many) == parsed(many))
    }

    /// The way by the bytes is taken, or the others of these tests compare the parser with itself.
    @Test func plainRowsNeedNoParser() throws {
        let bytes = document(String(repeating: Self.row, count: 3))
        let part = Part(bytes, declaring: bytes.count)
        let reader = XMLPullReader(part, plain: "table:table-row", format: .ods, limits: ReadingLimits())
        while try reader.next() != .start || !(reader.name == "table") {}
        let rows = try #require(try reader.plainElements())
        #expect(String(decoding: rows, as: UTF8.self) == String(repeating: Self.row, count: 3))
        reader.skipPlain(Self.row.utf8.count * 2)
        #expect(String(decoding: try #require(try reader.plainElements()), as: UTF8.self) == Self.row)
        #expect(try reader.next() == .start && reader.name == "table-row")
        #expect(try reader.plainElements() == nil)
    }

    @Test(arguments: [
        "<table:table-row><table:table-cell>a &amp; b</table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell><text:p><![CDATA[<table:table-row/>]]></text:p></table:table-cell></table:table-row>",
        "<!-- <table:table-row><table:table-cell/></table:table-row> --><table:table-row/>",
        "<?a <table:table-row/> ?><table:table-row/>", "<![CDATA[<table:table-row>]]><table:table-row />",
        "<table:table-row><table:table-cell xmlns:table='urn:other'><text:p>a</text:p></table:table-cell></table:table-row>",
        "<table:table-row xmlns='urn:d'><table-cell><p>a</p></table-cell></table:table-row>",
        "<table:table-row>\r\n<table:table-cell a='x\ty'><text:p>a</text:p></table:table-cell></table:table-row>",
        "text <table:table-row/> text",
        "<table:table-row><table:table-cell><table:table-row><table:table-cell/></table:table-row></table:table-cell></table:table-row>",
        "<table:table-rows><table:table-row-group/><table:table-row/></table:table-rows>",
        "<table:table-row>]] ></table:table-row>",
        "<table:table-row\n table:a='1'\n table:b=\"2\" ></table:table-row >",
        "<table:table-row a=\"'\" b='\"' c='>'/>", "<table:table-row a_b.c-d='1' _e='2'/>",
        "<text:table-row xmlns:text='urn:t'/><table:table-row/>",
        "<table:table-row-group xmlns:office='urn:other'>\(row)</table:table-row-group>",
        "<table:table-row-group xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><table:table-row><table:table-cell o:value-type='float' o:value='7'><text:p>bảy</text:p></table:table-cell></table:table-row></table:table-row-group>",
        "<table:table-row table:number-rows-repeated='3' table:visibility='collapse'><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell number-columns-repeated='2' table:number-columns-repeated='5'><text:p>a</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell office:value-type='float' value='3'><text:p>a</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:covered-table-cell table:number-columns-repeated='2'/><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
    ])
    func whateverElseStandsThereIsTheParsers(_ rows: String) throws {
        let bytes = document(Self.row + rows + Self.row)
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
    }

    @Test(arguments: [
        "<text:p>\u{1F600} \u{FFFD} ệ</text:p>", "<text:p xml:space='preserve'> </text:p>",
        "<text:p> a  b\n\tc </text:p>",
        "<text:p>a</text:p> <text:p/> <text:p>b</text:p>", "<text:p>&#272;&#x110;&#10;&lt;x&gt;&quot;&apos;</text:p>",
        "<text:p>a<text:s/>  b<text:s text:c='3'/> c<text:tab/> d<text:line-break/> e</text:p>",
        "<text:p><text:span text:style-name='T1'>đậm <text:span/></text:span> thường</text:p>",
        "<text:p>a<text:a>b</text:a></text:p>",
        "<text:p>a<office:annotation><text:p>b</text:p></office:annotation></text:p>",
        "<office:annotation><text:p>b</text:p></office:annotation><text:p>a</text:p>", "<text:p>a]] > b] ></text:p>",
        "<text:page>a</text:page><text:p>b</text:p>", "<text:h>a</text:h>", "x<text:p>a</text:p>y",
        "<text:p>a</text:p >",
        "<text:p>\(String(repeating: "x ", count: 40))</text:p>",
        "<text:p>\(String(repeating: "xã", count: 40)) </text:p>",
    ])
    func textsAreWhatTheParserMakesOfThem(_ text: String) {
        let bytes = document(Self.row + cell(text) + cell(text + "<text:p>c</text:p>") + Self.row)
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
    }

    @Test(arguments: [
        "<table:table-row a='1' a='2'/>", "<table:table-row table:a='1' table:a='2'/>",
        "<table:table-row a='1'b='2'/>", "<table:table-row a=1/>", "<table:table-row a='<'/>",
        "<table:table-row a='&b;'/>",
        "<table:table-row><table:table-cell></table:table-row></table:table-cell>",
        "<table:table-row>]]></table:table-row>", "<table:table-row>&nbsp;</table:table-row>",
        "<table:table-row><table:table-cell><text:p>&nbsp;</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell><text:p>]]></text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell><text:p>a\u{FFFF}</text:p></table:table-cell></table:table-row>",
        "<table:table-row>\u{1}</table:table-row>", "<table:table-row><1/></table:table-row>", "<table:table-row",
        "<table:table-row><table:table-cell><text:p>\u{1}</text:p></table:table-cell></table:table-row>",
        "<table:table-row></table:table-rows>", "<table:table-row a/>", "<table:table-row/ >",
        "<table:table-row><table:table-cell table:number-columns-repeated=\"20000\"><text:p>a</text:p></table:table-cell></table:table-row>",
        "<table:table-row table:number-rows-repeated='2000000'><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
    ])
    func whatIsNotWellFormedIsRefused(_ rows: String) {
        let bytes = document(Self.row + rows + Self.row)
        #expect(plain(bytes) == nil && parsed(bytes) == nil)
    }

    /// Well-formed, but no namespaces: which attribute counts is the parser's to say.
    @Test func anAttributeOfOneNamespaceTwiceIsTheParsers() {
        let bytes = document(
            "<table:table-row-group xmlns:u='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><table:table-row table:a='1' u:a='2'/>"
                + "</table:table-row-group>")
        #expect(plain(bytes) == parsed(bytes))
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        for bad in [[0xC3, 0x28], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xFF], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]] {
            let text = ODSText.sheet(Self.row + cell("<text:p>a|</text:p>"))
            let parts = text.split(separator: "|").map { Data($0.utf8) }
            let bytes = parts[0] + Data(bad) + parts[1]
            #expect(plain(bytes) == nil && parsed(bytes) == nil)
        }
    }

    @Test func anotherEncodingIsTheParsers() throws {
        let text = ODSText.sheet(Self.row).replacing("UTF-8", with: "ISO-8859-1").replacing("ã", with: "a")
        let bytes = try #require(text.data(using: .isoLatin1))
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
        let wide = try #require(
            ("\u{FEFF}" + ODSText.sheet(Self.row).replacing("UTF-8", with: "UTF-16")).data(using: .utf16LittleEndian))
        let (oursWide, theirsWide) = (plain(wide), parsed(wide))
        #expect(oursWide != nil && oursWide == theirsWide)
    }

    @Test func aRowLongerThanTheWindowIsReadWhole() throws {
        let cells = String(repeating: "<table:table-cell><text:p>Bình Sơn</text:p></table:table-cell>", count: 9_000)
        let bytes = document(Self.row + "<table:table-row>" + cells + "</table:table-row>" + Self.row)
        #expect(bytes.count > 2 * PlainElement.windowLength)
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
    }

    @Test func limitsHoldForPlainRows() {
        var limits = ReadingLimits()
        limits.cells = 10
        limits.textBytes = 12
        limits.nesting = 30
        for rows in [
            String(repeating: Self.row, count: 5), String(repeating: Self.row, count: 6),
            cell("<text:p>\(String(repeating: "x", count: 13))</text:p>"),
            cell("<text:p>a<text:s text:c='40'/></text:p>"),
            cell(
                "<text:p>\(String(repeating: "<text:span>", count: 26))\(String(repeating: "</text:span>", count: 26))</text:p>"
            ),
        ] {
            let bytes = document(rows)
            #expect(plain(bytes, limits) == parsed(bytes, limits))
        }
    }

    @Test func changedDocumentsAreReadOrRefusedAlike() {
        var random = SeededGenerator(seed: 20_261_126)
        let pieces = [
            "<", ">", "/", "&", "&lt;", "\"", "'", "=", " ", "\n", "\r", "\t", "<table:table-row", "</table:table-row>",
            "<table:table-row/>", "<!--", "-->", "]]>", "<![CDATA[", "xmlns:table='urn:z'", "xmlns='urn:z'", " a='1'",
            ":",
            "table:", "<?p ", "?>", "ệ", "\u{FFFF}", "\u{0}", "x", "<text:p>", "</text:p>", "<text:s/>", "<text:span>",
            "<table:table-cell>", "</table:table-cell>", "office:", " office:value='1'",
        ].map { Array($0.utf8) }
        let whole = Array(
            document(
                String(repeating: Self.row + "\n" + cell("<text:p>a &amp; b<text:s text:c='2'/>c</text:p>"), count: 8)))
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...80, using: &random)))
                default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
                }
                if bytes.isEmpty { bytes = whole }
            }
            let data = Data(bytes)
            let (ours, theirs) = (plain(data), parsed(data))
            #expect(ours == theirs, "\(String(decoding: bytes, as: UTF8.self))")
            if ours != theirs { return }
        }
    }
}
