import ReportingKit

/// Finds out what one figure measures, and whose it is.
struct SegmentResolver {
    let text: AnalysedText
    let sentenceWords: [Int]
    let segment: Segment
    let attached: Clause?
    let clause: Clause
    let lexicons: [DatasetLexicon]
    let reference: AppendixReference?
    var context: ReadingContext

    private struct Candidate {
        let lexicon: DatasetLexicon
        let fields: [FieldName]
        let terms: [Int: Set<String>]
        let isHeadline: Bool
    }

    private enum Reading {
        case fits(Candidate)
        case unknown([String], hasTerms: Bool)
        case noField(hasTerms: Bool)
        case several
    }

    mutating func outcome() -> MeasureReader.Found.Outcome {
        let isPercent = text.tokens[segment.number].quantity?.isPercent ?? false
        if isPercent, let share = unitShare() { return share }
        let owner = nextOwner()
        let readings = lexicons.map { reading($0, isPercent: isPercent) }
        let candidates = readings.compactMap { if case .fits(let candidate) = $0 { candidate } else { nil } }
        guard let candidate = choose(candidates) else {
            let reason = candidates.count > 1 ? UncomparedReason.severalFields : Self.reason(readings)
            fail(reason)
            return .unclear(reason)
        }
        return settle(candidate, isPercent: isPercent, owner)
    }

    private mutating func settle(
        _ candidate: Candidate, isPercent: Bool, _ owner: ReadingContext.Owner
    ) -> MeasureReader.Found.Outcome {
        let dataset = candidate.lexicon.dataset
        context.frames[dataset] = .init(terms: candidate.terms, isHeadline: candidate.isHeadline)
        for other in context.frames.keys where other != dataset { context.frames[other]?.isHeadline = false }
        context.dataset = dataset
        context.last = candidate.fields.count == 1 ? (dataset, candidate.fields[0]) : nil
        let amount: Measure.Amount
        if isPercent {
            guard candidate.fields.count == 1, let whole = candidate.lexicon.whole(of: candidate.fields[0]) else {
                return .unclear(.noField)
            }
            amount = .share(candidate.fields[0], of: whole)
        } else {
            amount = candidate.fields.count == 1 ? .field(candidate.fields[0]) : .sum(candidate.fields)
        }
        switch resolved(owner, for: candidate) {
        case .success(let owner):
            context.ownersDataset = dataset
            return .measure(Measure(dataset, owner, amount))
        case .failure(let reason): return .unclear(reason.reason)
        }
    }

    // MARK: Whose

    private struct Unowned: Error { let reason: UncomparedReason }

    /// Takes note of whose figure it is where the figure itself is not to be read.
    mutating func noteOwner() { _ = nextOwner() }

    /// Who is named with the figure, else since the figure before it, else the one before.
    private mutating func nextOwner() -> ReadingContext.Owner {
        let here = Self.distinct(mentions(segment.words))
        let named = here.isEmpty ? Self.distinct(context.pending) : here
        if named.count == 1, let one = named.first {
            context.owner = .one(one)
            context.isOwnerOfSentence = true
            context.ownersDataset = nil
            context.pending = []
        } else if named.count > 1 {
            context.owner = .several
            context.isOwnerOfSentence = true
            context.pending = []
        }
        return context.owner
    }

    /// An owner that is named besides takes precedence over a place.
    private static func distinct(_ mentions: [OwnerWords.Mention]) -> Set<OwnerWords.Owner> {
        let firm = Set(mentions.filter { !$0.isPlace }.map(\.owner))
        return firm.isEmpty ? Set(mentions.map(\.owner)) : firm
    }

    private func mentions(_ words: [Int]) -> [OwnerWords.Mention] {
        let words = Set(words)
        return text.mentions.filter { $0.range.contains(where: words.contains) }
    }

    private func resolved(_ owner: ReadingContext.Owner, for candidate: Candidate) -> Result<Measure.Owner, Unowned> {
        func failure(_ reason: UncomparedReason) -> Result<Measure.Owner, Unowned> { .failure(Unowned(reason: reason)) }
        let dataset = candidate.lexicon.dataset
        var owner = owner
        // The owner of a former sentence is meant as long as the text goes on with the same things.
        if !context.isOwnerOfSentence, let former = context.ownersDataset, former != dataset { owner = context.heading }
        let referred = reference.flatMap { $0.dataset == dataset ? $0.owner : nil }
        switch owner {
        case .several: return failure(.severalOwners)
        case .one(.foreign): return failure(.otherOwner)
        case .one(.known(let known)):
            if !context.isOwnerOfSentence, let referred, referred != known, !(referred == .own && known == .level) {
                return failure(.noOwner)
            }
            return .success(known)
        case .one(.bare):
            let isContrasted = mentions(sentenceWords).contains { $0.owner == .known(.lower) }
            let isCatalogue = candidate.fields.allSatisfy(candidate.lexicon.isCatalogue)
            return isContrasted || isCatalogue ? .success(.level) : failure(.noOwner)
        case .none: return referred.map { .success($0) } ?? failure(.noOwner)
        }
    }

