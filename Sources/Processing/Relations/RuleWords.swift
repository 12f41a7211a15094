import ReportingKit

/// Writes what a rule compares in a row as a spreadsheet would: "D9 + F9", "D9 / C9".
struct RuleWords {
    let definition: DatasetDefinition
    /// All unit rows, for sums over them.
    let rows: [DatasetRow]

    func disagreement(_ rule: Rule, in row: DatasetRow) -> Disagreement? {
        switch rule.check {
        case .compare(let left, let comparison, let right):
            func sum(_ name: FieldName) -> Double? {
                rows.reduce(0) { $0 + ($1[name]?.number?.doubleValue ?? 0) }
            }
            func value(_ name: FieldName) -> Double? { row[name]?.number?.doubleValue }
            guard let a = left.evaluate(value, sum: sum), let b = right.evaluate(value, sum: sum) else { return nil }
            return Disagreement(
                text(left, row), Self.print(a), comparison, text(right, row), Self.print(b))
        case .rate(let rate, let part, let whole):
            guard let given = row[rate]?.number, let partCount = row[part]?.count, let wholeCount = row[whole]?.count,
                case .rate(let decimals)? = definition.field(rate)?.type
            else { return nil }
            let exact = FixedDecimal.percentage(partCount, of: wholeCount, decimals: decimals)
            // Beyond every decimal there is still a largest one.
            let largest = "> " + VietnameseNumber.decimal(FixedDecimal(mantissa: .max, scale: decimals))
            return Disagreement(
                text(.field(rate), row), VietnameseNumber.decimal(given) + "%", .equal,
                "\(text(.field(part), row)) / \(text(.field(whole), row))",
                (exact.map(VietnameseNumber.decimal) ?? largest) + "%")
        }
    }

    /// The cells of a rule in a row, each once.
    func cells(_ rule: Rule, in row: DatasetRow) -> [CellAddress] {
        let names: [FieldName] =
            switch rule.check {
            case .compare(let left, _, let right): left.fields + right.fields
            case .rate(let rate, let part, let whole): [rate, part, whole]
            }
        return Set(names.compactMap { row.values[$0]?.cell }).sorted()
    }

    private func text(_ expression: FieldExpression, _ row: DatasetRow, isFactor: Bool = false) -> String {
        func sides(_ left: FieldExpression, _ sign: String, _ right: FieldExpression, isFactor: Bool) -> String {
            "\(text(left, row, isFactor: isFactor)) \(sign) \(text(right, row, isFactor: isFactor || sign == "-"))"
        }
        switch expression {
        case .field(let name):
            return row.values[name]?.cell.description ?? "“\(definition.field(name)?.title ?? name.rawValue)”"
        case .number(let number): return VietnameseNumber.decimal(number)
        case .sum(let name):
            let cells = rows.compactMap { $0.values[name]?.cell }
            let range = Set(rows.map(\.sheet)).count == 1 ? Disagreement.range(cells) : nil
            return "SUM(\(range ?? "“\(definition.field(name)?.title ?? name.rawValue)”"))"
        case .add(let left, let right):
            let sum = sides(left, "+", right, isFactor: false)
            return isFactor ? "(\(sum))" : sum
        case .subtract(let left, let right):
            let difference = sides(left, "-", right, isFactor: false)
            return isFactor ? "(\(difference))" : difference
        case .multiply(let left, let right): return sides(left, "×", right, isFactor: true)
        case .divide(let left, let right): return sides(left, "/", right, isFactor: true)
        }
    }

    static func print(_ value: Double) -> String {
        FixedDecimal(rounding: value, scale: value == value.rounded() ? 0 : 2).map(VietnameseNumber.decimal)
            ?? "\(value)"
    }
}
