import Messages
import ReportingKit

/// Names the units that a table leaves out: of a table of one level's territories all that exist, and of a wider table
/// the territories of each level of which it has some. Offices send where they have something to report, and are never
/// missed.
struct MissingUnitChecker {
    let register: UnitRegister
    let territory: UnitCode?

    /// `totals` are the totals that do not add up: the row that is missing may well be why.
    func check(_ table: DatasetTable, layout: DatasetDefinition.Layout, totals: [Finding]) -> [Finding] {
        guard layout == .unitRows, table.origin == .stated, let territory, !table.rows.isEmpty,
            // Members are those of the units that have some.
            table.rows.allSatisfy(\.member.isEmpty)
        else { return [] }
        let present = Set(table.rows.compactMap(\.unit))
        // Most tables of one unit each end here, however many units there are.
        if table.place == .subordinates,
            present.count * 2 <= register.territoryCount(below: territory, on: table.period.lastDay)
        {
            return []
        }
        let due = due(table.place, of: territory, on: table.period.lastDay, present)
        let missing = due.filter { !present.contains($0.id) }
        // A table of a few units is one of these units: the others send their own.
        guard !missing.isEmpty, missing.count * 2 < due.count else { return [] }
        let explains = !totals.isEmpty
        return [
            Finding(
                // A total that holds more than the rows says that the unit has figures.
                .unitMissing(
                    candidates: UnitTexts.list(missing.map(\.name)), count: explains ? totals.count : nil),
                explains ? .error : .warning, at: FindingPlace(sheet: table.rows.first?.sheet),
                found: VietnameseNumber.count(present.count),
                expected: VietnameseNumber.count(present.count + missing.count))
        ]
    }

    /// The territories of the levels that the table is of.
    private func due(
        _ place: UnitSet, of territory: UnitCode, on day: CalendarDate, _ present: Set<UnitID>
    ) -> [AdministrativeUnit] {
        let below = register.children(of: territory, on: day).filter(\.kind.isTerritorial)
        let lower = below.flatMap { register.children(of: $0.code, on: day) }.filter(\.kind.isTerritorial)
        return [(UnitSet.subordinates, below), (.lower, lower)].flatMap { set, units in
            place == set || place == .whole && units.contains { present.contains($0.id) } ? units : []
        }
    }
}
