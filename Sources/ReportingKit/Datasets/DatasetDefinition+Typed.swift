extension DatasetDefinition {
    /// Whether units can type it, one line a field: all but lists, tables of members and what is only counted.
    public var canBeTyped: Bool {
        layouts.contains(.form) || layouts.contains(.unitRows) || layouts.contains(.indicators)
    }

    /// Whether units can type it in rows of their own: lists, and tables by members of a dimension.
    public var canBeTypedInRows: Bool { layout == .list || layouts.contains(.members) }

    /// The columns of such a form: neither what other columns give nor rates.
    public var typedColumns: [FieldDefinition] { fields.filter { !$0.isGiven } }

    /// What somebody types who has no export of it: of a table neither what other columns give nor rates.
    public var typedFields: [FieldDefinition] { layouts.contains(.form) ? fields : fields.filter { !$0.isGiven } }

    /// The lines of a unit's form.
    public func typedFields(askedOf unit: AdministrativeUnit, as relation: UnitRelation) -> [FieldDefinition] {
        let asked = fields(askedOf: unit, as: relation)
        return layouts.contains(.form) ? asked : asked.filter { !$0.isGiven }
    }
}

extension FieldDefinition {
    /// Whether other fields give it.
    fileprivate var isGiven: Bool {
        if isDerived { return true }
        if case .rate(part: _, whole: _) = aggregation { return true }
        return false
    }
}
