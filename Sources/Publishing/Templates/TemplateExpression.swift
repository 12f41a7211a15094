import ReportingKit

/// What is between the braces of a template.
indirect enum TemplateExpression: Sendable {
    /// `figures.forests.whole.planted`
    case name([String])
    case text(String)
    case number(FixedDecimal)
    case filtered(TemplateExpression, TemplateFilter)
    case compare(TemplateExpression, Comparison, TemplateExpression)
    case and(TemplateExpression, TemplateExpression)
    case or(TemplateExpression, TemplateExpression)
    case not(TemplateExpression)
    case isMissing(TemplateExpression)

    enum Comparison: String, Sendable {
        case equal = "=="
        case unequal = "!="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }
}

extension TemplateValue {
    /// What a name behind this one's stands for.
    fileprivate func part(_ name: String) -> TemplateValue? {
        switch self {
        case .record(let record), .row(let record, _): record[name]?.made
        case .figure(let figure): figure.parts[name]?.made
        default: nil
        }
    }

    fileprivate var figure: String? {
        switch self {
        case .figure(let figure): figure.id
        case .sentence(let words): words.lazy.compactMap(\.figure).first
        default: nil
        }
    }
}

/// The names in force while a template is rendered: the context, and the variables of the loops around.
struct TemplateScope {
    let context: [String: TemplateValue]
    var variables: [String: TemplateValue] = [:]

    func value(_ path: [String]) -> TemplateValue {
        guard let first = path.first, var value = (variables[first] ?? context[first])?.made else {
            return .missing(path.joined(separator: "."))
        }
        for name in path.dropFirst() {
            guard let next = value.part(name) else {
                if case .missing = value { return value }
                return .missing(path.joined(separator: "."))
            }
            value = next
        }
        return value
    }

    /// The figure of the report that an expression prints, as lineage names it; nil where it prints none.
    func figure(of expression: TemplateExpression) -> String? {
        switch expression {
        case .name(let path): figure(path)
        case .filtered(let inner, _): figure(of: inner)
        case .text, .number, .compare, .and, .or, .not, .isMissing: nil
        }
    }

    private func figure(_ path: [String]) -> String? {
        guard let first = path.first, var value = (variables[first] ?? context[first])?.made else { return nil }
        var figure = value.figure
        for (index, name) in path.enumerated().dropFirst() {
            if case .row(_, let names) = value { figure = names.name(of: path[index...]) ?? figure }
            guard let next = value.part(name) else { return figure }
            value = next
            figure = value.figure ?? figure
        }
        return figure
    }

    func evaluate(_ expression: TemplateExpression) -> TemplateValue {
        switch expression {
        case .name(let path): value(path)
        case .text(let text): .text(text)
        case .number(let number): .value(.decimal(number))
        case .filtered(let inner, let filter): filter.apply(to: evaluate(inner))
        case .compare(let left, let comparison, let right):
            .flag(Self.compare(evaluate(left), comparison, evaluate(right)))
        case .and(let left, let right): .flag(evaluate(left).isTrue && evaluate(right).isTrue)
        case .or(let left, let right): .flag(evaluate(left).isTrue || evaluate(right).isTrue)
        case .not(let inner): .flag(!evaluate(inner).isTrue)
        case .isMissing(let inner): .flag(Self.isMissing(evaluate(inner)))
        }
    }

    private static func isMissing(_ value: TemplateValue) -> Bool {
        switch value {
        case .missing, .marked: true
        case .figure(let figure): isMissing(figure.value)
        case .value(.absent): true
        case .list(let items): items.isEmpty
        default: false
        }
    }

    /// Numbers are compared as numbers, anything else as printed; a missing value equals nothing.
    private static func compare(
        _ left: TemplateValue, _ comparison: TemplateExpression.Comparison, _ right: TemplateValue
    ) -> Bool {
        if let a = left.number, let b = right.number {
            return switch comparison {
            case .equal: a == b
            case .unequal: a != b
            case .less: a < b
            case .atMost: a < b || a == b
            case .greater: b < a
            case .atLeast: b < a || a == b
            }
        }
        guard let a = left.printed, let b = right.printed else { return comparison == .unequal }
        return switch comparison {
        case .equal: a == b
        case .unequal: a != b
        case .less, .atMost, .greater, .atLeast: false
        }
    }
}
