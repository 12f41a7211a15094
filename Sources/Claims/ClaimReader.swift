import ReportingKit

/// Reads the figures that sentences state of something the data hold: by the words that datasets declare for their
/// fields, by the report's own sentences, and by the titles of figures.
public struct ClaimReader: Sendable {
    private let registry: ModuleRegistry
    private let patterns: PatternMatcher
    private let titles: TitleMatcher
    private let measures: MeasureReader
    private let units: UnitMentions
    private let rates: [FigureID: Bool]
    /// The figure that a measure is declared as, and the other way round.
    private let figures: [Measure: FigureID]
    private let spoken: Set<FigureID>

    /// `patterns` are the paragraphs of the report's template, see ``SentencePattern/all(in:)``. `appendices` are the
    /// tables that sentences refer to, by number as printed: "2", "II".
    public init(
        registry: ModuleRegistry, register: UnitRegister, patterns: [SentencePattern], period: Period,
        reportingUnit: AdministrativeUnit, appendices: [String: AppendixReference] = [:]
    ) {
        self.registry = registry
        let names = ([reportingUnit.name, period.vietnamese] + reportingUnit.aliases).flatMap(WordKeys.words)
        let figureNames = Set(registry.figures.map(\.id))
        let words = registry.words(of: reportingUnit, on: period.lastDay, register: register)
        self.patterns = PatternMatcher(
            patterns.map { $0.said(words.byTemplateName, figures: figureNames) }, names: Set(names))
        units = UnitMentions(register: register, reportingUnit: reportingUnit, on: period.lastDay)
        titles = TitleMatcher(registry: registry, scopes: SpokenSets(words.sets), units: units, period: period)
        measures = MeasureReader(
            registry: registry, register: register, reportingUnit: reportingUnit, period: period, appendices: appendices
        )
        rates = Dictionary(registry.figures.map { ($0.id, $0.format.isRate) }, uniquingKeysWith: { first, _ in first })
        let declared = registry.figures.compactMap { figure in Measure(figure.value).map { ($0, figure.id) } }
        figures = Dictionary(declared, uniquingKeysWith: { first, _ in first })
        let datasets = Set(measures.lexicons.map(\.dataset))
        spoken = Set(declared.filter { datasets.contains($0.0.dataset) }.map(\.1))
    }

    public func claims(in passages: [Passage]) -> [Claim] { read(passages).claims }

    /// Every figure of a text: what it states, or why it is not known.
    public func read(_ passages: [Passage]) -> ReadFigures {
        var claims: [Claim] = []
        var uncompared: [UncomparedFigure] = []
        var list = ListContext()
        for passage in passages {
            let sentences = SentenceTokens(passage.text)
            var context = list.context(for: passage) { measures.context(under: passage.heading) }
            let found = measures.figures(in: sentences, context: &context)
            list.end(passage, hasFigures: !found.isEmpty, context)
            guard sentences.tokens.contains(where: { $0.quantity != nil }) else { continue }
            let read = figures(of: passage, sentences, found)
            claims += read.claims
            uncompared += read.uncompared
        }
        return ReadFigures(claims: claims, uncompared: uncompared)
    }

