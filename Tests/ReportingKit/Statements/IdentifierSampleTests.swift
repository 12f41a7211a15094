import ReportingKit
import TestSupport
import Testing

/// Whether a list is of other dossiers than a former one, told from samples of both.
struct IdentifierSampleTests {
    private let key: IdentifierKey

    init() throws { key = try #require(IdentifierKey(bytes: (1...16).map { UInt8($0) })) }

    private func sample(_ numbers: some Sequence<Int>, mark: UInt32 = 1) -> IdentifierSample {
        let hashes = numbers.map { key.hash(UInt64($0)) }
        return IdentifierSample(
            hashes: IdentifierSample.smallest(of: hashes), dossiers: hashes.count, keyMark: mark)
    }

    @Test func ofSmallListsEveryIdentifierCounts() {
        let former = sample(1...30)
        #expect(!sample(28...57).isOther(than: former))
        #expect(sample(29...58).isOther(than: former))
        #expect(sample([99]).isOther(than: former))
        #expect(!sample([7]).isOther(than: former))
    }

    @Test(arguments: [(5_000, 5_000), (40_000, 3_000), (3_000, 40_000)])
    func ofLargeListsTheSamplesTellWhichAreTheSame(former: Int, newer: Int) {
        let first = sample(0..<former)
        #expect(sample(100_000..<(100_000 + newer)).isOther(than: first))
        // A third of the smaller list's dossiers are in the other.
        let common = min(former, newer) / 3
        let later = sample((former - common)..<(former - common + min(former, newer)))
        #expect(!later.isOther(than: first))
    }

    @Test func aFewDossiersTellNothingOfAListOfWhichFewAreKnown() {
        #expect(!sample(100_000..<100_010).isOther(than: sample(0..<40_000)))
    }

    @Test func samplesOfAnotherInstallationTellNothing() {
        #expect(!sample(1...30, mark: 2).isOther(than: sample(1001...1030)))
    }

    @Test func theSmallestAreKeptOnce() {
        let smallest = IdentifierSample.smallest(of: Array((0..<500).reversed()) + [3, 3, 4])
        #expect(smallest == Array(0..<UInt64(IdentifierSample.size)))
    }
}
