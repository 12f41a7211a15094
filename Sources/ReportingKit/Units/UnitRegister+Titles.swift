/// A territory that a running text names, "tỉnh Thanh Hóa": all units that bear the name, at whatever time.
public struct TerritoryMention: Hashable, Sendable {
    public let units: [AdministrativeUnit]

    /// Whether one of them is the territory, is in it or around it, or came into it; those that do not exist in these
    /// days count for nothing.
    public func concerns(
        _ territory: UnitCode, in days: ClosedRange<CalendarDate>, register: UnitRegister
    ) -> Bool {
        let own = register.unit(territory, on: days.upperBound) ?? register.firstUnit(territory)
        return units.allSatisfy { !$0.exists(in: days) }
            || units.contains { unit in
                unit.exists(in: days)
                    && (register.relation(of: unit, to: territory, in: days) != nil
                        || own.map { register.isInside($0, unit.code, on: $0.clamped(days.upperBound)) } ?? true)
            }
    }
}

extension UnitRegister {
    /// The territories that a text names by kind and name, in its order: "KẾT QUẢ SỐ HÓA CỦA XÃ BÌNH SƠN, TỈNH QUẢNG
    /// NGÃI".
    ///
    /// The longest name counts, and units near the reporting territory before those of the rest of the country.
    public func territories(in text: String) -> [TerritoryMention] {
        let words = self.words.of(text)
        var mentions: [TerritoryMention] = []
        var position = 0
        while position < words.count {
            guard let (units, end) = territory(in: words, at: position) else {
                position += 1
                continue
            }
            mentions.append(TerritoryMention(units: units))
            position = end
        }
        return mentions
    }

    private static let longestName = 6

    private func territory(in words: [String], at start: Int) -> (units: [AdministrativeUnit], end: Int)? {
        guard let kind = self.words.kinds.first(where: { words[start...].starts(with: $0) }) else { return nil }
        let first = start + kind.count + 1
        guard first <= words.count else { return nil }
        let ends = (first...min(words.count, first + Self.longestName - 1)).reversed()
        for isNear in [true, false] {
            for end in ends {
                let name = words[start..<end].joined(separator: " ")
                let units = (isNear ? near(named: name) : named(name)).filter {
                    $0.rank == .name && $0.unit.kind.isTerritorial
                }.map(\.unit)
                if !units.isEmpty { return (units, end) }
            }
        }
        return nil
    }
}