    private func figures(of passage: Passage, _ sentences: SentenceTokens, _ found: [MeasureReader.Found])
        -> ReadFigures
    {
        let tokens = sentences.tokens
        let ranges = Self.sentences(of: tokens)
        var claims: [Claim] = []
        var claimed: Set<Int> = []
        func offset(_ index: String.Index) -> Int {
            sentences.text.distance(from: sentences.text.startIndex, to: index)
        }
        func sentence(_ token: Int) -> String {
            let range = ranges.first { $0.contains(token) } ?? token..<(token + 1)
            return Self.text(of: tokens[range], in: sentences.text)
        }
        func add(_ token: Int, _ subject: Claim.Subject, _ quantity: Quantity, at start: String.Index) {
            claims.append(
                Claim(
                    subject: subject, quantity: quantity, passage: passage, sentence: sentence(token),
                    offset: offset(start)))
        }
        for figure in found {
            guard case .measure(let measure) = figure.outcome else { continue }
            claimed.insert(figure.token)
            add(figure.token, subject(of: measure), figure.quantity, at: figure.start)
        }
        func addFigure(_ token: Int, _ subject: Claim.Subject, isOwnSentence: Bool) {
            guard let quantity = tokens[token].quantity, !claimed.contains(token) else { return }
            if case .figure(let id) = subject {
                guard rates[id] == quantity.isPercent, isOwnSentence || !spoken.contains(id) else { return }
            }
            claimed.insert(token)
            add(token, subject, quantity, at: tokens[token].range.lowerBound)
        }
        for match in patterns.matches(in: tokens, heading: passage.heading) {
            let isOwn = match.coverage > 0.9
            guard isOwn || !isElsewhere(tokens, before: match.token, ranges) else { continue }
            if match.isWhole {
                // The walk over measures may have told it.
                if let whole = tokens[match.token].whole, rates[match.figure] == false,
                    !claims.contains(where: { $0.offset == offset(whole.range.lowerBound) })
                {
                    add(match.token, .figure(match.figure), whole.quantity, at: whole.range.lowerBound)
                }
                continue
            }
            addFigure(match.token, .figure(match.figure), isOwnSentence: isOwn)
        }
        for range in ranges {
            for found in titles.claims(in: tokens[range]) {
                addFigure(found.token, found.subject, isOwnSentence: false)
            }
        }
        let uncompared = found.compactMap { figure -> UncomparedFigure? in
            guard case .unclear(let reason) = figure.outcome, !claimed.contains(figure.token) else { return nil }
            return UncomparedFigure(
                quantity: figure.quantity, passage: passage, sentence: sentence(figure.token),
                offset: offset(figure.start),
                reason: reason)
        }
        return ReadFigures(claims: claims.sorted { $0.offset < $1.offset }, uncompared: uncompared)
    }

    /// A measure under the name of the figure that it is, or of one unit's field.
    private func subject(of measure: Measure) -> Claim.Subject {
        if let figure = figures[measure] { return .figure(figure) }
        guard case .unit(let unit) = measure.owner else { return .measure(measure) }
        switch measure.amount {
        case .field(let field): return .value(measure.dataset, unit, field)
        case .share(let part, let whole):
            let rate = registry.dataset(measure.dataset)?.fields.first {
                $0.aggregation == .rate(part: part, whole: whole)
            }
            return rate.map { .value(measure.dataset, unit, $0.name) } ?? .measure(measure)
        case .sum, .unitsWith: return .measure(measure)
        }
    }

    /// Ends at a full stop or a semicolon.
    private static func sentences(of tokens: [SentenceToken]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, token) in tokens.enumerated() where token.mark.map({ ".;".contains($0) }) ?? false {
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        return start < tokens.count ? ranges + [start..<tokens.count] : ranges
    }

    private static func text(of tokens: ArraySlice<SentenceToken>, in text: String) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return String(text[first.range.lowerBound..<last.range.upperBound])
    }

    /// Whether a commune or an office is named before the number or in its sentence, whose figure it may be, or its
    /// sentence speaks of plans, comparisons or other periods.
    private func isElsewhere(_ tokens: [SentenceToken], before token: Int, _ ranges: [Range<Int>]) -> Bool {
        let sentence = ranges.first { $0.contains(token) } ?? token..<(token + 1)
        let words = tokens[..<sentence.upperBound].compactMap(\.word)
        return units.all(in: words).contains { !$0.isReportingUnit } || titles.isElsewhere(tokens[sentence])
    }
}

/// A list takes over what its leading line says: "Kết quả của các xã, thị trấn:" above lines that begin with a dash;
/// and lines that begin with a plus what the line above them says.
private struct ListContext {
    private var lead: (heading: String?, context: ReadingContext)?
    private var last: ReadingContext?

    mutating func context(for passage: Passage, otherwise fresh: () -> ReadingContext) -> ReadingContext {
        let mark = passage.text.first
        let isItem = passage.isListItem || mark.map { "-–+•*".contains($0) } ?? false
        guard isItem else {
            lead = nil
            last = nil
            return fresh()
        }
        if let lead, var context = last {
            if mark != "+" {
                context.owner = lead.context.owner
                if case .none = lead.context.owner { context.heading = lead.context.heading }
            }
            context.heading = context.owner
            return context
        }
        return mark == "+" ? last ?? fresh() : fresh()
    }

    mutating func end(_ passage: Passage, hasFigures: Bool, _ context: ReadingContext) {
        if passage.text.hasSuffix(":"), !hasFigures {
            var context = context
            context.adoptPending()
            lead = (passage.heading, context)
            last = context
        } else {
            last = context
        }
    }
}
