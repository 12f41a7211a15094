import ReportingKit

/// Reads expressions: names, texts, numbers, comparisons, `and or not`, `is missing`, and filters behind bars.
struct TemplateExpressionParser {
    struct Fault: Error {
        let message: String
    }

    private enum Token: Equatable {
        case name(String)
        case text(String)
        case number(FixedDecimal)
        case symbol(String)
    }

    private var tokens: [Token]
    private var position = 0

    private init(_ text: String) throws(Fault) {
        tokens = try Self.tokenize(text)
    }

    static func expression(_ text: String) throws(Fault) -> TemplateExpression {
        var parser = try TemplateExpressionParser(text)
        let expression = try parser.either()
        if let rest = parser.current { throw Fault(message: "unexpected \(Self.describe(rest))") }
        return expression
    }

    /// The variable and the list of `x in list`.
    static func loop(_ text: String) throws(Fault) -> (variable: String, list: TemplateExpression) {
        var parser = try TemplateExpressionParser(text)
        guard case .name(let variable)? = parser.current, !variable.contains(".") else {
            throw Fault(message: "a loop is written: for NAME in LIST")
        }
        parser.position += 1
        guard parser.take(.name("in")) else { throw Fault(message: "a loop is written: for NAME in LIST") }
        let list = try parser.either()
        if let rest = parser.current { throw Fault(message: "unexpected \(Self.describe(rest))") }
        return (variable, list)
    }

    private static func tokenize(_ text: String) throws(Fault) -> [Token] {
        var tokens: [Token] = []
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if let closing = quotes[character] {
                guard let end = characters[(index + 1)...].firstIndex(of: closing) else {
                    throw Fault(message: "a text is not closed with \(closing)")
                }
                tokens.append(.text(String(characters[(index + 1)..<end])))
                index = end + 1
            } else if character.isASCII, character.isNumber {
                let start = index
                while index < characters.count, characters[index].isASCII, characters[index].isNumber || characters[index] == "." {
                    index += 1
                }
                let digits = String(characters[start..<index])
                let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
                guard parts.count <= 2, let mantissa = Int64(parts.joined()), (parts.count < 2 || (1...6).contains(parts[1].count))
                else { throw Fault(message: "\(digits) is no number") }
                tokens.append(.number(FixedDecimal(mantissa: mantissa, scale: parts.count == 2 ? parts[1].count : 0)))
            } else if character.isLetter || character == "_" {
                let start = index
                while index < characters.count, characters[index].isLetter || characters[index].isNumber || "._".contains(characters[index]) {
                    index += 1
                }
                tokens.append(.name(String(characters[start..<index])))
            } else {
                let pair = String(characters[index..<min(index + 2, characters.count)])
                let symbol = ["==", "!=", "<=", ">="].contains(pair) ? pair : String(character)
                guard ["==", "!=", "<=", ">=", "<", ">", "|", "(", ")", ","].contains(symbol) else {
                    throw Fault(message: "unexpected \"\(symbol)\"")
                }
                tokens.append(.symbol(symbol))
                index += symbol.count
            }
        }
        return tokens
    }

    /// Word replaces straight quotes while one types.
    private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "”": "”", "‘": "’", "’": "’", "„": "”"]

    private var current: Token? { position < tokens.count ? tokens[position] : nil }

    private static func describe(_ token: Token) -> String {
        switch token {
        case .name(let text), .symbol(let text): "\"\(text)\""
        case .text(let text): "the text \"\(text)\""
        case .number(let number): "the number \(number)"
        }
    }

    private mutating func take(_ token: Token) -> Bool {
        guard current == token else { return false }
        position += 1
        return true
    }

    private mutating func either() throws(Fault) -> TemplateExpression {
        var left = try both()
        while take(.name("or")) { left = .or(left, try both()) }
        return left
    }

    private mutating func both() throws(Fault) -> TemplateExpression {
        var left = try negation()
        while take(.name("and")) { left = .and(left, try negation()) }
        return left
    }

    private mutating func negation() throws(Fault) -> TemplateExpression {
        take(.name("not")) ? .not(try negation()) : try comparison()
    }

    private mutating func comparison() throws(Fault) -> TemplateExpression {
        let left = try filtered()
        if take(.name("is")) {
            let isNegated = take(.name("not"))
            guard take(.name("missing")) else { throw Fault(message: "after \"is\" only \"missing\" or \"not missing\" may follow") }
            return isNegated ? .not(.isMissing(left)) : .isMissing(left)
        }
        if case .symbol(let symbol)? = current, let comparison = TemplateExpression.Comparison(rawValue: symbol) {
            position += 1
            return .compare(left, comparison, try filtered())
        }
        return left
    }

    private mutating func filtered() throws(Fault) -> TemplateExpression {
        var value = try primary()
        while take(.symbol("|")) {
            guard case .name(let name)? = current else { throw Fault(message: "a filter's name is missing after |") }
            position += 1
            value = .filtered(value, try TemplateFilter(name, arguments: try arguments()))
        }
        return value
    }

    private mutating func arguments() throws(Fault) -> [TemplateFilter.Argument] {
        guard take(.symbol("(")) else { return [] }
        var arguments: [TemplateFilter.Argument] = []
        while !take(.symbol(")")) {
            switch current {
            case .text(let text)?: arguments.append(.text(text))
            case .number(let number)?: arguments.append(.number(number))
            default: throw Fault(message: "a filter's arguments are texts and numbers between parentheses")
            }
            position += 1
            if !take(.symbol(",")), current != .symbol(")") { throw Fault(message: "a filter's arguments are not closed with )") }
        }
        return arguments
    }

    private mutating func primary() throws(Fault) -> TemplateExpression {
        switch current {
        case .text(let text)?:
            position += 1
            return .text(text)
        case .number(let number)?:
            position += 1
            return .number(number)
        case .name(let name)? where !["and", "or", "not", "is", "in"].contains(name):
            position += 1
            return .name(name.split(separator: ".").map(String.init))
        case .symbol("(")?:
            position += 1
            let inner = try either()
            guard take(.symbol(")")) else { throw Fault(message: "a parenthesis is not closed") }
            return inner
        case let token?: throw Fault(message: "unexpected \(Self.describe(token))")
        case nil: throw Fault(message: "a name is missing")
        }
    }
}
