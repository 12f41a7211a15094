import ReportingKit

/// Reads which numbers of the tables a text states, figure by figure.
///
/// Clauses are read in order. What a clause names, a field's terms or whose figures follow, stays in force for the
/// clauses behind it until something else is named. A figure is somebody's and of some field only when its words say so
/// and say nothing else; all others are left out with the reason.
struct MeasureReader: Sendable {
    struct Found {
        enum Outcome {
            case measure(Measure)
            case unclear(UncomparedReason)
        }

        let token: Int
        let quantity: Quantity
        let start: String.Index
        let outcome: Outcome
    }

    let lexicons: [DatasetLexicon]
    private let owners: OwnerWords
    private let period: Period
    private let periodWords: [String]
    private let appendices: [String: AppendixReference]

    init(
        registry: ModuleRegistry, register: UnitRegister, reportingUnit: AdministrativeUnit, period: Period,
        appendices: [String: AppendixReference]
    ) {
        lexicons = registry.datasets.compactMap(DatasetLexicon.init)
        owners = OwnerWords(register: register, reportingUnit: reportingUnit, on: period.lastDay)
        self.period = period
        periodWords = SentenceTokens(period.vietnamese).tokens.map {
            $0.word ?? $0.quantity.map { String($0.printed.drop { $0 == "0" }) } ?? ""
        }
        self.appendices = Dictionary(
            appendices.map { (WordKeys.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// A new text's beginning under a heading.
    func context(under heading: String?) -> ReadingContext {
        var context = ReadingContext()
        guard let heading else { return context }
        let text = AnalysedText(SentenceTokens(heading), lexicons: lexicons, owners: owners, period: periodWords)
        let named = Set(text.mentions.map(\.owner))
        let firm = Set(text.mentions.filter { !$0.isPlace }.map(\.owner))
        if let one = (firm.isEmpty ? named : firm).first {
            context.heading = named.count == 1 || firm.count == 1 ? .one(one) : .several
        }
        context.owner = context.heading
        var spoken: [DatasetID] = []
        for lexicon in lexicons {
            let terms = Self.terms(text.words.words.indices, text.tags[lexicon.dataset] ?? [], lexicon)
            if let general = terms[0], general.count == 1 {
                context.frames[lexicon.dataset] = .init(terms: [0: general])
            }
            if !terms.isEmpty { spoken.append(lexicon.dataset) }
        }
        if spoken.count == 1 { context.dataset = spoken[0] }
        return context
    }

    /// The figures of a text; `context` takes what its end leaves for a text that goes on from it.
    func figures(in sentences: SentenceTokens, context: inout ReadingContext) -> [Found] {
        let text = AnalysedText(sentences, lexicons: lexicons, owners: owners, period: periodWords)
        var found: [Found] = []
        for range in text.sentences() {
            var walk = SentenceWalk(
                text: text, sentence: range, lexicons: lexicons, reference: reference(text, range), period: period,
                context: context)
            found += walk.figures()
            context = walk.context
        }
        return found
    }

    private func reference(_ text: AnalysedText, _ sentence: Range<Int>) -> AppendixReference? {
        let numbers = text.references.filter { sentence.contains(text.words.words[$0.word].token) }.map(\.number)
        guard Set(numbers).count == 1 else { return nil }
        return appendices[numbers[0]]
    }

    /// The terms that words name, by axis.
    static func terms(_ words: some Sequence<Int>, _ tags: [DatasetLexicon.Tag], _ lexicon: DatasetLexicon) -> [Int:
        Set<String>]
    {
        var terms: [Int: Set<String>] = [:]
        for word in words {
            guard case .term(let names) = tags[word] else { continue }
            for name in names { if let axis = lexicon.axis(of: name) { terms[axis, default: []].insert(name) } }
        }
        return terms
    }
}
