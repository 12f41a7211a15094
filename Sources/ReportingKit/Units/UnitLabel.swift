/// A name as people type it, in the ways in which it can be read, the most literal first.
///
/// "UBND xã Bình An", "X. Bình An" and "Ủy ban nhân dân xã Bình An" name one unit; "Xã Bình Thanh" and "Xã Bình Thạnh"
/// never do.
struct UnitLabel: Sendable {
    /// A name, and the names of the territories around it that the label says.
    struct Reading: Hashable {
        let name: String
        let around: [String]
    }

    private let label: String
    private let vocabulary: UnitWords
    private let whole: [[String]]

    init(_ text: String, _ vocabulary: UnitWords) {
        self.vocabulary = vocabulary
        label = VietnameseText.clean(text)
        whole = Self.alternatives(vocabulary.of(label), vocabulary)
    }

    /// The answer of the first reading that has one. Readings are made as they are asked for: most labels are names as
    /// they stand.
    func firstAnswer<Answer>(_ ask: (Reading) -> Answer?) -> Answer? {
        for make in [asWritten, beforeBorder, beforeTerritory] {
            for reading in make() {
                if let answer = ask(reading) { return answer }
            }
        }
        return nil
    }

    /// The words of the label without their order of readings, for finding names that are near.
    var words: [String] { whole.first ?? [] }

    private func asWritten() -> [Reading] { Self.distinct(whole.map { Reading(name: Self.key($0), around: []) }) }

    /// Without what is behind the last comma or dash or in brackets, which has to be a territory around the unit;
    /// the same again for what is left, "Xã Bình An - Huyện Bình Sơn - Tỉnh Quảng Ngãi".
    private func beforeBorder() -> [Reading] {
        guard let (name, around) = Self.separated(label) else { return [] }
        let territories = Self.alternatives(vocabulary.of(around), vocabulary).map(Self.key)
        let inner = UnitLabel(name, vocabulary)
        return Self.distinct(
            (inner.asWritten() + inner.beforeBorder()).flatMap { reading in
                territories.map { Reading(name: reading.name, around: reading.around + [$0]) }
            })
    }

    /// Without a territory's name behind it.
    private func beforeTerritory() -> [Reading] {
        Self.distinct(
            whole.flatMap { words in
                words.indices.dropFirst().filter { vocabulary.properName(Array(words[$0...])) != nil }.map { border in
                    Reading(name: Self.key(words[..<border]), around: [Self.key(words[border...])])
                }
            })
    }

    private static func key(_ words: some Sequence<String>) -> String { words.joined(separator: " ") }

    private static func distinct(_ readings: [Reading]) -> [Reading] {
        var known: Set<Reading> = []
        return readings.filter { !$0.name.isEmpty && !$0.around.contains("") && known.insert($0).inserted }
    }

    /// "P." is phường or phòng, at the beginning and behind the name of an authority or of a body that receives
    /// dossiers.
    private static func alternatives(_ words: [String], _ vocabulary: UnitWords) -> [[String]] {
        var result = [words]
        for head in [[]] + vocabulary.committees + vocabulary.intakes
        where words.count > head.count && words.starts(with: head) {
            for spelled in vocabulary.openings[words[head.count]] ?? [] {
                result.append(head + spelled + words.dropFirst(head.count + 1))
            }
        }
        return result
    }

    /// The name and the territory behind the last comma or dash, or in brackets at the end.
    private static func separated(_ label: String) -> (name: String, around: String)? {
        var text = label[...]
        while let last = text.last, " )".contains(last) { text.removeLast() }
        guard let border = text.lastIndex(where: { ",(-–—".contains($0) }), border > text.startIndex else { return nil }
        return (String(text[..<border]), String(text[text.index(after: border)...]))
    }
}
