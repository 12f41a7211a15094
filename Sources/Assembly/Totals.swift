import ReportingKit

/// Sums over cells, exact for counts.
enum Totals {
    /// Nil when no cell has a number; absent cells count for nothing.
    static func sum(_ cells: [AppendixCell]) -> AppendixCell? {
        var count = 0
        var mantissa: Int64 = 0
        var hasDecimals = false
        var used: [Lineage] = []
        for cell in cells {
            switch cell.value {
            case .count(let value): count += value
            case .decimal(let value):
                hasDecimals = true
                mantissa += value.rounded(to: 6).mantissa
            case .text, .flag, .date, .absent: continue
            }
            used.append(cell.lineage)
        }
        guard !used.isEmpty else { return nil }
        let value: FieldValue =
            hasDecimals
            ? .decimal(FixedDecimal(mantissa: mantissa + Int64(count) * 1_000_000, scale: 6).normalized) : .count(count)
        return AppendixCell(value: value, lineage: .computed(.sum, value, inputs: used))
    }
}
