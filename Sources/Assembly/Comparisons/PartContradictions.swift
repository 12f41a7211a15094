import ReportingKit

/// Compares what is stated for a period with what its parts come to, and what stood at the end of a part with what the
/// next begins with.
struct PartContradictions {
    let views: Views
    let registry: ModuleRegistry

    private var statements: Statements { views.statements }

    func findings() -> [Finding] {
        registry.datasets.filter { $0.layout != .list }.flatMap { definition in
            statements.finer(definition.id).isEmpty ? [] : parts(definition) + chains(definition)
        }
    }

    private func parts(_ definition: DatasetDefinition) -> [Finding] {
        let stated = statements.stated(.whole, definition.id, in: views.period)
        guard !stated.rows.isEmpty else { return [] }
        let composed = statements.composed(.whole, definition).rows
        return stated.rows.flatMap { row -> [Finding] in
            guard let unit = row.row.unit, let (other, periods) = composed[unit] else { return [] }
            let parts = views.period.words(ofGaps: periods)
            return definition.fields.compactMap { field in
                guard field.aggregation == .sum, let a = row.row[field.name], let b = other.row[field.name],
                    a != .absent, b != .absent, a != b
                else { return nil }
                return Finding(
                    .contradictionParts(parts: parts), .warning, at: row.place(field.name), dataset: definition.id,
                    set: set(unit, stated), period: views.period, unit: unit.code, field: field.name,
                    found: a.vietnamese, expected: b.vietnamese,
                    row: row.row.unitLabel, column: field.label,
                    otherPlace: other.place(field.name))
            }
        }
    }

    private func set(_ unit: UnitID, _ view: View) -> UnitSet {
        if case .statements(_, let place) = view.sources[unit] { place } else { .whole }
    }

    /// Stocks that do not go on from one part to the next.
    private func chains(_ definition: DatasetDefinition) -> [Finding] {
        let chains = StockChains(registry: registry)
        guard definition.hasChains else { return [] }
        let parts = statements.finer(definition.id).map { part in
            StockChains.Side(period: part, rows: statements.stated(.whole, definition.id, in: part).rows)
        }
        return parts.flatMap { before in
            parts.filter { before.leads(to: $0) }.flatMap {
                chains.findings(definition, from: before, to: $0, of: views.period)
            }
        }
    }
}
