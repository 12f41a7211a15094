extension UnitRegister {
    /// The unit that `label` means on a day, looked for in `territory` and below; everywhere when nil.
    public func match(_ label: String, on date: CalendarDate, within territory: UnitCode? = nil) -> UnitMatch {
        match(label, in: date...date, within: territory)
    }

    /// The unit that `label` means in a time, looked for in `territory` and below; everywhere when nil.
    ///
    /// A label may name the territory around the unit, "Phòng Kinh tế xã Bình Sơn", "Xã Bình An, huyện Bình Sơn" or "Xã
    /// Bình An (Bình Sơn)", or its code, "21064 - Xã Bình An"; both must agree. A number before it, "3. Xã Bình An", or
    /// a footnote's behind it, "Xã Bình An (1)", says nothing. Of units that fit equally well the one that exists on
    /// the last day is meant.
    public func match(
        _ label: String, in days: ClosedRange<CalendarDate>, within territory: UnitCode? = nil
    ) -> UnitMatch {
        let plain = matchName(label, in: days, within: territory)
        if case .unit = plain { return plain }
        if let bare = Self.withoutNumbering(label), case .unit(let unit) = match(bare, in: days, within: territory) {
            return .unit(unit)
        }
        if let noted = matchWithNote(label, in: days, within: territory) { return noted }
        let code = label.prefix { $0.isASCII && $0.isNumber }
        if code.count >= 3,
            case .unit(let unit) = matchName(String(label.dropFirst(code.count)), in: days, within: territory),
            unit.code.rawValue == code
        {
            return .unit(unit)
        }
        return plain
    }

    /// "Xã Bình An" of "3. Xã Bình An", "3) Xã Bình An" and "Xã Bình An (1)"; nil when there is no number.
    private static func withoutNumbering(_ label: String) -> String? {
        let label = VietnameseText.clean(label)
        let number = label.prefix { $0.isASCII && $0.isNumber }
        if (1...3).contains(number.count), let mark = label.dropFirst(number.count).first, ".)/".contains(mark) {
            return String(label.dropFirst(number.count + 1))
        }
        // "III. Xã Bình An", "a) Xã Bình An": a list's numbers that are letters.
        let letters = label.prefix { $0.isASCII && $0.isLetter }
        if let mark = label.dropFirst(letters.count).first,
            mark == ")" && letters.count == 1 || ".)".contains(mark) && !letters.isEmpty && isRoman(letters)
        {
            return String(label.dropFirst(letters.count + 1))
        }
        if label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex,
            label[label.index(after: open)...].dropLast().allSatisfy({ $0.isNumber || $0 == "*" })
        {
            return String(label[..<open])
        }
        return nil
    }

    private static func isRoman(_ letters: Substring) -> Bool {
        letters.count <= 5 && letters.uppercased().allSatisfy { "IVX".contains($0) }
    }

    /// All units that a label means equally well in a time, those among them that ended within it: one name may have
    /// meant two units.
    public func candidates(
        _ label: String, in days: ClosedRange<CalendarDate>, within territory: UnitCode? = nil
    ) -> [AdministrativeUnit] {
        self.label(label).firstAnswer { reading -> [AdministrativeUnit]? in
            let best = Self.best(of: alive(named(reading, in: days), in: days, within: territory))
            return best.isEmpty ? nil : best
        } ?? []
    }

    private func matchName(_ label: String, in days: ClosedRange<CalendarDate>, within territory: UnitCode?)
        -> UnitMatch
    {
        let read = self.label(label)
        guard !read.words.isEmpty else { return .unknown(nearest: []) }
        var (ended, outside): (AdministrativeUnit?, AdministrativeUnit?)
        var saysTerritory = false
        let decided = read.firstAnswer { reading -> UnitMatch? in
            let found = named(reading, in: days)
            let decided = decide(found, in: days, within: territory, &ended, &outside)
            if !reading.around.isEmpty, outside != nil { saysTerritory = true }
            return decided
        }
        if let decided { return decided }
        let compact = compactlyNamed(label).map { (rank: UnitSpellings.Rank.name, unit: $0) }
        if case .unit(let unit)? = decide(compact, in: days, within: territory, &ended, &outside) { return .unit(unit) }
        if let ended { return .outOfTime(ended) }
        let nearest = nearest(to: read.words, in: days, within: territory)
        // A unit far away is rarely meant where one near by has almost the same name.
        if let outside, nearest.isEmpty || saysTerritory || byID[outside.id] != nil { return .outside(outside) }
        return .unknown(nearest: nearest)
    }

    private typealias Found = (rank: UnitSpellings.Rank, unit: AdministrativeUnit)

    /// The units that bear a reading's name in the territories that it says.
    private func named(_ reading: UnitLabel.Reading, in days: ClosedRange<CalendarDate>) -> [Found] {
        var found = named(reading.name)
        for around in reading.around where !found.isEmpty {
            let territories = Set(
                named(around).map(\.unit).filter { $0.kind.isTerritorial && $0.exists(in: days) }.map(\.code))
            found = found.filter { entry in
                let day = entry.unit.clamped(days.upperBound)
                return territories.contains { isAround(entry.unit, $0, on: day) }
            }
        }
        return found
    }

    private func alive(
        _ found: [Found], in days: ClosedRange<CalendarDate>, within territory: UnitCode?
    ) -> [Found] {
        found.filter { entry in
            entry.unit.exists(in: days)
                && (territory.map { relation(of: entry.unit, to: $0, in: days) != nil } ?? true)
        }
    }

    /// Those of the lowest rank, each once.
    private static func best(of found: [Found]) -> [AdministrativeUnit] {
        guard let rank = found.map(\.rank).min() else { return [] }
        var best: [AdministrativeUnit] = []
        for entry in found where entry.rank == rank && !best.contains(entry.unit) { best.append(entry.unit) }
        return best
    }

    /// The unit that is meant; nil when none of those found exists there and then.
    private func decide(
        _ found: [(rank: UnitSpellings.Rank, unit: AdministrativeUnit)], in days: ClosedRange<CalendarDate>,
        within territory: UnitCode?, _ ended: inout AdministrativeUnit?, _ outside: inout AdministrativeUnit?
    ) -> UnitMatch? {
        let inside = found.filter { entry in
            territory.map { relation(of: entry.unit, to: $0, in: days) != nil } ?? true
        }
        let alive = inside.filter { $0.unit.exists(in: days) }
        let best = Self.best(of: alive)
        guard !best.isEmpty else {
            let elsewhere = found.first { $0.unit.exists(in: days) }?.unit
            if ended == nil { ended = inside.first?.unit ?? (elsewhere == nil ? found.first?.unit : nil) }
            if outside == nil { outside = elsewhere }
            return nil
        }
        let last = best.filter { $0.isValid(on: days.upperBound) }
        let chosen = last.isEmpty ? best : last
        return chosen.count == 1 ? .unit(chosen[0]) : .ambiguous(chosen)
    }

    /// Up to three units whose names are close to a label's words, the closest first.
    private func nearest(to words: [String], in days: ClosedRange<CalendarDate>, within territory: UnitCode?)
        -> [AdministrativeUnit]
    {
        func plain(_ words: [String]) -> String { VietnameseText.withoutTones(words.joined(separator: " ")) }
        // Typed without accents, the word for the kind has none either: "xa Binh An".
        let bare = self.words.withoutBody(words)
        let typed = withoutPlainKind(plain(self.words.properName(bare) ?? bare))
        guard typed.count > 1 else { return [] }
        let limit = max(1, typed.count / 4)
        var ranked: [(distance: Int, index: Int)] = []
        for (index, unit) in units.enumerated()
        where unit.exists(in: days) && isInside(unit, territory, on: unit.clamped(days.upperBound)) {
            let name = self.words.of(unit.name)
            let proper = plain(unit.kind.isTerritorial ? self.words.properName(name) ?? name : name)
            let distance = EditDistance.between(typed, proper, limit: limit)
            if distance <= limit {
                ranked.append((distance, index))
            } else if unit.kind.isTerritorial, Self.holds(typed, proper) {
                // "Bộ phận một cửa xã Bình An", "Bình Tân" for Bình Tân Phú.
                ranked.append((limit + 1, index))
            }
        }
        return ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(3).map { units[$0.index] }
    }

    private func withoutPlainKind(_ name: String) -> String {
        words.plainKinds.first { name.hasPrefix($0) && name.count > $0.count }.map { String(name.dropFirst($0.count)) }
            ?? name
    }

    /// Whether one of two names of several words stands whole in the other.
    private static func holds(_ one: String, _ other: String) -> Bool {
        guard one.contains(" "), other.contains(" ") else { return false }
        let (a, b) = (" \(one) ", " \(other) ")
        return a.contains(b) || b.contains(a)
    }
}
