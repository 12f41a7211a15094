import ReportingKit

/// Rows of a period beside those of an earlier one, over the same territories.
struct ComparableRows: Sendable {
    var now: [SourcedRow] = []
    var then: [SourcedRow] = []
    /// Units that can be compared by themselves, and where among `then` the rows of what they were stand.
    fileprivate var single: [(unit: UnitID, then: Range<Int>)] = []
    /// Units that are compared only together with others: a part of what they were went elsewhere.
    var parts: [UnitID] = []
    var coverage = Coverage()

    /// Units that can be compared by themselves, with the rows of what they were. Made when it is asked for: sums need
    /// none of it.
    var units: [UnitID: [SourcedRow]] {
        Dictionary(single.map { ($0.unit, Array(then[$0.then])) }, uniquingKeysWith: { _, last in last })
    }
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
    private let sides: [Key: OnFirstUse<GroupedRows>]

    init(now: Views, then: Views) {
        self.now = now
        self.then = then
        let unitGroups = UnitGroups(register: now.register, now: now.period, then: then.period)
        var groups: [Key: OnFirstUse<[UnitGroup]>] = [:]
        var sides: [Key: OnFirstUse<GroupedRows>] = [:]
        for dataset in now.statements.datasets.intersection(then.statements.datasets) {
            for set in UnitSet.allCases {
                let key = Key(dataset: dataset, set: set)
                let found = OnFirstUse {
                    unitGroups.groups(
                        now: now.rows(dataset, set).compactMap(\.row.unit).uniqued(),
                        then: Self.thenRows(then, dataset, set).compactMap(\.row.unit).uniqued())
                }
                groups[key] = found
                sides[key] = OnFirstUse {
                    GroupedRows(
                        found.value, now: now.rows(dataset, set), then: Self.thenSets(then, dataset, set),
                        since: then.period.firstDay)
                }
            }
        }
        self.groups = groups
        self.sides = sides
    }

    /// The rows of the set in the earlier period, then those of sets with units whose heirs stand in it today. A unit can
    /// stand in several, each with other fields.
    private static func thenSets(_ then: Views, _ dataset: DatasetID, _ set: UnitSet) -> [[SourcedRow]] {
        let others: [UnitSet] = set == .subordinates || set == .whole ? [.lower, .former] : []
        return ([set] + others).map { then.rows(dataset, $0) }
    }

    /// The same with the rows of each unit of the first set that it stands in.
    private static func thenRows(_ then: Views, _ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] {
        var taken: Set<UnitID> = []
        return thenSets(then, dataset, set).flatMap { rows in
            let rest = rows.filter { $0.row.unit.map { !taken.contains($0) } ?? true }
            taken.formUnion(rest.compactMap(\.row.unit))
            return rest
        }
    }

    func groups(_ dataset: DatasetID, _ set: UnitSet) -> [UnitGroup] {
        groups[Key(dataset: dataset, set: set)]?.value ?? []
    }

    func thenRows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] { Self.thenRows(then, dataset, set) }

    /// What of a set can be compared: groups of units all of whose members have the fields on both sides.
    func rows(_ dataset: DatasetID, _ set: UnitSet, _ fields: [FieldName]) -> ComparableRows {
        guard let known = sides[Key(dataset: dataset, set: set)] else {
            return rows([], now: now.rows(dataset, set), then: thenRows(dataset, set), fields)
        }
        return known.value.having(fields)
    }

    /// The same of rows that are given.
    func rows(_ groups: [UnitGroup], now: [SourcedRow], then: [SourcedRow], _ fields: [FieldName])
        -> ComparableRows
    {
        GroupedRows(groups, now: now, then: [then], since: self.then.period.firstDay).having(fields)
    }
}

/// The rows of two periods by the groups of units that are compared: found once, and asked for each field.
private struct GroupedRows: Sendable {
    private struct Group: Sendable {
        let news: [UnitID]
        /// Positions of the rows of each unit.
        let now: [[Int]]
        let then: [[Int]]
        let hasParts: Bool
        let changedOn: CalendarDate?
    }

    private let now: [SourcedRow]
    private let then: [SourcedRow]
    /// Of each row of then the number of its set.
    private let sets: [Int]
    private let groups: [Group]
    /// Of each unit that has rows now.
    private let units: [[Int]]

    /// `then` are sets of rows, the first of which says what a unit's figure was before the next is asked.
    init(_ groups: [UnitGroup], now: [SourcedRow], then: [[SourcedRow]], since day: CalendarDate) {
        self.now = now
        self.then = Array(then.joined())
        sets = then.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element.count) }
        let (nowRows, thenRows) = (Self.byUnit(now), Self.byUnit(self.then))
        units = Array(nowRows.values)
        self.groups = groups.map { group in
            let news = Array(group.allNow)
            return Group(
                news: news, now: news.map { nowRows[$0] ?? [] },
                then: group.allThen.map { thenRows[$0] ?? [] },
                hasParts: group.hasParts, changedOn: Self.changeDay(group, since: day))
        }
    }

    func having(_ fields: [FieldName]) -> ComparableRows {
        let (hasNow, hasThen) = (Self.have(fields, now), Self.have(fields, then))
        var result = ComparableRows()
        result.coverage.units = units.count { $0.contains { hasNow[$0] } }
        for group in groups {
            if let day = group.changedOn {
                result.coverage.changedOn = max(result.coverage.changedOn ?? day, day)
            }
            guard !group.then.isEmpty, !group.now.isEmpty,
                group.then.allSatisfy({ $0.contains { hasThen[$0] } }),
                group.now.allSatisfy({ $0.contains { hasNow[$0] } })
            else {
                result.coverage.withoutFormer += group.now.count { $0.contains { hasNow[$0] } }
                continue
            }
            let start = result.then.count
            for position in group.now.joined() where hasNow[position] { result.now.append(now[position]) }
            for rows in group.then {
                guard let first = rows.first(where: { hasThen[$0] }) else { continue }
                for position in rows where hasThen[position] && sets[position] == sets[first] {
                    result.then.append(then[position])
                }
            }
            result.coverage.compared += group.now.count
            result.coverage.predecessors += group.then.count
            if group.news.count == 1, !group.hasParts {
                result.single.append((group.news[0], start..<result.then.count))
            }
            if group.hasParts { result.parts += group.news.sorted { $0.code < $1.code } }
        }
        return result
    }

    /// The last day from the earlier period on, on which a member of a group began; nil for a unit that was the same
    /// all the time.
    private static func changeDay(_ group: UnitGroup, since day: CalendarDate) -> CalendarDate? {
        guard !group.isOneUnit || group.allNow != group.now || group.allThen != group.then else {
            return nil
        }
        return group.now.union(group.then).compactMap(\.validFrom).filter { $0 > day }.max()
    }

    private static func byUnit(_ rows: [SourcedRow]) -> [UnitID: [Int]] {
        var result: [UnitID: [Int]] = [:]
        for (position, row) in rows.enumerated() {
            if let unit = row.row.unit { result[unit, default: []].append(position) }
        }
        return result
    }

    /// Of each row whether it has all fields.
    private static func have(_ fields: [FieldName], _ rows: [SourcedRow]) -> [Bool] {
        rows.map { row in fields.allSatisfy { row.row[$0].map { $0 != .absent } ?? false } }
    }
}
