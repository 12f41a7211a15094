import ReportingKit

/// Tells whether a table covers a whole territory or its communes alone: from its title, else from its rows.
struct ScopeReader {
    let register: UnitRegister
    let memory: RecognitionMemory

    func scope(title: [String], definition: DatasetDefinition, units: [AdministrativeUnit])
        -> (scope: Scope, contradiction: Scope?)
    {
        let fromRows = Self.scope(of: units, register: register)
        let occurring = Set(title.flatMap { memory.scopePhrases(in: $0, of: definition) })
        let named = occurring.sorted().map { definition.scopePhrases[$0].scope }
        guard let scope = named.first, named.allSatisfy({ $0 == scope }) else { return (fromRows, nil) }
        let excludesRows = scope == .communes && fromRows != .communes
        return (scope, excludesRows ? fromRows : nil)
    }

    /// The scope that the title states; nil where it states none, or two.
    func named(title: [String], definition: DatasetDefinition) -> Scope? {
        let occurring = Set(title.flatMap { memory.scopePhrases(in: $0, of: definition) })
        let named = Set(occurring.map { definition.scopePhrases[$0].scope })
        return named.count == 1 ? named.first : nil
    }

    /// A row of a district or one of its offices makes the table the district's.
    static func scope(of units: [AdministrativeUnit], register: UnitRegister) -> Scope {
        var kinds = Set(units.map(\.kind))
        let territories = Set(units.lazy.filter { $0.kind == .office }.compactMap(\.parent))
        kinds.formUnion(territories.compactMap { register.firstUnit($0)?.kind })
        if kinds.contains(.province) { return .province }
        return kinds.contains(.district) || kinds.contains(.office) ? .district : .communes
    }
}
