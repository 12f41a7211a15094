import ReportingKit

/// The levels of administration as a territory sees them: its own, the one below, and those further down.
///
/// What "cấp xã" means depends on who reports: its own level for a commune, the one below for a province of today, a
/// lower one for a province that still has districts.
struct TerritoryLevels {
    let territory: UnitCode
    private let register: UnitRegister
    /// The kinds that its units can have.
    var kinds: UnitKinds { register.kinds }
    private let days: ClosedRange<CalendarDate>
    private let own: AdministrativeUnit?
    /// The levels of the territories one level below.
    private let below: Set<Int>

    init(_ territory: UnitCode, register: UnitRegister, days: ClosedRange<CalendarDate>) {
        self.territory = territory
        self.register = register
        self.days = days
        own = register.unit(territory, on: days.upperBound) ?? register.firstUnit(territory)
        below = register.levels(below: territory, on: days.upperBound)
    }

    /// The set that a level's name stands for; nil for levels that are not the territory's nor below it.
    func set(ofLevel kind: AdministrativeUnit.Kind) -> UnitSet? {
        guard let own, let level = kind.level else { return nil }
        guard let ownLevel = own.kind.level else { return nil }
        if level == ownLevel { return .level }
        if level < ownLevel { return nil }
        guard let first = below.min() else { return .subordinates }
        if below.contains(level) { return .subordinates }
        return level > first ? .lower : nil
    }

    /// Whether a phrase that ends with a word for a kind of territory speaks of this one: "toàn thành phố" does not of
    /// a "tỉnh".
    func isWhole(_ phrase: String, of kind: AdministrativeUnit.Kind) -> Bool {
        guard let own, own.kind == kind else { return false }
        let words = VietnameseText.comparisonKey(phrase).split(separator: " ")
        let name = VietnameseText.comparisonKey(own.name).split(separator: " ")
        return words.indices.dropFirst().contains { name.starts(with: words[$0...]) }
    }

    func relation(of unit: AdministrativeUnit) -> UnitRelation? {
        register.relation(of: unit, to: territory, in: days)
    }

    /// The set that the units of one level stand in; bodies stand beside their committee.
    func set(of unit: AdministrativeUnit) -> UnitSet? {
        switch relation(of: unit) {
        case .own, .office: .level
        case .subordinate: .subordinates
        case .lower: .lower
        case .former: .former
        case .deep: .deep
        case nil: nil
        }
    }
}
