import ReportingKit

/// A part of a sentence between commas, colons, brackets and the words of a change.
struct Clause {
    enum Opening {
        case start, comma, colon, semicolon, open, close
        /// "tăng", "giảm", "cao hơn"
        case change
    }

    var opening: Opening
    /// Positions among the text's words.
    var words: [Int] = []
    /// Tokens that are numbers which measure something.
    var numbers: [Int] = []
    /// Tokens that name a time or a document: "30/6/2023", "137/KH-UBND".
    var codes: [Int] = []
    /// Tokens of numbers that are a time or a change.
    var others: [Int] = []
    var isChange = false
}

/// One figure of a clause with the words that are its own.
struct Segment {
    let number: Int
    var words: [Int]
    /// Words before the clause's first figure, which hold for all of them.
    var common: [Int] = []
    /// What this figure is part of, "10.588 trên 20.211".
    var whole: Int?
}

/// A text made ready for reading: its words, who is named in it, and what each word is to each dataset.
struct AnalysedText {
    let text: String
    let tokens: [SentenceToken]
    let words: SentenceWords
    let mentions: [OwnerWords.Mention]
    let tags: [DatasetID: [DatasetLexicon.Tag]]
    /// Words of names, of the report's own period and of references to appendices.
    let taken: Set<Int>
    /// Words of the own period, by where it is named.
    let ownPeriods: [Range<Int>]
    let references: [(word: Int, number: String)]
    private let joined: Set<Int>

    init(_ sentences: SentenceTokens, lexicons: [DatasetLexicon], owners: OwnerWords, period: [String]) {
        text = sentences.text
        tokens = sentences.tokens
        let words = SentenceWords(sentences.tokens, in: sentences.text)
        let mentions = owners.mentions(in: words)
        var taken = Set(mentions.flatMap(\.range))
        var references: [(Int, String)] = []
        for index in words.words.indices.dropLast(2) {
            guard words.words[index].key == Self.appendix[0], words.words[index + 1].key == Self.appendix[1] else {
                continue
            }
            references.append((index, words.words[index + 2].key))
            taken.formUnion(index...(index + 2))
        }
        self.words = words
        self.mentions = mentions
        self.references = references
        self.taken = taken
        let tags = Dictionary(uniqueKeysWithValues: lexicons.map { ($0.dataset, $0.tags(words, taken: taken)) })
        self.tags = tags
        ownPeriods = Self.places(of: period, in: sentences.tokens)
        var joined: Set<Int> = []
        func join(_ first: Int, _ last: Int) {
            guard first < last else { return }
            joined.formUnion(words.words[first].token...words.words[last].token)
        }
        for mention in mentions { join(mention.range.lowerBound, mention.range.upperBound - 1) }
        for tags in tags.values {
            for index in tags.indices.dropFirst() where tags[index] == .continued { join(index - 1, index) }
        }
        for index in words.words.indices.dropFirst() where words.words[index].isAfterComma {
            if PlainWords.isPair(words.words[index - 1].key, words.words[index].key), !taken.contains(index - 1),
                !taken.contains(index)
            {
                join(index - 1, index)
            }
        }
        self.joined = joined
    }

    private static let appendix = WordKeys.words("phụ lục")

    /// Where the report's period is named, as token positions.
    private static func places(of period: [String], in tokens: [SentenceToken]) -> [Range<Int>] {
        let plain = tokens.map { $0.word ?? $0.quantity.map { String($0.printed.drop { $0 == "0" }) } ?? "" }
        guard !period.isEmpty, plain.count >= period.count else { return [] }
        return (0...(plain.count - period.count)).compactMap { start in
            plain[start..<(start + period.count)].elementsEqual(period) ? start..<(start + period.count) : nil
        }
    }

    func isOwnPeriod(_ token: Int) -> Bool { ownPeriods.contains { $0.contains(token) } }

    /// Whether a word neither begins nor continues a phrase or a name, so that it may divide.
    func isFree(_ word: Int) -> Bool {
        !taken.contains(word) && !tags.values.contains { $0[word] == .continued }
    }

    // MARK: Sentences and clauses

    /// Ranges of tokens that end at a full stop, a question mark or an exclamation mark.
    func sentences() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, token) in tokens.enumerated() where token.mark.map({ ".?!".contains($0) }) ?? false {
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        return start < tokens.count ? ranges + [start..<tokens.count] : ranges
    }

    func clauses(of sentence: Range<Int>) -> [Clause] {
        let transparent = bracketsWithoutFigures(in: sentence)
        let wordAt = Dictionary(
            words.words.indices.map { (words.words[$0].token, $0) }, uniquingKeysWith: { first, _ in first })
        var clauses = [Clause(opening: .start)]
        func begin(_ opening: Clause.Opening) {
            if let last = clauses.last, last.words.isEmpty, last.numbers.isEmpty, last.codes.isEmpty,
                last.others.isEmpty,
                opening != .open, opening != .close, last.opening != .open, last.opening != .close
            {
                clauses[clauses.count - 1].opening = last.opening == .start ? .start : opening
            } else {
                clauses.append(Clause(opening: opening))
            }
        }
        for index in sentence {
            let token = tokens[index]
            switch token.kind {
            case .mark(let mark):
                guard !joined.contains(index), !transparent.contains(index) else { continue }
                switch mark {
                case ",": begin(.comma)
                case ";": begin(.semicolon)
                case ":": begin(.colon)
                case "-", "–", "—": begin(.colon)
                case "(", "[": begin(.open)
                case ")", "]": begin(.close)
                case "#": clauses[clauses.count - 1].codes.append(index)
                default: continue
                }
            case .word, .number(_, .names):
                // Several words of one token are an abbreviation's: all of them follow.
                guard let first = wordAt[index] else { continue }
                if beginsChange(first) {
                    begin(.change)
                    clauses[clauses.count - 1].isChange = true
                }
                var word = first
                while word < words.words.count, words.words[word].token == index {
                    clauses[clauses.count - 1].words.append(word)
                    word += 1
                }
            case .number(_, .measures): clauses[clauses.count - 1].numbers.append(index)
            case .number(_, .other): clauses[clauses.count - 1].others.append(index)
            }
        }
        return clauses
    }

    private func beginsChange(_ word: Int) -> Bool {
        guard isFree(word) else { return false }
        if TimeWords.changes.contains(words.words[word].key) {
            guard words.words[word].key == WordKeys.equal else { return true }
            // "bằng 1,3 lần" tells a change, "bằng văn bản" none.
            return words.words.indices.contains(word + 1) ? words.words[word + 1].isAfterBreak : true
        }
        return TimeWords.comparatives.contains {
            words.length(of: $0, at: word, skipping: [], overCommas: false) != nil
        }
    }

    /// Brackets in which no figure stands: "(một phần và toàn trình)", "(Phụ lục II)".
    private func bracketsWithoutFigures(in sentence: Range<Int>) -> Set<Int> {
        var marks: Set<Int> = []
        var open: Int?
        for index in sentence {
            guard let mark = tokens[index].mark else {
                if case .number(_, .measures) = tokens[index].kind { open = nil }
                continue
            }
            if mark == "(" { open = index }
            if mark == ")", let start = open {
                marks.formUnion([start, index])
                open = nil
            }
        }
        return marks
    }
}
