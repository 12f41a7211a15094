import ReportingKit
import TestSupport

@testable import Processing

/// A made table in which everything agrees: groups of a whole, its parts and a rate, counts that nothing bears on, a
/// total, groups of rows.
struct MadeTable {
    private(set) var fields: [RelatedFigures.Field] = []
    private(set) var rules: [Rule] = []
    private(set) var rows: [[Int?]] = []
    private(set) var totals: [RelatedFigures.Total] = []
    /// Mantissas of rates have two decimals; everything else is whole.
    private var rates: Set<Int> = []

    init(_ generator: inout SeededGenerator) {
        let unitCount = Int.random(in: 2...25, using: &generator)
        rows = Array(repeating: [], count: unitCount)
        for group in 0..<Int.random(in: 1...3, using: &generator) {
            addGroup(group, partCount: Int.random(in: 2...3, using: &generator), &generator)
        }
        if Bool.random(using: &generator) {
            fields.append(.init(name: "free", type: .count))
            for row in rows.indices { rows[row].append(Int.random(in: 0...500, using: &generator)) }
        }
        addTotals(unitCount, &generator)
    }

    private mutating func addGroup(_ group: Int, partCount: Int, _ generator: inout SeededGenerator) {
        let whole = FieldName("whole\(group)")
        let parts = (0..<partCount).map { FieldName("part\(group)_\($0)") }
        let rate = FieldName("rate\(group)")
        fields.append(.init(name: whole, type: .count))
        fields += parts.map { .init(name: $0, type: .count) }
        let sum = parts.dropFirst().reduce(FieldExpression.field(parts[0])) { $0 + .field($1) }
        rules.append(Rule(.compare(.field(whole), .equal, sum), code: .ruleSum, severity: .error, subject: whole))
        let hasRate = Bool.random(using: &generator)
        if hasRate {
            rates.insert(fields.count)
            fields.append(
                .init(name: rate, type: .rate(decimals: 2), maximum: FixedDecimal(100), addsUp: false))
            rules.append(.rate(rate, part: parts[0], whole: whole))
        }
        if Bool.random(using: &generator) { rules.append(.atMost(parts[1], .field(whole))) }
        let scale = [30, 400, 5_000].randomElement(using: &generator) ?? 400
        for row in rows.indices {
            let values = parts.map { _ in Int.random(in: 0...scale, using: &generator) }
            rows[row] += [values.reduce(0, +)] + values
            if hasRate { rows[row].append(Self.rate(values[0], of: values.reduce(0, +))) }
        }
    }

    private mutating func addTotals(_ unitCount: Int, _ generator: inout SeededGenerator) {
        guard Int.random(in: 0..<10, using: &generator) > 0 else { return }
        totals.append(.init(row: rows.count, parts: Array(0..<unitCount)))
        rows.append(sums(0..<unitCount))
        guard unitCount > 5, Bool.random(using: &generator) else { return }
        let middle = Int.random(in: 2..<unitCount - 1, using: &generator)
        for part in [0..<middle, middle..<unitCount] {
            totals.append(.init(row: rows.count, parts: Array(part), isOfCounts: true))
            rows.append(sums(part))
        }
    }

    private func sums(_ range: Range<Int>) -> [Int?] {
        var sums: [Int?] = fields.indices.map { field in
            rates.contains(field) ? nil : rows[range].reduce(0) { $0 + ($1[field] ?? 0) }
        }
        for rate in rates.sorted() {
            let name = fields[rate].name.rawValue.replacing("rate", with: "")
            guard let whole = position("whole\(name)"), let part = position("part\(name)_0") else { continue }
            sums[rate] = Self.rate(sums[part] ?? 0, of: sums[whole] ?? 0)
        }
        return sums
    }

    private func position(_ name: String) -> Int? { fields.firstIndex { $0.name.rawValue == name } }

    private static func rate(_ part: Int, of whole: Int) -> Int? {
        FixedDecimal.percentage(part, of: whole, decimals: 2).map { Int($0.mantissa) }
    }

    var figures: RelatedFigures {
        RelatedFigures(
            fields: fields, rules: rules,
            rows: rows.map { row in
                row.enumerated().map { field, value in
                    value.map { .number(FixedDecimal(mantissa: Int64($0), scale: rates.contains(field) ? 2 : 0)) }
                        ?? .blank
                }
            }, totals: totals)
    }

    var relations: [Relation] {
        let figures = figures
        return rows.indices.flatMap { figures.relations(in: $0) } + totals.indices.flatMap { figures.relations(of: $0) }
    }

    func randomCell(_ generator: inout SeededGenerator) -> FigureCell? {
        guard let row = rows.indices.randomElement(using: &generator),
            let field = fields.indices.randomElement(using: &generator), rows[row][field] != nil
        else { return nil }
        return FigureCell(row: row, field: field)
    }

    /// A digit, a slip of digits, a figure of another cell, or any number.
    func spoilt(_ cell: FigureCell, _ generator: inout SeededGenerator) -> MadeTable? {
        guard let old = rows[cell.row][cell.field] else { return nil }
        let limit = rates.contains(cell.field) ? 10_000 : 1_000_000
        let new: Int? =
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: old + [1, 2, 10, 100].randomElement(using: &generator)! * (Bool.random(using: &generator) ? 1 : -1)
            case 1: Int(String("\(old)".reversed()))
            case 2: rows.randomElement(using: &generator)?[cell.field]
            default: Int.random(in: 0...limit, using: &generator)
            }
        guard let new, new >= 0, new <= limit, new != old else { return nil }
        var spoilt = self
        spoilt.rows[cell.row][cell.field] = new
        return spoilt
    }
}
