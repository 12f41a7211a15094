import Testing

@testable import Recognition

@Suite struct IdentifierSetTests {
    private func hash(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer(IdentifierHash.hash)
    }

    @Test func aRepeatedIdentifierIsNoticedAmongMany() {
        let set = IdentifierSet()
        let identifiers = (0..<100_000).map { "000.\($0 % 100).24.H48-230613-\($0)" }
        #expect(identifiers.allSatisfy { set.insert(hash($0)) })
        #expect(set.count == 100_000)
        #expect(identifiers.allSatisfy { !set.insert(hash($0)) })
    }

    @Test(arguments: [0, 1_000, 100_000, 10_000_000])
    func makingRoomKeepsWhatIsThere(_ expected: Int) {
        let set = IdentifierSet()
        let hashes = (0..<30_000).map { hash("HS-\($0)") }
        #expect(hashes[..<5_000].allSatisfy { set.insert($0) })
        set.reserve(expected)
        #expect(hashes[..<5_000].allSatisfy { !set.insert($0) })
        #expect(hashes[5_000...].allSatisfy { set.insert($0) })
        #expect(set.count == 30_000)
    }

    @Test func everyByteOfAnIdentifierCounts() {
        let length = 40
        var hashes: Set<UInt64> = []
        for size in 1...length {
            for place in 0..<size {
                hashes.insert(
                    hash(String(repeating: "0", count: place) + "1" + String(repeating: "0", count: size - place - 1)))
            }
        }
        #expect(hashes.count == length * (length + 1) / 2)
    }

    @Test func hashesAreTheSameInEveryRun() {
        #expect(hash("000.08.24.H48-230613-9246") == hash("000.08.24.H48-230613-9246"))
    }

    @Test func capitalsOfASCIIAreSmallLetters() {
        let letters = Array("HSabcXYZ-Zz.Az09@`[{~")
        for length in 1...60 {
            let text = String((0..<length).map { letters[$0 * 7 % letters.count] })
            #expect(hash(text.lowercased()) == hash(text.uppercased()))
            #expect(hash(text) == hash(text.lowercased()))
        }
    }

    /// Only a capital and its small letter are one, at each place of short and long identifiers.
    @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 31, 40])
    func noOtherBytesMeet(_ length: Int) {
        for place in 0..<length {
            var bytes = [UInt8](repeating: UInt8(ascii: "0"), count: length)
            let hashes = Set(
                (0...UInt8.max).map { byte in
                    bytes[place] = byte
                    return bytes.withUnsafeBufferPointer(IdentifierHash.hash)
                })
            #expect(hashes.count == 256 - 26)
        }
    }
}
