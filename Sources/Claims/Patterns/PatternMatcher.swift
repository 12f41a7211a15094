import ReportingKit

/// Finds in a paragraph the numbers that stand where the report's own sentences have figures.
struct PatternMatcher: Sendable {
    /// A number of the paragraph, by its position among the tokens, and the figure whose place it takes.
    struct Match: Hashable {
        let token: Int
        let figure: FigureID
        let score: Int
        /// How much of the pattern's words are in the paragraph.
        let coverage: Double
        /// Whether it is the second number of "19/21".
        var isWhole = false
    }

    private struct Prepared: Sendable {
        let elements: [PatternAlignment.Element]
        let figures: [FigureID?]
        /// By the element of the number whose whole they are.
        let wholes: [Int: FigureID]
        let words: Set<Int>
        let heading: String?
        let wordCount: Int
    }

    private let patterns: [Prepared]
    private let vocabulary: [String: Int]
    /// Words that narrow nothing, as far as the vocabulary has them.
    private let neutral: Set<Int>
    /// Words of units that are not the one that makes the report.
    private let foreign: Set<Int>

    /// `names` are the words that the report's own unit and period are named by.
    init(_ patterns: [SentencePattern], names: Set<String>) {
        var vocabulary: [String: Int] = [:]
        func number(_ key: String) -> Int {
            if let known = vocabulary[key] { return known }
            vocabulary[key] = vocabulary.count
            return vocabulary.count - 1
        }
        var prepared: [Prepared] = []
        for pattern in patterns {
            var elements: [PatternAlignment.Element] = []
            var figures: [FigureID?] = []
            var wholes: [Int: FigureID] = [:]
            for part in pattern.parts {
                switch part {
                case .word(let key): elements.append(.word(number(key)))
                case .slot: elements.append(.slot)
                case .whole(let id):
                    // One number of the paragraph with the one before.
                    wholes[elements.count - 1] = id
                    continue
                case .place, .hole: elements.append(.hole)
                }
                if case .slot(let id) = part { figures.append(id) } else { figures.append(nil) }
            }
            let words = elements.compactMap { if case .word(let number) = $0 { number } else { nil } }
            prepared.append(
                Prepared(
                    elements: elements, figures: figures, wholes: wholes, words: Set(words),
                    heading: pattern.heading.map(VietnameseText.comparisonKey),
                    wordCount: words.count))
        }
        neutral = Set(NeutralWords.all.union(names).map(number))
        foreign = Set(NeutralWords.otherUnits.subtracting(names).map(number))
        self.patterns = prepared
        self.vocabulary = vocabulary
    }

    /// Each number's figure, where one fits clearly better than any other.
    func matches(in tokens: [SentenceToken], heading: String?) -> [Match] {
        // Marks carry no words; positions lead back to the tokens.
        let positions = tokens.indices.filter { tokens[$0].mark == nil }
        let document = positions.map { element(tokens[$0]) }
        let clauses = positions.map(Self.partNumbers(tokens, endingAt: ",;.()"))
        let sentences = positions.map(Self.partNumbers(tokens, endingAt: ";."))
        let words = Set(document.compactMap { if case .word(let number) = $0, number >= 0 { number } else { nil } })
        guard document.contains(where: { if case .number = $0 { true } else { false } }) else { return [] }
        let headingKey = heading.map(VietnameseText.comparisonKey)
        var candidates: [Place: [Match]] = [:]
        for pattern in patterns where pattern.words.intersection(words).count * 4 >= pattern.words.count {
            for match in matches(of: pattern, document, clauses, sentences, headingKey) {
                let token = positions[match.token]
                candidates[Place(token: token, isWhole: match.isWhole), default: []].append(
                    Match(
                        token: token, figure: match.figure, score: match.score, coverage: match.coverage,
                        isWhole: match.isWhole))
            }
        }
        return candidates.values.compactMap(Self.clearest).sorted { $0.token < $1.token }
    }

    /// One of the numbers that a token holds.
    private struct Place: Hashable {
        let token: Int
        let isWhole: Bool
    }

    private func element(_ token: SentenceToken) -> PatternAlignment.Element {
        switch token.kind {
        case .word(let key): .word(vocabulary[key] ?? -1)
        case .number(let quantity, .measures), .number(let quantity, .names):
            .number(printed: vocabulary[quantity.printed] ?? -1)
        case .number(let quantity, .other): .word(vocabulary[quantity.printed] ?? -1)
        case .mark: .hole
        }
    }

    private static func clearest(_ matches: [Match]) -> Match? {
        guard let best = matches.max(by: { $0.score < $1.score }) else { return nil }
        let rival = matches.filter { $0.figure != best.figure }.map(\.score).max() ?? 0
        return best.score * 100 >= rival * 115 ? best : nil
    }

