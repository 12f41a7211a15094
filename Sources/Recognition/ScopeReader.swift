import ReportingKit

/// Tells whether a table covers a whole territory or its communes alone: from its title, else from its rows.
enum ScopeReader {
    static func scope(title: [String], definition: DatasetDefinition, units: [AdministrativeUnit], register: UnitRegister)
        -> (scope: Scope, contradiction: Scope?)
    {
        let fromRows = scope(of: units, register: register)
        let path = HeaderPath(keys: title.map(LabelKeys.key))
        let named = definition.scopePhrases.filter { path.contains(LabelKeys.key($0.phrase)) }.map(\.scope)
        guard let scope = named.first, named.allSatisfy({ $0 == scope }) else { return (fromRows, nil) }
        let excludesRows = scope == .communes && fromRows != .communes
        return (scope, excludesRows ? fromRows : nil)
    }

    /// A row of a district or one of its offices makes the table the district's.
    static func scope(of units: [AdministrativeUnit], register: UnitRegister) -> Scope {
        var kinds = Set(units.map(\.kind))
        for office in units where office.kind == .office {
            if let parent = office.parent, let territory = register.units.first(where: { $0.code == parent }) {
                kinds.insert(territory.kind)
            }
        }
        if kinds.contains(.province) { return .province }
        return kinds.contains(.district) || kinds.contains(.office) ? .district : .communes
    }
}
