import Messages
import ReportingKit

/// Reads how a figure is computed: `whole.planned - whole.disbursed`, `count(subordinates.disbursed_rate < 50)`.
///
/// A value is `set.field`, the sum over a set's units, or `set.own.field`, the reporting unit's row of the table;
/// `own.field` is short for `own.own.field`. `percent(a, b)`, `count(set)`, `count(set.field)` for units with more than
/// zero, `due(set)`, `rows()`.
struct FigureExpressionParser {
    struct Fault: Error {
        let text: FaultText
        let offset: Int
    }

    /// Whose value a bare field is.
    enum Owner: Hashable {
        case none
        case units(UnitSet)
        case row(UnitSet)

        init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard let first = parts.first, let set = UnitSet(rawValue: first) else { return nil }
            switch parts.count {
            case 1: self = set == .own ? .row(.own) : .units(set)
            case 2 where parts[1] == "own": self = .row(set)
            default: return nil
            }
        }
    }

    private let dataset: DatasetDefinition
    private let owner: Owner
    private var cursor: TokenCursor
    private var depth = 0

    static func expression(_ text: String, dataset: DatasetDefinition, owner: Owner) throws(Fault) -> FigureExpression {
        var parser = FigureExpressionParser(text, dataset, owner)
        let expression = try parser.sum()
        if parser.cursor.current != nil { throw parser.unexpected() }
        return expression
    }

    private init(_ text: String, _ dataset: DatasetDefinition, _ owner: Owner) {
        self.dataset = dataset
        self.owner = owner
        cursor = TokenCursor(text)
    }

    private func fault(_ text: FaultText) -> Fault { Fault(text: text, offset: cursor.offset) }
    private func unexpected() -> Fault { fault(cursor.current.map { .unexpected($0) } ?? .expectedValue) }

    private mutating func expect(_ text: String) throws(Fault) {
        guard cursor.take(text) else { throw fault(.expected(text)) }
    }

    private mutating func sum() throws(Fault) -> FigureExpression {
        var terms = [try quotient()]
        while let sign = cursor.current, sign == "+" || sign == "-" {
            cursor.advance()
            let next = try quotient()
            if sign == "+" {
                terms.append(next)
            } else {
                terms = [.difference(terms.count == 1 ? terms[0] : .sum(terms), next)]
            }
        }
        return terms.count == 1 ? terms[0] : .sum(terms)
    }

    private mutating func quotient() throws(Fault) -> FigureExpression {
        var left = try factor()
        while cursor.take("/") { left = .quotient(left, by: try factor()) }
        return left
    }

    private mutating func factor() throws(Fault) -> FigureExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth < 32 else { throw fault(.nestedTooDeeply) }
        if cursor.take("(") {
            let inner = try sum()
            try expect(")")
            return inner
        }
        guard let word = cursor.current, word.first?.isLetter == true else { throw unexpected() }
        if cursor.following == "(" { return try function(word) }
        let (owner, field) = try value()
        return expression(owner, field)
    }

    private mutating func function(_ name: String) throws(Fault) -> FigureExpression {
        let known = ["percent", "count", "due", "rows"]
        guard known.contains(name) else {
            throw fault(.noFunction(name, allowed: known))
        }
        cursor.advance(by: 2)
        let result: FigureExpression
        switch name {
        case "percent":
            let part = try sum()
            try expect(",")
            result = .percent(part, of: try sum())
        case "due": result = .unitsDue(try set())
        case "rows": result = .rowCount(dataset.id)
        default: result = try counted()
        }
        try expect(")")
        return result
    }

    private mutating func counted() throws(Fault) -> FigureExpression {
        if let word = cursor.current, let set = UnitSet(rawValue: word) {
            cursor.advance()
            return .unitCount(dataset.id, set)
        }
        let start = cursor.offset
        let (owner, field) = try value()
        guard case .units(let set) = owner else {
            throw Fault(text: .countsUnits(field.name), offset: start)
        }
        guard let comparison = cursor.current.flatMap({ Rule.Comparison(rawValue: $0) }) else {
            return .unitsWith(dataset.id, set, field.name)
        }
        cursor.advance()
        let isNegative = cursor.take("-")
        guard let text = cursor.current, let number = FixedDecimal(declared: (isNegative ? "-" : "") + text) else {
            throw fault(.expectedNumber)
        }
        cursor.advance()
        return .unitsWhere(dataset.id, set, field.name, comparison, number)
    }

    private mutating func set() throws(Fault) -> UnitSet {
        guard let word = cursor.current, let set = UnitSet(rawValue: word) else {
            throw fault(.expectedSet)
        }
        cursor.advance()
        return set
    }

    /// `set.field`, `set.own.field`, or a bare field of the owner.
    private mutating func value() throws(Fault) -> (Owner, FieldDefinition) {
        guard let word = cursor.current else { throw unexpected() }
        var name = word
        var owner = self.owner
        let parts = word.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, let set = UnitSet(rawValue: parts[0]) {
            owner = set == .own ? .row(.own) : .units(set)
            name = parts.dropFirst().joined(separator: ".")
            if parts.count == 3, parts[1] == "own" {
                owner = .row(set)
                name = parts[2]
            }
        }
        guard let field = dataset.field(FieldName(name)) else {
            throw fault(.no("field", name, among: dataset.fields.map(\.name.rawValue)))
        }
        guard owner != .none else {
            throw fault(.ofWhichUnits(name))
        }
        cursor.advance()
        return (owner, field)
    }

    private func expression(_ owner: Owner, _ field: FieldDefinition) -> FigureExpression {
        switch owner {
        case .row(let set): return .value(dataset.id, set, .reportingUnit, field.name)
        case .units(let set):
            guard case .rate(let part, let whole) = field.aggregation else {
                return .total(dataset.id, set, field.name)
            }
            return .percent(.total(dataset.id, set, part), of: .total(dataset.id, set, whole))
        case .none: return .total(dataset.id, .whole, field.name)
        }
    }
}
