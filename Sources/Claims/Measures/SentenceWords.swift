import ReportingKit

/// The words of a text in a row, with what separates them: phrases are looked for here.
struct SentenceWords {
    struct Word {
        let key: String
        /// Its place among the tokens.
        let token: Int
        /// Whether a number or a mark other than a comma, a dash or a bracket is before it.
        let isAfterBreak: Bool
        let isAfterComma: Bool
        let isCapitalised: Bool
    }

    private(set) var words: [Word] = []

    /// Numbers that name something are words: "mức độ 3".
    init(_ tokens: [SentenceToken], in text: String) {
        var isAfterBreak = true
        var isAfterComma = false
        func add(_ key: String, _ index: Int, _ isCapitalised: Bool) {
            words.append(
                Word(
                    key: key, token: index, isAfterBreak: isAfterBreak, isAfterComma: isAfterComma,
                    isCapitalised: isCapitalised))
            isAfterBreak = false
            isAfterComma = false
        }
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .word(let key): add(key, index, text[token.range].first?.isUppercase ?? false)
            case .number(let quantity, .names):
                let digits = quantity.printed.drop { $0 == "0" }
                add(digits.isEmpty ? "0" : WordKeys.key(digits), index, false)
            case .mark("&"): add(WordKeys.and, index, false)
            case .mark(let mark) where ",-–()".contains(mark): isAfterComma = true
            case .number, .mark: isAfterBreak = true
            }
        }
    }

    /// How many words a phrase takes here; nil when it does not stand here. Particles may stand between its words,
    /// "chưa được số hóa".
    func length(of phrase: [String], at start: Int, skipping particles: Set<String>, overCommas: Bool) -> Int? {
        var index = start
        for (position, key) in phrase.enumerated() {
            var skipped = 0
            while position > 0, index < words.count, words[index].key != key, particles.contains(words[index].key),
                skipped < 2, !words[index].isAfterBreak
            {
                index += 1
                skipped += 1
            }
            guard index < words.count, words[index].key == key else { return nil }
            if position > 0, words[index].isAfterBreak || (words[index].isAfterComma && !overCommas) { return nil }
            index += 1
        }
        return index - start
    }
}
