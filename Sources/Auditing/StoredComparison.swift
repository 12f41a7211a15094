import Assembly
import ReportingKit

/// Compares the tables of a draft that an officer may have edited with the data it was made from, cell by cell.
struct StoredComparison {
    let tables: [DatasetTable]
    let model: ReportModel
    let file: String

    func findings() -> [Finding] { tables.flatMap(findings) }

    private func findings(_ table: DatasetTable) -> [Finding] {
        let appendices = model.appendices.filter {
            $0.definition.dataset == table.dataset && $0.definition.set == table.place
        }
        guard let appendix = appendices.first(where: { !$0.rows.isEmpty }) else { return [] }
        var units: [UnitCode: DatasetRow] = [:]
        for row in table.rows { if let unit = row.unit { units[unit.code] = row } }
        let cells = appendix.rows.flatMap { stored -> [Finding] in
            guard let unit = stored.unit else { return [] }
            guard let row = units[unit] else { return [missing(stored, table)] }
            return compare(row, stored, appendix, table)
        }
        guard let total = table.declaredTotal, let stored = appendix.total else { return cells }
        return cells + compare(total, stored, appendix, table)
    }

    private func compare(
        _ row: DatasetRow, _ stored: AppendixRow, _ appendix: AppendixTable, _ table: DatasetTable
    ) -> [Finding] {
        zip(appendix.fields, stored.cells).compactMap { field, cell in
            guard let cell, let printed = row.values[field.name], let expected = cell.value.number,
                printed.value.number != expected
            else { return nil }
            let source = cell.lineage.cells
            return Finding(
                .contradictionCell(sources: source.count > 1 ? VietnameseNumber.count(source.count) : nil), .warning,
                at: FindingPlace(file: file, sheet: row.sheet, cell: printed.cell),
                dataset: table.dataset, set: table.place, period: table.period, unit: row.unit?.code,
                field: field.name,
                found: printed.raw, expected: cell.value.vietnamese,
                row: row.unitLabel, column: field.label,
                otherPlace: source.first.map {
                    FindingPlace(file: $0.file.name, sheet: $0.sheet, cell: source.count == 1 ? $0.cell : nil)
                })
        }
    }

    private func missing(_ stored: AppendixRow, _ table: DatasetTable) -> Finding {
        Finding(
            .unitMissing(), .warning, at: FindingPlace(file: file, sheet: table.rows.first?.sheet),
            dataset: table.dataset,
            set: table.place, period: table.period, unit: stored.unit, row: stored.label)
    }
}
