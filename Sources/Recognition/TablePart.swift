import ReportingKit

/// A table as one sheet gives it; a dataset may be split over several.
struct TablePart {
    let table: DatasetTable
    let balance: RowBalance
    var formulas: [Rule] = []
    /// The fields that add up.
    var sumFields: [FieldName] = []

    /// Whether the declared total is that of this part's rows alone.
    private var hasOwnTotal: Bool {
        guard let total = table.declaredTotal, !table.rows.isEmpty else { return false }
        let given = sumFields.filter { total[$0]?.count != nil }
        return given.count >= 2
            && given.allSatisfy { field in
                total[field]?.number == FixedDecimal.sum(table.rows.compactMap { $0[field]?.number })
            }
    }

    /// Parts of one dataset, scope and period become one table; a unit in two parts is a finding.
    static func joined(_ parts: [TablePart], fileName: String) -> ([RecognizedTable], [Finding]) {
        var tables: [RecognizedTable] = []
        var findings: [Finding] = []
        var parts = parts
        // Sheets or pages that each add up their own rows declare no total of all.
        for index in parts.indices
        where parts[index].hasOwnTotal && parts.count(where: { $0.table.isSameDataset(as: parts[index].table) }) > 1 {
            parts[index] = parts[index].withoutTotal
        }
        for part in parts {
            guard let index = tables.firstIndex(where: { $0.table.isSameDataset(as: part.table) }) else {
                tables.append(RecognizedTable(table: part.table, balance: part.balance, formulas: part.formulas))
                continue
            }
            let former = tables[index]
            let known = Dictionary(
                former.table.rows.compactMap { row in row.unit.map { ($0, row) } },
                uniquingKeysWith: { first, _ in first })
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

extension TablePart {
    fileprivate var withoutTotal: TablePart {
        let table = DatasetTable(dataset: table.dataset, scope: table.scope, period: table.period, rows: table.rows)
        return TablePart(table: table, balance: balance, formulas: formulas, sumFields: sumFields)
    }

    func inScope(_ scope: Scope) -> TablePart {
        let table = DatasetTable(
            dataset: table.dataset, scope: scope, period: table.period, rows: table.rows,
            declaredTotal: table.declaredTotal)
        return TablePart(table: table, balance: balance, formulas: formulas, sumFields: sumFields)
    }
}

extension DatasetTable {
    fileprivate func isSameDataset(as other: DatasetTable) -> Bool {
        dataset == other.dataset && scope == other.scope && period == other.period
    }
}
