import ReportingKit

/// Values that were stated under a field's former names, under the one that it has: the two are one series.
extension SourcedTable {
    func underNames(of definition: DatasetDefinition) -> SourcedTable {
        let names = definition.namesByFormer
        if names.isEmpty { return self }
        return SourcedTable(
            dataset: dataset, place: place, period: period, origin: origin, rows: rows.map { $0.named(names) },
            declaredTotal: declaredTotal?.named(names), isClosed: isClosed)
    }
}

extension SourcedRow {
    /// What is stated under today's name takes precedence.
    fileprivate func named(_ names: [FieldName: FieldName]) -> SourcedRow {
        guard row.values.keys.contains(where: { names[$0] != nil }) else { return self }
        let values = row.values.filter { names[$0.key] == nil }
        let former = row.values.compactMap { old, value in names[old].map { ($0, value) } }
        let sources = keptFrom.filter { names[$0.key] == nil }
        let formerSources = keptFrom.compactMap { old, source in names[old].map { ($0, source) } }
            .filter { values[$0.0] == nil }
        return SourcedRow(
            row: DatasetRow(
                unit: row.unit, unitLabel: row.unitLabel, unitName: row.unitName, member: row.member, sheet: row.sheet,
                row: row.row, values: values.merging(former) { today, _ in today }),
            file: file, keptFrom: sources.merging(formerSources) { today, _ in today })
    }
}
