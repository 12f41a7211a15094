extension SetWords {
    /// The words for a territory, or for a body that reports on its own divisions, as the register has its units on a
    /// day.
    public init(_ unit: AdministrativeUnit, on day: CalendarDate, register: UnitRegister) {
        let day = unit.clamped(day)
        let kinds = register.kinds
        let children = register.children(of: unit.code, on: day)
        name = UnitNames.inSentence(unit)
        territory = UnitNames.kind(of: unit)
        if unit.kind.isTerritorial {
            own = "UBND \(territory)"
            ownInFull = "Ủy ban nhân dân \(name)"
        } else {
            own = name
            ownInFull = name
        }
        whole = "toàn \(territory)"
        offices = UnitNames.offices(of: unit.kind, children.filter { !$0.kind.isTerritorial }, kinds)
        if unit.kind.namesItself, let name = unit.kind.levelName {
            (level, ofLevel) = (name, name)
        } else {
            (level, ofLevel) = (own, "của \(own)")
        }
        let below = Below(unit.kind, children.filter(\.kind.isTerritorial), kinds, on: day)
        self.below = below
        let base = kinds.base
        ofCommunes = unit.kind == base ? "của \(territory)" : base?.levelName ?? ""
        communeKinds =
            unit.kind == base
            ? territory
            : below?.kind == base ? below?.kinds ?? "" : base.map { UnitNames.kinds(register.units, $0) } ?? ""
        if let base, let level = below?.kind.level, level < base.level ?? level {
            let communes = register.units.filter { $0.kind == base && $0.isValid(on: day) }
            lower = "các \(UnitNames.kinds(communes, base))"
        } else {
            lower = nil
        }
        levelWords = kinds.all.compactMap(\.levelWords.first)
    }
}

extension SetWords.Below {
    /// What the country's register lists a territory always has below it, registered or not; villages are those that
    /// its office registers.
    init?(_ territory: UnitKind, _ units: [AdministrativeUnit], _ kinds: UnitKinds, on day: CalendarDate) {
        // The highest of several levels; several kinds may share it.
        let level = units.compactMap(\.kind.level).min()
        let said = kinds.all.filter { kind in kind.level == level && units.contains { $0.kind == kind } }
        guard let kind = said.first ?? kinds.below(territory, on: day) else { return nil }
        self.kind = kind
        let names =
            said.isEmpty ? UnitNames.kinds([], kind) : said.map { UnitNames.kinds(units, $0) }.joined(separator: ", ")
        self.kinds = names
        (self.level, ofLevel) = kind.levelName.map { ($0, $0) } ?? ("các \(names)", "của các \(names)")
        bodies = kind.hasAuthority ? "UBND các \(names)" : "các \(names)"
    }
}

/// The words of units' names that say what kind of unit it is.
enum UnitNames {
    /// "huyện Bình Sơn"; bodies are written with a capital.
    static func inSentence(_ unit: AdministrativeUnit) -> String {
        unit.kind.isTerritorial ? unit.name.prefix(1).lowercased() + unit.name.dropFirst() : unit.name
    }

    /// "huyện" of Huyện Bình Sơn, "sở" of Sở Nội vụ.
    static func kind(of unit: AdministrativeUnit) -> String {
        let name = VietnameseText.clean(unit.name).lowercased()
        let others = unit.kind.isTerritorial ? UnitKinds.shipped.territoryWords : UnitKind.office.words
        let found = (unit.kind.words + others).map(\.text).filter { name == $0 || name.hasPrefix($0 + " ") }
            .max { $0.count < $1.count }
        if let found { return found }
        return unit.kind.isTerritorial ? unit.kind.words.first?.text ?? name : "cơ quan"
    }

    /// "xã, phường, đặc khu": the words that some units of a kind have, in the order in which they are named.
    static func kinds(_ units: [AdministrativeUnit], _ kind: UnitKind) -> String {
        let said = Set(units.filter { $0.kind == kind }.map(Self.kind))
        let words = kind.words.map(\.text)
        let kinds = words.filter(said.contains)
        return (kinds.isEmpty ? Array(words.prefix(2)) : kinds).joined(separator: ", ")
    }

    /// "các phòng, đơn vị thuộc UBND xã"; villages that a commune's office registered among its bodies are named with
    /// them.
    static func offices(of kind: UnitKind, _ units: [AdministrativeUnit], _ kinds: UnitKinds) -> String {
        guard kind == kinds.base else { return kind.offices }
        let names = units.map { VietnameseText.clean($0.name).lowercased() }
        let villages = kinds.all.filter { $0.isTerritorial && !$0.isListed }.flatMap(\.words).map(\.text)
            .filter { word in names.contains { $0.hasPrefix(word + " ") } }
        return ([kind.offices] + villages).joined(separator: ", ")
    }
}
