import ReportingKit

/// Checks the relations that a dataset declares on every row, the declared total's included.
struct RuleChecker {
    let definition: DatasetDefinition
    /// Those of the administrator.
    let further: [Rule]

    func check(_ table: DatasetTable) -> [Finding] {
        (table.rows + [table.declaredTotal].compactMap(\.self)).flatMap(check)
    }

    private func check(_ row: DatasetRow) -> [Finding] {
        (definition.rules + further).compactMap { rule in
            switch rule.check {
            case .compare(let left, let comparison, let right): compare(row, rule, left, comparison, right)
            case .rate(let rate, let part, let whole): checkRate(row, rule, rate, part, whole)
            }
        }
    }

    /// A field without a value proves nothing; that it has none is a finding of its own.
    private func compare(
        _ row: DatasetRow, _ rule: Rule, _ left: FieldExpression, _ comparison: Rule.Comparison, _ right: FieldExpression
    ) -> Finding? {
        func value(_ name: FieldName) -> Double? { row[name]?.number?.doubleValue }
        guard let a = left.evaluate(value), let b = right.evaluate(value), !comparison.holds(a, b) else { return nil }
        return finding(
            row, rule, found: Self.print(a), expected: (comparison == .equal ? "" : comparison.symbol + " ") + Self.print(b),
            formula: "\(text(left)) \(comparison.symbol) \(text(right))")
    }

    private func checkRate(_ row: DatasetRow, _ rule: Rule, _ rate: FieldName, _ part: FieldName, _ whole: FieldName) -> Finding? {
        guard case .decimal(let given)? = row[rate], let part = row[part]?.count, let whole = row[whole]?.count,
            case .rate(let decimals)? = definition.field(rate)?.type
        else { return nil }
        // As many decimals as the cell prints, and no more than the field has: 87.3 stands for 87,30.
        let printed = min(given.scale, decimals)
        let expected = FixedDecimal.percentage(part, of: whole, decimals: printed)
        guard given.rounded(to: printed) != expected else { return nil }
        let exact = FixedDecimal.percentage(part, of: whole, decimals: decimals)
        return finding(
            row, rule, found: VietnameseNumber.decimal(given), expected: VietnameseNumber.decimal(exact),
            formula: "\(VietnameseNumber.count(part)) / \(VietnameseNumber.count(whole)) × 100")
    }

    private func finding(_ row: DatasetRow, _ rule: Rule, found: String, expected: String, formula: String) -> Finding {
        let cell = row.values[rule.subject]?.cell ?? CellAddress(row: row.row - 1, column: 0)
        return Finding(
            rule.code, rule.severity, at: FindingPlace(sheet: row.sheet, cell: cell), unit: row.unit?.code,
            field: rule.subject, found: found, expected: expected,
            details: [
                "row": row.unitLabel, "column": definition.field(rule.subject)?.label ?? rule.subject.rawValue,
                "formula": formula,
            ])
    }

    /// The expression in the words of the table's headings.
    private func text(_ expression: FieldExpression) -> String {
        switch expression {
        case .field(let name): "“\(definition.field(name)?.title ?? name.rawValue)”"
        case .number(let number): VietnameseNumber.decimal(number)
        case .add(let left, let right): "\(text(left)) + \(text(right))"
        case .subtract(let left, let right): "\(text(left)) - \(text(right))"
        case .multiply(let left, let right): "\(text(left)) × \(text(right))"
        case .divide(let left, let right): "\(text(left)) / \(text(right))"
        }
    }

    private static func print(_ value: Double) -> String {
        FixedDecimal(rounding: value, scale: value == value.rounded() ? 0 : 2).map(VietnameseNumber.decimal) ?? "\(value)"
    }
}

extension Rule.Comparison {
    fileprivate func holds(_ a: Double, _ b: Double) -> Bool {
        let tolerance = 1e-9 * max(1, abs(a), abs(b))
        return switch self {
        case .equal: abs(a - b) <= tolerance
        case .unequal: abs(a - b) > tolerance
        case .atMost: a <= b + tolerance
        case .atLeast: a >= b - tolerance
        case .less: a < b - tolerance
        case .greater: a > b + tolerance
        }
    }

    fileprivate var symbol: String {
        switch self {
        case .equal: "="
        case .unequal: "≠"
        case .atMost: "≤"
        case .atLeast: "≥"
        case .less: "<"
        case .greater: ">"
        }
    }
}
