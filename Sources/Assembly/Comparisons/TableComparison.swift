import ReportingKit

/// Two tables of one dataset, cell by cell over the rows, units or their members, and the numbers that both have.
struct TableComparison {
    /// Numbers that both tables have.
    private(set) var cells = 0
    private(set) var equal = 0
    /// Cells in which the first table has more, and in which it has less.
    private(set) var more = 0
    private(set) var less = 0
    /// Cells that both have and in which one at least is not zero.
    private(set) var telling = 0
    private(set) var rowsWithLess: Set<StatedRow> = []
    private(set) var sum = 0.0
    private(set) var otherSum = 0.0

    init(_ table: DatasetTable, _ other: [DatasetRow], definition: DatasetDefinition) {
        Self.eachPair(table, other, definition) { a, b, row in
            count(a, b, row)
            return true
        }
    }

    /// Whether the tables have enough telling cells, and all of them are equal. Most tables differ in the first.
    static func areSame(
        _ table: DatasetTable, _ other: [DatasetRow], definition: DatasetDefinition, telling least: Int
    ) -> Bool {
        var telling = 0
        var isSame = true
        eachPair(table, other, definition) { a, b, _ in
            if a != 0 || b != 0 { telling += 1 }
            isSame = a == b
            return isSame
        }
        return isSame && telling >= least
    }

    /// Gives the numbers that both have until `body` says that it is enough. Only fields that add up are compared:
    /// counts of a shared catalogue hardly change between periods.
    private static func eachPair(
        _ table: DatasetTable, _ other: [DatasetRow], _ definition: DatasetDefinition,
        _ body: (Double, Double, StatedRow) -> Bool
    ) {
        let fields = definition.fields.filter { $0.aggregation == .sum }.map(\.name)
        var places: [StatedRow: Int]?
        for (index, row) in table.rows.enumerated() {
            guard let stated = row.stated else { continue }
            // Most exports name the units in one order.
            var place: Int? = index
            if !other.indices.contains(index) || other[index].stated != stated {
                let known =
                    places
                    ?? Dictionary(
                        other.enumerated().compactMap { index, row in row.stated.map { ($0, index) } },
                        uniquingKeysWith: { first, _ in first })
                places = known
                place = known[stated]
            }
            guard let place else { continue }
            for field in fields {
                guard let a = row.values[field]?.value.double, let b = other[place].values[field]?.value.double else {
                    continue
                }
                guard body(a, b, stated) else { return }
            }
        }
    }

    private mutating func count(_ a: Double, _ b: Double, _ row: StatedRow) {
        cells += 1
        sum += a
        otherSum += b
        if a == b { equal += 1 } else if a > b { more += 1 } else { less += 1 }
        if a < b { rowsWithLess.insert(row) }
        if a != 0 || b != 0 { telling += 1 }
    }
}

extension DatasetRow {
    /// Whose it is; nil for a row of a list.
    fileprivate var stated: StatedRow? { unit.map { StatedRow($0, member: member) } }
}

extension FieldValue {
    /// As a number, when it is one; counts without the way over decimals.
    fileprivate var double: Double? {
        if case .count(let count) = self { Double(count) } else { number?.doubleValue }
    }
}