    // MARK: Which field

    private func reading(_ lexicon: DatasetLexicon, isPercent: Bool) -> Reading {
        guard let tags = text.tags[lexicon.dataset] else { return .noField(hasTerms: false) }
        var words = segment.words
        var local = MeasureReader.terms(words, tags, lexicon)
        var repeatsTitle = false
        let own = local
        for (axis, terms) in MeasureReader.terms(segment.common, tags, lexicon) where local[axis] == nil {
            local[axis] = terms
            words += segment.common
        }
        let hasMention = !mentions(segment.words).isEmpty || !(attached.map { mentions($0.words) } ?? []).isEmpty
        if let attached {
            let terms = MeasureReader.terms(attached.words, tags, lexicon)
            let disagrees = terms.contains { axis, names in local[axis].map { $0 != names } ?? false }
            let unknown = attached.words.filter { isUnknown($0, tags) }
            if !disagrees, own.isEmpty || !terms.isEmpty || !unknown.isEmpty, local[0] == nil {
                repeatsTitle = own.allSatisfy { terms[$0.key] == $0.value }
                local.merge(terms) { local, _ in local }
                words += attached.words
            }
        }
        let unknown = words.filter { isUnknown($0, tags) }.map(printed)
        guard unknown.isEmpty else { return .unknown(unknown, hasTerms: !own.isEmpty) }
        if local.contains(where: { $0.value.count > 1 && !isJoined($0.value, words, tags, lexicon, axis: $0.key) }) {
            return .several
        }
        let reading = complete(local, lexicon, isPercent: isPercent, hasMention: hasMention)
        // What is before a colon goes on for the figures behind the first.
        guard repeatsTitle, case .fits(let candidate) = reading else { return reading }
        return .fits(
            Candidate(lexicon: lexicon, fields: candidate.fields, terms: candidate.terms, isHeadline: true))
    }

    /// Terms that the words leave open, from what was said before.
    private func complete(
        _ local: [Int: Set<String>], _ lexicon: DatasetLexicon, isPercent: Bool, hasMention: Bool
    ) -> Reading {
        let frame = context.frames[lexicon.dataset]
        let usable = frame.flatMap { $0.isBroken ? nil : $0 }
        func fits(_ terms: [Int: Set<String>], isHeadline: Bool = false) -> Reading? {
            lexicon.fields(terms).map {
                .fits(Candidate(lexicon: lexicon, fields: $0, terms: terms, isHeadline: isHeadline))
            }
        }
        guard let lowest = local.keys.max() else {
            // "đạt 52,39%" is of the figure before it; a figure of somebody else repeats what was said.
            if isPercent, let last = context.last {
                guard last.dataset == lexicon.dataset, let usable else { return .noField(hasTerms: false) }
                return fits(usable.terms) ?? .noField(hasTerms: false)
            }
            guard context.dataset == lexicon.dataset || context.dataset == nil, let usable,
                isPercent ? usable.isHeadline : usable.isHeadline || hasMention
            else { return .noField(hasTerms: false) }
            return fits(usable.terms, isHeadline: usable.isHeadline) ?? .noField(hasTerms: false)
        }
        if local[0] != nil { return fits(local) ?? .noField(hasTerms: true) }
        guard let usable else { return fits(local) ?? .noField(hasTerms: true) }
        var terms = local
        for axis in 0..<lowest where terms[axis] == nil { terms[axis] = usable.terms[axis] }
        let repeats = local.allSatisfy { usable.terms[$0.key] == $0.value }
        if repeats, usable.terms.keys.contains(where: { $0 > lowest }) {
            // "26 hồ sơ" behind "qua mạng: UBND huyện 313 hồ sơ" says no more than the noun.
            return usable.isHeadline ? fits(usable.terms, isHeadline: true) ?? .several : .several
        }
        return fits(terms, isHeadline: repeats && usable.isHeadline) ?? fits(local) ?? .noField(hasTerms: true)
    }

