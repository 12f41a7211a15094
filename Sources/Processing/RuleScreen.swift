import ReportingKit

/// The bare figures of a table's rows, field by field: rules look at each several times, and a row's values are found
/// by name.
struct RowFigures {
    private let positions: [FieldName: Int]
    private let width: Int
    private let numbers: [Double?]

    init(_ rows: [DatasetRow], of definition: DatasetDefinition) {
        var positions: [FieldName: Int] = [:]
        for (position, field) in definition.fields.enumerated() { positions[field.name] = position }
        self.positions = positions
        width = definition.fields.count
        var numbers: [Double?] = Array(repeating: nil, count: rows.count * width)
        for (index, row) in rows.enumerated() {
            for (name, value) in row.values {
                guard let position = positions[name] else { continue }
                numbers[index * width + position] =
                    if case .count(let count) = value.value { Double(count) } else { value.value.number?.doubleValue }
            }
        }
        self.numbers = numbers
    }

    func position(of field: FieldName) -> Int? { positions[field] }

    func number(row: Int, field position: Int) -> Double? { numbers[row * width + position] }
}

/// A rule in a form in which it is quickly seen to hold, as it nearly always does. Where it does not, ``RuleChecker``
/// says what is wrong.
struct RuleScreen {
    private indirect enum Term {
        case field(Int)
        case number(Double)
        case operation(Term, Term, (Double, Double) -> Double?)

        func value(_ row: Int, _ figures: RowFigures) -> Double? {
            switch self {
            case .field(let position): return figures.number(row: row, field: position)
            case .number(let number): return number
            case .operation(let left, let right, let operation):
                guard let a = left.value(row, figures), let b = right.value(row, figures) else { return nil }
                return operation(a, b)
            }
        }
    }

    private let comparison: (left: Term, Rule.Comparison, right: Term)?

    /// Rules other than comparisons of a row's own fields are never seen to hold.
    init(_ rule: Rule, _ figures: RowFigures) {
        if case .compare(let left, let comparison, let right) = rule.check, let left = Self.term(left, figures),
            let right = Self.term(right, figures)
        {
            self.comparison = (left, comparison, right)
        } else {
            comparison = nil
        }
    }

    /// Whether the rule holds, or proves nothing because a figure is missing.
    func holds(_ row: Int, _ figures: RowFigures) -> Bool {
        guard let (left, comparison, right) = comparison else { return false }
        guard let a = left.value(row, figures), let b = right.value(row, figures) else { return true }
        return comparison.holds(a, b)
    }

    private static func term(_ expression: FieldExpression, _ figures: RowFigures) -> Term? {
        func operation(
            _ left: FieldExpression, _ right: FieldExpression, _ operation: @escaping (Double, Double) -> Double?
        ) -> Term? {
            guard let left = term(left, figures), let right = term(right, figures) else { return nil }
            return .operation(left, right, operation)
        }
        return switch expression {
        case .field(let name): figures.position(of: name).map(Term.field)
        case .number(let number): .number(number.doubleValue)
        case .sum: nil
        case .add(let left, let right): operation(left, right) { $0 + $1 }
        case .subtract(let left, let right): operation(left, right) { $0 - $1 }
        case .multiply(let left, let right): operation(left, right) { $0 * $1 }
        case .divide(let left, let right): operation(left, right) { $1 == 0 ? nil : $0 / $1 }
        }
    }
}
