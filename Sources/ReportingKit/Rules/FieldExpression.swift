/// Arithmetic over the fields of one row, as rules use it.
public indirect enum FieldExpression: Hashable, Sendable {
    case field(FieldName)
    case number(FixedDecimal)
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
    public func evaluate(_ value: (FieldName) -> Double?) -> Double? {
        switch self {
        case .field(let name): return value(name)
        case .number(let number): return number.doubleValue
        case .add(let left, let right): return Self.apply(left, right, value, +)
        case .subtract(let left, let right): return Self.apply(left, right, value, -)
        case .multiply(let left, let right): return Self.apply(left, right, value, *)
        case .divide(let left, let right):
            guard let divisor = right.evaluate(value), divisor != 0, let dividend = left.evaluate(value) else {
                return nil
            }
            return dividend / divisor
        }
    }

    private static func apply(
        _ left: FieldExpression, _ right: FieldExpression, _ value: (FieldName) -> Double?, _ operation: (Double, Double) -> Double
    ) -> Double? {
        guard let a = left.evaluate(value), let b = right.evaluate(value) else { return nil }
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
        case .field(let name): if !names.contains(name) { names.append(name) }
        case .number: break
        case .add(let left, let right), .subtract(let left, let right), .multiply(let left, let right),
            .divide(let left, let right):
            left.collect(into: &names)
            right.collect(into: &names)
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
