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

/// How sentences name sets of units, from what the territory and its sets are called on the day.
struct SpokenSets: Sendable {
    private let phrases: [(words: [String], set: ClaimScope)]

    init(_ words: SetWords) {
        let committee = WordKeys.words("UBND")
        let names = [WordKeys.words(words.name), WordKeys.words(words.territory)]
        var phrases: [([String], ClaimScope)] = [(WordKeys.words(words.own), .reportingUnit)]
        for name in names {
            phrases.append((committee + name, .reportingUnit))
            for prefix in ["toàn", "cả", "trên địa bàn", "trên địa bàn toàn"] {
                phrases.append((WordKeys.words(prefix) + name, .territory))
            }
        }
        for phrase in Self.namesBelow(words) { phrases.append((phrase, .communes)) }
        // What else is said of levels is of others.
        for word in words.levelWords {
            let phrase = WordKeys.words("cấp " + word)
            if !phrases.contains(where: { $0.0 == phrase }) { phrases.append((phrase, .level(WordKeys.key(word)))) }
        }
        self.phrases = phrases.sorted { $0.0.count > $1.0.count }
    }

    /// "các xã, thị trấn", "UBND các xã", "cấp xã": what the territories below are called together.
    static func namesBelow(_ words: SetWords) -> [[String]] {
        guard let below = words.below else { return [] }
        // A writer who means all units may name only some kinds.
        let kinds = [below.kinds] + below.kind.spoken
        var phrases =
            kinds.flatMap { kind in ["các \(kind)", "UBND các \(kind)"] } + [below.level, below.all, below.bodies]
        if below.level.hasPrefix("cấp ") { phrases.append("UBND \(below.level)") }
        var known: Set<[String]> = []
        return phrases.map(WordKeys.words).filter { known.insert($0).inserted }
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
