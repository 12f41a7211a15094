import ReportingKit
import Testing

@testable import Recognition

struct IdentifierSamplerTests {
    @Test func theSmallestHashesOfEachUnitAreKeptWhateverTheOrder() throws {
        let key = try #require(IdentifierKey(bytes: (1...16).map { UInt8($0) }))
        let words = (0..<2_000).map { UInt64($0) }
        for order in [words, words.reversed()] {
            var sampler = IdentifierSampler(key)
            for word in order { sampler.add(word, of: word % 10 == 0 ? 3 : 1) }
            let samples = Dictionary(uniqueKeysWithValues: sampler.samples.map { ($0.unit, $0.hashes) })
            #expect(Set(samples.keys) == [1, 3])
            for (unit, hashes) in samples {
                let all = words.filter { ($0 % 10 == 0) == (unit == 3) }.map(key.hash).sorted()
                #expect(hashes == Array(all.prefix(IdentifierSample.size)))
            }
        }
    }
}
