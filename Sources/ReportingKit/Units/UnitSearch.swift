/// Finds units of the whole country by code, or by words of a name that may be typed without accents. For people who
/// look for a unit; what a file means is decided by ``UnitRegister/match(_:on:within:)``.
public struct UnitSearch: Sendable {
    public struct Found: Sendable {
        public let unit: AdministrativeUnit
        /// The names of what lies above it, nearest first: "Huyện Bình Sơn, Tỉnh Quảng Ngãi".
        public let around: String?
    }

    private let added: [AdministrativeUnit]
    private let country = CountryUnits.shared

    public init(adding added: [AdministrativeUnit] = []) {
        self.added = added
    }

    /// Where accents were typed, names that hold more of the words as they were typed come first. Of equal ones those
    /// that begin with the words come first, then those that hold them, then those in a territory that holds the rest
    /// of them.
    public func units(_ query: String, on day: CalendarDate? = nil) -> [Found] {
        let wanted = Self.plain(query)
        guard !wanted.isEmpty else { return [] }
        let all = (0..<country.count).map { country[$0] } + added
        let byCode = all.filter { $0.code.rawValue == query && (day.map($0.isValid) ?? true) }
        if !byCode.isEmpty { return byCode.map(found) }
        let typed = Self.typed(query)
        var ranked: [(others: Int, rank: Int, order: Int, found: Found)] = []
        for (order, unit) in all.enumerated() where day.map(unit.isValid) ?? true {
            let name = Self.plain(unit.name)
            guard wanted.contains(where: name.contains) else { continue }
            let found = found(unit)
            if let rank = Self.rank(wanted, name: name, around: Self.plain(found.around ?? "")) {
                ranked.append((Self.others(typed, found), rank, order, found))
            }
        }
        return ranked.sorted { ($0.others, $0.rank, $0.order) < ($1.others, $1.rank, $1.order) }.map(\.found)
    }

    private static func rank(_ wanted: [String], name: [String], around: [String]) -> Int? {
        if name == wanted { return 0 }
        let text = " " + name.joined(separator: " ") + " "
        if text.contains(" " + wanted.joined(separator: " ") + " ") { return 1 }
        if wanted.allSatisfy(name.contains) { return 2 }
        return wanted.allSatisfy { name.contains($0) || around.contains($0) } ? 3 : nil
    }

    /// The words of a query as they are compared with their accents; empty where none of them has any.
    private static func typed(_ query: String) -> [String] {
        guard VietnameseText.accentless(query) != VietnameseText.clean(query).lowercased() else { return [] }
        return query.split { !$0.isLetter && !$0.isNumber }.map { VietnameseText.comparisonKey(String($0)) }
    }

    /// How many of the words a unit's name, with its territories', does not hold as they were typed.
    private static func others(_ typed: [String], _ found: Found) -> Int {
        if typed.isEmpty { return 0 }
        let text = " " + VietnameseText.comparisonKey("\(found.unit.name) \(found.around ?? "")") + " "
        return typed.count { !text.contains(" \($0) ") }
    }

    private func found(_ unit: AdministrativeUnit) -> Found {
        var names: [String] = []
        var here = unit
        let day = unit.validTo ?? unit.id.validFrom
        while names.count < 4, let parent = here.parent {
            let rows = country.rows(of: parent).map { country[$0] } + added.filter { $0.code == parent }
            guard let above = rows.last(where: { row in day.map(row.isValid) ?? true }) ?? rows.last else { break }
            names.append(above.name)
            here = above
        }
        return Found(unit: unit, around: names.isEmpty ? nil : names.joined(separator: ", "))
    }

    private static func plain(_ text: String) -> [String] {
        VietnameseText.accentless(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
