import ReportingKit

/// A figure of a table: its row, a total among them, and the position of its field.
struct FigureCell: Hashable, Comparable {
    let row: Int
    let field: Int

    static func < (left: Self, right: Self) -> Bool { (left.row, left.field) < (right.row, right.field) }
}

/// What must hold among figures of a table.
enum Relation: Hashable {
    /// A rule by its number, in a row.
    case rule(Int, row: Int)
    /// A total by its number, in a column.
    case total(Int, field: Int)
}

/// The figures of a table and the relations among them: the rules of each row, and rows that are sums of others.
struct RelatedFigures {
    struct Field {
        let name: FieldName
        let type: FieldType
        var minimum: FixedDecimal?
        var maximum: FixedDecimal?
        /// Whether a total of it is a sum.
        var addsUp = true
        /// Made of other fields, in no cell of its own: whatever is said of it is said of these.
        var isComputed = false

        var isFigure: Bool {
            switch type {
            case .count, .rate, .decimal, .amount: !isComputed
            case .text, .flag, .choice, .date: false
            }
        }

        var decimals: Int {
            switch type {
            case .rate(let decimals), .decimal(let decimals): decimals
            default: 0
            }
        }
    }

    /// A row that is the sum of others.
    struct Total {
        let row: Int
        let parts: [Int]
        /// Whether only counts are held against their sums.
        var isOfCounts = false
    }

    enum Figure: Hashable {
        case number(FixedDecimal)
        case blank
        /// Something that could not be read.
        case unread

        var number: FixedDecimal? { if case .number(let number) = self { number } else { nil } }
    }

    let fields: [Field]
    let rules: [Rule]
    let totals: [Total]
    private let figures: [[Figure]]
    private let positions: [FieldName: Int]
    /// The fields of each rule; none for a rule that is not looked at.
    private let ruleFields: [Set<Int>]
    private let partSets: [Set<Int>]
    /// Of each total and field the sum of the parts as they are.
    private let sums: [[FixedDecimal?]]

