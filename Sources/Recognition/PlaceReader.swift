import ReportingKit

/// Tells in which place a table stands: the smallest that holds its rows; its title only widens it.
struct PlaceReader {
    let register: UnitRegister
    let memory: RecognitionMemory
    let territory: UnitCode?
    let days: ClosedRange<CalendarDate>

    func place(title: [String], definition: DatasetDefinition, units: [AdministrativeUnit])
        -> (place: UnitSet, contradiction: UnitSet?)
    {
        guard let territory = territory ?? register.territory(of: units) else { return (.whole, nil) }
        let named = named(title: title, definition: definition, in: territory)
        let found = StatementPlace(of: units, named: named, in: territory, register: register, days: days)
        guard let found else { return (.whole, nil) }
        return found.contradicted.map { ($0, found.place) } ?? (found.place, nil)
    }

    /// The set that the title states; nil where it states none, or two.
    func named(title: [String], definition: DatasetDefinition) -> UnitSet? {
        territory.flatMap { named(title: title, definition: definition, in: $0) }
    }

    private func named(title: [String], definition: DatasetDefinition, in territory: UnitCode) -> UnitSet? {
        guard let kind = (register.unit(territory, on: days.upperBound) ?? register.firstUnit(territory))?.kind else {
            return nil
        }
        let occurring = Set(title.flatMap { memory.setPhrases(in: $0, of: definition) })
        let named = Set(
            occurring.compactMap { index -> UnitSet? in
                switch definition.setPhrases[index].set {
                case .level(kind): .level
                // A level that is not ours is the one below.
                case .level: .subordinates
                case .whole(kind): .whole
                case .whole: nil
                }
            })
        return named.count == 1 ? named.first : nil
    }

    static func place(
        of units: [AdministrativeUnit], in territory: UnitCode?, register: UnitRegister,
        days: ClosedRange<CalendarDate>
    ) -> UnitSet {
        guard let territory = territory ?? register.territory(of: units) else { return .whole }
        return StatementPlace(of: units, in: territory, register: register, days: days)?.place ?? .whole
    }
}
