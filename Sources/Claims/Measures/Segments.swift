import ReportingKit

/// Which words of a clause belong to which of its figures.
extension SentenceWalk {
    func segments(of clause: Clause) -> [Segment] {
        func words(_ lower: Int, _ upper: Int) -> [Int] {
            clause.words.filter { text.words.words[$0].token > lower && text.words.words[$0].token < upper }
        }
        let numbers = clause.numbers
        guard numbers.count > 1 else { return numbers.map { Segment(number: $0, words: clause.words) } }
        var parts = [numbers[0]: words(-1, numbers[0])]
        let common = parts[numbers[0]] ?? []
        let isLeft = common.contains { word in
            text.tags.values.contains { if case .term = $0[word] { true } else { false } }
        }
        var wholes: [Int: Int] = [:]
        for (left, right) in zip(numbers, numbers.dropFirst()) {
            let gap = words(left, right)
            if isShareOf(gap) {
                wholes[left] = right
                continue
            }
            let owner = wholes.first { $0.value == left }?.key ?? left
            let border = gap.last { text.words.words[$0].key == WordKeys.and && text.isFree($0) }
            let split = border ?? gap.first { Self.newParts.contains(text.words.words[$0].key) && text.isFree($0) }
            let (before, after): ([Int], [Int])
            if let split {
                (before, after) = (gap.filter { $0 < split }, gap.filter { $0 > split })
            } else {
                (before, after) = isLeft ? ([], gap) : (gap, [])
            }
            parts[owner, default: []] += before
            parts[right, default: []] += after
        }
        let last = numbers.last.map { number in wholes.first { $0.value == number }?.key ?? number }
        if let last, let end = numbers.last { parts[last, default: []] += words(end, .max) }
        return numbers.filter { !wholes.values.contains($0) }.map { number in
            let own = parts[number] ?? []
            let startsHere = own.first.map { text.words.words[$0].token > number } ?? true
            return Segment(
                number: number, words: own, common: number != numbers[0] && startsHere ? common : [],
                whole: wholes[number])
        }
    }

    static let newParts = Set(["đạt", "chiếm", "tỷ", "tương"].map { WordKeys.key($0) })
    static let shareWords = ["trên tổng số", "trên", "trong tổng số", "trên tổng"].map(WordKeys.words)

    /// "10.588 trên tổng số 20.211", "38 hồ sơ trên 739 hồ sơ"
    func isShareOf(_ gap: [Int]) -> Bool {
        let keys = gap.map { text.words.words[$0].key }
        return Self.shareWords.contains { phrase in
            keys.count >= phrase.count && Array(keys.suffix(phrase.count)) == phrase
                && gap.dropLast(phrase.count).allSatisfy { word in
                    text.tags.values.contains { tags in
                        switch tags[word] {
                        case .covered, .continued: true
                        case .term, .unknown: false
                        }
                    }
                }
        }
    }
}
