extension DatasetDefinition {
    /// The definition as it is on a day: fields, lines and words that do not hold then are left out.
    public func on(_ day: CalendarDate) -> DatasetDefinition {
        guard
            fields.contains(where: \.isDated) || columns.contains(where: \.isDated)
                || lines.contains(where: { $0.validity != .always })
        else { return self }
        var dated = self
        dated.fields = fields.filter { $0.validity.holds(on: day) }.map { $0.on(day) }
        dated.columns = columns.filter { $0.validity.holds(on: day) }.map { $0.on(day) }
        dated.lines = lines.filter { $0.validity.holds(on: day) }
        return dated
    }
}

extension FieldDefinition {
    fileprivate var isDated: Bool { validity != .always || !choiceDays.isEmpty }

    /// A choice with the words of the day.
    fileprivate func on(_ day: CalendarDate) -> FieldDefinition {
        guard case .choice(let words) = type, !choiceDays.isEmpty else { return self }
        var field = self
        field.type = .choice(words.filter { choiceDays[$0]?.holds(on: day) ?? true })
        return field
    }
}

extension DatasetDefinition {
    /// The definition as territories of a level report it: fields of other levels are left out, with the rules that
    /// speak of them.
    func reported(by level: AdministrativeUnit.Kind) -> DatasetDefinition {
        func isReported(_ field: FieldDefinition) -> Bool { field.levels.isEmpty || field.levels.contains(level) }
        guard !(fields + columns).allSatisfy(isReported) else { return self }
        var reported = self
        reported.fields = fields.filter(isReported)
        reported.columns = columns.filter(isReported)
        let left = Set(fields.map(\.name)).subtracting(reported.fields.map(\.name))
        reported.rules = rules.filter { left.isDisjoint(with: $0.fields) }
        return reported
    }
}

extension Rule {
    /// The fields that it speaks of.
    package var fields: [FieldName] {
        switch check {
        case .compare(let left, _, let right): left.fields + right.fields
        case .rate(let rate, let part, let whole): [rate, part, whole]
        }
    }
}
