import ReportingKit

/// Compares the total row that a file declares with the sum of its unit rows, field by field.
struct TotalChecker {
    let definition: DatasetDefinition

    func check(_ table: DatasetTable) -> [Finding] {
        guard let total = table.declaredTotal else { return [] }
        return definition.fields.compactMap { field in
            guard field.aggregation == .sum, let declared = total.values[field.name], let given = declared.value.number
            else {
                return nil
            }
            // With a cell that could not be read the sum is not known; the cell is a finding of its own.
            let isKnown = table.rows.allSatisfy { row in
                guard let cell = row.values[field.name] else { return true }
                return cell.value != .absent || cell.isBlank
            }
            guard isKnown else { return nil }
            let sum = table.rows.reduce(0) { $0 + ($1[field.name]?.number?.doubleValue ?? 0) }
            guard abs(given.doubleValue - sum) > 1e-6 else { return nil }
            return Finding(
                .totalMismatch, .error, at: FindingPlace(sheet: total.sheet, cell: declared.cell), field: field.name,
                found: VietnameseNumber.decimal(given),
                expected: FixedDecimal(rounding: sum, scale: 2).map(VietnameseNumber.decimal),
                details: ["row": total.unitLabel, "column": field.label])
        }
    }
}
