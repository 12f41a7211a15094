import ReportingKit

/// What a cell would have to hold so that relations through it hold.
enum CellMending: Hashable {
    /// Nothing does.
    case none
    case one(FixedDecimal)
    /// More than one value does, or it is not known which.
    case some
}

extension RelatedFigures {
    /// What `cell` would have to hold so that all of `broken` hold and no other relation through it breaks.
    func mending(_ broken: [Relation], at cell: FigureCell) -> CellMending {
        guard fields[cell.field].isFigure, self[cell] != .unread else { return .none }
        let through = relations(through: cell)
        // With another value an equation that holds would not hold any more.
        let isHeld = through.contains { isEquation($0) && holds($0) == true }
        if isHeld { return .none }
        var candidate: FixedDecimal?
        for relation in broken {
            switch solution(of: relation, at: cell) {
            case .none: return .none
            case .one(let number): candidate = number
            case .some: break
            }
        }
        guard let candidate else { return .some }
        guard accepts(candidate, in: cell.field), self[cell].number != candidate else { return .none }
        let isMended = through.allSatisfy { holds($0, with: (cell, candidate)) != false }
        return isMended ? .one(candidate) : .none
    }

    /// Whether at most one value of each of its cells fulfils it: equal sides without products, totals.
    private func isEquation(_ relation: Relation) -> Bool {
        switch relation {
        case .total: return true
        case .rule(let rule, _):
            if case .compare(let left, .equal, let right) = rules[rule].check {
                return left.isSumOfFields && right.isSumOfFields
                    && Set(left.fields).isDisjoint(with: right.fields)
            }
            return false
        }
    }

    /// Whether a cell of the field may hold the number.
    func accepts(_ number: FixedDecimal, in field: Int) -> Bool {
        let field = fields[field]
        if let minimum = field.minimum, number < minimum { return false }
        if let maximum = field.maximum, number > maximum { return false }
        switch field.type {
        case .count:
            return number.rounded(to: 0) == number && number.mantissa >= 0
                && number <= FixedDecimal(FieldType.largestWholeNumber)
        case .rate(let decimals): return number.rounded(to: decimals) == number && number.mantissa >= 0
        case .decimal(let decimals): return number.rounded(to: decimals) == number
        case .amount: return number.rounded(to: 0) == number
        case .text, .flag, .choice, .date: return false
        }
    }

    /// What the cell holds where the relation alone is looked at.
    private func solution(of relation: Relation, at cell: FigureCell) -> CellMending {
        switch relation {
        case .total(let total, let field):
            if totals[total].row == cell.row { return sum(total, field).map { .one($0) } ?? .none }
            guard let given = self[FigureCell(row: totals[total].row, field: field)].number,
                let others = sum(total, field, without: cell.row)
            else { return .some }
            return given.subtracting(others).map { .one($0) } ?? .none
        case .rule(let rule, let row):
            switch rules[rule].check {
            case .compare(let left, let comparison, let right):
                return solution(left, comparison, right, row, cell)
            case .rate(let rate, let part, let whole):
                return rateSolution(relation, rate, part, whole, row, cell)
            }
        }
    }

    private func solution(
        _ left: FieldExpression, _ comparison: Rule.Comparison, _ right: FieldExpression, _ row: Int, _ cell: FigureCell
    ) -> CellMending {
        guard comparison == .equal else { return .some }
        func difference(_ number: Int) -> Double? {
            let change = (cell: cell, number: FixedDecimal(number))
            guard let a = value(left, row, change), let b = value(right, row, change) else { return nil }
            return a - b
        }
        // The sides' difference at three values tells whether it is a straight line, and where it is zero.
        guard let at0 = difference(0), let at1 = difference(1), let at2 = difference(2) else { return .some }
        let slope = at1 - at0
        guard abs(at2 - at1 - slope) <= 1e-6 * max(1, abs(slope)) else { return .some }
        guard slope != 0 else { return .none }
        let field = fields[cell.field]
        guard let number = FixedDecimal(rounding: -at0 / slope, scale: field.decimals) else { return .none }
        return .one(number)
    }

    private func rateSolution(
        _ relation: Relation, _ rate: FieldName, _ part: FieldName, _ whole: FieldName, _ row: Int, _ cell: FigureCell
    ) -> CellMending {
        func fits(_ number: Int) -> Bool { holds(relation, with: (cell, FixedDecimal(number))) == true }
        if position(rate) == cell.field {
            guard let part = count(part, row, nil), let whole = count(whole, row, nil) else { return .some }
            return FixedDecimal.percentage(part, of: whole, decimals: fields[cell.field].decimals).map { .one($0) }
                ?? .none
        }
        guard let given = number(rate, row, nil)?.doubleValue else { return .some }
        // The whole number beside which the rate lies; a rate of few digits has several.
        let exact: Double
        if position(part) == cell.field {
            guard let whole = count(whole, row, nil) else { return .some }
            exact = given * Double(whole) / 100
        } else {
            guard let part = count(part, row, nil), given != 0 else { return .some }
            exact = Double(part) * 100 / given
        }
        guard let middle = Int(exactly: exact.rounded()), middle.magnitude < 1 << 53 else { return .some }
        let fitting = (-2...2).map { middle + $0 }.filter { $0 >= 0 && fits($0) }
        return fitting.count > 1 ? .some : fitting.first.map { .one(FixedDecimal($0)) } ?? .none
    }
}

extension FieldExpression {
    /// Fields and numbers that are added and subtracted, each field once.
    var isSumOfFields: Bool {
        switch self {
        case .field, .number: true
        case .sum, .multiply, .divide: false
        case .add(let left, let right), .subtract(let left, let right):
            left.isSumOfFields && right.isSumOfFields && Set(left.fields).isDisjoint(with: right.fields)
        }
    }
}
