import ReportingKit

/// The formulas that a row under the headings prints, "(6)=(7)+(9)", "(3)=(2)/(1)", as rules over the table's fields.
enum ColumnFormula {
    /// `columns` tells which field stands in which column.
    static func rules(_ row: CleanRow, columns: [FieldName: Int], definition: DatasetDefinition) -> [Rule] {
        var numbers: [Int: FieldName] = [:]
        var formulas: [(subject: FieldName, terms: Substring)] = []
        for (field, column) in columns {
            guard let text = row[column]?.text else { continue }
            let sides = text.split(separator: "=", maxSplits: 1)
            guard let first = sides.first, let number = number(first) else { continue }
            numbers[number] = field
            if sides.count == 2 { formulas.append((field, sides[1])) }
        }
        return formulas.sorted { $0.subject < $1.subject }.compactMap { formula in
            rule(formula.subject, formula.terms, numbers, definition)
        }
    }

    private static func number(_ text: Substring) -> Int? {
        Int(text.filter { !"() ".contains($0) })
    }

    /// Sums and differences of columns, or one column divided by another; anything else is left alone.
    private static func rule(
        _ subject: FieldName, _ terms: Substring, _ numbers: [Int: FieldName], _ definition: DatasetDefinition
    ) -> Rule? {
        let plain = terms.filter { !$0.isWhitespace }
        if case .rate? = definition.field(subject)?.type {
            let quotient = plain.replacing("*100%", with: "").replacing("x100%", with: "").replacing("*100", with: "")
                .replacing("x100", with: "")
            let parts = quotient.split { $0 == "/" || $0 == ":" }
            guard parts.count == 2, let part = number(parts[0]).flatMap({ numbers[$0] }),
                let whole = number(parts[1]).flatMap({ numbers[$0] })
            else { return nil }
            return Rule(
                .rate(subject, part: part, whole: whole), code: .ruleFormula, severity: .warning, subject: subject)
        }
        var expression: FieldExpression?
        var rest = plain[...]
        var sign: Character = "+"
        while !rest.isEmpty {
            let term = rest.prefix { $0 != "+" && $0 != "-" }
            guard let field = number(term).flatMap({ numbers[$0] }) else { return nil }
            switch (expression, sign) {
            case (nil, _): expression = .field(field)
            case (let left?, "+"): expression = left + .field(field)
            case (let left?, _): expression = left - .field(field)
            }
            rest = rest.dropFirst(term.count)
            if let next = rest.popFirst() { sign = next }
        }
        guard let expression, expression.fields.count > 1 else { return nil }
        return Rule(
            .compare(.field(subject), .equal, expression), code: .ruleFormula, severity: .warning, subject: subject)
    }
}
