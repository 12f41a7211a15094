import ReportingKit

/// A section of the form, which declares its lines with as few words as they need.
struct FormSection {
    let title: String

    /// A count of what there is, which adds up over units: staff, machines, households. Of several periods the last holds.
    func count(
        _ name: FieldName, _ title: String, measure: String, asked levels: Set<UnitLevel> = .everywhere,
        hint: String? = nil
    ) -> FieldDefinition {
        line(name, title, .count, measure: measure, adding: .sum, asked: levels, hint: hint, overTime: .last)
    }

    /// A count of what was done in the period, which adds up over units and periods: payments, articles, classes.
    func done(
        _ name: FieldName, _ title: String, measure: String, asked levels: Set<UnitLevel> = .everywhere,
        hint: String? = nil
    ) -> FieldDefinition {
        line(name, title, .count, measure: measure, adding: .sum, asked: levels, hint: hint, overTime: .sum)
    }

    /// A count that holds for the whole area and is stated once: a security level, the size of a shared catalogue.
    func single(
        _ name: FieldName, _ title: String, measure: String, asked levels: Set<UnitLevel> = .upper,
        hint: String? = nil, maximum: Int? = nil
    ) -> FieldDefinition {
        line(
            name, title, .count, measure: measure, adding: .none, asked: levels, hint: hint, maximum: maximum,
            overTime: .last)
    }

    func amount(_ name: FieldName, _ title: String, asked levels: Set<UnitLevel>, hint: String) -> FieldDefinition {
        line(name, title, .amount, measure: "đồng", adding: .sum, asked: levels, hint: hint)
    }

    func flag(
        _ name: FieldName, _ title: String, asked levels: Set<UnitLevel> = .everywhere, hint: String? = nil
    ) -> FieldDefinition {
        line(name, title, .flag, adding: .none, asked: levels, hint: hint ?? "Chọn Có hoặc Không")
    }

    func text(_ name: FieldName, _ title: String, hint: String) -> FieldDefinition {
        line(name, title, .text, adding: .none, asked: .upper, hint: hint, isRequired: false)
    }

    private func line(
        _ name: FieldName, _ title: String, _ type: FieldType, measure: String = "", adding aggregation: Aggregation,
        asked levels: Set<UnitLevel>, hint: String?, maximum: Int? = nil, isRequired: Bool = true,
        overTime: OverTime? = nil
    ) -> FieldDefinition {
        FieldDefinition(
            name, title, group: self.title, type: type, measure: measure, aggregation: aggregation,
            isRequired: isRequired, levels: levels, hint: hint, maximum: maximum, overTime: overTime)
    }
}

extension Set<UnitLevel> {
    /// Asked of the committee of a province or district and of each commune.
    static var everywhere: Self { [.province, .district, .commune] }
    /// Asked of the committee of a province or district, which answers for the whole territory.
    static var upper: Self { [.province, .district] }
    /// Asked of districts while there were any.
    static var onlyDistricts: Self { [.district] }
    static var commune: Self { [.commune] }
}
