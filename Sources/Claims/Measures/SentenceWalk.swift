import ReportingKit

/// One sentence read clause by clause.
struct SentenceWalk {
    let text: AnalysedText
    let lexicons: [DatasetLexicon]
    let reference: AppendixReference?
    let period: Period
    var context: ReadingContext
    private let clauses: [Clause]
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
        text: AnalysedText, sentence: Range<Int>, lexicons: [DatasetLexicon], reference: AppendixReference?,
        period: Period,
        context: ReadingContext
    ) {
        self.text = text
        self.lexicons = lexicons
        self.reference = reference
        self.period = period
        self.context = context
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
                // What is in brackets behind a comparison is compared with.
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
        found.append(
            .init(token: token, quantity: quantity, start: text.tokens[token].range.lowerBound, outcome: outcome))
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
            found.append(
                .init(token: segment.number, quantity: whole.quantity, start: whole.range.lowerBound, outcome: measure))
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
}
