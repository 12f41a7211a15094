/// Notes behind names that say which of two units of one name is meant: "Xã Bình Minh (cũ)", "Xã Bình Minh mới".
extension UnitRegister {
    /// The unit that a label with such a note means; nil where it has none, or where nothing bears the name.
    ///
    /// "Cũ" means a unit that ended before the last day, "mới" one that began at a known day; never another of the
    /// name.
    func matchWithNote(
        _ label: String, in days: ClosedRange<CalendarDate>, within territory: UnitCode?
    ) -> UnitMatch? {
        guard let (name, isFormer) = Self.note(label) else { return nil }
        let candidates = candidates(name, in: days, within: territory)
        let meant = candidates.filter { unit in
            isFormer ? unit.validTo.map { $0 < days.upperBound } ?? false : unit.id.validFrom != nil
        }
        if meant.count > 1 { return .ambiguous(meant) }
        if let unit = meant.first { return .unit(unit) }
        if isFormer, let day = candidates.compactMap(\.id.validFrom).min(),
            case .unit(let former) = match(name, on: day.adding(days: -1), within: nil)
        {
            return .outOfTime(former)
        }
        return candidates.isEmpty ? nil : .unknown(nearest: candidates)
    }

    /// The name before the note, and whether the note says that it is the former unit's.
    private static func note(_ label: String) -> (name: String, isFormer: Bool)? {
        var text = VietnameseText.clean(label)[...]
        while let last = text.last, " ).]".contains(last) { text.removeLast() }
        for (note, isFormer) in [("cũ", true), ("mới", false)] {
            guard text.count > note.count + 1, text.lowercased().hasSuffix(note) else { continue }
            var name = text.dropLast(note.count)
            guard let border = name.last, " ([-–—,".contains(border) else { continue }
            while let last = name.last, " ([-–—,".contains(last) { name.removeLast() }
            return name.isEmpty ? nil : (String(name), isFormer)
        }
        return nil
    }
}
