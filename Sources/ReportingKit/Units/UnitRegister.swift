/// All units with their codes, names and validity; finds the unit that a label in a file means.
///
/// Identity is the code with its first day of validity. Names are compared with their tones: an accent-stripped name never
/// decides, it only ranks proposals.
public struct UnitRegister: Sendable {
    public let units: [AdministrativeUnit]
    private let byKey: [String: [Int]]
    private let byProperName: [String: [Int]]
    private let byCompactKey: [String: [Int]]
    private let byCode: [UnitCode: [Int]]

    public init(_ units: [AdministrativeUnit]) {
        self.units = units
        var byKey: [String: [Int]] = [:]
        var byProperName: [String: [Int]] = [:]
        var byCompactKey: [String: [Int]] = [:]
        for (index, unit) in units.enumerated() {
            for spelling in [unit.name] + unit.aliases {
                for key in UnitLabel(spelling).keys {
                    Self.add(index, under: key, to: &byKey)
                    if let office = Self.withoutTerritory(key, of: unit, among: units) {
                        Self.add(index, under: office, to: &byKey)
                    }
                    if unit.kind != .office, let proper = UnitLabel.properName(ofKey: key) {
                        Self.add(index, under: proper, to: &byProperName)
                    }
                }
                Self.add(index, under: VietnameseText.compactKey(spelling), to: &byCompactKey)
                if unit.kind != .office {
                    Self.add(index, under: VietnameseText.compactKey("UBND" + spelling), to: &byCompactKey)
                }
            }
        }
        self.byKey = byKey
        self.byProperName = byProperName
        self.byCompactKey = byCompactKey
        byCode = Dictionary(grouping: units.indices, by: { units[$0].code })
    }

    private static func add(_ index: Int, under key: String, to table: inout [String: [Int]]) {
        guard !key.isEmpty, table[key]?.contains(index) != true else { return }
        table[key, default: []].append(index)
    }

    /// "phòng tư pháp" of "phòng tư pháp huyện bình sơn": inside its own territory an office is often named without it.
    private static func withoutTerritory(
        _ key: String, of unit: AdministrativeUnit, among units: [AdministrativeUnit]
    ) -> String? {
        guard unit.kind == .office, let parent = unit.parent,
            let territory = units.first(where: { $0.code == parent })
        else { return nil }
        let suffix = " " + VietnameseText.comparisonKey(territory.name)
        return key.hasSuffix(suffix) && key.count > suffix.count ? String(key.dropLast(suffix.count)) : nil
    }

    public func unit(_ code: UnitCode, on date: CalendarDate) -> AdministrativeUnit? {
        byCode[code]?.lazy.map { units[$0] }.first { $0.isValid(on: date) }
    }

    /// The first unit that ever had a code.
    public func firstUnit(_ code: UnitCode) -> AdministrativeUnit? { byCode[code]?.first.map { units[$0] } }

    public func unit(_ id: UnitID) -> AdministrativeUnit? {
        byCode[id.code]?.lazy.map { units[$0] }.first { $0.id == id }
    }

    /// Units under `parent` that exist on `date`, in the register's order.
    public func children(of parent: UnitCode, on date: CalendarDate, kind: AdministrativeUnit.Kind? = nil)
        -> [AdministrativeUnit]
    {
        units.filter { $0.parent == parent && $0.isValid(on: date) && (kind == nil || $0.kind == kind) }
    }

    /// The unit that `label` means on `date`, looked for in `territory` and below; everywhere when nil.
    ///
    /// A label may name the territory around the unit, "Xã Bình An, huyện Bình Sơn" or "Xã Bình An (Bình Sơn)", or its code,
    /// "21064 - Xã Bình An"; both must agree. A number before it, "3. Xã Bình An", or a footnote's behind it, "Xã Bình An (1)", says nothing.
    public func match(_ label: String, on date: CalendarDate, within territory: UnitCode? = nil) -> UnitMatch {
        let plain = matchName(label, on: date, within: territory)
        if case .unit = plain { return plain }
        if let (name, around) = Self.separatingTerritory(label),
            case .unit(let around) = matchName(around, on: date, within: nil), around.kind != .office,
            case .unit(let unit) = match(name, on: date, within: around.code), isInside(unit, territory, on: date)
        {
            return .unit(unit)
        }
        if let bare = Self.withoutNumbering(label), case .unit(let unit) = match(bare, on: date, within: territory) {
            return .unit(unit)
        }
        let code = label.prefix { $0.isASCII && $0.isNumber }
        if code.count >= 3,
            case .unit(let unit) = matchName(String(label.dropFirst(code.count)), on: date, within: territory),
            unit.code.rawValue == code
        {
            return .unit(unit)
        }
        return plain
    }

    /// The name and the territory behind the last comma or dash, or in brackets at the end.
    private static func separatingTerritory(_ label: String) -> (name: String, around: String)? {
        let label = VietnameseText.clean(label)
        if label.hasSuffix(")"), let open = label.lastIndex(of: "(") {
            return (String(label[..<open]), String(label[label.index(after: open)...].dropLast()))
        }
        guard let border = label.lastIndex(where: { ",-–—".contains($0) }) else { return nil }
        return (String(label[..<border]), String(label[label.index(after: border)...]))
    }

