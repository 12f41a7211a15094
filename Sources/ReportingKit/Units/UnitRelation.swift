/// How a unit stands to the territory that reports.
public enum UnitRelation: String, Hashable, Sendable, CaseIterable {
    /// It is the territory.
    case own
    /// A body of the territory.
    case office
    /// A territory one level below.
    case subordinate
    /// A territory further down: the communes of a province that still has districts.
    case lower
    /// A body of a unit below.
    case deep
    /// It ended outside; its heirs are in the territory.
    case former
}

extension UnitRegister {
    /// How a unit stands to a territory in a time; nil when it is outside.
    ///
    /// A unit that ended within the time stands where its heirs stand.
    public func relation(
        of unit: AdministrativeUnit, to territory: UnitCode, in days: ClosedRange<CalendarDate>
    ) -> UnitRelation? {
        relation(of: unit, to: territory, in: days, steps: 0)
    }

    private func relation(
        of unit: AdministrativeUnit, to territory: UnitCode, in days: ClosedRange<CalendarDate>, steps: Int
    ) -> UnitRelation? {
        // Successions that lead back to their beginning would be a fault of the register.
        guard steps < 8 else { return nil }
        let heirs = lineage.heirs(of: unit.id).compactMap { self.unit($0.unit) }
        if let end = unit.validTo, end < days.upperBound, !heirs.isEmpty {
            return heirs.lazy.compactMap { self.relation(of: $0, to: territory, in: days, steps: steps + 1) }.first
        }
        let day = unit.clamped(days.upperBound)
        if unit.code == territory { return .own }
        guard let levels = levels(from: unit, upTo: territory, on: day) else {
            let isFormer = heirs.contains { heir in
                guard let first = heir.id.validFrom else { return false }
                return relation(of: heir, to: territory, in: first...first, steps: steps + 1) != nil
            }
            return isFormer ? .former : nil
        }
        if !unit.kind.isTerritorial { return levels == 1 ? .office : .deep }
        return levels == 1 ? .subordinate : .lower
    }

    /// How many levels above a unit a territory is; nil when it is not above.
    private func levels(from unit: AdministrativeUnit, upTo territory: UnitCode, on day: CalendarDate) -> Int? {
        var here = unit
        // A chain of parents longer than the levels of administration would be a loop in the register.
        for level in 1...6 {
            guard let above = here.parent.flatMap({ self.unit($0, on: day) }) else { return nil }
            if above.code == territory { return level }
            here = above
        }
        return nil
    }

    /// The units of a relation to a territory, in the register's order: those that exist on the last day, or at some
    /// time of it.
    public func units(
        _ relations: Set<UnitRelation>, of territory: UnitCode, in days: ClosedRange<CalendarDate>,
        atSomeTime: Bool = false
    ) -> [AdministrativeUnit] {
        units.filter { unit in
            guard unit.exists(in: days), atSomeTime || unit.isValid(on: days.upperBound) else { return false }
            return relation(of: unit, to: territory, in: days).map(relations.contains) ?? false
        }
    }
}

extension AdministrativeUnit {
    /// The nearest day on which it exists.
    func clamped(_ day: CalendarDate) -> CalendarDate {
        if let from = id.validFrom, day < from { return from }
        if let to = validTo, day > to { return to }
        return day
    }

    /// Whether it exists on any of these days.
    public func exists(in days: ClosedRange<CalendarDate>) -> Bool {
        if let from = id.validFrom, days.upperBound < from { return false }
        if let to = validTo, days.lowerBound > to { return false }
        return true
    }
}
