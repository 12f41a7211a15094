/// Which units became which, by ``UnitID``.
public struct UnitLineage: Sendable {
    public struct Link: Hashable, Sendable {
        public let unit: UnitID
        public let share: Succession.Share
        public let date: CalendarDate
    }

    private var heirs: [UnitID: [Link]] = [:]
    private var forebears: [UnitID: [Link]] = [:]

    /// `unit` finds the unit that a code means on a day; a succession between units that are not known is left out.
    init(_ successions: some Sequence<Succession>, unit: (UnitCode, CalendarDate) -> UnitID?) {
        for succession in successions {
            guard let from = unit(succession.from, succession.date.adding(days: -1)),
                let to = unit(succession.to, succession.date)
            else { continue }
            heirs[from, default: []].append(Link(unit: to, share: succession.share, date: succession.date))
            forebears[to, default: []].append(Link(unit: from, share: succession.share, date: succession.date))
        }
    }

    /// Who took a unit in, wholly or in part.
    public func heirs(of unit: UnitID) -> [Link] { heirs[unit] ?? [] }

    /// Whom a unit took in.
    public func forebears(of unit: UnitID) -> [Link] { forebears[unit] ?? [] }

    /// The unit with those that it was or became alone and whole, under another name, kind or code, in the order of
    /// time.
    public func series(of unit: UnitID) -> [UnitID] {
        var series = [unit]
        while let former = only(forebears(of: series[0]), back: heirs), !series.contains(former) {
            series.insert(former, at: 0)
        }
        while let later = only(heirs(of: series[series.count - 1]), back: forebears), !series.contains(later) {
            series.append(later)
        }
        return series
    }

    /// The one unit at the other end of a link that is whole and alone on both sides.
    private func only(_ links: [Link], back: [UnitID: [Link]]) -> UnitID? {
        guard links.count == 1, links[0].share == .whole, back[links[0].unit]?.count == 1 else { return nil }
        return links[0].unit
    }
}