    /// `rows` hold a figure for each field, `totals` name rows among them.
    init(fields: [Field], rules: [Rule], rows: [[Figure]], totals: [Total]) {
        self.fields = fields
        self.rules = rules
        self.totals = totals
        figures = rows
        let positions = Dictionary(
            fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.positions = positions
        ruleFields = rules.map { rule in
            let positions = rule.namedFields.map { positions[$0] }
            guard positions.allSatisfy({ $0.map { fields[$0].isFigure } ?? false }) else { return [] }
            return Set(positions.compactMap(\.self))
        }
        partSets = totals.map { Set($0.parts) }
        sums = totals.map { total in
            fields.indices.map { field in
                guard fields[field].isFigure else { return nil }
                let parts = total.parts.map { rows[$0][field] }
                return parts.contains(.unread) ? nil : FixedDecimal.sum(parts.compactMap(\.number))
            }
        }
    }

    var rowCount: Int { figures.count }

    subscript(cell: FigureCell) -> Figure { figures[cell.row][cell.field] }

    // MARK: Relations and their cells

    func relations(in row: Int) -> [Relation] {
        rules.indices.filter { !ruleFields[$0].isEmpty }.map { .rule($0, row: row) }
    }

    func relations(of total: Int) -> [Relation] {
        fields.indices.filter { fields[$0].isFigure && fields[$0].addsUp }.filter {
            !totals[total].isOfCounts || fields[$0].type == .count
        }.map { .total(total, field: $0) }
    }

    func relations(through cell: FigureCell) -> [Relation] {
        let ofRow: [Relation] = rules.indices.filter { ruleFields[$0].contains(cell.field) }.map {
            .rule($0, row: cell.row)
        }
        let ofTotals = totals.indices.filter { totals[$0].row == cell.row || partSets[$0].contains(cell.row) }
            .flatMap { relations(of: $0) }.filter { contains($0, cell) }
        return ofRow + ofTotals
    }

    func contains(_ relation: Relation, _ cell: FigureCell) -> Bool {
        switch relation {
        case .rule(let rule, let row): row == cell.row && ruleFields[rule].contains(cell.field)
        case .total(let total, let field):
            field == cell.field && (totals[total].row == cell.row || partSets[total].contains(cell.row))
        }
    }

    func cells(of relation: Relation) -> [FigureCell] {
        switch relation {
        case .rule(let rule, let row): ruleFields[rule].sorted().map { FigureCell(row: row, field: $0) }
        case .total(let total, let field):
            ([totals[total].row] + totals[total].parts).map { FigureCell(row: $0, field: field) }
        }
    }

    func cellCount(of relation: Relation) -> Int {
        switch relation {
        case .rule(let rule, _): ruleFields[rule].count
        case .total(let total, _): totals[total].parts.count + 1
        }
    }

    // MARK: Whether they hold

    /// A cell with another number in it.
    typealias Change = (cell: FigureCell, number: FixedDecimal)

    func figure(_ cell: FigureCell, _ change: Change?) -> Figure {
        if let change, change.cell == cell { .number(change.number) } else { self[cell] }
    }

    /// Nil where a figure is missing, so that nothing is proved.
    func holds(_ relation: Relation, with change: Change? = nil) -> Bool? {
        switch relation {
        case .rule(let rule, let row):
            switch rules[rule].check {
            case .compare(let left, let comparison, let right):
                guard let a = value(left, row, change), let b = value(right, row, change) else { return nil }
                return comparison.holds(RuleChecker.rounded(a), RuleChecker.rounded(b))
            case .rate(let rate, let part, let whole):
                return holds(rate: rate, part: part, whole: whole, row, change)
            }
        case .total(let total, let field):
            guard let given = figure(FigureCell(row: totals[total].row, field: field), change).number else {
                return nil
            }
            guard let sum = sum(total, field, change) else { return nil }
            return given == sum
        }
    }

    /// The sum of a total's parts, blanks counting nothing; nil where one could not be read or nothing holds the sum.
    func sum(_ total: Int, _ field: Int, _ change: Change? = nil, without: Int? = nil) -> FixedDecimal? {
        guard var sum = sums[total][field] else { return nil }
        func isPart(_ row: Int) -> Bool { partSets[total].contains(row) }
        if let without, isPart(without), let number = self[FigureCell(row: without, field: field)].number {
            guard let rest = sum.subtracting(number) else { return nil }
            sum = rest
        }
        if let change, change.cell.field == field, isPart(change.cell.row), change.cell.row != without {
            let former = self[change.cell].number ?? FixedDecimal(0)
            guard let rest = sum.subtracting(former)?.adding(change.number) else { return nil }
            sum = rest
        }
        return sum
    }

    func value(_ expression: FieldExpression, _ row: Int, _ change: Change?) -> Double? {
        expression.evaluate { name in
            positions[name].flatMap { figure(FigureCell(row: row, field: $0), change).number?.doubleValue }
        }
    }

    private func holds(
        rate: FieldName, part: FieldName, whole: FieldName, _ row: Int, _ change: Change?
    ) -> Bool? {
        guard let decimals = position(rate).map({ fields[$0].decimals }),
            let given = number(rate, row, change), let part = count(part, row, change),
            let whole = count(whole, row, change)
        else { return nil }
        let printed = min(given.scale, decimals)
        return given.rounded(to: printed) == FixedDecimal.percentage(part, of: whole, decimals: printed)
    }

    func position(_ name: FieldName) -> Int? { positions[name] }

    func number(_ name: FieldName, _ row: Int, _ change: Change?) -> FixedDecimal? {
        positions[name].flatMap { figure(FigureCell(row: row, field: $0), change).number }
    }

    /// Rates are of counts alone.
    func count(_ name: FieldName, _ row: Int, _ change: Change?) -> Int? {
        guard let position = positions[name], fields[position].type == .count else { return nil }
        return figure(FigureCell(row: row, field: position), change).number.flatMap { Int(exactly: $0.mantissa) }
    }
}

extension Rule {
    /// All fields that it names.
    var namedFields: [FieldName] {
        switch check {
        case .compare(let left, _, let right):
            // Sums over all units are looked at for the whole table only.
            left.hasSums || right.hasSums ? [""] : Array(Set(left.fields + right.fields)).sorted()
        case .rate(let rate, let part, let whole): [rate, part, whole]
        }
    }
}
