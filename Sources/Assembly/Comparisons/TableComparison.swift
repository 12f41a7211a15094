import ReportingKit

/// Two tables of one dataset, cell by cell over the units and numbers that both have.
struct TableComparison {
    /// Numbers that both tables have.
    private(set) var cells = 0
    private(set) var equal = 0
    /// Cells in which the first table has more, and in which it has less.
    private(set) var more = 0
    private(set) var less = 0
    /// Cells that both have and in which one at least is not zero.
    private(set) var telling = 0
    /// Telling cells that are equal.
    private(set) var equalTelling = 0
    private(set) var unitsWithLess: Set<UnitID> = []
    private(set) var sum = 0.0
    private(set) var otherSum = 0.0

    /// Only fields that add up are compared: counts of a shared catalogue hardly change between periods.
    init(_ table: DatasetTable, _ other: [DatasetRow], definition: DatasetDefinition) {
        let fields = definition.fields.filter { $0.aggregation == .sum }.map(\.name)
        let others = Dictionary(
            other.compactMap { row in row.unit.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
        for row in table.rows {
            guard let unit = row.unit, let former = others[unit] else { continue }
            for field in fields {
                guard let a = row.values[field]?.value.double, let b = former.values[field]?.value.double else {
                    continue
                }
                count(a, b, unit)
            }
        }
    }

    private mutating func count(_ a: Double, _ b: Double, _ unit: UnitID) {
        cells += 1
        sum += a
        otherSum += b
        if a == b { equal += 1 } else if a > b { more += 1 } else { less += 1 }
        if a < b { unitsWithLess.insert(unit) }
        if a != 0 || b != 0 {
            telling += 1
            if a == b { equalTelling += 1 }
        }
    }
}

extension FieldValue {
    /// As a number, when it is one; counts without the way over decimals.
    fileprivate var double: Double? {
        if case .count(let count) = self { Double(count) } else { number?.doubleValue }
    }
}
