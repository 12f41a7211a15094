extension UnitRegister {
    /// The register of a reporting territory: the country's units around it and below it, those that became them, and
    /// what an office adds.
    ///
    /// An added row takes the place of the country's rows of its code at its time. A territory that the country does
    /// not know is by itself.
    public static func around(
        _ territory: UnitCode, adding added: [AdministrativeUnit], aliases: [UnitCode: [String]] = [:],
        patterns: [UnitNamePattern] = [], kinds: UnitKinds = .shipped
    ) -> UnitRegister {
        let country = CountryUnits.shared
        let successions = CountrySuccessions.shared
        var rows: Set<Int> = []
        addDescendants(of: [territory], to: &rows, country)
        addAncestors(of: [territory] + added.compactMap(\.parent), to: &rows, country)
        // Whoever was taken in stands where its heirs stand; labels name it with the territory it lay in.
        var related = Set(rows.map { country[$0].code })
        let forebears = Set(successions.forebears(of: related).map(\.from))
        let heirs = Set(successions.heirs(of: related).map(\.to))
        related.formUnion(forebears.union(heirs))
        for code in forebears.union(heirs) { rows.formUnion(country.rows(of: code)) }
        addAncestors(of: Array(forebears.union(heirs)), to: &rows, country)
        let taken = Dictionary(grouping: added, by: \.code)
        let near = rows.sorted().map { country[$0] }.filter { unit in
            !(taken[unit.code] ?? []).contains { $0.existsTogether(with: unit) }
        }
        return UnitRegister(
            (near + added).map { $0.adding(aliases: aliases[$0.code] ?? []) },
            successions: successions.touching(related),
            patterns: patterns, knowsCountry: true, kinds: kinds)
    }

    private static func addDescendants(of codes: Set<UnitCode>, to rows: inout Set<Int>, _ country: CountryUnits) {
        var level = codes
        var known = codes
        for code in codes { rows.formUnion(country.rows(of: code)) }
        while !level.isEmpty {
            let children = country.children(of: level)
            rows.formUnion(children)
            level = Set(children.map { country[$0].code }).subtracting(known)
            known.formUnion(level)
        }
    }

    private static func addAncestors(of codes: [UnitCode], to rows: inout Set<Int>, _ country: CountryUnits) {
        var pending = codes
        var known: Set<UnitCode> = []
        while let code = pending.popLast() {
            guard known.insert(code).inserted else { continue }
            for row in country.rows(of: code) {
                rows.insert(row)
                if let parent = country[row].parent { pending.append(parent) }
            }
        }
    }
}

extension AdministrativeUnit {
    fileprivate func adding(aliases further: [String]) -> AdministrativeUnit {
        guard !further.isEmpty else { return self }
        return AdministrativeUnit(
            id: id, name: name, kind: kind, parent: parent, validTo: validTo, aliases: aliases + further)
    }

    /// Whether both exist on some day.
    public func existsTogether(with other: AdministrativeUnit) -> Bool {
        let startsBeforeItEnds = other.validTo.map { end in id.validFrom.map { $0 <= end } ?? true } ?? true
        let endsAfterItStarts = validTo.map { end in other.id.validFrom.map { $0 <= end } ?? true } ?? true
        return startsBeforeItEnds && endsAfterItStarts
    }
}
