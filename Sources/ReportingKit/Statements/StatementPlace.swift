/// Where a statement of some units stands, told from the territory that reports.
public struct StatementPlace: Hashable, Sendable {
    /// The smallest set that holds all units, or the wider one that is named.
    public let place: UnitSet
    /// The set that the title names although the rows are of others.
    public let contradicted: UnitSet?
    /// How the rows' units stand to the territory.
    public let relations: Set<UnitRelation>

    /// Nil when a unit is outside of the territory.
    ///
    /// A named set only widens: "toàn tỉnh" over communes alone is a table of the whole. Bodies of units below stand in
    /// a place of their own; beside other units they contradict whatever is named. Units whose heirs came into the
    /// territory are beside those of their level.
    public init?(
        of units: some Sequence<AdministrativeUnit>, named: UnitSet? = nil, in territory: UnitCode,
        register: UnitRegister, days: ClosedRange<CalendarDate>
    ) {
        var relations: Set<UnitRelation> = []
        for unit in units {
            guard let relation = register.relation(of: unit, to: territory, in: days) else { return nil }
            relations.insert(relation)
        }
        let rows =
            [UnitSet.level, .subordinates, .lower, .former, .deep].first { relations.isSubset(of: $0.relations) }
            ?? .whole
        self.relations = relations
        let rest = relations.subtracting([.former])
        switch named {
        // Nobody reports on bodies of several units: what the title says of them is the units' matter.
        case _ where rows == .deep, nil, rows: (place, contradicted) = (rows, nil)
        case .subordinates? where rest.isSubset(of: UnitSet.subordinates.relations),
            .lower? where rest.isSubset(of: UnitSet.lower.relations):
            (place, contradicted) = (rows, nil)
        case .whole: (place, contradicted) = (.whole, nil)
        case .own where rows == .level, .offices where rows == .level: (place, contradicted) = (rows, nil)
        case let named?: (place, contradicted) = (rows, named)
        }
    }
}

extension UnitRegister {
    /// The territory that units are in where none is configured: the unit above the first that is not above another.
    public func territory(of units: some Sequence<AdministrativeUnit>) -> UnitCode? {
        let all = Array(units)
        let above = all.compactMap(\.parent)
        return all.first { above.contains($0.code) }?.code ?? above.first ?? all.first?.code
    }
}
