import Messages
import ReportingKit

/// What stored statements rely on in a dataset: its fields, what they are and how they add up, and that no new error
/// returns what was taken. An update keeps all of it, or says from which day on it is another.
package struct DatasetPromises {
    package struct Breach: Equatable {
        /// Nil for a rule.
        package let field: FieldName?
        package let text: FaultText
    }

    private let former: DatasetDefinition
    private let new: DatasetDefinition

    package init(_ former: DatasetDefinition, by new: DatasetDefinition) {
        self.former = former
        self.new = new
    }

    /// `used` are the fields that statements state; nil where nobody knows.
    package func broken(used: Set<FieldName>? = nil) -> [Breach] {
        former.fields.filter { field in used?.contains(field.name) ?? !field.isDerived }.compactMap(breach)
            + newErrors(used)
    }

    private func breach(_ field: FieldDefinition) -> Breach? {
        guard let today = new.fieldEverNamed(field.name) else {
            return Breach(field: field.name, text: .fieldGone(field.name))
        }
        guard let difference = difference(field, today) else { return nil }
        return Breach(field: today.name, text: .differsFromStored(difference))
    }

    private func difference(_ field: FieldDefinition, _ today: FieldDefinition) -> FaultText.StoredDifference? {
        if !Self.keeps(field.type, today.type) { return .type }
        if (field.scale ?? .single) != (today.scale ?? .single) { return .scale }
        if field.weightedBy.map(name) != today.weightedBy { return .average }
        switch (field.aggregation, today.aggregation) {
        case (.rate(let part, let whole), .rate(let newPart, let newWhole)):
            if (name(part), name(whole)) != (newPart, newWhole) { return .rate }
        case (let before, let after):
            if before != after { return .sumOverUnits }
        }
        let parts = former.parts(of: field.name).map { Set($0.map(name)) }
        if let parts, let now = new.parts(of: today.name), parts != Set(now) { return .sum }
        if former.overTime(of: field) != new.overTime(of: today) { return .sumOverTime }
        return nil
    }

    /// Words may be added to a choice.
    private static func keeps(_ former: FieldType, _ new: FieldType) -> Bool {
        if case .choice(let words) = former, case .choice(let all) = new { return words.allSatisfy(all.contains) }
        return former == new
    }

    /// What a former name is called now.
    private func name(_ former: FieldName) -> FieldName { new.fieldEverNamed(former)?.name ?? former }

    private func newErrors(_ used: Set<FieldName>?) -> [Breach] {
        let known = Set(former.rules.map(\.check))
        let stated = used ?? Set(former.fields.map(\.name))
        return new.rules.filter { rule in
            rule.severity == .error && rule.validity == .always && !known.contains(rule.check)
                && !stated.isEmpty && rule.fields.allSatisfy { former.field($0) != nil }
        }.map { rule in
            Breach(field: nil, text: .newError(on: rule.subject))
        }
    }
}
