import ReportingKit

/// One sentence read clause by clause.
struct SentenceWalk {
    let text: AnalysedText
    let lexicons: [DatasetLexicon]
    let reference: AppendixReference?
    let period: Period
    var context: ReadingContext
    private let clauses: [Clause]
    private let sentence: Range<Int>
    private let sentenceWords: [Int]
    /// What follows is of another time, or planned.
    private var isElsewhere = false
    /// Something special was named, "đối với lĩnh vực đất đai": all that follows is of that.
    private var isNarrowed = false
    /// What stood before each bracket that is open.
    private var open: [(context: ReadingContext, isElsewhere: Bool)] = []
    private var found: [MeasureReader.Found] = []
    /// The figures of the last clause that has any.
    private var lastFigures = 0..<0

    init(
        text: AnalysedText, sentence: Range<Int>, lexicons: [DatasetLexicon], reference: AppendixReference?, period: Period,
        context: ReadingContext
    ) {
        self.text = text
        self.lexicons = lexicons
        self.reference = reference
        self.period = period
        self.context = context
        self.sentence = sentence
        clauses = text.clauses(of: sentence)
        sentenceWords = text.words.words.indices.filter { sentence.contains(text.words.words[$0].token) }
        self.context.isOwnerOfSentence = false
        self.context.pending = []
    }

    mutating func figures() -> [MeasureReader.Found] {
        for (index, clause) in clauses.enumerated() {
            let former = index > 0 ? clauses[index - 1] : nil
            switch clause.opening {
            case .open:
                open.append((context, isElsewhere))
                // What stands in brackets behind a comparison is compared with.
                if let former, former.isChange || isTrailing(former) { isElsewhere = true }
            case .close:
                if let before = open.popLast() {
                    let isNamed = context.isOwnerOfSentence
                    (context, isElsewhere) = before
                    if isNamed { context.pending = [] }
                }
            case .start, .comma, .colon, .semicolon, .change: break
            }
            read(clause, attached: clause.opening == .colon ? former.flatMap { $0.numbers.isEmpty ? $0 : nil } : nil)
        }
        return found
    }

    // MARK: Clauses

    private mutating func read(_ clause: Clause, attached: Clause?) {
        if isGround(clause) { return }
        if clause.words.contains(where: { text.isOwnPeriod(text.words.words[$0].token) })
            || clause.others.contains(where: text.isOwnPeriod) || has(clause, TimeWords.now)
        {
            isElsewhere = false
        }
        let border = isOfOtherTime(clause)
        let isTrailing = isTrailing(clause)
        if clause.numbers.isEmpty {
            if border, !isTrailing, !clause.isChange {
                isElsewhere = true
                takeBackLast()
            }
            if !clause.isChange { readWithoutFigures(clause) }
            return
        }
        let firstFigure = found.count
        for segment in segments(of: clause) {
            guard let quantity = text.tokens[segment.number].quantity else { continue }
            if clause.isChange || isCountOfTimes(segment) {
                add(segment.number, quantity, .unclear(isTrailing ? .otherTime : .change))
            } else if isElsewhere || border && !isBeforeTarget(segment, clause) {
                add(segment.number, quantity, .unclear(.otherTime))
                if !isTrailing {
                    var resolver = resolver(segment, attached, clause)
                    resolver.noteOwner()
                    context = resolver.context
                    context.breakOff()
                }
            } else if isNarrowed {
                add(segment.number, quantity, .unclear(.unknownWords([])))
            } else {
                var resolver = resolver(segment, attached, clause)
                let outcome = resolver.outcome()
                context = resolver.context
                add(segment.number, quantity, outcome)
                addWhole(segment, outcome)
            }
        }
        if border, !isTrailing, !clause.isChange { isElsewhere = true }
        lastFigures = firstFigure..<found.count
    }

    /// "…, trong năm 2022" behind figures says when they were counted.
    private mutating func takeBackLast() {
        for index in lastFigures {
            let figure = found[index]
            guard case .measure = figure.outcome else { continue }
            found[index] = .init(
                token: figure.token, quantity: figure.quantity, start: figure.start, outcome: .unclear(.otherTime))
        }
        context.breakOff()
    }

    private func resolver(_ segment: Segment, _ attached: Clause?, _ clause: Clause) -> SegmentResolver {
        SegmentResolver(
            text: text, sentenceWords: sentenceWords, segment: segment, attached: attached, clause: clause,
            lexicons: lexicons, reference: reference, context: context)
    }

    private mutating func add(_ token: Int, _ quantity: Quantity, _ outcome: MeasureReader.Found.Outcome) {
        found.append(.init(token: token, quantity: quantity, start: text.tokens[token].range.lowerBound, outcome: outcome))
    }

    /// The figure that a part is said to be part of: 20.211 in "10.588/20.211 hồ sơ".
    private mutating func addWhole(_ segment: Segment, _ outcome: MeasureReader.Found.Outcome) {
        var measure: MeasureReader.Found.Outcome = .unclear(.noField)
        if case .measure(let part) = outcome, case .field(let field) = part.amount,
            let whole = lexicons.first(where: { $0.dataset == part.dataset })?.whole(of: field)
        {
            measure = .measure(Measure(part.dataset, part.owner, .field(whole)))
        } else if case .unclear(let reason) = outcome {
            measure = .unclear(reason)
        }
        if let whole = segment.whole, let quantity = text.tokens[whole].quantity {
            add(whole, quantity, measure)
        } else if let whole = text.tokens[segment.number].whole {
            found.append(.init(token: segment.number, quantity: whole.quantity, start: whole.range.lowerBound, outcome: measure))
        }
    }

