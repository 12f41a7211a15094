import ReportingKit

/// Rows of a period beside those of an earlier one, over the same territories.
struct ComparableRows: Sendable {
    var now: [SourcedRow] = []
    var then: [SourcedRow] = []
    /// Units that can be compared by themselves, with the rows of what they were.
    var units: [UnitID: [SourcedRow]] = [:]
    /// Units that are compared only together with others: a part of what they were went elsewhere.
    var parts: [UnitID] = []
    var coverage = Coverage()
}

/// Over how much of the territory two periods are compared.
public struct Coverage: Hashable, Sendable {
    /// Units that have figures now.
    public internal(set) var units = 0
    /// Those of them that are compared, and the units of then that they came from.
    public internal(set) var compared = 0
    public internal(set) var predecessors = 0
    /// Units that are compared with nothing because what they were has no figures.
    public internal(set) var withoutFormer = 0
    /// The day from which the territories are others; nil where none changed.
    public internal(set) var changedOn: CalendarDate?

    package init() {}

    public var isWhole: Bool { compared == units && changedOn == nil }
    public var isNone: Bool { compared == 0 }

    /// That of another set, too, of which a figure is made.
    mutating func add(_ other: Coverage) {
        units += other.units
        compared += other.compared
        predecessors += other.predecessors
        withoutFormer += other.withoutFormer
        changedOn = [changedOn, other.changedOn].compactMap(\.self).max()
    }
}

/// A period beside an earlier one.
struct PeriodComparison: Sendable {
    private struct Key: Hashable {
        let dataset: DatasetID
        let set: UnitSet
    }

    let now: Views
    let then: Views
    private let groups: [Key: OnFirstUse<[UnitGroup]>]

    init(now: Views, then: Views) {
        self.now = now
        self.then = then
        let unitGroups = UnitGroups(register: now.register, now: now.period, then: then.period)
        var groups: [Key: OnFirstUse<[UnitGroup]>] = [:]
        for dataset in now.statements.datasets.intersection(then.statements.datasets) {
            for set in UnitSet.allCases {
                groups[Key(dataset: dataset, set: set)] = OnFirstUse {
                    unitGroups.groups(
                        now: now.rows(dataset, set).compactMap(\.row.unit).uniqued(),
                        then: Self.thenRows(then, dataset, set).compactMap(\.row.unit).uniqued())
                }
            }
        }
        self.groups = groups
    }

    /// The rows of the set in the earlier period, those of units included whose heirs stand in it today.
    private static func thenRows(_ then: Views, _ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] {
        let others: [UnitSet] = set == .subordinates || set == .whole ? [.former, .lower] : []
        var taken: Set<UnitID> = []
        return ([set] + others).flatMap { other in
            let rows = then.rows(dataset, other).filter { $0.row.unit.map { !taken.contains($0) } ?? true }
            taken.formUnion(rows.compactMap(\.row.unit))
            return rows
        }
    }

    func groups(_ dataset: DatasetID, _ set: UnitSet) -> [UnitGroup] {
        groups[Key(dataset: dataset, set: set)]?.value ?? []
    }

    func thenRows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] { Self.thenRows(then, dataset, set) }

    /// What of a set can be compared: groups of units all of whose members have the fields on both sides.
    func rows(_ dataset: DatasetID, _ set: UnitSet, _ fields: [FieldName]) -> ComparableRows {
        rows(groups(dataset, set), now: now.rows(dataset, set), then: thenRows(dataset, set), fields)
    }

    /// The same of rows that are given.
    func rows(_ groups: [UnitGroup], now: [SourcedRow], then: [SourcedRow], _ fields: [FieldName]) -> ComparableRows {
        let (nowRows, thenRows) = (Self.byUnit(now, fields), Self.byUnit(then, fields))
        var result = ComparableRows()
        result.coverage.units = nowRows.count
        for group in groups {
            let (news, olds) = (group.allNow, group.allThen)
            if let day = changeDay(group) {
                result.coverage.changedOn = max(result.coverage.changedOn ?? day, day)
            }
            guard !olds.isEmpty, !news.isEmpty, olds.allSatisfy({ thenRows[$0] != nil }),
                news.allSatisfy({ nowRows[$0] != nil })
            else {
                result.coverage.withoutFormer += news.filter { nowRows[$0] != nil }.count
                continue
            }
            let before = olds.flatMap { thenRows[$0] ?? [] }
            result.now += news.flatMap { nowRows[$0] ?? [] }
            result.then += before
            result.coverage.compared += news.count
            result.coverage.predecessors += olds.count
            if news.count == 1, let unit = news.first, !group.hasParts { result.units[unit] = before }
            if group.hasParts { result.parts += news.sorted { $0.code < $1.code } }
        }
        return result
    }

    /// The last day from the earlier period on, on which a member of a group began; nil for a unit that was the same
    /// all the time.
    private func changeDay(_ group: UnitGroup) -> CalendarDate? {
        guard !group.isOneUnit || group.allNow != group.now || group.allThen != group.then else { return nil }
        return group.now.union(group.then).compactMap(\.validFrom).filter { $0 > then.period.firstDay }.max()
    }

    private static func byUnit(_ rows: [SourcedRow], _ fields: [FieldName]) -> [UnitID: [SourcedRow]] {
        var result: [UnitID: [SourcedRow]] = [:]
        for row in rows {
            guard let unit = row.row.unit, fields.allSatisfy({ row.row[$0].map { $0 != .absent } ?? false }) else {
                continue
            }
            result[unit, default: []].append(row)
        }
        return result
    }
}