    private func isUnknown(_ word: Int, _ tags: [DatasetLexicon.Tag]) -> Bool {
        tags[word] == .unknown && !text.taken.contains(word) && !PlainWords.all.contains(text.words.words[word].key)
            && !text.isOwnPeriod(text.words.words[word].token)
    }

    /// Whether two terms of one axis are joined by "và": "một phần và toàn trình".
    private func isJoined(
        _ terms: Set<String>, _ words: [Int], _ tags: [DatasetLexicon.Tag], _ lexicon: DatasetLexicon, axis: Int
    ) -> Bool {
        let places = words.sorted().filter { word in
            if case .term(let names) = tags[word] { names.contains { lexicon.axis(of: $0) == axis } } else { false }
        }
        return zip(places, places.dropFirst()).allSatisfy { first, second in
            (first + 1..<second).contains { text.words.words[$0].key == WordKeys.and && tags[$0] != .continued }
                && !(first + 1..<second).contains { if case .term = tags[$0] { true } else { false } }
        }
    }

    private func printed(_ word: Int) -> String {
        String(text.text[text.tokens[text.words.words[word].token].range])
    }

    // MARK: Which dataset

    /// The one dataset that fits; of several the one that the sentence says more of, else the one spoken of last.
    private func choose(_ candidates: [Candidate]) -> Candidate? {
        guard candidates.count > 1 else { return candidates.first }
        let votes = candidates.map { candidate in
            let tags = text.tags[candidate.lexicon.dataset] ?? []
            return sentenceWords.count { if case .term = tags[$0] { true } else { false } }
        }
        let most = votes.max() ?? 0
        let first = zip(candidates, votes).filter { $0.1 == most }
        if first.count == 1 { return first[0].0 }
        return candidates.first { $0.lexicon.dataset == context.dataset }
    }

    private static func reason(_ readings: [Reading]) -> UncomparedReason {
        var unknown: [String]?
        for reading in readings {
            switch reading {
            case .unknown(let words, hasTerms: true):
                if words.count < unknown?.count ?? .max { unknown = words }
            case .several: return .severalFields
            case .fits, .unknown, .noField: continue
            }
        }
        return unknown.map { .unknownWords($0) } ?? .noField
    }

    private mutating func fail(_ reason: UncomparedReason) {
        let words = segment.words.map { text.words.words[$0] }
        let isNamed = segment.words.contains { index in
            let word = text.words.words[index]
            let isLoose =
                lexicons.allSatisfy { text.tags[$0.dataset]?[index] == .unknown } && !text.taken.contains(index)
            return isLoose
                && (PlainWords.bodies.contains(word.key) || (word.isCapitalised && word.token != words.first?.token))
        }
        if isNamed {
            context.owner = .one(.foreign)
            context.isOwnerOfSentence = true
        }
        context.breakOff()
    }

    // MARK: Shares of units

    /// "100% cơ quan, đơn vị đã sử dụng chữ ký số"
    private mutating func unitShare() -> MeasureReader.Found.Outcome? {
        for lexicon in lexicons {
            guard let tags = text.tags[lexicon.dataset] else { continue }
            for (field, phrase) in lexicon.unitShares {
                let start = segment.words.first {
                    text.words.length(of: phrase, at: $0, skipping: PlainWords.within, overCommas: false) != nil
                }
                guard let start,
                    let length = text.words.length(
                        of: phrase, at: start, skipping: PlainWords.within, overCommas: false)
                else { continue }
                let named = segment.words.filter { $0 < start && text.words.words[$0].token > segment.number }
                let nouns = named.map { text.words.words[$0].key }.filter(PlainWords.unitNouns.contains)
                let mentioned = Self.distinct(mentions(named))
                guard !nouns.isEmpty || mentioned == [.known(.lower)] else { continue }
                let rest = segment.words.filter { !(start..<(start + length)).contains($0) }
                let unknown = rest.filter {
                    isUnknown($0, tags) && !PlainWords.unitNouns.contains(text.words.words[$0].key)
                }
                guard unknown.isEmpty else { return .unclear(.unknownWords(unknown.map(printed))) }
                let isLower =
                    mentioned == [.known(.lower)] || nouns.allSatisfy(PlainWords.lowerNouns.contains)
                if !isLower, mentioned.contains(where: { if case .known(.unit) = $0 { true } else { false } }) {
                    continue
                }
                return .measure(Measure(lexicon.dataset, isLower ? .lower : .whole, .unitsWith(field)))
            }
        }
        return nil
    }
}
