import ReportingKit

/// Units of two times that together have the same territory: the smallest such group.
struct UnitGroup: Sendable {
    var then: Set<UnitID> = []
    var now: Set<UnitID> = []
    /// Whether a part of a unit went elsewhere: its members are compared together and none by itself.
    var hasParts = false
    /// The members with those before them within the periods: all whose rows a comparison needs.
    var allThen: Set<UnitID> = []
    var allNow: Set<UnitID> = []

    /// Whether it is one unit that is the same, or was renamed.
    var isOneUnit: Bool { then.count == 1 && now.count == 1 && !hasParts }
}

/// Follows units from one period to an earlier one over all steps between.
struct UnitGroups {
    let register: UnitRegister
    let now: Period
    let then: Period

    private enum Node: Hashable {
        case now(UnitID)
        case then(UnitID)

        var unit: UnitID {
            switch self {
            case .now(let unit), .then(let unit): unit
            }
        }
    }

    /// The groups of the units that have figures now or had some then.
    func groups(now units: some Sequence<UnitID>, then former: some Sequence<UnitID>) -> [UnitGroup] {
        var roots: [Node: Node] = [:]
        func root(_ node: Node) -> Node {
            var here = node
            while let above = roots[here], above != here { here = above }
            roots[node] = here
            return here
        }
        var partly: Set<Node> = []
        var order: [Node] = []
        var seen: Set<Node> = []
        var todo = units.map(Node.now) + former.map(Node.then)
        while let node = todo.popLast() {
            guard seen.insert(node).inserted else { continue }
            order.append(node)
            for (other, isPart) in neighbours(of: node) {
                roots[root(node)] = root(other)
                todo.append(other)
                if isPart { partly.formUnion([node, other]) }
            }
        }
        var groups: [Node: UnitGroup] = [:]
        var keys: [Node] = []
        for node in order {
            let key = root(node)
            if groups[key] == nil { keys.append(key) }
            switch node {
            case .now(let unit): groups[key, default: UnitGroup()].now.insert(unit)
            case .then(let unit): groups[key, default: UnitGroup()].then.insert(unit)
            }
            if partly.contains(node) { groups[key]?.hasParts = true }
        }
        return keys.compactMap { key in
            guard var group = groups[key] else { return nil }
            group.allNow = throughTime(group.now, in: now)
            group.allThen = throughTime(group.then, in: then)
            return group
        }
    }

    private func neighbours(of node: Node) -> [(Node, isPart: Bool)] {
        switch node {
        case .now(let unit): followed(unit, to: then.lastDay, register.lineage.forebears).map { (.then($0), $1) }
        case .then(let unit): followed(unit, to: now.lastDay, register.lineage.heirs).map { (.now($0), $1) }
        }
    }

    /// The units of a day that a unit came from or went to; itself where it exists then. A part anywhere on the way is
    /// a part.
    private func followed(
        _ unit: UnitID, to day: CalendarDate, _ links: (UnitID) -> [UnitLineage.Link]
    ) -> [UnitID: Bool] {
        var found: [UnitID: Bool] = [:]
        var todo = [(unit: unit, isPart: false)]
        var seen: Set<UnitID> = []
        while let here = todo.popLast() {
            // What the register does not know is the same at all times.
            guard let known = register.unit(here.unit), !known.isValid(on: day) else {
                found[here.unit] = (found[here.unit] ?? false) || here.isPart
                continue
            }
            guard seen.insert(here.unit).inserted || here.isPart else { continue }
            for link in links(here.unit) where seen.count < 10_000 {
                todo.append((link.unit, here.isPart || link.share == .part))
            }
        }
        return found
    }

    /// With the units of a group those before them within a period that spans a change, or a part of the period would
    /// pass for the whole.
    private func throughTime(_ units: Set<UnitID>, in period: Period) -> Set<UnitID> {
        var found: Set<UnitID> = []
        var todo = Array(units)
        while let unit = todo.popLast() {
            guard found.insert(unit).inserted else { continue }
            let first = register.lineage.series(of: unit).first ?? unit
            guard let from = first.validFrom, from > period.firstDay else { continue }
            todo += register.lineage.forebears(of: unit).map(\.unit)
        }
        return found
    }
}
