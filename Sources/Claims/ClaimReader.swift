import ReportingKit

/// Reads the figures that sentences state of something the data hold: by the report's own sentences, else by the titles of figures.
public struct ClaimReader: Sendable {
    private let registry: ModuleRegistry
    private let patterns: PatternMatcher
    private let titles: TitleMatcher
    private let units: UnitMentions
    private let rates: [FigureID: Bool]

    /// `patterns` are the paragraphs of the report's template, see ``SentencePattern/all(in:)``.
    public init(
        registry: ModuleRegistry, register: UnitRegister, patterns: [SentencePattern], period: Period,
        reportingUnit: AdministrativeUnit
    ) {
        self.registry = registry
        self.patterns = PatternMatcher(patterns)
        units = UnitMentions(register: register, reportingUnit: reportingUnit, on: period.lastDay)
        titles = TitleMatcher(
            registry: registry, scopes: ScopeWords(reportingUnit: reportingUnit), units: units, period: period)
        rates = Dictionary(registry.figures.map { ($0.id, $0.format.isRate) }, uniquingKeysWith: { first, _ in first })
    }

    public func claims(in passages: [Passage]) -> [Claim] { passages.flatMap(claims) }

    func claims(in passage: Passage) -> [Claim] {
        let sentences = SentenceTokens(passage.text)
        let tokens = sentences.tokens
        guard tokens.contains(where: { $0.quantity != nil }) else { return [] }
        let ranges = Self.sentences(of: tokens)
        var claims: [(token: Int, claim: Claim)] = []
        func add(_ token: Int, _ subject: Claim.Subject) {
            guard let quantity = tokens[token].quantity, !claims.contains(where: { $0.token == token }) else { return }
            if case .figure(let id) = subject, rates[id] != quantity.isPercent { return }
            let range = ranges.first { $0.contains(token) } ?? token..<(token + 1)
            let text = Self.text(of: tokens[range], in: sentences.text)
            claims.append((token, Claim(subject: subject, quantity: quantity, passage: passage, sentence: text)))
        }
        for match in patterns.matches(in: tokens, heading: passage.heading)
        where match.coverage > 0.9 || !isElsewhere(tokens, before: match.token, ranges) {
            add(match.token, .figure(match.figure))
        }
        for range in ranges {
            for found in titles.claims(in: tokens[range]) { add(found.token, found.subject) }
        }
        return claims.sorted { $0.token < $1.token }.map(\.claim)
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

    /// Whether a commune or an office is named before the number or in its sentence, whose figure it may be, or its sentence speaks
    /// of plans, comparisons or other periods.
    private func isElsewhere(_ tokens: [SentenceToken], before token: Int, _ ranges: [Range<Int>]) -> Bool {
        let sentence = ranges.first { $0.contains(token) } ?? token..<(token + 1)
        let words = tokens[..<sentence.upperBound].compactMap(\.word)
        return units.all(in: words).contains { !$0.isReportingUnit } || titles.isElsewhere(tokens[sentence])
    }
}