    /// Words that make a heading agree weigh like a few words of the sentence.
    private static let headingScore = 40

    private func matches(
        of pattern: Prepared, _ document: [PatternAlignment.Element], _ clauses: [Int], _ sentences: [Int],
        _ heading: String?
    ) -> [Match] {
        guard let alignment = PatternAlignment(pattern: pattern.elements, document: document) else { return [] }
        let inRegion = alignment.region.filter { if case .word = pattern.elements[$0] { true } else { false } }
        let matched = inRegion.count { alignment.partners[$0] != nil }
        guard matched >= min(6, pattern.wordCount * 4 / 5), matched * 100 >= inRegion.count * 55,
            let first = alignment.partners[alignment.region].compactMap(\.self).first,
            let last = alignment.partners[alignment.region].compactMap(\.self).last,
            // Words added by an editor of the sentence are fewer than those that stayed.
            (last - first + 1) <= matched * 2 + 8,
            // "Ủy ban nhân dân tỉnh …" where the pattern has the district's.
            !alignment.held.contains(where: {
                if case .word(let word) = document[$0] { foreign.contains(word) } else { false }
            })
        else { return [] }
        let agrees = heading != nil && Self.sameHeading(heading, pattern.heading)
        let score = alignment.score + (agrees ? Self.headingScore : 0)
        let coverage = Double(matched) / Double(max(1, pattern.wordCount))
        let matchedElements = Set(alignment.partners.compactMap(\.self))
        return alignment.region.flatMap { index -> [Match] in
            guard let figure = pattern.figures[index], let partner = alignment.partners[index],
                Self.isSurrounded(index, partner, clauses, pattern, alignment),
                coverage >= Self.sureCoverage || isExplained(partner, document, clauses, sentences, matchedElements)
            else { return [] }
            let match = Match(token: partner, figure: figure, score: score, coverage: coverage)
            let whole = pattern.wholes[index].map {
                Match(token: partner, figure: $0, score: score, coverage: coverage, isWhole: true)
            }
            return [match] + [whole].compactMap(\.self)
        }
    }

    /// A paragraph with this much of a pattern is that pattern's, whatever was added to it.
    private static let sureCoverage = 0.6

    /// For each token the number of the part of the text that it is in.
    private static func partNumbers(_ tokens: [SentenceToken], endingAt marks: String) -> (Int) -> Int {
        var part = 0
        let parts = tokens.map { token in
            if let mark = token.mark, marks.contains(mark) { part += 1 }
            return part
        }
        return { parts[$0] }
    }

    /// Whether a number's sentence, up to the end of its clause, says nothing that the pattern does not say: "Trường …"
    /// is somebody else, "quá hạn" narrows what is counted.
    private func isExplained(
        _ number: Int, _ document: [PatternAlignment.Element], _ clauses: [Int], _ sentences: [Int], _ matched: Set<Int>
    ) -> Bool {
        document.indices.allSatisfy { index in
            guard sentences[index] == sentences[number], clauses[index] <= clauses[number],
                case .word(let word) = document[index]
            else { return true }
            return matched.contains(index) || neutral.contains(word)
        }
    }

    /// "1. Công tác …" and "Công tác …"; the number may differ.
    private static func sameHeading(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        return left == right || left.hasSuffix(" " + right) || right.hasSuffix(" " + left)
            || left.drop { $0 != " " } == right.drop { $0 != " " } && left.contains(" ")
    }

    /// Whether the words around a figure's place stand around the number too: most of the nearest three on each side
    /// that no other figure separates from it, and one of them right beside it. Where the paragraph's clause ends at
    /// the number, what the pattern goes on to say may be left out.
    private static func isSurrounded(
        _ slot: Int, _ number: Int, _ clauses: [Int], _ pattern: Prepared, _ alignment: PatternAlignment
    ) -> Bool {
        func side(_ indices: some Sequence<Int>) -> [Int] {
            var words: [Int] = []
            for index in indices {
                if pattern.figures[index] != nil { break }
                if case .word = pattern.elements[index] { words.append(index) }
                if words.count == 3 { break }
            }
            return words
        }
        let begins = number == 0 || clauses[number - 1] != clauses[number]
        let ends = number + 1 == clauses.count || clauses[number + 1] != clauses[number]
        let left = side((0..<slot).reversed()).filter { !begins || alignment.partners[$0] != nil }
        let right = side((slot + 1)..<pattern.elements.count).filter { !ends || alignment.partners[$0] != nil }
        let partners = (left + right).map { alignment.partners[$0] }
        let matched = partners.compactMap(\.self)
        guard matched.count >= min(2, partners.count), matched.count * 10 >= partners.count * 6 else { return false }
        return matched.contains { abs($0 - number) <= 2 }
    }
}
