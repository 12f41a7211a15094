import ReportingKit

extension Statements {
    /// The rows that a set has of statements for one period: unit by unit of the place that takes precedence, stated
    /// ones before counted ones.
    ///
    /// Whole rows only: a unit is never filled cell by cell from another place or origin.
    func stated(_ set: UnitSet, _ dataset: DatasetID, in period: Period) -> View {
        var view = View(dataset: dataset, set: set)
        var taken: Set<UnitID> = []
        for origin in [DatasetTable.Origin.stated, .counted] {
            for place in set.sources {
                let tables = tables(dataset, origin, place, in: period)
                let fresh = tables.flatMap(\.rows).filter { row in
                    row.row.unit.map { !taken.contains($0) } ?? true
                        && shows(set, row.row.unit, standingIn: place, in: period)
                }
                view.rows += fresh
                for unit in fresh.compactMap(\.row.unit) {
                    taken.insert(unit)
                    view.sources[unit] = .statements(origin, place)
                }
                guard place == view.place, origin == .stated, tables.contains(where: \.isClosed) else { continue }
                view.isClosed = true
                if place == set { view.declaredTotal = tables.lazy.compactMap(\.declaredTotal).first }
                return view
            }
        }
        if view.fillings.isEmpty, view.place == set {
            view.declaredTotal =
                tables(dataset, .stated, set, in: period).lazy.compactMap(\.declaredTotal).first
        }
        return view
    }

    /// The rows of a set with those composed of finer periods for units of which nothing is stated.
    func view(_ set: UnitSet, _ definition: DatasetDefinition) -> View {
        var view = stated(set, definition.id, in: period)
        if view.isClosed { return view }
        let composed = composed(set, definition)
        // What is stated under a name that a unit had within the period is stated of the unit.
        let stated = Set(view.sources.keys.map(lastName(of:)))
        for (unit, row) in composed.rows where !stated.contains(unit) {
            view.rows.append(row.row)
            view.sources[unit] = .parts(row.periods)
            view.declaredTotal = nil
        }
        view.gaps = composed.gaps.filter { !stated.contains($0.key) }
        view.rows = sorted(view.rows)
        return view
    }
}
