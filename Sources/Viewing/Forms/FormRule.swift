import Foundation
import ReportingKit

/// A relation between a form's fields, as data: the page's script checks it while somebody types, the server when the form is sent.
public struct FormRule: Sendable {
    public let check: Rule.Check
    /// The field beside which it is told.
    public let subject: FieldName
    /// In words, as the page says it.
    public let text: String
    /// Whether a form that breaks it goes back; else it is asked about.
    public let isError: Bool

    public var fields: [FieldName] {
        switch check {
        case .compare(let left, _, let right): left.fields + right.fields.filter { !left.fields.contains($0) }
        case .rate(let rate, let part, let whole): [rate, part, whole]
        }
    }

    /// Those of a form that fields of one row alone decide.
    static func rules(
        _ dataset: DatasetDefinition, further: [Rule], fields: [FieldDefinition], on day: CalendarDate,
        say: (FormRuleWords) -> String
    ) -> [FormRule] {
        let known = Set(fields.map(\.name))
        return (dataset.rules + further).filter { $0.validity.holds(on: day) }.compactMap { rule in
            let words = FormRuleWords(rule, dataset)
            guard !words.fields.isEmpty, words.fields.allSatisfy(known.contains), !words.hasSums else { return nil }
            return FormRule(
                check: rule.check, subject: rule.subject, text: say(words), isError: rule.severity == .error)
        }
    }

    /// Whether it does not hold; a field without a value proves nothing.
    public func isBroken(_ value: (FieldName) -> FieldValue?) -> Bool {
        func number(_ name: FieldName) -> Double? { value(name)?.number?.doubleValue }
        switch check {
        case .compare(let left, let comparison, let right):
            guard let a = left.evaluate(number), let b = right.evaluate(number) else { return false }
            return !comparison.holds(Self.rounded(a), Self.rounded(b))
        case .rate(let rate, let part, let whole):
            guard let given = value(rate)?.number, let part = value(part)?.count, let whole = value(whole)?.count else {
                return false
            }
            return given != FixedDecimal.percentage(part, of: whole, decimals: given.scale)
        }
    }

    /// As rules of files are compared: to the decimals that fields have at most.
    private static func rounded(_ value: Double) -> Double {
        value.magnitude < 1e9 ? (value * 1e6).rounded() / 1e6 : value
    }

    // MARK: As data

    private enum Node: Encodable {
        case text(String)
        case number(Double)
        case list([Node])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .list(let nodes): try container.encode(nodes)
            }
        }

        init(_ expression: FieldExpression) {
            switch expression {
            case .field(let name), .sum(let name): self = .list([.text("f"), .text(name.rawValue)])
            case .number(let number): self = .list([.text("n"), .number(number.doubleValue)])
            case .add(let left, let right): self = .list([.text("+"), Node(left), Node(right)])
            case .subtract(let left, let right): self = .list([.text("-"), Node(left), Node(right)])
            case .multiply(let left, let right): self = .list([.text("*"), Node(left), Node(right)])
            case .divide(let left, let right): self = .list([.text("/"), Node(left), Node(right)])
            }
        }
    }

    private struct Line: Encodable {
        let o: String
        let t: String
        let e: Bool
        let c: String
        let l: Node
        let r: Node
    }

    private var line: Line {
        switch check {
        case .compare(let left, let comparison, let right):
            Line(o: subject.rawValue, t: text, e: isError, c: comparison.rawValue, l: Node(left), r: Node(right))
        case .rate(let rate, let part, let whole):
            Line(
                o: subject.rawValue, t: text, e: isError, c: "%", l: Node(.field(rate)),
                r: Node(.multiply(.divide(.field(part), .field(whole)), .number(FixedDecimal(100)))))
        }
    }

    /// For the page's script: JSON, never code.
    public static func json(_ rules: [FormRule]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(rules.map(\.line)), as: UTF8.self)
    }
}

/// What a rule compares, in the labels of the form.
public struct FormRuleWords: Sendable {
    public let comparison: Rule.Comparison?
    public let left: String
    public let right: String
    public let because: String?
    let fields: [FieldName]
    let hasSums: Bool

    init(_ rule: Rule, _ dataset: DatasetDefinition) {
        because = rule.because
        func title(_ name: FieldName) -> String { "“\(dataset.field(name)?.messageLabel ?? name.rawValue)”" }
        func text(_ expression: FieldExpression, isFactor: Bool = false) -> String {
            switch expression {
            case .field(let name), .sum(let name): return title(name)
            case .number(let number): return VietnameseNumber.decimal(number)
            case .add(let left, let right):
                let sum = "\(text(left)) + \(text(right))"
                return isFactor ? "(\(sum))" : sum
            case .subtract(let left, let right):
                let difference = "\(text(left)) - \(text(right, isFactor: true))"
                return isFactor ? "(\(difference))" : difference
            case .multiply(let left, let right):
                return "\(text(left, isFactor: true)) × \(text(right, isFactor: true))"
            case .divide(let left, let right):
                return "\(text(left, isFactor: true)) / \(text(right, isFactor: true))"
            }
        }
        switch rule.check {
        case .compare(let a, let comparison, let b):
            self.comparison = comparison
            (left, right) = (text(a), text(b))
            fields = a.fields + b.fields
            hasSums = a.hasSums || b.hasSums
        case .rate(let rate, let part, let whole):
            comparison = nil
            (left, right) = (title(rate), "\(title(part)) / \(title(whole))")
            fields = [rate, part, whole]
            hasSums = false
        }
    }
}
