import ReportingKit

/// A table as one sheet gives it; a dataset may be split over several.
struct TablePart {
    let table: DatasetTable
    let balance: RowBalance
    var formulas: [Rule] = []

    /// Parts of one dataset, scope and period become one table; a unit in two parts is a finding.
    static func joined(_ parts: [TablePart], fileName: String) -> ([RecognizedTable], [Finding]) {
        var tables: [RecognizedTable] = []
        var findings: [Finding] = []
        for part in parts {
            guard let index = tables.firstIndex(where: { $0.table.isSameDataset(as: part.table) }) else {
                tables.append(RecognizedTable(table: part.table, balance: part.balance, formulas: part.formulas))
                continue
            }
            let former = tables[index]
            let known = Dictionary(
                former.table.rows.compactMap { row in row.unit.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
            for row in part.table.rows {
                guard let unit = row.unit, let first = known[unit] else { continue }
                findings.append(
                    Finding(
                        .unitDuplicate, .error,
                        at: FindingPlace(
                            file: fileName, sheet: row.sheet, cell: CellAddress(row: row.row - 1, column: 0)),
                        dataset: part.table.dataset, unit: unit.code, found: row.unitLabel,
                        details: ["row": row.unitLabel, "first": "\(first.sheet), \(first.row)"]))
            }
            let table = DatasetTable(
                dataset: former.table.dataset, scope: former.table.scope, period: former.table.period,
                rows: former.table.rows + part.table.rows,
                declaredTotal: part.table.declaredTotal ?? former.table.declaredTotal)
            tables[index] = RecognizedTable(
                table: table, balance: former.balance + part.balance,
                formulas: former.formulas.isEmpty ? part.formulas : former.formulas)
        }
        return (tables, findings)
    }
}

extension DatasetTable {
    fileprivate func isSameDataset(as other: DatasetTable) -> Bool {
        dataset == other.dataset && scope == other.scope && period == other.period
    }
}
