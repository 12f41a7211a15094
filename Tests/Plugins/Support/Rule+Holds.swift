import ReportingKit

extension Rule {
    /// Whether the rule holds for a row; a plain reading of the declaration, kept apart from the engine's.
    /// Nil when a field it needs has no value.
    func holds(for values: [FieldName: FixedDecimal]) -> Bool? {
        switch check {
        case .compare(let left, let comparison, let right):
            guard let a = left.evaluate({ values[$0]?.doubleValue }),
                let b = right.evaluate({ values[$0]?.doubleValue })
            else { return nil }
            return switch comparison {
            case .equal: a == b
            case .unequal: a != b
            case .atMost: a <= b
            case .atLeast: a >= b
            case .less: a < b
            case .greater: a > b
            }
        case .rate(let rate, let part, let whole):
            guard let rate = values[rate], let part = values[part], let whole = values[whole] else { return nil }
            return rate
                == FixedDecimal.percentage(Int(part.doubleValue), of: Int(whole.doubleValue), decimals: 2)
        }
    }
}
