import ReportingKit

/// Compares what stood at the end of a period with what the next one begins with: "từ kỳ trước" of October with "đang
/// giải quyết" of September.
struct StockChains {
    let registry: ModuleRegistry

    /// A period's rows of all units.
    struct Side {
        let period: Period
        let rows: [SourcedRow]

        /// Whether the other begins on the day after this one ends.
        func leads(to other: Side) -> Bool { other.period.firstDay == period.lastDay.adding(days: 1) }
    }

    /// Of a report's period and the one before it. A unit begins with what all those left of which it was made.
    func findings(_ comparison: PeriodComparison) -> [Finding] {
        guard comparison.now.period.firstDay == comparison.then.period.lastDay.adding(days: 1) else { return [] }
        return registry.datasets.filter(\.hasChains).flatMap { definition -> [Finding] in
            let comparable = comparison.rows(definition.id, .whole, [])
            let units = comparable.units
            return comparable.now.flatMap { row -> [Finding] in
                guard let unit = row.row.unit, let before = units[unit] else { return [] }
                return definition.chains.compactMap {
                    broken(
                        definition, $0, row, before, part: comparison.now.period, former: comparison.then.period,
                        of: comparison.now.period)
                }
            }
        }
    }

    /// Of two parts of a period that follow each other.
    func findings(_ definition: DatasetDefinition, from before: Side, to after: Side, of period: Period) -> [Finding] {
        let byUnit = Dictionary(
            before.rows.compactMap { row in row.row.unit.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
        return definition.chains.flatMap { chain in
            after.rows.compactMap { row in
                row.row.unit.flatMap { byUnit[$0] }.flatMap {
                    broken(definition, chain, row, [$0], part: after.period, former: before.period, of: period)
                }
            }
        }
    }

    /// Nil where the two agree, or where a side says nothing.
    private func broken(
        _ definition: DatasetDefinition, _ chain: DatasetDefinition.Chain, _ row: SourcedRow, _ before: [SourcedRow],
        part: Period, former: Period, of period: Period
    ) -> Finding? {
        let left = before.compactMap { $0.cell(chain.last.name)?.ifPresent }
        guard let begins = row.row[chain.first.name], begins != .absent, left.count == before.count,
            let stood = left.count == 1 ? left.first : Totals.sum(left).cell, begins != stood.value
        else { return nil }
        return Finding(
            .stockChain(stock: chain.last.label, part: part.vietnamese, former: former.vietnamese), .warning,
            at: row.place(chain.first.name), dataset: definition.id, set: .whole,
            period: period, unit: row.row.unit?.code, field: chain.first.name, found: begins.vietnamese,
            expected: stood.value.vietnamese,
            row: row.row.unitLabel, column: chain.first.label, otherPlace: before.first?.place(chain.last.name))
    }
}

extension DatasetDefinition {
    /// A stock at the beginning, and the one at the end that it goes on from.
    struct Chain {
        let first: FieldDefinition
        let last: FieldDefinition
    }

    var chains: [Chain] {
        fields.compactMap { field in field.continues.flatMap(self.field).map { Chain(first: field, last: $0) } }
    }

    var hasChains: Bool { fields.contains { $0.continues != nil } }
}
