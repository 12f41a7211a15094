/// Arithmetic over the fields of one row, as rules use it.
public indirect enum FieldExpression: Hashable, Sendable {
    case field(FieldName)
    case number(FixedDecimal)
    /// The sum of a field over all unit rows of the table.
    case sum(FieldName)
    case add(FieldExpression, FieldExpression)
    case subtract(FieldExpression, FieldExpression)
    case multiply(FieldExpression, FieldExpression)
    case divide(FieldExpression, FieldExpression)

    public static func + (left: Self, right: Self) -> Self { .add(left, right) }
    public static func - (left: Self, right: Self) -> Self { .subtract(left, right) }
    public static func * (left: Self, right: Self) -> Self { .multiply(left, right) }
    public static func / (left: Self, right: Self) -> Self { .divide(left, right) }

    /// The value with `value` giving the fields' values; nil when a field has none or a divisor is zero.
    ///
    /// Counts up to 2^53 are exact.
    ///
    /// `sum` gives a field's sum over the table's units; nil where there is no table.
    public func evaluate(_ value: (FieldName) -> Double?, sum: (FieldName) -> Double? = { _ in nil }) -> Double? {
        switch self {
        case .sum(let name): return sum(name)
        case .field(let name): return value(name)
        case .number(let number): return number.doubleValue
        case .add(let left, let right): return Self.apply(left, right, value, sum, +)
        case .subtract(let left, let right): return Self.apply(left, right, value, sum, -)
        case .multiply(let left, let right): return Self.apply(left, right, value, sum, *)
        case .divide(let left, let right):
            guard let divisor = right.evaluate(value, sum: sum), divisor != 0,
                let dividend = left.evaluate(value, sum: sum)
            else {
                return nil
            }
            return dividend / divisor
        }
    }

    private static func apply(
        _ left: FieldExpression, _ right: FieldExpression, _ value: (FieldName) -> Double?,
        _ sum: (FieldName) -> Double?,
        _ operation: (Double, Double) -> Double
    ) -> Double? {
        guard let a = left.evaluate(value, sum: sum), let b = right.evaluate(value, sum: sum) else { return nil }
        return operation(a, b)
    }

    /// The fields that occur, in order, each once.
    public var fields: [FieldName] {
        var names: [FieldName] = []
        collect(into: &names)
        return names
    }

    private func collect(into names: inout [FieldName]) {
        switch self {
        case .field(let name), .sum(let name): if !names.contains(name) { names.append(name) }
        case .number: break
        case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
            .divide(let left, let right):
            left.collect(into: &names)
            right.collect(into: &names)
        }
    }
}

extension FieldExpression {
    /// Whether a sum over units occurs.
    public var hasSums: Bool { contains { if case .sum = $0 { true } else { false } } }
    /// Whether a field of a single row occurs.
    public var hasFieldsOfRows: Bool { contains { if case .field = $0 { true } else { false } } }

    private func contains(_ isWanted: (FieldExpression) -> Bool) -> Bool {
        if isWanted(self) { return true }
        switch self {
        case .field, .number, .sum: return false
        case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
            .divide(let left, let right):
            return left.contains(isWanted) || right.contains(isWanted)
        }
    }
}

extension FieldExpression: ExpressibleByStringLiteral {
    /// A literal is a field's name.
    public init(stringLiteral value: String) { self = .field(FieldName(value)) }
}

extension FieldExpression: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self = .number(FixedDecimal(value)) }
}
