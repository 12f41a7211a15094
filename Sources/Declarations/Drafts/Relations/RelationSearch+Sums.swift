import Foundation

/// Sums and differences that nothing but the figures says.
extension RelationSearch {
    private var moving: [Int] { numeric.filter { addable(fields[$0].type) && !isConstant($0) } }

    /// A column and those beside it, up to a dozen: few candidates, so that few rows prove one.
    mutating func searchRuns() {
        guard isBlindEnough else { return }
        let columns = moving
        let count = columns.count * 2 * Self.longestRun
        for (place, field) in columns.enumerated() {
            guard spend(2 * columns.count) else { return }
            let after = columns[(place + 1)...].prefix { isLike($0, field) }.prefix(Self.longestRun)
            let before = Array(columns[..<place].reversed().prefix { isLike($0, field) }.prefix(Self.longestRun))
            for run in [Array(after), before] {
                for length in stride(from: 2, through: run.count, by: 1) {
                    trySum(field, run.prefix(length).sorted(), source: .run, candidates: count)
                }
            }
        }
    }

    /// Sums of two to four columns of one measure, anywhere in a table that is not too wide.
    mutating func searchBlind() {
        let columns = moving
        guard isBlindEnough, columns.count <= Self.blindColumns, columns.count > 2 else { return }
        var count = 0
        for size in 2...4 { count += columns.count * Self.choices(columns.count - 1, size) }
        for size in 2...4 {
            for field in columns {
                let pool = columns.filter { $0 != field && isLike($0, field) }
                guard Self.choices(pool.count, size) <= Self.choicesTried, spend(Self.choices(pool.count, size - 1)),
                    let row = firstRow(of: field, pool)
                else {
                    continue
                }
                let target = figures.columns[field]?.values[row] ?? 0
                let values = pool.map { figures.columns[$0]?.values[row] ?? 0 }
                for parts in Self.subsets(of: values, size: size, summing: target) {
                    trySum(field, parts.map { pool[$0] }, source: .figures, candidates: count)
                }
            }
        }
    }

    /// Two columns that make up two others: "đầu kỳ + tăng = giảm + cuối kỳ".
    mutating func searchDifferences() {
        let columns = moving
        guard isBlindEnough, (4...Self.balancedColumns).contains(columns.count) else { return }
        let count = Self.choices(columns.count, 2) * Self.choices(columns.count - 2, 2) / 2
        var pairs: [(one: Int, other: Int)] = []
        for (place, one) in columns.enumerated() {
            for other in columns[(place + 1)...] where isLike(one, other) { pairs.append((one, other)) }
        }
        for (place, left) in pairs.enumerated() {
            for right in pairs[(place + 1)...] {
                let all = [left.one, left.other, right.one, right.other].sorted()
                guard Set(all).count == 4, let subject = all.last, isLike(left.one, right.one) else { continue }
                let (own, across) = right.one == subject || right.other == subject ? (right, left) : (left, right)
                let other = own.one == subject ? own.other : own.one
                trySum(subject, [across.one, across.other], minus: [other], source: .figures, candidates: count)
            }
        }
    }

    private static let balancedColumns = 16

    /// A row in which all columns have figures, not all of them zero.
    private func firstRow(of field: Int, _ pool: [Int]) -> Int? {
        (0..<figures.rowCount).first { row in
            (figures.columns[field]?.values[row] ?? 0) != 0
                && pool.allSatisfy { figures.columns[$0]?.values[row] != nil }
        }
    }

    private mutating func trySum(
        _ field: Int, _ parts: [Int], minus: [Int] = [], source: Relation.Source, candidates: Int
    ) {
        guard !parts.contains(where: isConstant) else { return }
        guard let rest = rest(subject: field, plus: parts, minus: minus) else { return }
        // What is left may only say that a column is zero or equals another.
        guard rest.keys.count(where: { !isConstant($0) }) > 2 else { return }
        let form = Relation.Form.sum(plus: parts, minus: minus)
        guard let evidence = test(field, form), evidence.holds, evidence.different >= 5,
            evidence.logChance + log10(Double(max(1, candidates))) < Self.accepted
        else { return }
        accept(Relation(subject: field, form: form, source: source, evidence: evidence))
    }

    private static let longestRun = 12
    private static let blindColumns = 24
    private static let choicesTried = 6_000

    static func choices(_ count: Int, _ size: Int) -> Int {
        guard count >= size, size >= 0 else { return 0 }
        return (0..<size).reduce(1) { $0 * (count - $1) / ($1 + 1) }
    }

    /// The sets of places whose values sum up to a target.
    private static func subsets(of values: [Int64], size: Int, summing target: Int64) -> [[Int]] {
        var found: [[Int]] = []
        func go(_ start: Int, _ chosen: [Int], _ sum: Int64) {
            if chosen.count == size - 1 {
                for last in start..<max(start, values.count) where sum + values[last] == target {
                    if found.count < 64 { found.append(chosen + [last]) }
                }
                return
            }
            for next in start..<max(start, values.count) { go(next + 1, chosen + [next], sum + values[next]) }
        }
        go(0, [], 0)
        return found
    }
}
