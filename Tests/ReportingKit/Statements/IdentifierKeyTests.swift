import ReportingKit
import TestSupport
import Testing

struct IdentifierKeyTests {
    /// The eighth vector of the authors of SipHash: the key's and the word's bytes count up from zero.
    @Test func itHashesAsItsAuthorsSay() throws {
        let key = try #require(IdentifierKey(bytes: (0..<16).map { UInt8($0) }))
        #expect(key.hash(0x0706_0504_0302_0100) == 0x93F5_F579_9A93_2462)
    }

    @Test func itIsItsSixteenBytes() throws {
        var random = SeededGenerator(seed: 1)
        let key = IdentifierKey.random(using: &random)
        #expect(IdentifierKey(bytes: key.bytes) == key)
        #expect(key.bytes.count == IdentifierKey.byteCount)
        #expect(IdentifierKey(bytes: Array(key.bytes.dropLast())) == nil)
    }

    @Test func anotherKeyGivesOtherHashesAndAnotherMark() {
        var random = SeededGenerator(seed: 2)
        let (one, other) = (IdentifierKey.random(using: &random), IdentifierKey.random(using: &random))
        #expect(one.hash(5) != other.hash(5))
        #expect(one.mark != other.mark)
    }
}
