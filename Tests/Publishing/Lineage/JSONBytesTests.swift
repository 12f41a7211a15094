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

    @Test func fieldsFollowTheirKeys() {
        var json = JSONBytes()
        json.field("{\"cell\":", "C5")
        json.field(",\"file\":", 3)
        json.raw("}")
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"cell":"C5","file":3}"#)
    }
}
