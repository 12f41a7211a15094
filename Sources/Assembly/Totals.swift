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

    /// The average of a field over rows, by another of theirs: rows without one of the two count for nothing.
    static func average(_ field: FieldDefinition, by weight: FieldName, of rows: [(FieldName) -> AppendixCell?])
        -> Total
    {
        var products: [FixedDecimal] = []
        var weights: [FixedDecimal] = []
        var used: [Lineage] = []
        for row in rows {
            guard let cell = row(field.name), let by = row(weight), let value = cell.value.number,
                let factor = by.value.wholeNumber
            else { continue }
            guard let product = value.multiplied(by: Int64(factor)) else { return .outOfRange }
            products.append(product)
            weights.append(FixedDecimal(factor))
            used += [cell.lineage, by.lineage]
        }
        guard !used.isEmpty else { return .none }
        guard let sum = FixedDecimal.sum(products), let whole = FixedDecimal.sum(weights) else { return .outOfRange }
        // Without any weight there is no average.
        if whole.mantissa == 0 { return .none }
        guard let average = sum.divided(by: whole, scale: field.decimals) else { return .outOfRange }
        return .cell(
            AppendixCell(
                value: .decimal(average), lineage: .computed(.average, .decimal(average), inputs: used)))
    }
}

extension FieldDefinition {
    /// Digits behind the comma that its values have.
    fileprivate var decimals: Int {
        switch type {
        case .rate(let decimals), .decimal(let decimals): decimals
        case .count, .amount, .text, .flag, .choice, .date: 0
        }
    }
}
