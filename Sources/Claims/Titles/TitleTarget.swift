import ReportingKit

/// A figure or a field by the words of its title.
struct TitleTarget: Hashable, Sendable {
    enum Subject: Hashable, Sendable {
        case figure(FigureID)
        case field(DatasetID, FieldName)
    }

    let subject: Subject
    /// All have to be said.
    let words: Set<String>
    /// Nil when the title names none.
    let set: ClaimScope?
    let isRate: Bool

    /// The titles of all figures; each that is one field's value or total titles the field of single units too.
    static func all(of registry: ModuleRegistry, scopes: SpokenSets) -> [TitleTarget] {
        var targets: [TitleTarget] = []
        for figure in registry.figures {
            guard let (words, set) = title(figure.title, scopes) else { continue }
            let isRate = figure.format.isRate
            targets.append(TitleTarget(subject: .figure(figure.id), words: words, set: set, isRate: isRate))
            if set != nil, let (dataset, field) = field(of: figure.value, registry) {
                let target = TitleTarget(subject: .field(dataset, field), words: words, set: nil, isRate: isRate)
                if !targets.contains(target) { targets.append(target) }
            }
        }
        return targets
    }

    private static func title(_ title: String, _ scopes: SpokenSets) -> (Set<String>, ClaimScope?)? {
        // What stands in brackets explains: "(mức độ 3)".
        let plain = title.pieces(between: "(").enumerated().map { index, part in
            index == 0 ? part : part.drop { $0 != ")" }
        }.joined(separator: " ")
        let (set, rest) = scopes.set(ofTitle: WordKeys.words(plain))
        var words = rest[...]
        for opening in openings where words.starts(with: opening) {
            words = words.dropFirst(opening.count)
            break
        }
        let said = Set(words).subtracting(NeutralWords.particles)
        return said.count >= 2 ? (said, set) : nil
    }

    private static let openings = ["tổng số", "số lượng", "tỷ lệ", "số"].map(WordKeys.words)

    /// The field of unit tables that an expression takes for a unit or sums.
    private static func field(of expression: FigureExpression, _ registry: ModuleRegistry) -> (DatasetID, FieldName)? {
        let (dataset, field): (DatasetID, FieldName)
        switch expression {
        case .value(let id, _, _, let name), .total(let id, _, let name): (dataset, field) = (id, name)
        case .percent(.total(let id, _, let part), of: .total(_, _, let whole)):
            let rate = registry.dataset(id)?.fields.first { $0.aggregation == .rate(part: part, whole: whole) }
            guard let rate else { return nil }
            (dataset, field) = (id, rate.name)
        default: return nil
        }
        return registry.dataset(dataset)?.layout == .unitRows ? (dataset, field) : nil
    }
}

extension FigureFormat {
    var isRate: Bool { if case .percent = self { true } else { false } }
}
