import Foundation
import Testing

@testable import Publishing

struct JSONBytesTests {
    @Test func textComesBackFromAnyParser() throws {
        let text = "UBND xã \"Bình An\" \\ \n\r\t\u{1} – 52,39%"
        var json = JSONBytes()
        json.array([text, ""]) { json, text in json.string(text) }
        #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text, ""])
    }

    @Test func whatIsMuchIsHandedOverOnce() {
        var json = JSONBytes()
        var taken: [[UInt8]] = []
        json.raw("[1,")
        json.handOver({ taken.append($0) }, atLeast: 4)
        #expect(taken.isEmpty)
        json.raw("2]")
        json.handOver({ taken.append($0) }, atLeast: 4)
        json.handOver({ taken.append($0) }, atLeast: 0)
        #expect(taken.map { String(decoding: $0, as: UTF8.self) } == ["[1,2]"])
    }

    @Test func fieldsFollowTheirKeys() {
        var json = JSONBytes()
        json.field("{\"cell\":", "C5")
        json.field(",\"file\":", 3)
        json.raw("}")
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"cell":"C5","file":3}"#)
    }
}