    /// A clause that only prepares what follows: a title, whose figures they are, what they are of.
    private mutating func readWithoutFigures(_ clause: Clause) {
        let mentions = mentions(in: clause.words)
        context.pending += mentions
        if mentions.isEmpty, let first = clause.words.first, PlainWords.bodies.contains(text.words.words[first].key),
            lexicons.allSatisfy({ text.tags[$0.dataset]?[first] == .unknown })
        {
            context.pending.append(.init(owner: .foreign, range: first..<(first + 1)))
        }
        let spokenOf = context.dataset
        var fewest = Int.max
        for lexicon in lexicons {
            guard let tags = text.tags[lexicon.dataset] else { continue }
            let unknown = clause.words.count { isUnknown($0, tags) }
            fewest = min(fewest, unknown)
            let terms = MeasureReader.terms(clause.words, tags, lexicon)
            guard let lowest = terms.keys.max() else { continue }
            var all = terms
            if let former = context.frames[lexicon.dataset], !former.isBroken {
                for axis in 0..<lowest where all[axis] == nil { all[axis] = former.terms[axis] }
            }
            context.frames[lexicon.dataset] = .init(terms: all, isBroken: unknown > 0, isHeadline: true)
            context.last = nil
            context.dataset = lexicon.dataset
        }
        // The last of several would be a guess.
        if lexicons.count(where: { !MeasureReader.terms(clause.words, text.tags[$0.dataset] ?? [], $0).isEmpty }) > 1 {
            context.dataset = spokenOf.flatMap { dataset in
                lexicons.first { $0.dataset == dataset }.flatMap {
                    MeasureReader.terms(clause.words, text.tags[dataset] ?? [], $0).isEmpty ? nil : dataset
                }
            }
        }
        if fewest > 0, has(clause, PlainWords.narrowing) { isNarrowed = true }
    }

    private func mentions(in words: [Int]) -> [OwnerWords.Mention] {
        guard let first = words.first, let last = words.last else { return [] }
        return text.mentions.filter { $0.range.lowerBound >= first && $0.range.upperBound <= last + 1 }
    }

    private func isUnknown(_ word: Int, _ tags: [DatasetLexicon.Tag]) -> Bool {
        tags[word] == .unknown && !text.taken.contains(word) && !PlainWords.all.contains(text.words.words[word].key)
            && !text.isOwnPeriod(text.words.words[word].token)
    }

    // MARK: Other times

    private func place(_ clause: Clause, _ phrases: [[String]]) -> Int? {
        clause.words.first { word in
            !text.taken.contains(word) && !text.isOwnPeriod(text.words.words[word].token)
                && phrases.contains { text.words.length(of: $0, at: word, skipping: [], overCommas: false) != nil }
        }
    }

    private func has(_ clause: Clause, _ phrases: [[String]]) -> Bool { place(clause, phrases) != nil }

    private func isTrailing(_ clause: Clause) -> Bool { has(clause, TimeWords.trailing) }

    /// "đạt 52,66%, chỉ tiêu 90%": the target is the figure behind its word.
    private func isBeforeTarget(_ segment: Segment, _ clause: Clause) -> Bool {
        place(clause, TimeWords.trailing).map { segment.number < text.words.words[$0].token } ?? false
    }

    /// "Thực hiện Kế hoạch số 30/KH-UBND ngày 08/02/2023 của UBND huyện": a source, nobody's figures.
    private func isGround(_ clause: Clause) -> Bool {
        guard clause.numbers.isEmpty, let first = clause.words.first else { return false }
        return PlainWords.grounds.contains { text.words.length(of: $0, at: first, skipping: [], overCommas: false) != nil }
            && (!clause.codes.isEmpty || has(clause, Self.acts))
    }

    private static let acts = ["kế hoạch", "công văn", "quyết định", "chỉ thị", "nghị quyết", "phụ lục", "đề án"].map(WordKeys.words)

    /// Whether a clause speaks of plans or another time.
    private func isOfOtherTime(_ clause: Clause) -> Bool {
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
    private func isDocument(_ word: Int) -> Bool {
        let next = text.words.words[word].token + 2
        return text.tokens.indices.contains(next) && (text.tokens[next].word == Self.number || text.tokens[next].mark == "#")
    }

    private static let number = WordKeys.key("số")

    private func isTime(_ token: Int) -> Bool {
        let before = token > 0 ? text.tokens[token - 1].word : nil
        let after = token + 1 < text.tokens.count ? text.tokens[token + 1].word : nil
        return [before, after].contains { $0.map { WordKeys.dates.contains($0) || WordKeys.spans.contains($0) } ?? false }
    }

    /// "1,3 lần", "2,1 điểm phần trăm"
    private func isCountOfTimes(_ segment: Segment) -> Bool {
        let next = segment.number + 1
        guard text.tokens.indices.contains(next), let word = text.tokens[next].word else { return false }
        let further = next + 1 < text.tokens.count ? text.tokens[next + 1].word : nil
        return word == TimeWords.times || word == TimeWords.point && further == TimeWords.percent
    }

    // MARK: Figures of one clause

    private func segments(of clause: Clause) -> [Segment] {
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
                number: number, words: own, common: number != numbers[0] && startsHere ? common : [], whole: wholes[number])
        }
    }

    private static let newParts = Set(["đạt", "chiếm", "tỷ", "tương"].map { WordKeys.key($0) })
    private static let shareWords = ["trên tổng số", "trên", "trong tổng số", "trên tổng"].map(WordKeys.words)

    /// "10.588 trên tổng số 20.211", "38 hồ sơ trên 739 hồ sơ"
    private func isShareOf(_ gap: [Int]) -> Bool {
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
