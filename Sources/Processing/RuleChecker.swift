import Messages
import ReportingKit

/// Checks the relations that a dataset declares on every row, the declared total's included.
struct RuleChecker {
    let definition: DatasetDefinition
    /// Those of the administrator.
    let further: [Rule]
    /// Those that the file prints under its headings.
    var printed: [Rule] = []
    /// The sums of the rows for declared totals that do not add up.
    var sums: [FieldName: FieldValue] = [:]

    /// The findings, and the rules that hold for the table: a formula that most rows break is itself wrong and no rule.
    func check(_ table: DatasetTable) -> (findings: [Finding], rules: [Rule]) {
        let rows = table.rows + [table.declaredTotal].compactMap(\.self)
        let figures = RowFigures(table.rows, of: definition)
        let rules = (definition.rules + further).filter { $0.validity.holds(on: table.period.lastDay) }
        let (whole, single) = split(rules)
        let declared =
            broken(single, in: table, figures)
            + single.compactMap { checkTotal(table, $0) } + whole.compactMap { check(table, $0) }
        let known = Set(declared.map(\.place))
        // What a declared rule says of a cell is not said again by a formula.
        var formulas: [Finding] = []
        var right: [Rule] = []
        for rule in printed {
            let broken = broken([rule], in: table, figures) + [checkTotal(table, rule)].compactMap(\.self)
            guard broken.count * 2 <= rows.count else { continue }
            formulas += broken.filter { !known.contains($0.place) }
            right.append(rule)
        }
        return (declared + formulas, single + right)
    }

    /// Row by row; a rule that a row's bare figures keep is not looked at again.
    private func broken(_ rules: [Rule], in table: DatasetTable, _ figures: RowFigures) -> [Finding] {
        let screens = rules.map { (rule: $0, screen: RuleScreen($0, figures)) }
        return table.rows.indices.flatMap { index in
            screens.compactMap { rule, screen in screen.holds(index, figures) ? nil : check(table.rows[index], rule) }
        }
    }

    /// That a total is not the sum is said already: what the total row keeps with some of its values, or with the sums
    /// in their place, is no fault of its own.
    private func checkTotal(_ table: DatasetTable, _ rule: Rule) -> Finding? {
        guard let total = table.declaredTotal, let finding = check(total, rule) else { return nil }
        let doubtful = rule.fields.filter { sums[$0] != nil }
        let isKept = (0..<(1 << doubtful.count)).contains { choice in
            let replaced = doubtful.indices.filter { choice >> $0 & 1 == 1 }.map { doubtful[$0] }
            return check(total.replacing(sums.filter { replaced.contains($0.key) }), rule) == nil
        }
        return isKept ? nil : finding
    }

    /// Rules over sums of all units are checked once a table, the others on every row.
    private func split(_ rules: [Rule]) -> (whole: [Rule], single: [Rule]) {
        func isWhole(_ rule: Rule) -> Bool {
            guard case .compare(let left, _, let right) = rule.check else { return false }
            return (left.hasSums || right.hasSums) && !left.hasFieldsOfRows && !right.hasFieldsOfRows
        }
        return (rules.filter(isWhole), rules.filter { !isWhole($0) })
    }

    private func check(_ row: DatasetRow, _ rule: Rule) -> Finding? {
        switch rule.check {
        case .compare(let left, let comparison, let right): compare(row, rule, left, comparison, right, nil)
        case .rate(let rate, let part, let whole): checkRate(row, rule, rate, part, whole)
        }
    }

    /// A rule over sums, pointed at the total row where there is one.
    private func check(_ table: DatasetTable, _ rule: Rule) -> Finding? {
        guard case .compare(let left, let comparison, let right) = rule.check,
            let row = table.declaredTotal ?? table.rows.first
        else { return nil }
        return compare(row, rule, left, comparison, right, table)
    }

