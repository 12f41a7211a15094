import Foundation
import ReportingKit
import Testing

@testable import Tabular
@testable import TextEncoding

struct LegacyEncodingTests {
    /// In one piece such a text once took time that grew with its square.
    @Test(arguments: LegacyEncoding.allCases)
    func aLongTextIsReadAsItsLinesAre(_ encoding: LegacyEncoding) {
        // "Bình" in Windows-1258 with its tone behind, capitals and marks of the other encodings.
        let line: [UInt8] =
            Array("1;UBND ".utf8) + [0x42, 0xEC, 0x6E, 0x68, 0x20, 0x54, 0xE6, 0x4E, 0x47, 0x65, 0xEC, 0x61, 0xF8]
            + Array("; 12\r\n".utf8)
        let count = 60_000
        let long = encoding.decode(Array(repeatElement(line, count: count).joined()))
        let one = encoding.decode(line)
        #expect(Array(long.utf8) == Array(repeatElement(Array(one.utf8), count: count).joined()))
    }

    @Test func piecesOfATextAreComposedLikeTheWhole() {
        let text = String(repeating: "Bi\u{300}nh Tha\u{323}nh", count: 2_000)
        #expect(
            Array(VietnameseText.composed(text).utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    }
}
