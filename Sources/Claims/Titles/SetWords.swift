import ReportingKit

/// Whose figures a title or a sentence speaks of.
enum ClaimScope: Hashable, Sendable {
    /// The authority that makes the report, by itself.
    case reportingUnit
    /// The whole territory.
    case territory
    /// All communes together.
    case communes
    /// A level as such, "cấp huyện", "cấp thôn".
    case level(String)
    case unit(UnitID)
}

/// How scopes are worded.
struct SetWords: Sendable {
    private let phrases: [(words: [String], set: ClaimScope)]

    init(reportingUnit: AdministrativeUnit) {
        let level = WordKeys.words(reportingUnit.name).first ?? ""
        let committee = WordKeys.words("UBND")
        let name = WordKeys.words(reportingUnit.name)
        var phrases: [([String], ClaimScope)] = [
            (committee + name, .reportingUnit), (committee + [level], .reportingUnit),
        ]
        for prefix in ["toàn", "cả", "trên địa bàn", "trên địa bàn toàn"] {
            phrases.append((WordKeys.words(prefix) + [level], .territory))
            phrases.append((WordKeys.words(prefix) + name, .territory))
        }
        for phrase in [
            "các xã thị trấn", "các xã phường thị trấn", "các xã phường", "22 xã thị trấn", "các xã",
            "UBND các xã thị trấn",
            "UBND các xã", "UBND cấp xã", "cấp xã",
        ] {
            phrases.append((WordKeys.words(phrase), .communes))
        }
        for word in ["tỉnh", "huyện", "thôn"] {
            phrases.append((WordKeys.words("cấp " + word), .level(WordKeys.key(word))))
        }
        self.phrases = phrases.sorted { $0.0.count > $1.0.count }
    }

    /// The set at the end of a title, "… của UBND huyện", and the words before it.
    func set(ofTitle words: [String]) -> (set: ClaimScope?, rest: [String]) {
        for phrase in phrases
        where words.count > phrase.words.count && Array(words.suffix(phrase.words.count)) == phrase.words {
            return (phrase.set, Array(words.dropLast(phrase.words.count)))
        }
        return (nil, words)
    }

    /// All scopes that words name, with their places.
    func all(in words: [String]) -> [(set: ClaimScope, range: Range<Int>)] {
        var found: [(ClaimScope, Range<Int>)] = []
        var index = 0
        while index < words.count {
            if let phrase = phrases.first(where: { words[index...].starts(with: $0.words) }) {
                found.append((phrase.set, index..<(index + phrase.words.count)))
                index += phrase.words.count
            } else {
                index += 1
            }
        }
        return found
    }
}
