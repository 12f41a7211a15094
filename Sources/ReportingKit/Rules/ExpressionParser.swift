/// What is wrong with the text of a rule, and where in it.
public struct ExpressionError: Error, Hashable, Sendable {
    public enum Fault: Hashable, Sendable {
        case unknownField(String, nearest: String?)
        case unexpected(String)
        case expected(String)
        case comparisonMissing
        case tooDeep
    }

    public let fault: Fault
    /// Characters before the fault.
    public let offset: Int
}

extension ExpressionError {
    /// As administrators read it.
    public var explanation: String {
        switch fault {
        case .unknownField(let name, _): "no field \"\(name)\""
        case .unexpected(let text): "unexpected \"\(text)\""
        case .expected(let what): "expected \(what)"
        case .comparisonMissing: "expected one of = != < <= > >="
        case .tooDeep: "nested too deeply"
        }
    }

    /// The field that was probably meant.
    public var nearest: String? {
        if case .unknownField(_, let nearest) = fault { nearest } else { nil }
    }
}

/// Reads rules that administrators write in the configuration: `incoming_signed + incoming_unsigned <= incoming_total`.
///
/// Field names, `sum(field)` over all units, whole and decimal numbers, `+ - * /`, parentheses, and exactly one of `=
/// != < <= > >=`.
public struct ExpressionParser {
    private var cursor: TokenCursor
    private let fields: [FieldName]
    private var depth = 0

    /// A text nested deeper than this is refused.
    private static let maximumDepth = 64

    private init(_ text: String, fields: [FieldName]) {
        cursor = TokenCursor(text)
        self.fields = fields
    }

    /// The comparison that `text` states over the fields of a dataset.
    public static func comparison(
        _ text: String, fields: [FieldName]
    ) throws(ExpressionError) -> (left: FieldExpression, Rule.Comparison, right: FieldExpression) {
        var parser = ExpressionParser(text, fields: fields)
        let left = try parser.sum()
        guard let comparison = parser.cursor.current.flatMap({ Rule.Comparison(rawValue: $0) }) else {
            // A sign of no rule at all is that; else the rule ends before its comparison.
            let isSign = parser.cursor.current?.allSatisfy { !TokenCursor.isOfName($0) && !"()".contains($0) } ?? false
            throw isSign ? parser.unexpected() : parser.error(.comparisonMissing)
        }
        parser.cursor.advance()
        let right = try parser.sum()
        if parser.cursor.current != nil { throw parser.unexpected() }
        return (left, comparison, right)
    }

    private func error(_ fault: ExpressionError.Fault) -> ExpressionError {
        ExpressionError(fault: fault, offset: cursor.offset)
    }

    private func unexpected() -> ExpressionError {
        error(cursor.current.map { .unexpected($0) } ?? .expected("a field or a number"))
    }

    private mutating func sum() throws(ExpressionError) -> FieldExpression {
        var left = try product()
        while true {
            if cursor.take("+") {
                left = left + (try product())
            } else if cursor.take("-") {
                left = left - (try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(ExpressionError) -> FieldExpression {
        var left = try factor()
        while true {
            if cursor.take("*") {
                left = left * (try factor())
            } else if cursor.take("/") {
                left = left / (try factor())
            } else {
                return left
            }
        }
    }

    private mutating func factor() throws(ExpressionError) -> FieldExpression {
        if cursor.current == "(" {
            depth += 1
            guard depth <= Self.maximumDepth else { throw error(.tooDeep) }
            cursor.advance()
            let inner = try sum()
            try close()
            depth -= 1
            return inner
        }
        guard let word = cursor.current, let first = word.first else { throw unexpected() }
        if first.isNumber {
            guard let number = FixedDecimal(declared: word) else { throw unexpected() }
            cursor.advance()
            return .number(number)
        }
        guard first.isLetter || first == "_" else { throw unexpected() }
        let isSum = word == "sum" && cursor.following == "("
        if isSum { cursor.advance(by: 2) }
        guard let name = cursor.current, name.first.map({ $0.isLetter || $0 == "_" }) == true else {
            throw error(.expected("a field"))
        }
        guard fields.contains(FieldName(name)) else { throw unknown(name) }
        cursor.advance()
        guard isSum else { return .field(FieldName(name)) }
        try close()
        return .sum(FieldName(name))
    }

    private mutating func close() throws(ExpressionError) {
        guard cursor.take(")") else { throw error(.expected(")")) }
    }

    private func unknown(_ name: String) -> ExpressionError {
        let nearest = NearestName.of(name, among: fields.map(\.rawValue))
        return ExpressionError(fault: .unknownField(name, nearest: nearest), offset: cursor.offset)
    }
}
