/// A row of a view with where it comes from.
package struct ReferenceRow: Equatable, Sendable {
    package var values: [String: Int]
    /// `stated:whole`, or the parts it is composed of.
    package var source: String

    package init(values: [String: Int], source: String) {
        self.values = values
        self.source = source
    }
}

package struct ReferenceRowKey: Hashable, Sendable {
    package let unit: String
    package let member: String

    package init(unit: String, member: String) {
        self.unit = unit
        self.member = member
    }
}

/// The rows of a view, and the units that have parts of the period only, with what is missing.
package struct ReferenceRows: Sendable {
    package var rows: [ReferenceRowKey: ReferenceRow] = [:]
    package var gaps: [String: [Days]] = [:]
    package var isClosed = false

    package init() {}

    var units: Set<String> { Set(rows.keys.map(\.unit)) }
}

extension ReferenceOffice {
    private static let relations: [String: Set<String>] = [
        "own": ["own"], "offices": ["office"], "level": ["own", "office"], "subordinates": ["sub"], "lower": ["lower"],
        "former": ["former"], "whole": ["own", "office", "sub", "lower"],
    ]

    private static func sources(of view: String) -> [String] {
        switch view {
        case "own", "offices", "level": ["level", "whole"]
        case "whole": ["whole", "level", "subordinates", "lower"]
        default: [view, "whole"]
        }
    }

    private func shows(_ view: String, _ unit: String, in days: Days) -> Bool {
        register.relation(of: unit, to: territory, in: days).map { Self.relations[view]?.contains($0) ?? false }
            ?? false
    }

    /// Unit by unit the first that states something: its own place, another place, a count. A full table in its own
    /// place ends it.
    package func stated(_ view: String, in days: Days, through order: Int? = nil) -> ReferenceRows {
        var found = ReferenceRows()
        for origin in ["stated", "counted"] {
            for (index, place) in Self.sources(of: view).enumerated() {
                let slot = ReferenceSlot(place, days, origin: origin)
                let known = found.units
                for (cell, value) in values(in: slot, through: order)
                where !known.contains(cell.unit) && shows(view, cell.unit, in: days) {
                    let key = ReferenceRowKey(unit: cell.unit, member: cell.member)
                    found.rows[key, default: ReferenceRow(values: [:], source: "\(origin):\(place)")].values[
                        cell.field] = value
                }
                if origin == "stated", index == 0, isClosed(slot, through: order) {
                    found.isClosed = true
                    return found
                }
            }
        }
        return found
    }

    /// What is stated; of other units what their parts compose.
    package func rows(_ view: String, in days: Days, through order: Int? = nil) -> ReferenceRows {
        var found = stated(view, in: days, through: order)
        guard !found.isClosed else { return found }
        let composed = composed(view, in: days, through: order)
        // Under whatever name a unit is stated, its parts say nothing more.
        let known = Set(found.units.map { life(of: $0, in: days)?.last ?? $0 })
        found.rows.merge(composed.rows.filter { !known.contains($0.key.unit) }) { stated, _ in stated }
        found.gaps = composed.gaps.filter { !known.contains($0.key) }
        return found
    }

    /// The periods inside of another that anything was said of.
    private func finer(than days: Days, through order: Int?) -> Set<Days> {
        log.prefix(order ?? log.count).reduce(into: []) { found, event in
            if case .statement(let statement) = event, statement.file.days != days, days.holds(statement.file.days) {
                found.insert(statement.file.days)
            }
        }
    }