    /// "Xã Bình An" of "3. Xã Bình An", "3) Xã Bình An" and "Xã Bình An (1)"; nil when there is no number.
    private static func withoutNumbering(_ label: String) -> String? {
        let label = VietnameseText.clean(label)
        let number = label.prefix { $0.isASCII && $0.isNumber }
        if (1...3).contains(number.count), let mark = label.dropFirst(number.count).first, ".)/".contains(mark) {
            return String(label.dropFirst(number.count + 1))
        }
        if label.hasSuffix(")"), let open = label.lastIndex(of: "("), open > label.startIndex,
            label[label.index(after: open)...].dropLast().allSatisfy({ $0.isNumber || $0 == "*" })
        {
            return String(label[..<open])
        }
        return nil
    }

    /// Whether a label is some unit's name, wherever and whenever that unit is; cheaper than ``match(_:on:within:)``.
    public func knows(_ label: String) -> Bool {
        UnitLabel(label).keys.contains { byKey[$0] != nil || byProperName[$0] != nil }
            || byCompactKey[VietnameseText.compactKey(label)] != nil
    }

    private func matchName(_ label: String, on date: CalendarDate, within territory: UnitCode?) -> UnitMatch {
        let keys = UnitLabel(label).keys
        guard !keys.isEmpty else { return .unknown(nearest: []) }
        var outOfTime: AdministrativeUnit?
        var outside: AdministrativeUnit?
        for table in [byKey, byProperName] {
            let found = keys.flatMap { table[$0] ?? [] }
            switch choose(found, on: date, within: territory) {
            case .unit(let unit): return .unit(unit)
            case .ambiguous(let units): return .ambiguous(units)
            case .outOfTime(let unit): outOfTime = outOfTime ?? unit
            case .outside(let unit): outside = outside ?? unit
            case .unknown: break
            }
        }
        let compact = byCompactKey[VietnameseText.compactKey(label)] ?? []
        if case .unit(let unit) = choose(compact, on: date, within: territory) { return .unit(unit) }
        if let outOfTime { return .outOfTime(outOfTime) }
        if let outside { return .outside(outside) }
        return .unknown(nearest: nearest(to: keys[keys.count - 1], on: date, within: territory))
    }

    private func choose(_ found: [Int], on date: CalendarDate, within territory: UnitCode?) -> UnitMatch {
        var distinct: [AdministrativeUnit] = []
        for index in found where !distinct.contains(units[index]) { distinct.append(units[index]) }
        guard let first = distinct.first else { return .unknown(nearest: []) }
        let valid = distinct.filter { $0.isValid(on: date) }
        guard let firstValid = valid.first else { return .outOfTime(first) }
        let inside = valid.filter { isInside($0, territory, on: date) }
        switch inside.count {
        case 0: return .outside(firstValid)
        case 1: return .unit(inside[0])
        default: return .ambiguous(inside)
        }
    }

    /// Whether the unit is `territory` or lies below it.
    public func isInside(_ unit: AdministrativeUnit, _ territory: UnitCode?, on date: CalendarDate) -> Bool {
        guard let territory else { return true }
        var current: AdministrativeUnit? = unit
        // A chain of parents longer than the levels of administration would be a loop in the register.
        for _ in 0..<6 {
            guard let here = current else { return false }
            if here.code == territory { return true }
            current = here.parent.flatMap { self.unit($0, on: date) }
        }
        return false
    }

    /// Whether one of two names of several words stands whole in the other.
    private static func holds(_ one: String, _ other: String) -> Bool {
        guard one.contains(" "), other.contains(" ") else { return false }
        let (a, b) = (" \(one) ", " \(other) ")
        return a.contains(b) || b.contains(a)
    }

    /// Up to three units whose names are close to `key`, the closest first.
    private func nearest(to key: String, on date: CalendarDate, within territory: UnitCode?) -> [AdministrativeUnit] {
        let plain = VietnameseText.withoutTones(key)
        // Typed without accents, the word for the kind has none either: "xa Binh An".
        let typed =
            UnitLabel.properName(ofKey: key).map(VietnameseText.withoutTones) ?? UnitLabel.plainProperName(ofKey: plain)
            ?? plain
        guard typed.count > 1 else { return [] }
        let limit = max(1, typed.count / 4)
        var ranked: [(distance: Int, index: Int)] = []
        for (index, unit) in units.enumerated()
        where unit.isValid(on: date) && isInside(unit, territory, on: date) {
            let name = VietnameseText.comparisonKey(unit.name)
            let proper = unit.kind == .office ? name : UnitLabel.properName(ofKey: name) ?? name
            let distance = EditDistance.between(typed, VietnameseText.withoutTones(proper), limit: limit)
            if distance <= limit {
                ranked.append((distance, index))
            } else if unit.kind != .office, Self.holds(typed, VietnameseText.withoutTones(proper)) {
                // "Bộ phận một cửa xã Bình An", "Bình Tân" for Bình Tân Phú.
                ranked.append((limit + 1, index))
            }
        }
        return ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(3).map { units[$0.index] }
    }
}
