import Foundation
import ReportingKit

/// Finds the legacy encoding under which bytes read as Vietnamese.
///
/// Only words with a byte above 0x7F count: the rest reads the same under every encoding.
struct LegacyDetection {
    enum Outcome: Equatable {
        case certain(LegacyEncoding)
        /// Two or more read about as well and differently, or none reads as Vietnamese; best first.
        case open([LegacyEncoding])
    }

    /// Distinct words to look at; more would not change the verdict.
    private static let sampleWords = 2_000

    /// Weight that the best reading must have over the next, summed over the words: one rare word proves nothing.
    private static let marginNeeded = 4

    private struct Score {
        let encoding: LegacyEncoding
        var total = 0
        var readings: [String] = []

        /// The words' average weight; 1 is what any possible syllable has.
        var mean: Double { readings.isEmpty ? 0 : Double(total) / Double(readings.count) }
    }

    static func detect(in bytes: some Sequence<UInt8>) -> Outcome {
        let words = words(of: bytes)
        let scores = LegacyEncoding.allCases.map { score($0, words: words) }.sorted { $0.total > $1.total }
        let best = scores[0]
        guard let rival = scores.dropFirst().first(where: { $0.readings != best.readings }) else {
            return .certain(best.encoding)
        }
        guard best.mean >= 0.5, best.total - rival.total >= marginNeeded,
            Double(rival.total) < 0.7 * Double(best.total)
        else { return .open([best.encoding, rival.encoding]) }
        return .certain(best.encoding)
    }

    /// How well bytes read as Vietnamese under an encoding, summed over their words; to be compared between encodings.
    static func weight(of bytes: [UInt8], in encoding: LegacyEncoding) -> Int {
        score(encoding, words: words(of: bytes)).total
    }

    private static func score(_ encoding: LegacyEncoding, words: [[UInt8]]) -> Score {
        var score = Score(encoding: encoding)
        for word in words {
            let reading = encoding.decode(word)
            score.readings.append(reading)
            score.total += weight(of: reading)
        }
        return score
    }

    /// The worst of the parts: half a word in the wrong letters makes the reading wrong.
    private static func weight(of reading: String) -> Int {
        let parts = reading.unicodeScalars.split { punctuation.contains($0) }
        return parts.map { VietnameseSyllable.weight(of: String($0)) }.min() ?? 0
    }

    private static let punctuation = Set("\u{A0}“”‘’–—…•°±×".unicodeScalars)

    /// The distinct runs of letters and upper bytes that have an upper byte.
    private static func words(of bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var found: Set<[UInt8]> = []
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var hasUpperByte = false
        func flush() {
            if hasUpperByte, found.insert(word).inserted { words.append(word) }
            word.removeAll(keepingCapacity: true)
            hasUpperByte = false
        }
        for byte in bytes {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: word.append(byte)
            case 0xA0: flush()
            case 0x80...:
                word.append(byte)
                hasUpperByte = true
            default:
                flush()
                if words.count >= sampleWords { return words }
            }
            // Not text; a word's beginning is enough.
            if word.count > 64 { flush() }
        }
        flush()
        return words
    }
}
