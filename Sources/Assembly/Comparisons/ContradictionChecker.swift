import ReportingKit

/// Compares what says the same thing twice, or bounds each other, cell by cell and total by total: the whole
/// territory's table with those of its parts, what is stated with what was counted, a period with its parts.
struct ContradictionChecker {
    let views: Views
    let registry: ModuleRegistry

    private var statements: Statements { views.statements }

    func findings() -> [Finding] {
        RecordContradictions(statements: statements, registry: registry).findings()
            + registry.datasets.flatMap { definition in
                definition.agreeingSets.flatMap { sameUnits(definition, $0.wide, $0.narrow) }
            }
            + registry.crossChecks.flatMap { check -> [Finding] in
                switch check {
                case .bound(let lesser, let greater): bound(lesser, greater)
                }
            }
            + PartContradictions(views: views, registry: registry).findings()
    }

    private func sameUnits(_ definition: DatasetDefinition, _ left: UnitSet, _ right: UnitSet) -> [Finding] {
        let narrow = statements.tables(definition.id, .stated, right, in: views.period)
        guard !narrow.isEmpty else { return [] }
        let others = byUnit(statements.tables(definition.id, .stated, left, in: views.period).flatMap(\.rows))
        let pairs = narrow.flatMap(\.rows).compactMap { row in
            row.row.unit.flatMap { others[$0] }.map { (wide: $0, narrow: row) }
        }
        let pattern = DifferencePattern(definition, pairs: pairs)
        let cells = pairs.flatMap { pair in
            definition.fields.compactMap { field -> Finding? in
                guard let a = pair.wide.row[field.name], let b = pair.narrow.row[field.name], a != .absent,
                    b != .absent, a != b
                else { return nil }
                return Finding(
                    .contradictionCell(pattern: pattern.kind(of: a, b)), .warning, at: pair.narrow.place(field.name),
                    dataset: definition.id,
                    set: right, period: views.period, unit: pair.narrow.row.unit?.code, field: field.name,
                    found: b.vietnamese, expected: a.vietnamese,
                    row: pair.narrow.row.unitLabel, column: field.label,
                    otherPlace: pair.wide.place(field.name))
            }
        }
        return cells
            + totals(
                definition, pairs: pairs, right: right, declared: narrow.lazy.compactMap(\.declaredTotal).first)
    }

    /// The sums over the units that stand in both tables.
    private func totals(
        _ definition: DatasetDefinition, pairs: [(wide: SourcedRow, narrow: SourcedRow)], right: UnitSet,
        declared: SourcedRow?
    ) -> [Finding] {
        guard let first = pairs.first, pairs.count > 1 else { return [] }
        return definition.fields.compactMap { field in
            guard field.aggregation == .sum, let a = Totals.sum(pairs.compactMap { $0.wide.cell(field.name) }).cell,
                let b = Totals.sum(pairs.compactMap { $0.narrow.cell(field.name) }).cell, a.value != b.value
            else { return nil }
            return Finding(
                .contradictionTotal(count: pairs.count), .warning,
                at: declared?.place(field.name)
                    ?? FindingPlace(file: first.narrow.file.name, sheet: first.narrow.row.sheet),
                dataset: definition.id, set: right, period: views.period, field: field.name,
                found: b.value.vietnamese,
                expected: a.value.vietnamese,
                column: field.label,
                otherPlace: FindingPlace(file: first.wide.file.name, sheet: first.wide.row.sheet))
        }
    }

    private func bound(_ lesser: DatasetField, _ greater: DatasetField) -> [Finding] {
        let bounds = byUnit(views.rows(greater.dataset, greater.set))
        return views.rows(lesser.dataset, lesser.set).compactMap { row in
            guard let unit = row.row.unit, let other = bounds[unit],
                let a = lesser.value.evaluate({ row.row[$0]?.number?.doubleValue }),
                let b = greater.value.evaluate({ other.row[$0]?.number?.doubleValue }), a > b
            else { return nil }
            return Finding(
                .contradictionBound(bound: labels(greater)), .warning, at: row.place(lesser.value.fields.first),
                dataset: lesser.dataset,
                set: lesser.set, period: views.period, unit: unit.code, field: lesser.value.fields.first,
                found: FixedDecimal(rounding: a, scale: 0).map(VietnameseNumber.decimal),
                expected: FixedDecimal(rounding: b, scale: 0).map { "≤ " + VietnameseNumber.decimal($0) },
                row: row.row.unitLabel, column: labels(lesser),
                otherPlace: other.place(greater.value.fields.first))
        }
    }

    private func labels(_ side: DatasetField) -> String {
        side.value.fields.compactMap { registry.dataset(side.dataset)?.field($0)?.label }.joined(separator: " + ")
    }

    private func byUnit(_ rows: [SourcedRow]) -> [UnitID: SourcedRow] {
        Dictionary(rows.compactMap { row in row.row.unit.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
    }
}
