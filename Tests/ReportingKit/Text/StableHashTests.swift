import Testing

@testable import ReportingKit

struct StableHashTests {
    @Test func aHashIsTheSameInEveryRun() {
        // FNV-1a of the bytes 61 FF and of FF.
        #expect(Self.hash("a") == Self.reference([0x61, 0xFF]))
        #expect(Self.hash("") == Self.reference([0xFF]))
        #expect(Self.hash("").count == 16)
    }

    @Test func whereATextEndsMatters() {
        #expect(Self.hash("ab", "c") != Self.hash("a", "bc"))
        #expect(Self.hash("a") != Self.hash("a", ""))
    }

    private static func hash(_ texts: String...) -> String {
        var hash = StableHash()
        for text in texts { hash.add(text) }
        return hash.text
    }

    /// By division of full-width products, as the definition has it.
    private static func reference(_ bytes: [UInt8]) -> String {
        let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)).multipliedFullWidth(by: 0x100_0000_01B3).low
        }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
