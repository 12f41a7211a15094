import ReportingKit

/// A section of the form, which declares its lines with as few words as they need.
struct FormSection {
    let title: String

    /// A count of what there is, which adds up over units: staff, machines, households. Of several periods the last holds.
    func count(
        _ name: FieldName, _ title: String, measure: String, askedOf units: Set<UnitRelation> = .everywhere,
        onlyOf kinds: Set<AdministrativeUnit.Kind> = [], hint: String? = nil
    ) -> FieldDefinition {
        line(
            name, title, .count, measure: measure, adding: .sum, askedOf: units, onlyOf: kinds, hint: hint,
            overTime: .last)
    }

    /// A count of what was done in the period, which adds up over units and periods: payments, articles, classes.
    func done(
        _ name: FieldName, _ title: String, measure: String, askedOf units: Set<UnitRelation> = .everywhere,
        hint: String? = nil
    ) -> FieldDefinition {
        line(name, title, .count, measure: measure, adding: .sum, askedOf: units, hint: hint, overTime: .sum)
    }

    /// A count that holds for the whole area and is stated once: a security level, the size of a shared catalogue.
    func single(
        _ name: FieldName, _ title: String, measure: String, askedOf units: Set<UnitRelation> = .own,
        hint: String? = nil, maximum: Int? = nil
    ) -> FieldDefinition {
        line(
            name, title, .count, measure: measure, adding: .none, askedOf: units, hint: hint, maximum: maximum,
            overTime: .last)
    }

    func amount(_ name: FieldName, _ title: String, askedOf units: Set<UnitRelation>, hint: String) -> FieldDefinition {
        line(name, title, .amount, measure: "đồng", adding: .sum, askedOf: units, hint: hint)
    }

    func flag(
        _ name: FieldName, _ title: String, askedOf units: Set<UnitRelation> = .everywhere, hint: String? = nil
    ) -> FieldDefinition {
        line(name, title, .flag, adding: .none, askedOf: units, hint: hint ?? "Chọn Có hoặc Không")
    }

    func text(_ name: FieldName, _ title: String, hint: String) -> FieldDefinition {
        line(name, title, .text, adding: .none, askedOf: .own, hint: hint, isRequired: false)
    }

    private func line(
        _ name: FieldName, _ title: String, _ type: FieldType, measure: String = "", adding aggregation: Aggregation,
        askedOf units: Set<UnitRelation>, onlyOf kinds: Set<AdministrativeUnit.Kind> = [], hint: String?,
        maximum: Int? = nil, isRequired: Bool = true,
        overTime: OverTime? = nil
    ) -> FieldDefinition {
        FieldDefinition(
            name, title, group: self.title, type: type, measure: measure, aggregation: aggregation,
            isRequired: isRequired, askedOf: units, kinds: kinds, hint: hint, maximum: maximum, overTime: overTime)
    }
}

extension Set<UnitRelation> {
    /// Asked of the committee and of each unit one level below.
    static var everywhere: Self { [.own, .subordinate] }
    /// Asked of the committee, which answers for its whole territory.
    static var own: Self { [.own] }
    static var subordinates: Self { [.subordinate] }
}
