/// One period against an earlier one, over what became of the units.
package struct ReferenceComparison: Equatable, Sendable {
    package var then: [String: Int] = [:]
    package var notCompared: [String: String] = [:]
    package var totalNow = 0
    package var totalThen = 0
    package var compared = 0
    package var of = 0
    package var predecessors = 0

    package init() {}
}

extension ReferenceOffice {
    /// R21 to R23.
    package func compare(
        _ view: String, _ field: String, in days: Days, with earlier: Days, through order: Int? = nil
    ) -> ReferenceComparison {
        let now = figures(view, field, in: days, through: order)
        var then = figures(view, field, in: earlier, through: order)
        if view == "subordinates" || view == "whole" {
            for other in ["lower", "former"] {
                then.merge(figures(other, field, in: earlier, through: order)) { own, _ in own }
            }
        }
        var result = ReferenceComparison()
        result.of = now.count
        for group in groups(of: Set(now.keys), Set(then.keys), now: days, then: earlier) {
            let olds = withForebears(group.olds, since: earlier)
            let news = withForebears(group.news, since: days)
            guard !olds.isEmpty, !news.isEmpty, olds.isSubset(of: then.keys), news.isSubset(of: now.keys) else {
                for unit in news where now[unit] != nil { result.notCompared[unit] = "missing" }
                continue
            }
            let before = olds.reduce(0) { $0 + (then[$1] ?? 0) }
            result.totalNow += news.reduce(0) { $0 + (now[$1] ?? 0) }
            result.totalThen += before
            result.compared += news.count
            result.predecessors += olds.count
            if news.count == 1, !group.hasPart, let only = news.first {
                result.then[only] = before
            } else {
                for unit in news { result.notCompared[unit] = "part" }
            }
        }
        return result
    }

    private func figures(_ view: String, _ field: String, in days: Days, through order: Int?) -> [String: Int] {
        rows(view, in: days, through: order).rows.reduce(into: [:]) { found, row in
            if let value = row.value.values[field] { found[row.key.unit, default: 0] += value }
        }
    }

    private struct Group {
        var olds: Set<String>
        var news: Set<String>
        var hasPart: Bool
    }

    /// R21: units of both times that lead to one another, joined until nothing joins any more.
    private func groups(of news: Set<String>, _ olds: Set<String>, now: Days, then: Days) -> [Group] {
        var groups: [Group] = []
        var todo = news.map { ($0, true) } + olds.map { ($0, false) }
        var seen: Set<String> = []
        while let (unit, isNew) = todo.popLast() {
            guard seen.insert("\(isNew) \(unit)").inserted else { continue }
            let far = isNew ? ends(of: unit, in: then, back: true) : ends(of: unit, in: now, back: false)
            var group = Group(
                olds: isNew ? Set(far.keys) : [unit], news: isNew ? [unit] : Set(far.keys),
                hasPart: far.values.contains(true))
            todo += far.keys.map { ($0, !isNew) }
            let (meeting, others) = groups.reduce(into: ([Group](), [Group]())) { split, other in
                if other.olds.isDisjoint(with: group.olds), other.news.isDisjoint(with: group.news) {
                    split.1.append(other)
                } else {
                    split.0.append(other)
                }
            }
            for other in meeting {
                group.olds.formUnion(other.olds)
                group.news.formUnion(other.news)
                group.hasPart = group.hasPart || other.hasPart
            }
            groups = others + [group]
        }
        return groups
    }

    /// The units of a time that a unit came from or went to, with whether a part is on the way.
    private func ends(of unit: String, in days: Days, back: Bool) -> [String: Bool] {
        guard let here = register[unit] else { return [:] }
        if here.life.contains(days.upperBound) { return [unit: false] }
        var found: [String: Bool] = [:]
        for link in back ? register.forebears(of: unit) : register.heirs(of: unit) {
            for (end, isPart) in ends(of: back ? link.old : link.new, in: days, back: back) {
                found[end] = (found[end] ?? false) || isPart || !link.isWhole
            }
        }
        return found
    }