    /// A field without a value proves nothing; that it has none is a finding of its own.
    private func compare(
        _ row: DatasetRow, _ rule: Rule, _ left: FieldExpression, _ comparison: Rule.Comparison,
        _ right: FieldExpression,
        _ table: DatasetTable?
    ) -> Finding? {
        func value(_ name: FieldName) -> Double? { row[name]?.number?.doubleValue }
        func sum(_ name: FieldName) -> Double? {
            table.map { $0.rows.reduce(0) { $0 + ($1[name]?.number?.doubleValue ?? 0) } }
        }
        guard let a = left.evaluate(value, sum: sum), let b = right.evaluate(value, sum: sum),
            !comparison.holds(Self.rounded(a), Self.rounded(b))
        else {
            return nil
        }
        return finding(
            row, rule, found: row[rule.subject]?.vietnamese ?? RuleWords.print(a),
            formula: "\(text(left)) \(comparison.symbol) \(text(right))",
            rows: table?.rows ?? [])
    }

    /// To the decimals that fields have at most: 11,9 + 11,4 is 23,3, whatever binary fractions make of it.
    static func rounded(_ value: Double) -> Double {
        value.magnitude < 1e9 ? (value * 1e6).rounded() / 1e6 : value
    }

    private func checkRate(_ row: DatasetRow, _ rule: Rule, _ rate: FieldName, _ part: FieldName, _ whole: FieldName)
        -> Finding?
    {
        guard case .decimal(let given)? = row[rate], let part = row[part]?.count, let whole = row[whole]?.count,
            case .rate(let decimals)? = definition.field(rate)?.type
        else { return nil }
        // As many decimals as the cell prints, and no more than the field has: 87.3 stands for 87,30.
        let printed = min(given.scale, decimals)
        let expected = FixedDecimal.percentage(part, of: whole, decimals: printed)
        guard given.rounded(to: printed) != expected else { return nil }
        return finding(
            row, rule, found: VietnameseNumber.decimal(given),
            formula: "\(VietnameseNumber.count(part)) / \(VietnameseNumber.count(whole)) × 100")
    }

    /// What should stand there is not said: any of the cells may be the wrong one.
    private func finding(
        _ row: DatasetRow, _ rule: Rule, found: String, formula: String, rows: [DatasetRow] = []
    ) -> Finding {
        let cell = row.values[rule.subject]?.cell ?? CellAddress(row: row.row - 1, column: 0)
        var finding = Finding(
            rule.finding(formula: formula), rule.severity, at: FindingPlace(sheet: row.sheet, cell: cell),
            unit: row.unit?.code,
            field: rule.subject, found: found,
            row: row.unitLabel, column: definition.field(rule.subject)?.messageLabel ?? rule.subject.rawValue)
        let words = RuleWords(definition: definition, rows: rows)
        finding.disagreements = words.disagreement(rule, in: row).map { [$0] }
        finding.cells = words.cells(rule, in: row).filter { $0 != cell }
        return finding
    }

    /// The expression in the words of the table's headings.
    private func text(_ expression: FieldExpression) -> String {
        switch expression {
        case .field(let name): "“\(definition.field(name)?.title ?? name.rawValue)”"
        case .number(let number): VietnameseNumber.decimal(number)
        case .sum(let name): FindingValues.sum(of: definition.field(name)?.title ?? name.rawValue)
        case .add(let left, let right): "\(text(left)) + \(text(right))"
        case .subtract(let left, let right): "\(text(left)) - \(text(right))"
        case .multiply(let left, let right): "\(text(left)) × \(text(right))"
        case .divide(let left, let right): "\(text(left)) / \(text(right))"
        }
    }
}

extension DatasetRow {
    fileprivate func replacing(_ others: [FieldName: FieldValue]) -> DatasetRow {
        let replaced = values.merging(
            others.compactMap { field, value in
                values[field].map { (field, SourcedValue(value, cell: $0.cell, raw: $0.raw)) }
            }
        ) { $1 }
        return DatasetRow(
            unit: unit, unitLabel: unitLabel, unitName: unitName, sheet: sheet, row: row, values: replaced)
    }
}

extension Rule {
    fileprivate var fields: [FieldName] {
        switch check {
        case .compare(let left, _, let right): Array(Set(left.fields + right.fields)).sorted()
        case .rate(_, let part, let whole): [part, whole]
        }
    }
}

extension Rule.Comparison {
    /// Whole numbers, as counts and their sums are, are compared exactly while a Double holds them exactly, below 2^53.
    func holds(_ a: Double, _ b: Double) -> Bool {
        let isExact = abs(a) < 0x1p53 && abs(b) < 0x1p53 && a == a.rounded() && b == b.rounded()
        let tolerance = isExact ? 0 : 1e-9 * max(1, abs(a), abs(b))
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
