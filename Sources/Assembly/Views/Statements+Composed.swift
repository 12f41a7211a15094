import ReportingKit

/// Rows made of those of finer periods, and what lacks.
struct ComposedRows {
    var rows: [UnitID: (row: SourcedRow, periods: [Period])] = [:]
    var gaps: [UnitID: [Period]] = [:]
}

extension Statements {
    /// A unit's time within the period, and the rows of the finer periods by the days that they cover.
    private struct Series {
        let unit: UnitID
        let name: String?
        let need: Period
        var parts: [Period: [Part]] = [:]
    }

    private struct Part {
        let period: Period
        let row: SourcedRow
    }

    /// The rows of a set composed of those of finer periods.
    ///
    /// A unit and what it was renamed to are one series, and a part covers the days on which its unit existed. Without
    /// parts that cover exactly these days there is no row: a sum of a part is never passed for the whole.
    func composed(_ set: UnitSet, _ definition: DatasetDefinition) -> ComposedRows {
        var all: [UnitID: Series] = [:]
        for part in finer(definition.id) {
            for row in rows(of: set, definition.id, in: part) {
                guard let unit = row.row.unit, let days = series(of: unit),
                    let spoken = part.intersection(days.need)
                else { continue }
                all[days.unit, default: days].parts[spoken, default: []].append(Part(period: part, row: row))
            }
        }
        var composed = ComposedRows()
        for (unit, series) in all {
            guard let cover = series.need.cover(by: series.parts.keys) else {
                composed.gaps[unit] = series.need.gaps(in: series.parts.keys)
                continue
            }
            let parts = cover.compactMap { series.parts[$0].map(Self.newest) }
            let made = Composing(definition: definition, period: period, need: series.need)
                .row(of: parts.map { $0.map(\.row) }, unit: unit, name: series.name)
            composed.rows[unit] = (made, parts.compactMap(\.first?.period))
        }
        return composed
    }

    /// Of a part that is stated twice for the same days, by a longer and a shorter period, the last.
    private static func newest(_ parts: [Part]) -> [Part] {
        let last = parts.map(\.period).max()
        return parts.filter { $0.period == last }
    }

    /// The rows that a set has in a finer period, those of units included whose heirs stand in the set.
    private func rows(of set: UnitSet, _ dataset: DatasetID, in part: Period) -> [SourcedRow] {
        let others: [UnitSet] = set == .subordinates || set == .whole ? [.former, .lower] : []
        let found = ([set] + others).flatMap { stated($0, dataset, in: part).rows }
        var taken: Set<UnitID> = []
        return found.filter { row in
            guard let unit = row.row.unit, taken.insert(unit).inserted else { return false }
            // A unit that the register does not know stands where its statement does.
            return relation(of: unit, in: period).map(set.relations.contains) ?? true
        }
    }

    /// The unit under the name that it has last within the period.
    func lastName(of unit: UnitID) -> UnitID { series(of: unit)?.unit ?? unit }

    /// Under what name a unit composes, and its days within the period; nil when it had none.
    private func series(of unit: UnitID) -> Series? {
        let chain = register.lineage.series(of: unit).compactMap(register.unit).filter { $0.exists(in: period.days) }
        guard let first = chain.first, let last = chain.last else {
            return register.unit(unit) == nil ? Series(unit: unit, name: nil, need: period) : nil
        }
        let from = max(first.id.validFrom ?? period.firstDay, period.firstDay)
        let to = min(last.validTo ?? period.lastDay, period.lastDay)
        return Period(from, through: to).map { Series(unit: last.id, name: last.name, need: $0) }
    }
}

extension Period {
    /// The days that both have.
    func intersection(_ other: Period) -> Period? {
        Period(max(firstDay, other.firstDay), through: min(lastDay, other.lastDay))
    }
}
