/// All units with their codes, names and validity; finds the unit that a label in a file means.
///
/// Identity is the code with its first day of validity. Names are compared with their tones: an accent-stripped name
/// never decides, it only ranks proposals.
public struct UnitRegister: Sendable {
    /// The same for copies of one register, and for no other's.
    final class Mark: Hashable, Sendable {
        static func == (left: Mark, right: Mark) -> Bool { left === right }
        func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
    }

    /// What is near the reporting territory, and what the office added. The rest of the country is asked for only where
    /// a label names none of these.
    public let units: [AdministrativeUnit]
    public let lineage: UnitLineage
    /// By which what was worked out from it is known again.
    let mark = Mark()
    private let byName: [String: [(rank: UnitSpellings.Rank, index: Int)]]
    private let byCompactKey: [String: [Int]]
    private let byCode: [UnitCode: [Int]]
    let byID: [UnitID: Int]
    /// The units under each parent code, at whatever time.
    private let byParent: [UnitCode: [Int]]
    let knowsCountry: Bool
    /// The kinds that units can have.
    public let kinds: UnitKinds
    var words: UnitWords { kinds.words }
    private let labels = BoundedCache<ExactText, UnitLabel>(limit: 2_048)
    private let heldEpochs: OnFirstUse<ValidityEpochs>
    /// Of all units that labels can mean.
    package var epochs: ValidityEpochs { heldEpochs.value }
    /// Longer texts are no labels and come once.
    private static let longestLabel = 300

    /// `knowsCountry` lets labels mean units of the whole country that are not among `units`.
    public init(
        _ units: [AdministrativeUnit], successions: [Succession] = [], patterns: [UnitNamePattern] = [],
        knowsCountry: Bool = false, kinds: UnitKinds = .shipped
    ) {
        self.kinds = kinds
        self.units = units
        self.knowsCountry = knowsCountry
        let byCode = Dictionary(grouping: units.indices, by: { units[$0].code })
        self.byCode = byCode
        heldEpochs = OnFirstUse { ValidityEpochs(of: units, knowsCountry: knowsCountry) }
        byID = Dictionary(units.indices.map { (units[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        byParent = Dictionary(
            grouping: units.indices.filter { units[$0].parent != nil }, by: { units[$0].parent ?? units[$0].code })
        lineage = UnitLineage(successions) { code, day in
            byCode[code]?.lazy.map { units[$0] }.first { $0.isValid(on: day) }?.id
        }
        var byName: [String: [(rank: UnitSpellings.Rank, index: Int)]] = [:]
        var byCompactKey: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            let parent = unit.parent.flatMap { byCode[$0]?.last }.map { units[$0] }
            for (rank, key) in UnitSpellings(unit, parent: parent, patterns: patterns, kinds.words).ranked {
                byName[key, default: []].append((rank, index))
            }
            for spelling in [unit.name] + unit.aliases {
                Self.add(index, under: VietnameseText.compactKey(spelling), to: &byCompactKey)
                if unit.kind.isTerritorial {
                    Self.add(index, under: VietnameseText.compactKey("UBND" + spelling), to: &byCompactKey)
                }
            }
        }
        self.byName = byName
        self.byCompactKey = byCompactKey
    }

    private static func add(_ index: Int, under key: String, to table: inout [String: [Int]]) {
        guard !key.isEmpty, table[key]?.contains(index) != true else { return }
        table[key, default: []].append(index)
    }

    public func unit(_ code: UnitCode, on date: CalendarDate) -> AdministrativeUnit? {
        if let found = byCode[code] { return found.lazy.map { units[$0] }.first { $0.isValid(on: date) } }
        guard knowsCountry else { return nil }
        return CountryUnits.shared.rows(of: code).lazy.map { CountryUnits.shared[$0] }.first { $0.isValid(on: date) }
    }

    /// The first unit that ever had a code.
    public func firstUnit(_ code: UnitCode) -> AdministrativeUnit? { byCode[code]?.first.map { units[$0] } }

    public func unit(_ id: UnitID) -> AdministrativeUnit? { byID[id].map { units[$0] } }

    /// Units under `parent` that exist on `date`, in the register's order.
    public func children(of parent: UnitCode, on date: CalendarDate, kind: AdministrativeUnit.Kind? = nil)
        -> [AdministrativeUnit]
    {
        (byParent[parent] ?? []).map { units[$0] }
            .filter { $0.isValid(on: date) && (kind == nil || $0.kind == kind) }
    }

    /// How many territories there are under `parent` on `date`. Asked for each file of a country of thousands of units:
    /// none is copied.
    public func territoryCount(below parent: UnitCode, on date: CalendarDate) -> Int {
        (byParent[parent] ?? []).count { units[$0].kind.isTerritorial && units[$0].isValid(on: date) }
    }

    /// The levels of the units under `parent` that exist on `date`, each once; as cheap.
    public func levels(below parent: UnitCode, on date: CalendarDate) -> Set<Int> {
        var kinds: [AdministrativeUnit.Kind] = []
        for index in byParent[parent] ?? [] where !kinds.contains(units[index].kind) {
            if units[index].isValid(on: date) { kinds.append(units[index].kind) }
        }
        return Set(kinds.compactMap(\.level))
    }

    /// A label as it can be read: the same ones come in every file, whatever days it is of.
    func label(_ text: String) -> UnitLabel {
        guard text.utf8.count <= Self.longestLabel else { return UnitLabel(text, words) }
        return labels.value(for: ExactText(text)) { UnitLabel(text, words) }
    }

    /// Whether a label is some unit's name, wherever and whenever that unit is; cheaper than ``match(_:on:within:)``.
    public func knows(_ label: String) -> Bool {
        self.label(label).firstAnswer { $0.around.isEmpty && byName[$0.name] != nil ? true : nil } ?? false
            || byCompactKey[VietnameseText.compactKey(label)] != nil
    }

    /// Whether the unit is `territory` or lies below it.
    public func isInside(_ unit: AdministrativeUnit, _ territory: UnitCode?, on date: CalendarDate) -> Bool {
        guard let territory else { return true }
        return isAround(unit, territory, on: date) || unit.code == territory
    }

    /// Whether a territory is above a unit.
    func isAround(_ unit: AdministrativeUnit, _ territory: UnitCode, on date: CalendarDate) -> Bool {
        var here = unit
        // A chain of parents longer than the levels of administration would be a loop in the register.
        for _ in 0..<6 {
            guard let above = here.parent.flatMap({ self.unit($0, on: date) }) else { return false }
            if above.code == territory { return true }
            here = above
        }
        return false
    }

    /// The units that bear a name, near ones before those of the rest of the country.
    func named(_ name: String) -> [(rank: UnitSpellings.Rank, unit: AdministrativeUnit)] {
        let near = near(named: name)
        guard near.isEmpty, knowsCountry, words.mayNameTerritory(name) else { return near }
        // What is near, or was replaced by a row of the office's own, is in the list already.
        return CountryNames.shared.value.units(named: name).filter { byCode[$0.unit.code] == nil }
    }

    /// Those of them that are near the reporting territory.
    func near(named name: String) -> [(rank: UnitSpellings.Rank, unit: AdministrativeUnit)] {
        (byName[name] ?? []).map { ($0.rank, units[$0.index]) }
    }

    /// The units whose name is the label but for missing spaces.
    func compactlyNamed(_ label: String) -> [AdministrativeUnit] {
        (byCompactKey[VietnameseText.compactKey(label)] ?? []).map { units[$0] }
    }
}
