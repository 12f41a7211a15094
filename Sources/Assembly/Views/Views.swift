import ReportingKit

/// The views of all sets of a period, each made when it is first asked for.
struct Views: Sendable {
    private struct Key: Hashable {
        let dataset: DatasetID
        let set: UnitSet
    }

    let statements: Statements
    private let views: [Key: OnFirstUse<View>]
    /// Tables whose rows stand for members, as they are stated.
    private let memberTables: [SourcedTable]

    private init(_ statements: Statements, members: [SourcedTable], registry: ModuleRegistry) {
        memberTables = members
        self.statements = statements
        var views: [Key: OnFirstUse<View>] = [:]
        for definition in registry.datasets where statements.datasets.contains(definition.id) {
            for set in UnitSet.allCases {
                views[Key(dataset: definition.id, set: set)] = OnFirstUse { statements.view(set, definition) }
            }
        }
        self.views = views
    }

    init(
        _ tables: [SourcedTable], in period: Period, registry: ModuleRegistry, register: UnitRegister,
        territory: UnitCode
    ) {
        let tables = tables.map { table in registry.dataset(table.dataset).map(table.underNames(of:)) ?? table }
        let members = tables.filter { table in table.rows.contains { !$0.row.member.isEmpty } }
        let ofUnits =
            members.isEmpty
            ? tables
            : tables.map { table in
                registry.dataset(table.dataset).map { MemberSums(definition: $0).unitRows(of: table) } ?? table
            }
        self.init(
            Statements(ofUnits, in: period, register: register, territory: territory), members: members,
            registry: registry)
    }

    var period: Period { statements.period }
    var register: UnitRegister { statements.register }

    func view(_ dataset: DatasetID, _ set: UnitSet) -> View {
        views[Key(dataset: dataset, set: set)]?.value ?? View(dataset: dataset, set: set)
    }

    /// The same of one member of the dataset's dimension.
    func view(_ definition: DatasetDefinition, _ set: UnitSet, member: String) -> View {
        let tables = memberTables.filter { $0.dataset == definition.id }.map { MemberSums.rows(of: member, in: $0) }
        return Statements(tables, in: period, register: register, territory: statements.territory)
            .view(set, definition)
    }

    /// The members of which something is stated for the period or a part of it, in the order of their names.
    func members(_ dataset: DatasetID) -> [String] {
        Set(memberTables.filter { $0.dataset == dataset }.flatMap { $0.rows.map(\.row.member) })
            .subtracting([""]).sorted()
    }

    func rows(_ dataset: DatasetID, _ set: UnitSet) -> [SourcedRow] { view(dataset, set).rows }

    /// The views of the places in which something of the dataset stands: what a reader would call its tables.
    func tables(_ dataset: DatasetID) -> [View] {
        statements.places(dataset).map { view(dataset, $0) }.filter { !$0.rows.isEmpty }
    }

    /// The finer periods of which rows are composed.
    var parts: [Period] {
        let sources = statements.datasets.flatMap { dataset in
            [UnitSet.whole, .level, .subordinates].flatMap { view(dataset, $0).sources.values }
        }
        return Set(sources.flatMap { if case .parts(let periods) = $0 { periods } else { [Period]() } }).sorted()
    }

    /// All rows of a dataset, those of lists too; of a list of which the period has none, those of its parts.
    func rows(_ dataset: DatasetDefinition) -> [SourcedRow] {
        guard dataset.layout == .list else { return tables(dataset.id).flatMap(\.rows) }
        let own = statements.tables(dataset.id).flatMap(\.rows)
        if !own.isEmpty { return own }
        let finer = statements.finer(dataset.id)
        let longest = finer.filter { part in !finer.contains { $0 != part && $0.contains(part) } }
        return longest.flatMap { statements.tables(dataset.id, in: $0) }.flatMap(\.rows)
    }

    /// The rows that make the territory's own figure: its own, else those of its bodies, which add up to it.
    func ownRows(_ dataset: DatasetID) -> [SourcedRow] {
        let own = rows(dataset, .own)
        return own.isEmpty ? rows(dataset, .offices) : own
    }
}
