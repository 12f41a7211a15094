import Foundation
import Testing

@testable import Markup
@testable import Tabular

struct XMLPullReaderTests {
    private func reader(_ bytes: Data, limits: ReadingLimits = ReadingLimits()) -> XMLPullReader {
        XMLPullReader(bytes, format: .docx, limits: limits)
    }

    private func reader(_ text: String) -> XMLPullReader { reader(Data(text.utf8)) }

    /// Each event as a word: `<a 1`, `"text`, `>a 1` with the depth.
    private func events(_ reader: XMLPullReader) throws -> [String] {
        var events: [String] = []
        while true {
            switch try reader.next() {
            case .start: events.append("<\(reader.name.string) \(reader.depth)")
            case .end: events.append(">\(reader.name.string) \(reader.depth)")
            case .text: events.append("\"\(String(decoding: reader.text, as: UTF8.self))")
            case .endOfDocument: return events
            }
        }
    }

    @Test func eventsComeInOrderWithTheirDepth() throws {
        #expect(
            try events(reader("<a><b/>x<c>y</c></a>")) == [
                "<a 1", "<b 2", ">b 2", "\"x", "<c 2", "\"y", ">c 2", ">a 1",
            ])
    }

    @Test func prefixesDoNotCountAndEntitiesAndCDATAAreText() throws {
        #expect(
            try events(reader("<x:a xmlns:x='urn:1'>1 &lt; 2 <![CDATA[<&>]]>&#7879;</x:a>")) == [
                "<a 1", "\"1 < 2 <&>ệ", ">a 1",
            ])
    }

    @Test func attributesAreFoundByLocalNameOrWithNamespace() throws {
        let reader = reader("<a xmlns:x='urn:1' xmlns:y='urn:2' x:id='1' y:id='2' name='Bình &amp; An'/>")
        _ = try reader.next()
        #expect(reader.attribute("id") == "1")
        #expect(reader.attribute("id", in: "urn:2") == "2")
        #expect(reader.attribute("name") == "Bình & An")
        #expect(reader.attribute("nam") == nil)
        #expect(reader.attribute("names") == nil)
    }

    /// libxml2 ends there and says that all is well.
    @Test(arguments: [10, 40_000])
    func bytesOfAnotherEncodingAreNoEndOfTheDocument(after letters: Int) throws {
        let start = "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a><b/>" + String(repeating: "x", count: letters)
        var bytes = try #require(start.data(using: .utf16LittleEndian))
        // The second half of a pair without its first.
        bytes += Data([0x41, 0xDC]) + (try #require("<b/></a>".data(using: .utf16LittleEndian)))
        let reader = reader(bytes)
        #expect(throws: ReadingError.self) { try events(reader) }
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16IsReadWithAndWithoutMark(encoding: String.Encoding) throws {
        let text =
            "<?xml version='1.0' encoding='UTF-16'?><a n='Ổ'>" + String(repeating: "Bình Thạnh ", count: 9_000) + "</a>"
        let bytes = try #require(text.data(using: encoding))
        let mark = try #require("\u{FEFF}".data(using: encoding))
        for file in [bytes, mark + bytes] {
            let reader = reader(file)
            _ = try reader.next()
            #expect(reader.attribute("n") == "Ổ")
            #expect(try reader.elementText().count == 99_000)
        }
    }

    @Test func whiteSpaceInFrontOfTheDeclarationIsOverlooked() throws {
        #expect(try events(reader("\n\t <?xml version='1.0'?><a/>")) == ["<a 1", ">a 1"])
    }

    @Test func anElementIsSkippedWithAllThatIsInIt() throws {
        let reader = reader("<a><b><b>1</b></b><c/></a>")
        _ = try reader.next()
        _ = try reader.next()
        try reader.skipElement()
        #expect(try reader.next() == .start)
        #expect(reader.name == "c")
    }

    @Test func onlyTheFallbackOfAlternateContentIsSeen() throws {
        let text = """
            <a xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:AlternateContent>\
            <mc:Choice Requires='v2'><b>1</b></mc:Choice><mc:Fallback><b>2</b></mc:Fallback></mc:AlternateContent></a>
            """
        #expect(try reader(text).allText() == "2")
        #expect(try reader(text.replacing("markup-compatibility", with: "other")).allText() == "12")
    }

    @Test func textOverManyBlocksComesOutWhole() throws {
        let words = (0..<50_000).map { "từ\($0)" }.joined(separator: " ")
        #expect(try reader("<a><b>\(words)</b></a>").allText() == words)
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
        "<?xml version='1.0'?><!-- --><!DOCTYPE a PUBLIC 'p' 'http://h/'><a/>",
    ])
    func aDocumentTypeIsRefused(text: String) {
        #expect(
            throws: ReadingError.unreadable(
                format: .docx, reason: "a document type declaration (DOCTYPE) is not allowed")
        ) { try events(reader(text)) }
    }

    @Test(arguments: ["", "  ", "<a>", "<a></b>", "<a/><b/>", "<a>&e;</a>", "<a>\u{1}</a>", "<a b='1' b='2'/>", "text"])
    func whatIsNotWellFormedIsRefused(text: String) {
        let error = #expect(throws: ReadingError.self) { try events(reader(text)) }
        guard case .unreadable(.docx, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func depthIsLimited() throws {
        var limits = ReadingLimits()
        limits.nesting = 3
        #expect(try events(reader(Data("<a><a><a/></a></a>".utf8), limits: limits)).count == 6)
        #expect(throws: ReadingError.limit(.nesting, allowed: 3)) {
            try events(reader(Data("<a><a><a><a/></a></a></a>".utf8), limits: limits))
        }
        #expect(throws: ReadingError.limit(.nesting, allowed: 256)) {
            try events(reader(String(repeating: "<a>", count: 1_000) + String(repeating: "</a>", count: 1_000)))
        }
    }

    @Test func theLengthOfATextIsLimited() throws {
        var limits = ReadingLimits()
        limits.textBytes = 4
        let reader = reader(Data("<a>12345</a>".utf8), limits: limits)
        _ = try reader.next()
        #expect(throws: ReadingError.limit(.textBytes, allowed: 4)) { try reader.elementText() }
    }
}

extension XMLPullReader {
    fileprivate func allText() throws -> String {
        _ = try next()
        return try elementText()
    }
}
