extension SetWords {
    /// The words for a territory, or for a body that reports on its own divisions, as the register has its units on a day.
    public init(_ unit: AdministrativeUnit, on day: CalendarDate, register: UnitRegister) {
        let day = unit.clamped(day)
        let children = register.children(of: unit.code, on: day)
        let bodies = children.filter { !$0.kind.isTerritorial }
        let territories = children.filter(\.kind.isTerritorial)
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
        offices = UnitNames.offices(of: unit.kind, bodies)
        switch unit.kind {
        case .province: (level, ofLevel) = ("cấp tỉnh", "cấp tỉnh")
        case .district: (level, ofLevel) = ("cấp huyện", "cấp huyện")
        case .commune, .hamlet, .office: (level, ofLevel) = (own, "của \(own)")
        }
        let below = Below(unit.kind, territories, on: day)
        self.below = below
        ofCommunes = unit.kind == .commune ? "của \(territory)" : "cấp xã"
        communeKinds =
            unit.kind == .commune
            ? territory : below?.kind == .commune ? below?.kinds ?? "" : UnitNames.kinds(register.units, .commune)
        lower =
            unit.kind == .province && below?.kind == .district
            ? "các \(UnitNames.kinds(register.units.filter { $0.kind == .commune && $0.isValid(on: day) }, .commune))"
            : nil
    }
}

extension SetWords.Below {
    /// Provinces and districts always have territories below, registered or not; a commune's villages are those that its office registers.
    init?(_ territory: AdministrativeUnit.Kind, _ units: [AdministrativeUnit], on day: CalendarDate) {
        let kind: AdministrativeUnit.Kind
        if let first = units.first {
            kind = first.kind
        } else {
            switch territory {
            case .province: kind = UnitNames.hasDistricts(on: day) ? .district : .commune
            case .district: kind = .commune
            case .commune, .hamlet, .office: return nil
            }
        }
        self.kind = kind
        kinds = UnitNames.kinds(units, kind)
        switch kind {
        case .province: (level, ofLevel) = ("cấp tỉnh", "cấp tỉnh")
        case .district: (level, ofLevel) = ("cấp huyện", "cấp huyện")
        case .commune: (level, ofLevel) = ("cấp xã", "cấp xã")
        case .hamlet, .office: (level, ofLevel) = ("các \(kinds)", "của các \(kinds)")
        }
        bodies = kind == .hamlet ? "các \(kinds)" : "UBND các \(kinds)"
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
        let known = unit.kind.isTerritorial ? territories.flatMap(\.value) : bodies
        let found = known.filter { name == $0 || name.hasPrefix($0 + " ") }.max { $0.count < $1.count }
        if let found { return found }
        return unit.kind.isTerritorial ? territories[unit.kind]?.first ?? name : "cơ quan"
    }

    /// "xã, phường, đặc khu": the kinds that some units have, in the order in which they are named.
    static func kinds(_ units: [AdministrativeUnit], _ kind: AdministrativeUnit.Kind) -> String {
        let said = Set(units.filter { $0.kind == kind }.map(Self.kind))
        let kinds = (territories[kind] ?? []).filter(said.contains)
        return kinds.isEmpty
            ? territories[kind]?.prefix(2).joined(separator: ", ") ?? "" : kinds.joined(separator: ", ")
    }

    /// "các phòng, đơn vị thuộc UBND xã"; villages that an office registered among its bodies are named with them.
    static func offices(of kind: AdministrativeUnit.Kind, _ units: [AdministrativeUnit]) -> String {
        switch kind {
        case .province: return "các sở, ban, ngành"
        case .district: return "các phòng, ban, cơ quan chuyên môn"
        case .commune:
            let villages = (territories[.hamlet] ?? []).filter { word in
                units.contains { VietnameseText.clean($0.name).lowercased().hasPrefix(word + " ") }
            }
            return (["các phòng, đơn vị"] + villages).joined(separator: ", ")
        case .hamlet, .office: return "các phòng, đơn vị trực thuộc"
        }
    }

    /// Districts ended on 30/06/2025.
    static func hasDistricts(on day: CalendarDate) -> Bool { day < CalendarDate(uncheckedYear: 2025, month: 7, day: 1) }

    /// Each level's kinds in the order in which they are named.
    private static let territories: [AdministrativeUnit.Kind: [String]] = [
        .province: ["tỉnh", "thành phố"], .district: ["huyện", "quận", "thị xã", "thành phố"],
        .commune: ["xã", "phường", "thị trấn", "đặc khu"],
        .hamlet: ["thôn", "tổ dân phố", "bản", "buôn", "làng", "ấp", "khu phố", "xóm", "khóm", "tổ", "khu"],
    ]

    private static let bodies = [
        "sở", "văn phòng", "thanh tra", "ban quản lý", "ban", "trung tâm", "phòng", "chi cục", "cục", "công an",
        "viện", "trường", "bệnh viện", "chi nhánh",
    ]
}
