import ReportingKit

/// Compares the total row that a file declares with the sum of its unit rows, field by field.
struct TotalChecker {
    let definition: DatasetDefinition

    func check(_ table: DatasetTable) -> [Finding] {
        guard let total = table.declaredTotal else { return [] }
        return definition.fields.compactMap { field in
            // What is made of other columns is a sum where these are.
            guard field.aggregation == .sum, !field.isDerived, let declared = total.values[field.name],
                let given = declared.value.number
            else {
                return nil
            }
            // With a cell that could not be read the sum is not known; the cell is a finding of its own.
            let isKnown = table.rows.allSatisfy { row in
                guard let cell = row.values[field.name] else { return true }
                return cell.value != .absent || cell.isBlank
            }
            guard isKnown else { return nil }
            // Nothing that a cell holds equals a sum that leaves the range.
            let sum = FixedDecimal.sum(table.rows.compactMap { $0[field.name]?.number })
            guard given != sum else { return nil }
            return Finding.total(
                total, field, found: VietnameseNumber.decimal(given),
                sum: sum.map(VietnameseNumber.decimal)
                    ?? "> " + VietnameseNumber.decimal(FixedDecimal(mantissa: .max, scale: 0)),
                of: table.rows)
        }
    }
}
