import ReportingKit

/// What is in force for a period and for the finer ones within it, and how the units stand to the territory.
struct Statements: Sendable {
    private struct Key: Hashable {
        let dataset: DatasetID
        let period: Period
    }

    let period: Period
    let register: UnitRegister
    let territory: UnitCode
    private let tables: [Key: [SourcedTable]]
    private let relations: [Period: [UnitID: UnitRelation]]
    private let order: OnFirstUse<[UnitID: Int]>
    /// Datasets that have tables, those of finer periods included.
    let datasets: Set<DatasetID>

    /// Tables of periods that do not lie within `period` are left out.
    init(_ all: [SourcedTable], in period: Period, register: UnitRegister, territory: UnitCode) {
        self.period = period
        self.register = register
        self.territory = territory
        let within = all.filter { period.contains($0.period) }
        tables = Dictionary(grouping: within) { Key(dataset: $0.dataset, period: $0.period) }
        datasets = Set(within.map(\.dataset))
        var relations: [Period: [UnitID: UnitRelation]] = [:]
        for table in within {
            // A row of a finer period stands in the whole where its unit stands then.
            for period in Set([table.period, period]) {
                for unit in table.rows.compactMap(\.row.unit) where relations[period]?[unit] == nil {
                    guard let known = register.unit(unit) else { continue }
                    relations[period, default: [:]][unit] = register.relation(of: known, to: territory, in: period.days)
                }
            }
        }
        self.relations = relations
        order = OnFirstUse {
            Dictionary(
                register.units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// All tables of a dataset for the period itself.
    func tables(_ dataset: DatasetID) -> [SourcedTable] { tables(dataset, in: period) }

    func tables(_ dataset: DatasetID, in period: Period) -> [SourcedTable] {
        tables[Key(dataset: dataset, period: period)] ?? []
    }

    func tables(_ dataset: DatasetID, _ origin: DatasetTable.Origin, _ place: UnitSet, in period: Period)
        -> [SourcedTable]
    {
        tables(dataset, in: period).filter { $0.place == place && $0.origin == origin }
    }

    /// The finer periods for which something of a dataset is stated.
    func finer(_ dataset: DatasetID) -> [Period] {
        tables.keys.filter { $0.dataset == dataset && $0.period != period }.map(\.period).sorted()
    }

    /// The places in which something of a dataset stands, for the period or for finer ones.
    func places(_ dataset: DatasetID) -> [UnitSet] {
        let found = Set(tables.filter { $0.key.dataset == dataset }.flatMap { $0.value.map(\.place) })
        return UnitSet.places.filter(found.contains)
    }

    func relation(of unit: UnitID, in period: Period) -> UnitRelation? { relations[period]?[unit] }

    /// Whether a set shows a row that stands in a place. A row whose unit the register does not know is shown by its
    /// place alone.
    func shows(_ set: UnitSet, _ unit: UnitID?, standingIn place: UnitSet, in period: Period) -> Bool {
        guard let unit, let relation = relation(of: unit, in: period) else {
            return place == set
        }
        return set.relations.contains(relation)
    }

    /// The territory, its bodies and those below, each in the register's order; what the register does not know last.
    func sorted(_ rows: [SourcedRow]) -> [SourcedRow] {
        let order = order.value
        func key(_ row: SourcedRow) -> (Int, Int) {
            guard let unit = row.row.unit else { return (.max, .max) }
            let relation = relation(of: unit, in: period)
            let group = relation.flatMap { UnitRelation.allCases.firstIndex(of: $0) } ?? .max
            return (group, order[unit] ?? .max)
        }
        return rows.enumerated().map { (key: key($0.element), offset: $0.offset, row: $0.element) }.sorted {
            $0.key != $1.key ? $0.key < $1.key : $0.offset < $1.offset
        }.map(\.row)
    }
}
