import Messages
import ReportingKit

/// Reads expressions: names, texts, numbers, comparisons, `and or not`, `is missing`, and filters behind bars.
struct TemplateExpressionParser {
    struct Fault: Error {
        let message: String
    }

    private enum Token: Equatable {
        case name(String)
        /// A name with a call in it: `digitization`, `unit(21040)`, `received`.
        case path([String])
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
        if let rest = parser.current { throw Fault(message: TemplateTexts.unexpected(Self.describe(rest))) }
        return expression
    }

    /// The variable and the list of `x in list`.
    static func loop(_ text: String) throws(Fault) -> (variable: String, list: TemplateExpression) {
        var parser = try TemplateExpressionParser(text)
        guard case .name(let variable)? = parser.current, !variable.contains(".") else {
            throw Fault(message: TemplateTexts.loop)
        }
        parser.position += 1
        guard parser.take(.name("in")) else { throw Fault(message: TemplateTexts.loop) }
        let list = try parser.either()
        if let rest = parser.current { throw Fault(message: TemplateTexts.unexpected(Self.describe(rest))) }
        return (variable, list)
    }

    private static func tokenize(_ text: String) throws(Fault) -> [Token] {
        var tokens: [Token] = []
        // Scalars: what a name is made of is asked of each, and asking characters takes ten times as long.
        let scalars = Array(text.unicodeScalars)
        let places = Array(text.unicodeScalars.indices) + [text.endIndex]
        func string(_ range: Range<Int>) -> String { String(text[places[range.lowerBound]..<places[range.upperBound]]) }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isSpace {
                index += 1
            } else if let closing = quotes[scalar] {
                guard let end = scalars[(index + 1)...].firstIndex(of: closing) else {
                    throw Fault(message: TemplateTexts.openText("\(closing)"))
                }
                tokens.append(.text(string(index + 1..<end)))
                index = end + 1
            } else if scalar.isDigit {
                let start = index
                while index < scalars.count, scalars[index].isDigit || scalars[index] == "." { index += 1 }
                let digits = string(start..<index)
                guard let number = FixedDecimal(declared: digits) else {
                    throw Fault(message: TemplateTexts.noNumber(digits))
                }
                tokens.append(.number(number))
            } else if scalar.isLetter || scalar == "_" {
                let start = index
                while index < scalars.count, scalars[index].continuesName { index += 1 }
                let name = string(start..<index)
                guard index < scalars.count, scalars[index] == "(", let call = Self.call(name) else {
                    tokens.append(.name(name))
                    continue
                }
                let (argument, end) = try Self.argument(scalars, after: index, of: call)
                index = end
                let following = index
                while index < scalars.count, scalars[index].continuesName { index += 1 }
                let before = name.pieces(between: ".").map(String.init).dropLast()
                let after = string(following..<index).pieces(between: ".").map(String.init)
                tokens.append(.path(Array(before) + ["\(call)(\(argument))"] + after))
            } else {
                let pair = string(index..<min(index + 2, scalars.count))
                let symbol = ["==", "!=", "<=", ">="].contains(pair) ? pair : String(scalar)
                guard ["==", "!=", "<=", ">=", "<", ">", "|", "(", ")", ","].contains(symbol) else {
                    throw Fault(message: TemplateTexts.unexpected("\"\(symbol)\""))
                }
                tokens.append(.symbol(symbol))
                index += symbol.unicodeScalars.count
            }
        }
        return tokens
    }

    /// The names that take a text in parentheses: they choose a row of a dataset.
    private static let calls = ["unit", "member"]

    private static func call(_ name: String) -> String? {
        calls.first { name.hasSuffix("." + $0) }
    }

    /// The text between the parentheses, and where the name goes on.
    private static func argument(
        _ scalars: [Unicode.Scalar], after open: Int, of call: String
    ) throws(Fault) -> (String, Int) {
        func isSpace(_ index: Int) -> Bool { index < scalars.count && scalars[index].isSpace }
        let fault = Fault(message: TemplateTexts.call(call))
        var index = open + 1
        while isSpace(index) { index += 1 }
        guard index < scalars.count, let closing = quotes[scalars[index]],
            let end = scalars[(index + 1)...].firstIndex(of: closing)
        else { throw fault }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[index + 1..<end])
        index = end + 1
        while isSpace(index) { index += 1 }
        guard index < scalars.count, scalars[index] == ")" else { throw fault }
        return (String(view), index + 1)
    }

    /// Word replaces straight quotes while one types.
    private static let quotes: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "'": "'", "“": "”", "”": "”", "‘": "’", "’": "’", "„": "”",
    ]

    private var current: Token? { position < tokens.count ? tokens[position] : nil }

    private static func describe(_ token: Token) -> String {
        switch token {
        case .name(let text), .symbol(let text): "\"\(text)\""
        case .path(let names): "\"\(names.joined(separator: "."))\""
        case .text(let text): TemplateTexts.text(text)
        case .number(let number): TemplateTexts.number("\(number)")
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
            guard take(.name("missing")) else {
                throw Fault(message: TemplateTexts.missingFollows)
            }
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
            guard case .name(let name)? = current else { throw Fault(message: TemplateTexts.noFilterName) }
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
            default: throw Fault(message: TemplateTexts.noArgument)
            }
            position += 1
            if !take(.symbol(",")), current != .symbol(")") {
                throw Fault(message: TemplateTexts.openArguments)
            }
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
            return .name(name.pieces(between: ".").map(String.init))
        case .path(let names)?:
            position += 1
            return .name(names)
        case .symbol("(")?:
            position += 1
            let inner = try either()
            guard take(.symbol(")")) else { throw Fault(message: TemplateTexts.openParenthesis) }
            return inner
        case let token?: throw Fault(message: TemplateTexts.unexpected(Self.describe(token)))
        case nil: throw Fault(message: TemplateTexts.noName)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

    fileprivate var isLetter: Bool {
        isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
    }

    /// Marks too: a letter may come with its tone as a scalar of its own.
    fileprivate var continuesName: Bool {
        isLetter || isDigit || self == "." || self == "_" || !isASCII && properties.generalCategory == .nonspacingMark
    }
}