    /// R23: where a unit began within the time, also those it came from.
    private func withForebears(_ units: Set<String>, since days: Days) -> Set<String> {
        var found = units
        var todo = Array(units)
        while let unit = todo.popLast() {
            guard let first = register.series(of: unit).first.flatMap({ register[$0] }),
                first.life.lowerBound > days.lowerBound
            else { continue }
            for link in register.forebears(of: unit) where found.insert(link.old).inserted { todo.append(link.old) }
        }
        return found
    }

    // MARK: Completeness

    /// R25: sent, partly, missing or ended, by the last unit of each series in the time.
    package func completeness(_ view: String, in days: Days, through order: Int? = nil) -> [String: String] {
        let found = rows(view, in: days, through: order)
        let sent = Set(found.units.map { life(of: $0, in: days)?.last ?? $0 })
        var result: [String: String] = [:]
        let relations: [String: [String]] = [
            "own": ["own"], "offices": ["office"], "level": ["own", "office"], "subordinates": ["sub"],
            "lower": ["lower"],
            "former": ["former"], "whole": ["own", "office", "sub", "lower"],
        ]
        for unit in register.units where unit.exists(in: days) {
            guard let relation = register.relation(of: unit.id, to: territory, in: days),
                relations[view]?.contains(relation) ?? false,
                let last = register.series(of: unit.id).compactMap({ register[$0] }).last(where: { $0.exists(in: days) }
                )
            else { continue }
            if sent.contains(last.id) {
                result[last.id] = "sent"
            } else if found.gaps[last.id] != nil {
                result[last.id] = "partly"
            } else {
                result[last.id] = last.life.contains(days.upperBound) ? "missing" : "ended"
            }
        }
        return result
    }

    /// R20 as kind, unit (empty for totals), field and both values.
    package func contradictions(in days: Days, through order: Int? = nil) -> Set<[String]> {
        let additive = fields.filter { $0.value.rate == nil && $0.value.addsOverUnits }.keys
        var found: Set<[String]> = []
        func compare(_ kind: String, _ one: ReferenceSlot, _ other: ReferenceSlot) {
            let (one, other) = (values(in: one, through: order), values(in: other, through: order))
            for (cell, value) in one {
                if let second = other[cell], second != value {
                    found.insert([kind, cell.unit, cell.field, "\(value)", "\(second)"])
                }
            }
            func rows(_ cells: [ReferenceCell: Int]) -> Set<ReferenceRowKey> {
                Set(cells.keys.map { ReferenceRowKey(unit: $0.unit, member: $0.member) })
            }
            let both = rows(one).intersection(rows(other))
            guard both.count > 1 else { return }
            for field in additive {
                func states(_ cells: [ReferenceCell: Int]) -> Bool {
                    both.contains { cells[ReferenceCell($0.unit, field, member: $0.member)] != nil }
                }
                guard states(one), states(other) else { continue }
                func sum(_ cells: [ReferenceCell: Int]) -> Int {
                    both.reduce(0) { $0 + (cells[ReferenceCell($1.unit, field, member: $1.member)] ?? 0) }
                }
                if sum(one) != sum(other) {
                    found.insert([kind + ".total", "", field, "\(sum(one))", "\(sum(other))"])
                }
            }
        }
        let places = ["whole", "level", "subordinates", "lower"]
        for place in places {
            // A list counts units of several places: what is stated of each is looked for in its own place first.
            let counted = values(in: ReferenceSlot(place, days, origin: "counted"), through: order)
            for unit in Set(counted.keys.map(\.unit)) {
                let others = ["level", "subordinates", "lower", "whole", "former"].filter { $0 != place }
                let stated = ([place] + others).lazy.map { place in
                    values(in: ReferenceSlot(place, days), through: order).filter { $0.key.unit == unit }
                }.first { !$0.isEmpty }
                for (cell, value) in stated ?? [:] {
                    if let count = counted[cell], count != value {
                        found.insert(["counted", unit, cell.field, "\(value)", "\(count)"])
                    }
                }
            }
            if place != "whole" {
                compare("place", ReferenceSlot("whole", days), ReferenceSlot(place, days))
            }
        }
        let stated = stated("whole", in: days, through: order).rows
        for (key, row) in composed("whole", in: days, through: order).rows {
            for (field, value) in row.values where additive.contains(field) {
                if let said = stated[key]?.values[field], said != value {
                    found.insert(["parts", key.unit, field, "\(said)", "\(value)"])
                }
            }
        }
        return found
    }
}
