import Foundation
import TestSupport
import Testing

@testable import Files
@testable import Markup

/// Elements that are read without the parser are what the parser makes of them, at any place of the bytes.
struct PlainElementTests {
    /// Gives bytes as an archive's part does; the reader's window begins small.
    private final class Part: PartBytes {
        private var bytes: Data
        let declaredSize = 0

        init(_ bytes: Data) { self.bytes = bytes }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
            let count = min(buffer.count, bytes.count)
            bytes.copyBytes(to: buffer, count: count)
            bytes = bytes.dropFirst(count)
            return count
        }

        func withdraw() {}
    }

    /// Each event as a word with its depth, its place and its attributes; pieces of one text joined. Nil for a document that is refused.
    private func events(_ reader: XMLPullReader) -> [String]? {
        var events: [String] = []
        var text: [UInt8] = []
        func endText() {
            if !text.isEmpty { events.append("\"\(String(decoding: text, as: UTF8.self))") }
            text = []
        }
        do throws(ReadingError) {
            while true {
                switch try reader.next() {
                case .start:
                    endText()
                    var attributes = ""
                    reader.forEachAttribute { name, value, namespace in
                        attributes +=
                            " {\(namespace?.string ?? "")}\(name.string)=\(String(decoding: value, as: UTF8.self))"
                    }
                    events.append(
                        "<\(reader.name.string) \(reader.depth) \(reader.ordinal) \(reader.isForeign)\(attributes)")
                case .end:
                    endText()
                    events.append(">\(reader.name.string) \(reader.depth)")
                case .text: text += Array(reader.text)
                case .endOfDocument: return events
                }
            }
        } catch {
            return nil
        }
    }

    private func parsed(_ bytes: Data) -> [String]? {
        events(XMLPullReader(Part(bytes), format: .ods, limits: ReadingLimits()))
    }

    private func plain(_ bytes: Data) -> [String]? {
        events(XMLPullReader(Part(bytes), plain: "t:row", format: .ods, limits: ReadingLimits()))
    }

    private static let row =
        "<t:row t:style='ro1'><t:cell o:type=\"string\" c:type=\"string\"><x:p>Xã Bình An</x:p></t:cell>"
        + "<t:cell o:type=\"float\" o:value=\"12.5\"><x:p>12,5</x:p></t:cell><t:cell t:repeated=\"16365\"/></t:row>"
    private static let head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<o:doc xmlns:o=\"urn:o\" xmlns:t=\"urn:t\" xmlns:x=\"urn:x\" xmlns:c=\"urn:c\">"
        + "<t:table t:name=\"Sheet1\"><t:column t:repeated=\"3\"/>"
    private static let tail = "</t:table></o:doc>"

    private func document(_ rows: String) -> Data { Data((Self.head + rows + Self.tail).utf8) }

    @Test func plainRowsGiveTheEventsOfTheParser() throws {
        let many = document(String(repeating: Self.row + "\n  ", count: 200))
        #expect(try #require(plain(many)).count > 3_000)
        #expect(plain(many) == parsed(many))
    }

    @Test(arguments: [
        "<t:row><t:cell>a &amp; b</t:cell></t:row>", "<t:row><t:cell><![CDATA[<t:row/>]]></t:cell></t:row>",
        "<!-- <t:row><t:cell/></t:row> --><t:row/>", "<?a <t:row/> ?><t:row/>", "<![CDATA[<t:row>]]><t:row />",
        "<t:row><t:cell xmlns:t='urn:other'><t:p/></t:cell></t:row>", "<t:row xmlns='urn:d'><p/></t:row>",
        "<t:row>\r\n<t:cell a='x\ty'/></t:row>", "text <t:row/> text",
        "<t:row><t:cell><t:row><t:cell/></t:row></t:cell></t:row>",
        "<t:rows><t:row-group/><t:row/></t:rows>", "<t:row>]] ></t:row>", "<t:row\n t:a='1'\n t:b=\"2\" ></t:row >",
        "<t:row><p xml:space='preserve'> </p></t:row>", "<t:row a=\"'\" b='\"' c='>'/>", "<t:row a_b.c-d='1' _e='2'/>",
        "<x:row xmlns:x='urn:t'/><t:row/>", "<t:row><t:cell>\u{1F600} \u{FFFD} ệ</t:cell></t:row>",
    ])
    func whateverElseStandsThereIsTheParsers(_ rows: String) throws {
        let bytes = document(Self.row + rows + Self.row)
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
    }

    @Test(arguments: [
        "<t:row a='1' a='2'/>", "<t:row t:a='1' t:a='2'/>", "<t:row a='1'b='2'/>", "<t:row a=1/>", "<t:row a='<'/>",
        "<t:row><t:cell></t:row></t:cell>", "<t:row>]]></t:row>", "<t:row>&nbsp;</t:row>", "<t:row>\u{1}</t:row>",
        "<t:row><1/></t:row>", "<t:row", "<t:row>\u{FFFE}</t:row>", "<t:row></t:rows>", "<t:row a/>", "<t:row/ >",
    ])
    func whatIsNotWellFormedIsRefused(_ rows: String) {
        let bytes = document(Self.row + rows + Self.row)
        #expect(plain(bytes) == nil && parsed(bytes) == nil)
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        for bad in [[0xC3, 0x28], [0xE1, 0xBB], [0xED, 0xA0, 0x80], [0xFF]] as [[UInt8]] {
            let bytes = Data((Self.head + Self.row + "<t:row>").utf8) + Data(bad) + Data(("</t:row>" + Self.tail).utf8)
            #expect(plain(bytes) == nil && parsed(bytes) == nil)
        }
    }

    @Test func anotherEncodingIsTheParsers() throws {
        let text = Self.head.replacing("UTF-8", with: "ISO-8859-1") + Self.row + Self.tail
        let bytes = try #require(text.replacing("ã", with: "a").data(using: .isoLatin1))
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
        let wide = try #require(
            ("\u{FEFF}" + Self.head.replacing("UTF-8", with: "UTF-16") + Self.row + Self.tail).data(
                using: .utf16LittleEndian))
        let (oursWide, theirsWide) = (plain(wide), parsed(wide))
        #expect(oursWide != nil && oursWide == theirsWide)
    }

    @Test func anElementLongerThanTheWindowIsReadWhole() throws {
        let cells = String(repeating: "<t:cell>Bình Sơn</t:cell>", count: 3_000)
        let bytes = document(Self.row + "<t:row>" + cells + "</t:row>" + Self.row)
        let (ours, theirs) = (plain(bytes), parsed(bytes))
        #expect(ours != nil && ours == theirs)
    }

    @Test func changedDocumentsAreReadOrRefusedAlike() {
        var random = SeededGenerator(seed: 20_261_126)
        let pieces = [
            "<", ">", "/", "&", "&lt;", "\"", "'", "=", " ", "\n", "\r", "\t", "<t:row", "</t:row>", "<t:row/>", "<!--",
            "-->",
            "]]>", "<![CDATA[", "xmlns:t='urn:z'", "xmlns='urn:z'", " a='1'", ":", "t:", "<?p ", "?>", "ệ", "\u{FFFF}",
            "\u{0}", "x",
        ].map { Array($0.utf8) }
        let whole = Array(document(String(repeating: Self.row + "\n", count: 12)))
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
