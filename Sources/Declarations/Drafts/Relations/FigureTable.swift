import Foundation
import Recognition
import ReportingKit

/// The figures of a table's numeric fields as whole numbers of one scale, row by row.
struct FigureTable {
    struct Column {
        let field: Int
        var values: [Int64?]
        let decimals: Int
        let isConstant: Bool
    }

    let columns: [Int: Column]
    let rowCount: Int
    private let decimals: Int

    /// Only so many rows are looked at.
    static let maximumRows = 1_000
    /// What is larger than this is no figure of an office; sums of all columns stay within the range.
    private static let largest: Int64 = 10_000_000_000_000_000 / 10

    /// - Parameter columns: for each numeric field its columns: one, or one for each period that is in the table.
    init(_ table: DraftTable, rows: [Int], fields: [(field: Int, columns: [Int?])]) {
        let rows = Array(rows.prefix(Self.maximumRows))
        let periods = fields.map(\.columns.count).max() ?? 1
        var numbers: [Int: [FixedDecimal?]] = [:]
        for entry in fields {
            numbers[entry.field] = (0..<periods).flatMap { period -> [FixedDecimal?] in
                guard period < entry.columns.count, let column = entry.columns[period] else {
                    return Array(repeating: nil, count: rows.count)
                }
                return rows.map { row in
                    table.columns[column].cells[row].flatMap { cell in
                        BlankMarks.meaning(of: cell.text) == BlankMarks.none ? FixedDecimal(0) : DraftNumber.read(cell)
                    }
                }
            }
        }
        let scales = numbers.mapValues { $0.map { $0?.normalized.scale ?? 0 }.max() ?? 0 }
        let common = max(2, scales.values.max() ?? 0)
        decimals = common
        rowCount = rows.count * periods
        columns = Dictionary(
            uniqueKeysWithValues: numbers.map { field, numbers in
                let values = numbers.map { $0.flatMap { Self.whole($0, scale: common) } }
                return (
                    field,
                    Column(
                        field: field, values: values, decimals: scales[field] ?? 0,
                        isConstant: Set(values.compactMap(\.self)).count <= 1)
                )
            })
    }

    private static func whole(_ number: FixedDecimal, scale: Int) -> Int64? {
        let plain = number.normalized
        let (value, overflows) = plain.mantissa.multipliedReportingOverflow(by: powers[scale - plain.scale])
        return overflows || value.magnitude > largest.magnitude ? nil : value
    }

    private static let powers: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    /// The value that a form gives in a row; nil where one of its columns is blank there, or a rate has nothing to
    /// rate.
    func value(_ form: Relation.Form, row: Int, decimals wanted: Int) -> Int64? {
        switch form {
        case .sum(let plus, let minus):
            var sum: Int64 = 0
            for column in plus {
                guard let value = columns[column]?.values[row] else { return nil }
                let (next, overflows) = sum.addingReportingOverflow(value)
                if overflows { return nil }
                sum = next
            }
            for column in minus {
                guard let value = columns[column]?.values[row] else { return nil }
                let (next, overflows) = sum.subtractingReportingOverflow(value)
                if overflows { return nil }
                sum = next
            }
            return sum
        case .rate(let part, let whole):
            guard let whole = columns[whole]?.values[row], whole > 0,
                let part = value(.sum(plus: part, minus: []), row: row, decimals: 0)
            else { return nil }
            let factor = 100 * Self.powers[wanted]
            let (dividend, overflows) = part.multipliedReportingOverflow(by: factor)
            return overflows
                ? rounded(Int128(part) * Int128(factor), by: Int128(whole), decimals: wanted)
                : rounded(dividend, by: whole, decimals: wanted)
        }
    }

    /// Half away from zero, in the table's scale.
    private func rounded(_ dividend: Int64, by divisor: Int64, decimals wanted: Int) -> Int64? {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        let nearest = quotient + (remainder.magnitude * 2 >= divisor.magnitude ? (dividend < 0 ? -1 : 1) : 0)
        let (value, overflows) = nearest.multipliedReportingOverflow(by: Self.powers[decimals - wanted])
        return overflows ? nil : value
    }

    /// The same of what is wider.
    private func rounded(_ dividend: Int128, by divisor: Int128, decimals wanted: Int) -> Int64? {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        let nearest = quotient + (remainder.magnitude * 2 >= divisor.magnitude ? (dividend < 0 ? -1 : 1) : 0)
        return Int64(exactly: nearest * Int128(Self.powers[decimals - wanted]))
    }

    /// The left side of a row, rounded where it has more decimals than are compared.
    private func subject(_ column: Column, row: Int, decimals wanted: Int?) -> Int64? {
        guard let value = column.values[row] else { return nil }
        guard let wanted, column.decimals > wanted else { return value }
        return rounded(value, by: Self.powers[decimals - wanted], decimals: wanted)
    }

    /// Tries a relation in all rows. Gives up once more rows fail than `allowed`.
    func test(_ field: Int, _ form: Relation.Form, allowed: Int = 0) -> Evidence {
        guard let column = columns[field] else { return Evidence() }
        guard case .rate = form else { return test(column, form, decimals: nil, allowed: allowed) }
        let evidence = test(column, form, decimals: 2, allowed: allowed)
        // "75", "92,4": rates are printed with fewer decimals too.
        guard evidence.failing > 0, column.decimals < 2 else { return evidence }
        var coarse = test(column, form, decimals: column.decimals, allowed: allowed)
        coarse.looked += evidence.looked
        return coarse.failing <= evidence.failing ? coarse : evidence
    }

    private func test(_ column: Column, _ form: Relation.Form, decimals wanted: Int?, allowed: Int) -> Evidence {
        var evidence = Evidence()
        var seen: Set<[Int64]> = []
        var left: [Int64: Int] = [:]
        var right: [Int64] = []
        var agreeing = 0
        let parts = form.columns
        for row in 0..<rowCount {
            evidence.looked += 1
            guard let own = subject(column, row: row, decimals: wanted),
                let value = value(form, row: row, decimals: wanted ?? 0)
            else { continue }
            guard own == value else {
                evidence.failing += 1
                if evidence.failing > allowed { return evidence }
                continue
            }
            let values = parts.map { columns[$0]?.values[row] ?? 0 }
            // A row of zeros fits everything.
            guard values.contains(where: { $0 != 0 }) else { continue }
            evidence.rows += 1
            guard seen.insert([own] + values).inserted else { continue }
            evidence.different += 1
            left[own, default: 0] += 1
            right.append(value)
            agreeing += 1
        }
        // How often the left side of one row fits the right side of another: what an accident would do.
        guard evidence.different >= 2 else { return evidence }
        let hits = right.reduce(0) { $0 + (left[$1] ?? 0) } - agreeing
        let pairs = evidence.different * (evidence.different - 1)
        let chance = Double(hits + 1) / Double(pairs + 2)
        evidence.logChance = Double(evidence.different) * log10(chance)
        return evidence
    }
}
