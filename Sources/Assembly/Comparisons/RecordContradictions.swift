import ReportingKit

/// Compares what a system states with what was counted from its dossiers: cell by cell, and the declared total.
struct RecordContradictions {
    let statements: Statements
    let registry: ModuleRegistry

    func findings() -> [Finding] {
        registry.datasets.flatMap { definition in
            statements.tables(definition.id).filter { $0.origin == .counted }.flatMap { counted -> [Finding] in
                let stated = statements.tables(definition.id, .stated, counted.place, in: statements.period)
                return cells(definition, counted, statedRows(definition.id, besides: counted.place))
                    + total(
                        definition, counted, stated.flatMap(\.rows), stated.lazy.compactMap(\.declaredTotal).first)
            }
        }
    }

    /// What is stated of each unit: where its count stands, else in another place. One list counts units of several.
    private func statedRows(_ dataset: DatasetID, besides place: UnitSet) -> [SourcedRow] {
        var known: Set<UnitID> = []
        let others: [UnitSet] = [.level, .subordinates, .lower, .whole, .former].filter { $0 != place }
        return ([place] + others).flatMap { place in
            statements.tables(dataset, .stated, place, in: statements.period).flatMap(\.rows)
        }.filter { row in row.row.unit.map { known.insert($0).inserted } ?? false }
    }

    private func cells(_ definition: DatasetDefinition, _ counted: SourcedTable, _ stated: [SourcedRow]) -> [Finding] {
        let byUnit = Dictionary(
            counted.rows.compactMap { row in row.row.unit.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
        return stated.flatMap { row -> [Finding] in
            guard let unit = row.row.unit, let other = byUnit[unit] else { return [] }
            return definition.fields.compactMap { field in
                finding(field, row, other, counted, unit: unit.code, label: row.row.unitLabel)
            }
        }
    }

    /// The declared total against the sum of the counts; without a declared one the rows have said it all.
    private func total(
        _ definition: DatasetDefinition, _ counted: SourcedTable, _ stated: [SourcedRow], _ declared: SourcedRow?
    ) -> [Finding] {
        guard let declared, Set(counted.rows.compactMap(\.row.unit)) == Set(stated.compactMap(\.row.unit)) else {
            return []
        }
        return definition.fields.compactMap { field in
            guard field.aggregation == .sum,
                let sum = Totals.sum(counted.rows.compactMap { $0.cell(field.name) }).cell,
                let first = counted.rows.first, let value = declared.row[field.name], value != .absent,
                value != sum.value
            else { return nil }
            return made(
                field, counted, at: declared.place(field.name), value, other: first.place(field.name), sum.value,
                unit: nil, label: declared.row.unitLabel)
        }
    }

    private func finding(
        _ field: FieldDefinition, _ row: SourcedRow, _ other: SourcedRow, _ counted: SourcedTable, unit: UnitCode,
        label: String
    ) -> Finding? {
        guard let a = row.row[field.name], let b = other.row[field.name], a != .absent, b != .absent,
            !Self.equals(a, b, field)
        else { return nil }
        return made(
            field, counted, at: row.place(field.name), a, other: other.place(field.name), b, unit: unit, label: label)
    }

    private func made(
        _ field: FieldDefinition, _ counted: SourcedTable, at place: FindingPlace, _ stated: FieldValue,
        other: FindingPlace, _ count: FieldValue, unit: UnitCode?, label: String
    ) -> Finding {
        Finding(
            .contradictionRecords, .warning, at: place, dataset: counted.dataset, set: counted.place,
            period: statements.period, unit: unit, field: field.name, found: stated.vietnamese,
            expected: count.vietnamese, row: label, column: field.label, otherPlace: other)
    }

    /// Rates are printed with fewer decimals than they are computed with.
    static func equals(_ stated: FieldValue, _ count: FieldValue, _ field: FieldDefinition) -> Bool {
        guard case .decimal(let left) = stated, case .decimal(let right) = count, case .rate(let decimals) = field.type
        else {
            return stated == count
        }
        let printed = min(left.scale, decimals)
        return left.rounded(to: printed) == right.rounded(to: printed)
    }
}
