/// A unit for the time it existed.
package struct ReferenceUnit: Hashable, Sendable {
    package let code: String
    package let name: String
    package let kind: String
    package let parent: String
    /// Nil where no first day is known.
    package let firstDay: Int?
    package let lastDay: Int?

    package init(_ code: String, _ name: String, _ kind: String, in parent: String, from: Int? = nil, to: Int? = nil) {
        self.code = code
        self.name = name
        self.kind = kind
        self.parent = parent
        firstDay = from
        lastDay = to
    }

    package var id: String { firstDay.map { "\(code)@\(ReferenceDays.text($0))" } ?? code }
    package var life: Days { (firstDay ?? -1_000_000)...(lastDay ?? 1_000_000) }
    package func exists(in days: Days) -> Bool { life.overlaps(days) }
}

/// Who became whom, with the whole of it or a part.
package struct ReferenceLink: Hashable, Sendable {
    package let old: String
    package let new: String
    package let isWhole: Bool

    package init(_ old: String, _ new: String, isWhole: Bool) {
        self.old = old
        self.new = new
        self.isWhole = isWhole
    }
}

package struct ReferenceRegister: Sendable {
    package let units: [ReferenceUnit]
    package let links: [ReferenceLink]
    private let byID: [String: ReferenceUnit]
    private let byCode: [String: [ReferenceUnit]]

    package init(_ units: [ReferenceUnit], _ links: [ReferenceLink]) {
        self.units = units
        self.links = links
        byID = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
        byCode = Dictionary(grouping: units, by: \.code)
        linksByOld = Dictionary(grouping: links, by: \.old)
        linksByNew = Dictionary(grouping: links, by: \.new)
    }

    private let linksByOld: [String: [ReferenceLink]]
    private let linksByNew: [String: [ReferenceLink]]

    package subscript(id: String) -> ReferenceUnit? { byID[id] }

    package func unit(_ code: String, on day: Int) -> ReferenceUnit? {
        byCode[code]?.first { $0.life.contains(day) }
    }

    package func heirs(of id: String) -> [ReferenceLink] { linksByOld[id] ?? [] }
    package func forebears(of id: String) -> [ReferenceLink] { linksByNew[id] ?? [] }

    /// R3: steps where one unit alone became one unit alone join them.
    package func series(of id: String) -> [String] {
        func isRename(_ link: ReferenceLink) -> Bool {
            link.isWhole && heirs(of: link.old).count == 1 && forebears(of: link.new).count == 1
        }
        var chain = [id]
        while let link = forebears(of: chain[0]).first, isRename(link) { chain.insert(link.old, at: 0) }
        while let link = heirs(of: chain[chain.count - 1]).first, isRename(link) { chain.append(link.new) }
        return chain
    }

    /// R4.
    package func relation(of id: String, to territory: String, in days: Days) -> String? {
        guard let unit = byID[id] else { return nil }
        let heirs = heirs(of: id).map(\.new)
        if unit.life.upperBound < days.upperBound, !heirs.isEmpty {
            return heirs.compactMap { relation(of: $0, to: territory, in: days) }.first
        }
        if unit.code == territory { return "own" }
        let day = min(max(days.upperBound, unit.life.lowerBound), unit.life.upperBound)
        let above = above(unit, on: day)
        guard let level = above.firstIndex(of: territory) else {
            let isFormer = heirs.contains { heir in
                guard let first = byID[heir]?.firstDay else { return false }
                return relation(of: heir, to: territory, in: first...first) != nil
            }
            return isFormer ? "former" : nil
        }
        if unit.kind == "office" { return level == 0 ? "office" : "deep" }
        return level == 0 ? "sub" : "lower"
    }

    /// The codes of the units above, the nearest first.
    package func above(_ unit: ReferenceUnit, on day: Int) -> [String] {
        var found: [String] = []
        var here: ReferenceUnit? = unit
        while let parent = here?.parent, !parent.isEmpty, found.count < 6, let next = self.unit(parent, on: day) {
            found.append(parent)
            here = next
        }
        return found
    }

    /// The units of a relation that exist on the last day, or at some time of it.
    package func units(_ relation: String, of territory: String, in days: Days, atSomeTime: Bool = false)
        -> [ReferenceUnit]
    {
        units.filter { unit in
            unit.exists(in: days) && (atSomeTime || unit.life.contains(days.upperBound))
                && self.relation(of: unit.id, to: territory, in: days) == relation
        }
    }
}
