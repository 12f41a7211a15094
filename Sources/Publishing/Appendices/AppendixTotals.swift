import Assembly
import ReportingKit

/// The formulas of an appendix' total row.
///
/// A formula stands only where it gives what the report says; where the report took the total from elsewhere, the
/// number stands.
struct AppendixTotals {
    let table: AppendixTable
    /// The sheet's rows that hold the units, from zero.
    let unitRows: ClosedRange<Int>
    let totalRow: Int
    let firstFieldColumn: Int

    /// Without the equals sign's result: `=SUM(C8:C52)`; nil when the value stands as it is.
    func formula(_ index: Int, value: FieldValue) -> String? {
        let field = table.fields[index]
        switch field.aggregation {
        case .sum:
            guard let total = value.number, sum(index) == total else { return nil }
            let column = letters(index)
            return "=SUM(\(column)\(unitRows.lowerBound + 1):\(column)\(unitRows.upperBound + 1))"
        case .rate(let part, let whole):
            guard case .rate(let decimals) = field.type, let rate = value.number,
                let partIndex = table.fields.firstIndex(where: { $0.name == part }),
                let wholeIndex = table.fields.firstIndex(where: { $0.name == whole }),
                let a = count(partIndex), let b = count(wholeIndex),
                FixedDecimal.percentage(a, of: b, decimals: decimals) == rate
            else { return nil }
            // Multiplied before it is divided, so that only the division rounds.
            let (p, w) = (cell(partIndex), cell(wholeIndex))
            return "=IF(\(w)=0,0,ROUND(\(p)*100/\(w),\(decimals)))"
        case .none:
            return nil
        }
    }

    private func sum(_ index: Int) -> FixedDecimal? {
        FixedDecimal.sum(table.rows.compactMap { $0.cells[index]?.value.number })
    }

    private func count(_ index: Int) -> Int? { table.total?.cells[index]?.value.count }

    private func letters(_ index: Int) -> String { CellAddress.columnLetters(firstFieldColumn + index) }

    private func cell(_ index: Int) -> String { "\(letters(index))\(totalRow + 1)" }
}
