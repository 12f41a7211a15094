import ReportingKit

/// The figures that a template names by dataset, set and field.
struct AddressedFigures {
    private let references: [DataReference]
    private let evaluator: FigureEvaluator
    private let words: SetWords
    private let ranked: [FigureID: DataReference]

    init(_ references: [DataReference], evaluator: FigureEvaluator, words: SetWords) {
        self.references = references
        self.evaluator = evaluator
        self.words = words
        ranked = Dictionary(
            references.filter(\.isRank).map { ($0.figure, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Each once, without those that are declared under the same name.
    func definitions(besides declared: [FigureDefinition]) -> [FigureDefinition] {
        var known = Set(declared.map(\.id))
        return references.compactMap { reference in
            guard known.insert(reference.figure).inserted else { return nil }
            return reference.definition(in: evaluator.registry) { words.phrase($0) }
        }
    }

    func isRank(_ definition: FigureDefinition) -> Bool { ranked[definition.id] != nil }

    func figure(_ definition: FigureDefinition) -> FigureValue {
        guard let reference = ranked[definition.id] else { return evaluator.figure(definition) }
        let rank = rank(reference)
        let title = FigureDefinition(definition.id, definition.title, definition.value, format: .count)
        return FigureValue(definition: title, value: rank?.value, lineage: rank?.lineage)
    }

    /// The place of a unit's value among those of its equals, the greatest first; equal values share a place.
    private func rank(_ reference: DataReference) -> AppendixCell? {
        guard case .unit(let code) = reference.owner else { return nil }
        let peers: [UnitSet] = [.offices, .subordinates, .lower]
        let rows = peers.lazy.map { evaluator.views.rows(reference.dataset, $0) }.first { rows in
            rows.contains { $0.row.unit?.code == code }
        }
        guard let rows, let own = rows.first(where: { $0.row.unit?.code == code })?.cell(reference.field),
            let number = own.value.number
        else { return nil }
        let cells = rows.compactMap { $0.cell(reference.field) }.filter { $0.value.number != nil }
        let above = cells.count { cell in cell.value.number.map { number < $0 } ?? false }
        return AppendixCell(.rank, .count(above + 1), of: cells)
    }
}
