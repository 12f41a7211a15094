import ReportingKit

/// Tells in which place a table stands: the smallest that holds its rows; its title only widens it.
struct PlaceReader {
    let register: UnitRegister
    let memory: RecognitionMemory
    let territory: UnitCode?
    let days: ClosedRange<CalendarDate>

    struct Answer {
        let place: UnitSet
        /// The position of the first unit that the title, or the other rows, leave no place for.
        var conflict: Int?
    }

    private func levels(_ units: [AdministrativeUnit]) -> TerritoryLevels? {
        (territory ?? register.territory(of: units)).map { TerritoryLevels($0, register: register, days: days) }
    }

    /// What a title says; nil where no territory is known, from which it could be told.
    func words(
        title: [String], definition: DatasetDefinition, units: [AdministrativeUnit] = []
    ) -> TableTitle? {
        levels(units).map {
            TableTitle(title, of: definition, levels: $0, memory: memory, register: register, days: days)
        }
    }

    func place(of units: [AdministrativeUnit], named: UnitSet? = nil) -> Answer {
        guard let territory = territory ?? register.territory(of: units),
            let found = StatementPlace(of: units, named: named, in: territory, register: register, days: days)
        else { return Answer(place: .whole) }
        let wanted: Set<UnitRelation>
        if found.relations.contains(.deep), found.place != .deep {
            wanted = Set(UnitRelation.allCases).subtracting([.deep])
        } else if let contradicted = found.contradicted {
            wanted = contradicted.relations.union([.former])
        } else {
            return Answer(place: found.place)
        }
        let conflict = units.indices.first { position in
            register.relation(of: units[position], to: territory, in: days).map { !wanted.contains($0) } ?? false
        }
        return Answer(place: found.place, conflict: conflict)
    }
}