    /// R15 to R18. A part speaks for the days on which its unit existed; what was renamed goes on.
    package func composed(_ view: String, in days: Days, through order: Int? = nil) -> ReferenceRows {
        // By the last unit of its series, by the days a row speaks for, by member: the rows, the earlier unit first.
        var parts: [String: [Days: [String: [(unit: String, part: Days, values: [String: Int])]]]] = [:]
        for part in finer(than: days, through: order) {
            var rows = stated(view, in: part, through: order).rows
            if view == "subordinates" || view == "whole" {
                for other in ["lower", "former"] {
                    rows.merge(stated(other, in: part, through: order).rows) { own, _ in own }
                }
            }
            for (key, row) in rows where shows(view, key.unit, in: days) {
                guard let life = life(of: key.unit, in: days), let said = part.meets(life.days) else { continue }
                parts[life.last, default: [:]][said, default: [:]][key.member, default: []].append(
                    (key.unit, part, row.values))
            }
        }
        var found = ReferenceRows()
        for (unit, byDays) in parts {
            guard let life = life(of: unit, in: days)?.days else { continue }
            guard let cover = ReferencePeriods.cover(life, by: Set(byDays.keys)) else {
                found.gaps[unit] = ReferencePeriods.gaps(life, in: Set(byDays.keys))
                continue
            }
            let names = cover.map { said in
                ReferencePeriods.id(of: byDays[said]?.values.joined().map(\.part).min { $0.count < $1.count } ?? said)
            }
            for member in Set(cover.flatMap { byDays[$0]?.keys.map { $0 } ?? [] }) {
                let pieces = cover.map { merged(byDays[$0]?[member] ?? []) }
                found.rows[ReferenceRowKey(unit: unit, member: member)] = ReferenceRow(
                    values: over(
                        pieces, touchesStart: life.lowerBound == days.lowerBound,
                        touchesEnd: life.upperBound == days.upperBound),
                    source: "composed:" + names.joined(separator: "+"))
            }
        }
        return found
    }

    /// The days of a period on which a series exists, and its last unit in it.
    func life(of unit: String, in days: Days) -> (last: String, days: Days)? {
        let chain = register.series(of: unit).compactMap { register[$0] }.filter { $0.exists(in: days) }
        guard let first = chain.first, let last = chain.last,
            let life = (first.life.lowerBound...last.life.upperBound).meets(days)
        else { return nil }
        return (last.id, life)
    }

    /// Rows of one series in one part: the former name's and the later name's.
    private func merged(_ rows: [(unit: String, part: Days, values: [String: Int])]) -> [String: Int] {
        let rows = rows.sorted { (register[$0.unit]?.life.lowerBound ?? 0) < (register[$1.unit]?.life.lowerBound ?? 0) }
        var values: [String: Int] = [:]
        for row in rows {
            for (field, value) in row.values {
                switch fields[field]?.overTime ?? "sum" {
                case "sum": values[field, default: 0] += value
                case "first": values[field] = values[field] ?? value
                default: values[field] = value
                }
            }
        }
        return values
    }

    /// R18: flows add up, stocks count at the edge of the period alone.
    private func over(_ pieces: [[String: Int]], touchesStart: Bool, touchesEnd: Bool) -> [String: Int] {
        var values: [String: Int] = [:]
        for (name, field) in fields where field.rate == nil {
            switch field.overTime {
            case "sum":
                let all = pieces.compactMap { $0[name] }
                if all.count == pieces.count { values[name] = all.reduce(0, +) }
            case "last" where touchesEnd: values[name] = pieces.last?[name]
            case "first" where touchesStart: values[name] = pieces.first?[name]
            default: break
            }
        }
        return withRates(values)
    }

    func withRates(_ values: [String: Int]) -> [String: Int] {
        var values = values
        for (name, field) in fields {
            guard let rate = field.rate else { continue }
            values[name] = nil
            if let part = values[rate.part], let whole = values[rate.whole] {
                // Quyết định 766/QĐ-TTg: nothing of nothing is 0.
                values[name] = whole == 0 ? 0 : (part * 20_000 + whole) / (2 * whole)
            }
        }
        return values
    }

    /// Sums over the rows, and how many units count in each field.
    package func total(_ view: String, in days: Days, through order: Int? = nil) -> (
        values: [String: Int], of: [String: Int]
    ) {
        let found = rows(view, in: days, through: order)
        if view == "own", found.rows.isEmpty { return total("offices", in: days, through: order) }
        var sums: [String: Int] = [:]
        var units: [String: Set<String>] = [:]
        for (key, row) in found.rows {
            for (name, value) in row.values where (fields[name]?.addsOverUnits ?? true) && fields[name]?.rate == nil {
                sums[name, default: 0] += value
                units[name, default: []].insert(key.unit)
            }
        }
        return (withRates(sums), units.mapValues(\.count))
    }
}
