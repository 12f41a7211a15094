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
}
