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
/// Field names, `sum(field)` over all units, whole and decimal numbers, `+ - * /`, parentheses, and exactly one of `= != < <= > >=`.
public struct ExpressionParser {
    private enum Token: Hashable {
        case name(String)
        case number(FixedDecimal)
        case symbol(String)
    }

    private let tokens: [(token: Token, offset: Int)]
    private let length: Int
    private let fields: [FieldName]
    private var position = 0
    private var depth = 0

    /// A text nested deeper than this is refused.
    private static let maximumDepth = 64

    private init(_ text: String, fields: [FieldName]) throws(ExpressionError) {
        tokens = try Self.tokenize(text)
        length = text.count
        self.fields = fields
    }

    /// The comparison that `text` states over the fields of a dataset.
    public static func comparison(
        _ text: String, fields: [FieldName]
    ) throws(ExpressionError) -> (left: FieldExpression, Rule.Comparison, right: FieldExpression) {
        var parser = try ExpressionParser(text, fields: fields)
        let left = try parser.sum()
        guard case .symbol(let symbol)? = parser.current, let comparison = Rule.Comparison(rawValue: symbol) else {
            throw ExpressionError(fault: .comparisonMissing, offset: parser.offset)
        }
        parser.position += 1
        let right = try parser.sum()
        if parser.current != nil { throw parser.unexpected() }
        return (left, comparison, right)
    }

    private static func tokenize(_ text: String) throws(ExpressionError) -> [(token: Token, offset: Int)] {
        var tokens: [(Token, Int)] = []
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let start = index
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character.isLetter || character == "_" {
                while index < characters.count,
                    characters[index].isLetter || characters[index].isNumber || characters[index] == "_"
                        || characters[index] == "."
                {
                    index += 1
                }
                tokens.append((.name(String(characters[start..<index])), start))
            } else if character.isASCII, character.isNumber {
                while index < characters.count, characters[index].isASCII,
                    characters[index].isNumber || characters[index] == "."
                {
                    index += 1
                }
                let text = String(characters[start..<index])
                guard let number = FixedDecimal(declared: text) else {
                    throw ExpressionError(fault: .unexpected(text), offset: start)
                }
                tokens.append((.number(number), start))
            } else {
                let pair = String(characters[index..<min(index + 2, characters.count)])
                let symbol = ["<=", ">=", "!="].contains(pair) ? pair : String(character)
                guard ["<=", ">=", "!=", "=", "<", ">", "+", "-", "*", "/", "(", ")"].contains(symbol) else {
                    throw ExpressionError(fault: .unexpected(symbol), offset: start)
                }
                index += symbol.count
                tokens.append((.symbol(symbol), start))
            }
        }
        return tokens
    }

    private var current: Token? { position < tokens.count ? tokens[position].token : nil }
    private var offset: Int { position < tokens.count ? tokens[position].offset : length }

    private func unexpected() -> ExpressionError {
        switch current {
        case .name(let text): ExpressionError(fault: .unexpected(text), offset: offset)
        case .number(let number): ExpressionError(fault: .unexpected(number.description), offset: offset)
        case .symbol(let text): ExpressionError(fault: .unexpected(text), offset: offset)
        case nil: ExpressionError(fault: .expected("a field or a number"), offset: offset)
        }
    }

    private mutating func take(_ symbol: String) -> Bool {
        guard current == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func sum() throws(ExpressionError) -> FieldExpression {
        var left = try product()
        while true {
            if take("+") {
                left = left + (try product())
            } else if take("-") {
                left = left - (try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(ExpressionError) -> FieldExpression {
        var left = try factor()
        while true {
            if take("*") {
                left = left * (try factor())
            } else if take("/") {
                left = left / (try factor())
            } else {
                return left
            }
        }
    }

    private mutating func factor() throws(ExpressionError) -> FieldExpression {
        switch current {
        case .number(let number):
            position += 1
            return .number(number)
        case .name("sum") where position + 1 < tokens.count && tokens[position + 1].token == .symbol("("):
            position += 2
            guard case .name(let name)? = current else {
                throw ExpressionError(fault: .expected("a field"), offset: offset)
            }
            guard fields.contains(FieldName(name)) else { throw unknown(name) }
            position += 1
            guard take(")") else { throw ExpressionError(fault: .expected(")"), offset: offset) }
            return .sum(FieldName(name))
        case .name(let name):
            guard fields.contains(FieldName(name)) else { throw unknown(name) }
            position += 1
            return .field(FieldName(name))
        case .symbol("("):
            depth += 1
            guard depth <= Self.maximumDepth else { throw ExpressionError(fault: .tooDeep, offset: offset) }
            position += 1
            let inner = try sum()
            guard take(")") else { throw ExpressionError(fault: .expected(")"), offset: offset) }
            depth -= 1
            return inner
        default: throw unexpected()
        }
    }

    private func unknown(_ name: String) -> ExpressionError {
        let nearest = NearestName.of(name, among: fields.map(\.rawValue))
        return ExpressionError(fault: .unknownField(name, nearest: nearest), offset: offset)
    }
}
