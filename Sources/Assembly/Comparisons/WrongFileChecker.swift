import ReportingKit

/// Notices that a file is probably not the one that was meant, by comparing it with what was taken before.
///
/// Each suspicion is a question to the officer: the file is held until it is confirmed, never silently taken over.
public struct WrongFileChecker: Sendable {
    /// Tables of one dataset that were taken before.
    public struct Former: Sendable {
        /// The table in force for the same set and period, from other files.
        public var current: [SourcedTable] = []
        /// Those of other periods.
        public var otherPeriods: [SourcedTable] = []

        public init(current: [SourcedTable] = [], otherPeriods: [SourcedTable] = []) {
            self.current = current
            self.otherPeriods = otherPeriods
        }
    }

    private let definition: DatasetDefinition

    public init(definition: DatasetDefinition) {
        self.definition = definition
    }

    /// Fewer numbers than this prove nothing.
    static let tellingCells = 10

    public func questions(_ table: DatasetTable, former: Former) -> [Finding] {
        // What a form asks for, staff and machines, may stay the same from period to period; what exports count does
        // not.
        if definition.layout == .form { return [older(table, former), otherUnit(table, former)].compactMap(\.self) }
        if let found = samePeriodAgain(table, former) { return [found] }
        return [cumulative(table, former), older(table, former)].compactMap(\.self)
    }

    /// All numbers are those of another period: last period's file under a new name or date.
    private func samePeriodAgain(_ table: DatasetTable, _ former: Former) -> Finding? {
        for other in former.otherPeriods where other.place == table.place && other.period != table.period {
            guard
                TableComparison.areSame(
                    table, other.rows.map(\.row), definition: definition, telling: Self.tellingCells)
            else { continue }
            return finding(.fileFormerPeriod, table, other)
        }
        return nil
    }

    /// Within a year no number is below the former period's, most are above it and together they are at least half as
    /// much again: figures counted from the beginning of the year where the period's own are due.
    private func cumulative(_ table: DatasetTable, _ former: Former) -> Finding? {
        guard table.period.firstDay.month > 1 else { return nil }
        let previous = former.otherPeriods.filter {
            $0.period == table.period.former && $0.place == table.place
        }
        guard let first = previous.first else { return nil }
        let comparison = TableComparison(table, previous.flatMap { $0.rows.map(\.row) }, definition: definition)
        guard comparison.telling >= Self.tellingCells * 2, comparison.less == 0,
            comparison.more * 2 > comparison.telling,
            comparison.sum >= comparison.otherSum * 1.5
        else { return nil }
        return finding(.fileCumulative, table, first)
    }

    /// No number is above the one that was taken, and in several units some are below: counts of a live system only
    /// grow.
    private func older(_ table: DatasetTable, _ former: Former) -> Finding? {
        guard let first = former.current.first else { return nil }
        let comparison = TableComparison(table, former.current.flatMap { $0.rows.map(\.row) }, definition: definition)
        guard comparison.telling >= Self.tellingCells, comparison.more == 0, comparison.less >= 5,
            comparison.rowsWithLess.count >= 3
        else { return nil }
        return finding(.fileOlderExport, table, first)
    }

    /// A filled form whose numbers are all those of another unit's form for the period.
    private func otherUnit(_ table: DatasetTable, _ former: Former) -> Finding? {
        guard let row = table.rows.first else { return nil }
        let numbers = definition.fields.compactMap { field in
            row[field.name]?.number.map { (field.name, $0.doubleValue) }
        }
        for other in former.current {
            let twin = other.rows.first { $0.row.unit != row.unit && Self.areSame(numbers, $0.row) }
            if let twin { return finding(.fileOtherUnit, table, other, unit: twin.row.unitName) }
        }
        return nil
    }

    /// Whether a row has enough telling numbers in common and all of them are equal. Most rows differ in the first.
    private static func areSame(_ numbers: [(FieldName, Double)], _ row: DatasetRow) -> Bool {
        var telling = 0
        for (name, number) in numbers {
            guard let other = row[name]?.number?.doubleValue, number > 1 || other > 1 else { continue }
            if number != other { return false }
            telling += 1
        }
        return telling >= tellingCells
    }

    private func finding(_ kind: FindingKind, _ table: DatasetTable, _ other: SourcedTable, unit: String? = nil)
        -> Finding
    {
        Finding(
            kind, .error, at: FindingPlace(sheet: table.rows.first?.sheet), dataset: table.dataset, set: table.place,
            period: table.period, found: unit ?? other.period.vietnamese, expected: table.period.vietnamese,
            otherPlace: FindingPlace(file: other.files.first?.name))
    }
}
