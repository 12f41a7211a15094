import ReportingKit

/// Finds figures in free text by the words of their titles.
///
/// A number is a claim when its clause says all words of one title, names whose figure it is, and says nothing else:
/// any word more, "quá hạn", "hỏa tốc", may narrow what is counted. No claim is missed rather than one made up.
struct TitleMatcher: Sendable {
    private let targets: [TitleTarget]
    private let scopes: SpokenSets
    private let units: UnitMentions
    private let period: [String]

    init(registry: ModuleRegistry, scopes: SpokenSets, units: UnitMentions, period: Period) {
        self.scopes = scopes
        self.units = units
        targets = TitleTarget.all(of: registry, scopes: scopes)
        self.period = Self.plain(SentenceTokens(period.vietnamese).tokens)
    }

    /// The claims of one sentence, with the positions of their numbers among the tokens.
    func claims(in sentence: ArraySlice<SentenceToken>) -> [(token: Int, subject: Claim.Subject)] {
        guard !isElsewhere(sentence) else { return [] }
        let sentence = withoutPeriod(sentence)
        var claims: [(Int, Claim.Subject)] = []
        for clause in clauses(of: sentence) {
            let numbers = clause.filter { $0.element.quantity != nil && !$0.element.isName }
            guard numbers.count == 1, let number = numbers.first,
                case .number(let quantity, .measures) = number.element.kind,
                !clause.contains(where: { $0.element.mark == "#" }),
                let subject = subject(of: quantity, in: clause, of: sentence)
            else { continue }
            if !claims.contains(where: { $0.0 == number.position }) { claims.append((number.position, subject)) }
        }
        return claims
    }

    /// Whether a sentence speaks of plans or comparisons, or names a time that is not the period.
    func isElsewhere(_ sentence: ArraySlice<SentenceToken>) -> Bool {
        let rest = withoutPeriod(sentence)
        let words = rest.compactMap(\.element.word)
        let namesTime = rest.contains { if case .number(_, .other) = $0.element.kind { true } else { false } }
        return namesTime || NeutralWords.elsewhere.contains { words.contains($0) }
    }

    private typealias Positioned = (position: Int, element: SentenceToken)

    private static func plain(_ tokens: some Sequence<SentenceToken>) -> [String] {
        tokens.map { $0.word ?? $0.quantity.map { String($0.printed.drop { $0 == "0" }) } ?? "" }
    }

    /// Without the words that name the report's own period.
    private func withoutPeriod(_ sentence: ArraySlice<SentenceToken>) -> [Positioned] {
        let positioned = sentence.indices.map { (position: $0, element: sentence[$0]) }
        let words = Self.plain(sentence)
        guard period.count <= words.count else { return positioned }
        for start in 0...(words.count - period.count) where Array(words[start..<(start + period.count)]) == period {
            return Array(positioned[..<start] + positioned[(start + period.count)...])
        }
        return positioned
    }

    /// The parts between commas and colons, those between commas alone, then the sentence as a whole: "Công tác văn
    /// thư: …" begins something new, "Tổng số …: 399" goes on, and "240 tin, bài" is one thing counted.
    private func clauses(of sentence: [Positioned]) -> [[Positioned]] {
        let joined = sentence.indices.filter { !isWithinUnits(sentence, at: $0) }.map { sentence[$0] }
        return [",;():", ",;()", ""].flatMap { marks in
            joined.split { $0.element.mark.map { marks.contains($0) } ?? false }.map(Array.init)
        }
    }

    /// The comma of "các xã, thị trấn" divides nothing.
    private func isWithinUnits(_ sentence: [Positioned], at index: Int) -> Bool {
        guard sentence[index].element.mark == ",", index > 0, index + 1 < sentence.count,
            let before = sentence[index - 1].element.word, let after = sentence[index + 1].element.word
        else { return false }
        return WordKeys.kinds.contains(before) && WordKeys.kinds.contains(after)
    }

    private func subject(of quantity: Quantity, in clause: [Positioned], of sentence: [Positioned]) -> Claim.Subject? {
        let words = clause.compactMap(\.element.word)
        let said = Set(words)
        // Who is spoken of is in the clause or before it.
        let last = clause.last?.position ?? 0
        let context = sentence.filter { $0.position <= last }.compactMap(\.element.word)
        guard let set = set(of: words, context) else { return nil }
        let covered = targets.filter {
            $0.isRate == quantity.isPercent && $0.words.isSubset(of: said) && applies($0, set)
        }
        guard let best = covered.max(by: { $0.words.count < $1.words.count }),
            covered.allSatisfy({ $0 == best || $0.words.isStrictSubset(of: best.words) })
        else { return nil }
        let explained = best.words.union(NeutralWords.all).union(wordsOfScopes(words))
        guard said.isSubset(of: explained) else { return nil }
        switch best.subject {
        case .figure(let id): return .figure(id)
        case .field(let dataset, let field):
            guard case .unit(let unit)? = set.set else { return nil }
            return .value(dataset, unit, field)
        }
    }

    private func applies(_ target: TitleTarget, _ set: (set: ClaimScope?, words: Set<String>)) -> Bool {
        switch (target.subject, target.set, set.set) {
        case (.field, _, .unit): true
        case (.field, _, _): false
        case (.figure, let own?, let said): own == said
        // A title without a set is the territory's, unless the set's words are its own.
        case (.figure, nil, nil), (.figure, nil, .territory), (.figure, nil, .reportingUnit): true
        case (.figure, nil, _): set.words.isSubset(of: target.words)
        }
    }

    /// The one set that the clause names, or the last one before it; nil when it names two.
    private func set(of clause: [String], _ context: [String]) -> (set: ClaimScope?, words: Set<String>)? {
        for words in [clause, context] {
            var found = scopes.all(in: words).map { (set: $0.set, range: $0.range) }
            for mention in units.all(in: words) where !mention.isReportingUnit {
                found.append((.unit(mention.unit), mention.range))
            }
            let distinct = Set(found.map(\.set))
            if distinct.count > 1 { return nil }
            if let one = found.first { return (one.set, Set(found.flatMap { words[$0.range] })) }
        }
        return (nil, [])
    }

    private func wordsOfScopes(_ words: [String]) -> Set<String> {
        let named = units.all(in: words)
        var explained = Set(named.flatMap { words[$0.range] })
        for set in scopes.all(in: words) { explained.formUnion(words[set.range]) }
        if !named.isEmpty { explained.formUnion(WordKeys.words("UBND")) }
        return explained
    }
}

extension SentenceToken {
    /// "mức độ 3"
    fileprivate var isName: Bool { if case .number(_, .names) = kind { true } else { false } }
}

extension [String] {
    /// Whether the words stand here one after the other.
    func contains(_ phrase: [String]) -> Bool {
        guard !phrase.isEmpty, count >= phrase.count else { return false }
        return indices.contains { index in self[index...].starts(with: phrase) }
    }
}
