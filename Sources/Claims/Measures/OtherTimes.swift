import ReportingKit

/// Plans, targets, comparisons and other times: what such clauses state is not the period's figure.
extension SentenceWalk {
    func place(_ clause: Clause, _ phrases: [[String]]) -> Int? {
        clause.words.first { word in
            !text.taken.contains(word) && !text.isOwnPeriod(text.words.words[word].token)
                && phrases.contains { text.words.length(of: $0, at: word, skipping: [], overCommas: false) != nil }
        }
    }

    func has(_ clause: Clause, _ phrases: [[String]]) -> Bool { place(clause, phrases) != nil }

    func isTrailing(_ clause: Clause) -> Bool { has(clause, TimeWords.trailing) }

    /// "đạt 52,66%, chỉ tiêu 90%": the target is the figure behind its word.
    func isBeforeTarget(_ segment: Segment, _ clause: Clause) -> Bool {
        place(clause, TimeWords.trailing).map { segment.number < text.words.words[$0].token } ?? false
    }

    /// "Thực hiện Kế hoạch số 30/KH-UBND ngày 08/02/2023 của UBND huyện": a source, nobody's figures.
    func isGround(_ clause: Clause) -> Bool {
        guard clause.numbers.isEmpty, let first = clause.words.first else { return false }
        return PlainWords.grounds.contains {
            text.words.length(of: $0, at: first, skipping: [], overCommas: false) != nil
        }
            && (!clause.codes.isEmpty || has(clause, Self.acts))
    }

    static let acts = ["kế hoạch", "công văn", "quyết định", "chỉ thị", "nghị quyết", "phụ lục", "đề án"].map(
        WordKeys.words)

    /// Whether a clause speaks of plans or another time.
    func isOfOtherTime(_ clause: Clause) -> Bool {
        if let word = place(clause, TimeWords.forward), !isDocument(word) { return true }
        if clause.others.contains(where: { !text.isOwnPeriod($0) && isTime($0) }) { return true }
        let namesQuarter = clause.words.dropLast().contains { word in
            let next = word + 1
            return TimeWords.date.contains(text.words.words[word].key) && text.words.words.indices.contains(next)
                && TimeWords.romans.contains(text.words.words[next].key)
                && !text.isOwnPeriod(text.words.words[word].token)
        }
        if namesQuarter { return true }
        var isOfDocument = false
        for code in clause.codes {
            let printed = text.text[text.tokens[code].range]
            guard TimeWords.isTime(printed) else {
                isOfDocument = true
                continue
            }
            let day = TimeWords.day(printed)
            if !isOfDocument, day != period.lastDay, day != period.firstDay { return true }
        }
        return false
    }

    /// "Kế hoạch số 30" is no plan.
    func isDocument(_ word: Int) -> Bool {
        let next = text.words.words[word].token + 2
        return text.tokens.indices.contains(next)
            && (text.tokens[next].word == Self.number || text.tokens[next].mark == "#")
    }

    static let number = WordKeys.key("số")

    func isTime(_ token: Int) -> Bool {
        let before = token > 0 ? text.tokens[token - 1].word : nil
        let after = token + 1 < text.tokens.count ? text.tokens[token + 1].word : nil
        return [before, after].contains {
            $0.map { WordKeys.dates.contains($0) || WordKeys.spans.contains($0) } ?? false
        }
    }

    /// "1,3 lần", "2,1 điểm phần trăm"
    func isCountOfTimes(_ segment: Segment) -> Bool {
        let next = segment.number + 1
        guard text.tokens.indices.contains(next), let word = text.tokens[next].word else { return false }
        let further = next + 1 < text.tokens.count ? text.tokens[next + 1].word : nil
        return word == TimeWords.times || word == TimeWords.point && further == TimeWords.percent
    }
}
