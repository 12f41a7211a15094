/// The words of units' names, made comparable: abbreviations are spelled out, "và" is left out. Which words there are
/// follows from the kinds of units.
struct UnitWords: Sendable {
    /// Words that say what kind of territory follows, the longest first.
    let kinds: [[String]]
    /// The same without their tones, each with a space behind.
    let plainKinds: [String]
    /// The authorities of a territory, which stand for it.
    let committees: [[String]]
    /// The bodies that receive dossiers for a territory.
    let intakes: [[String]]
    /// What an abbreviation at the beginning of a name may stand for: "TT" thị trấn or trung tâm.
    let openings: [String: [[String]]]
    private let abbreviations: [String: [String]]
    /// The most words that an abbreviation has.
    private let longest: Int
    /// How names begin in the country's register.
    private let beginnings: [String]

    init(_ kinds: [UnitKind], _ bodies: [BodyWords]) {
        let words = kinds.flatMap(\.words)
        func leading(_ kinds: some Sequence<UnitKind>) -> [[String]] {
            var known: Set<[String]> = []
            return kinds.filter(\.isTerritorial).flatMap(\.words).filter(\.mayBeLeftOut).map { Self.plain($0.text) }
                .filter { known.insert($0).inserted }.enumerated()
                .sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map(\.element)
        }
        self.kinds = leading(kinds)
        plainKinds = self.kinds.map { VietnameseText.withoutTones($0.joined(separator: " ")) + " " }
        func spelled(_ text: String) -> [String] { Self.plain(text).filter { $0 != Self.and } }
        committees = bodies.filter { $0.use == .authority }.map { spelled($0.text) }
        intakes = bodies.filter { $0.use == .intake }.map { spelled($0.text) }
        var openings: [String: [[String]]] = [:]
        for word in words {
            for short in word.openings {
                openings[Self.plain(short).joined(separator: " "), default: []].append(spelled(word.text))
            }
        }
        self.openings = openings
        let short = words.map { ($0.text, $0.short) } + bodies.map { ($0.text, $0.short) }
        abbreviations = Dictionary(
            short.flatMap { text, short in short.map { (Self.plain($0).joined(separator: " "), spelled(text)) } },
            uniquingKeysWith: { first, _ in first })
        longest = abbreviations.keys.map { $0.split(separator: " ").count }.max() ?? 1
        beginnings = (leading(kinds.filter(\.isListed)) + committees + intakes).map { $0.joined(separator: " ") + " " }
    }

    func of(_ text: String) -> [String] { expanding(Self.plain(text)) }

    private static func plain(_ text: String) -> [String] {
        VietnameseText.comparisonKey(text).split(separator: " ").map(withoutLeadingZeros)
    }

    /// "Phường 01" is "Phường 1".
    private static func withoutLeadingZeros(_ word: Substring) -> String {
        guard word.utf8.first == UInt8(ascii: "0"), word.utf8.count > 1,
            word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return String(word) }
        let number = word.drop { $0 == "0" }
        return number.isEmpty ? "0" : String(number)
    }

    private func expanding(_ words: [String]) -> [String] {
        var result: [String] = []
        var rest = words[...]
        while let first = rest.first {
            // The longest abbreviation first: "TT PVHCC" before "PVHCC".
            let found = (1...longest).reversed().lazy.compactMap { count in
                rest.count >= count
                    ? abbreviations[rest.prefix(count).joined(separator: " ")].map { (count, $0) } : nil
            }.first
            if let (count, spelled) = found {
                result += spelled
                rest = rest.dropFirst(count)
            } else {
                if first != Self.and { result.append(first) }
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static let and = VietnameseText.comparisonKey("và")

    /// Whether a name begins as those of the country's territories, of their authorities and of their receiving bodies
    /// do.
    func mayNameTerritory(_ name: String) -> Bool {
        beginnings.contains { name.hasPrefix($0) && name.utf8.count > $0.utf8.count }
    }

    /// The name behind that of an authority or of a receiving body.
    func withoutBody(_ words: [String]) -> [String] {
        for head in committees + intakes where words.count > head.count && words.starts(with: head) {
            return Array(words.dropFirst(head.count))
        }
        return words
    }

    /// The name behind that of an authority alone.
    func withoutCommittee(_ words: [String]) -> [String] {
        committees.first { words.count > $0.count && words.starts(with: $0) }.map { Array(words.dropFirst($0.count)) }
            ?? words
    }

    /// The name behind its kind word, "bình an" of "xã bình an"; nil without one, or when nothing follows.
    func properName(_ words: [String]) -> [String]? {
        kinds.first { words.count > $0.count && words.starts(with: $0) }.map { Array(words.dropFirst($0.count)) }
    }
}
