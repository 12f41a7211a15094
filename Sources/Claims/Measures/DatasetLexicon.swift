import ReportingKit

/// A dataset's speech made ready for looking phrases up.
struct DatasetLexicon: Sendable {
    /// What a word of a text is to the dataset.
    enum Tag: Hashable {
        case term(Set<String>)
        /// It narrows nothing.
        case covered
        /// A further word of the phrase before it.
        case continued
        case unknown
    }

    struct Phrase: Sendable {
        let words: [String]
        let terms: Set<String>
        var isOther = false
    }

    let dataset: DatasetID
    let speech: DatasetSpeech
    private let phrases: [String: [Phrase]]
    private let axisOfTerm: [String: Int]
    let unitShares: [(field: FieldName, phrase: [String])]
    private let catalogue: Set<FieldName>

    init?(_ definition: DatasetDefinition) {
        guard let speech = definition.speech else { return nil }
        dataset = definition.id
        self.speech = speech
        var phrases: [Phrase] = []
        var axes: [String: Int] = [:]
        for (axis, terms) in speech.axes.enumerated() {
            for term in terms {
                axes[term.name] = axis
                phrases += term.phrases.map { Phrase(words: WordKeys.words($0), terms: [term.name]) }
            }
        }
        phrases += speech.compounds.map { Phrase(words: WordKeys.words($0.phrase), terms: $0.terms) }
        phrases += speech.fillers.map { Phrase(words: WordKeys.words($0), terms: []) }
        phrases += speech.others.map { Phrase(words: WordKeys.words($0), terms: [], isOther: true) }
        phrases += PlainWords.phrases.map { Phrase(words: $0, terms: []) }
        axisOfTerm = axes
        self.phrases = Dictionary(grouping: phrases.filter { !$0.words.isEmpty }) { $0.words[0] }
        unitShares = speech.unitShares.flatMap { share in
            share.phrases.map { (share.field, WordKeys.words($0)) }
        }
        catalogue = Set(definition.fields.filter { $0.aggregation == .none }.map(\.name))
    }

    var axes: Range<Int> { speech.axes.indices }

    func axis(of term: String) -> Int? { axisOfTerm[term] }

    /// Whether a field's values do not add up over units: each unit's is the same catalogue's.
    func isCatalogue(_ field: FieldName) -> Bool { catalogue.contains(field) }

    /// Each word's tag. Words in `taken` belong to somebody's name.
    func tags(_ text: SentenceWords, taken: Set<Int>) -> [Tag] {
        var tags = [Tag](repeating: .unknown, count: text.words.count)
        var index = 0
        while index < text.words.count {
            guard !taken.contains(index) else {
                index += 1
                continue
            }
            var best: (length: Int, terms: Set<String>, isOther: Bool)?
            for phrase in phrases[text.words[index].key] ?? [] {
                guard
                    let length = text.length(
                        of: phrase.words, at: index, skipping: PlainWords.within, overCommas: phrase.words.count >= 4),
                    (length, phrase.terms.count) > (best?.length ?? 0, best?.terms.count ?? 0),
                    !(index..<(index + length)).contains(where: taken.contains)
                else { continue }
                best = (length, phrase.terms, phrase.isOther)
            }
            guard let best else {
                index += 1
                continue
            }
            // What means something else stays unknown, whole.
            guard !best.isOther else {
                index += best.length
                continue
            }
            tags[index] = best.terms.isEmpty ? .covered : .term(best.terms)
            for further in (index..<(index + best.length)).dropFirst() { tags[further] = .continued }
            index += best.length
        }
        return tags
    }

    /// The field that terms name, one an axis; several where one axis has two terms.
    func fields(_ selected: [Int: Set<String>]) -> [FieldName]? {
        var combinations: [Set<String>] = [[]]
        for terms in selected.values { combinations = combinations.flatMap { set in terms.map { set.union([$0]) } } }
        var fields: [FieldName] = []
        for combination in combinations {
            guard let field = speech.fields.first(where: { $0.value == combination })?.key else { return nil }
            fields.append(field)
        }
        return fields.sorted { $0.rawValue < $1.rawValue }
    }

    func whole(of part: FieldName) -> FieldName? { speech.shares.first { $0.part == part }?.whole }
}
