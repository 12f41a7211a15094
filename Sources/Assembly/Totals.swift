import ReportingKit

/// What adding cells up gives.
enum Total {
    /// No cell has a number.
    case none
    case cell(AppendixCell)
    /// No number of the report holds the sum.
    case outOfRange

    var cell: AppendixCell? { if case .cell(let cell) = self { cell } else { nil } }
    var isOutOfRange: Bool { if case .outOfRange = self { true } else { false } }
}

/// Sums over cells, exact.
enum Totals {
    /// Absent cells count for nothing.
    static func sum(_ cells: [AppendixCell]) -> Total {
        var numbers: [FixedDecimal] = []
        var hasDecimals = false
        var used: [Lineage] = []
        for cell in cells {
            guard let number = cell.value.number else { continue }
            if case .decimal = cell.value { hasDecimals = true }
            numbers.append(number)
            used.append(cell.lineage)
        }
        guard !used.isEmpty else { return .none }
        guard let sum = FixedDecimal.sum(numbers)?.normalized else { return .outOfRange }
        let value: FieldValue = hasDecimals ? .decimal(sum) : .count(Int(sum.mantissa))
        return .cell(AppendixCell(value: value, lineage: .computed(.sum, value, inputs: used)))
    }
}
