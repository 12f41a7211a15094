/// How the values of a field over the parts of a period become that of the whole.
public enum OverTime: Hashable, Sendable {
    /// What flows: received, settled.
    case sum
    /// What is at the end: dossiers in hand, staff, machines.
    case last
    /// What is at the beginning: dossiers carried over.
    case first
    /// Values of parts say nothing of the whole.
    case none
    /// Computed again: a rate from its parts, a total from those of its parts that are not all flows.
    case computed

    /// That of a field which does not say.
    static func standard(_ type: FieldType) -> OverTime {
        switch type {
        case .count, .amount: .sum
        case .rate, .decimal: .none
        case .text, .flag, .choice, .date: .last
        }
    }
}

extension DatasetDefinition {
    /// The fields that a field is the sum of, by a rule; nil when no rule says so.
    public func parts(of field: FieldName) -> [FieldName]? {
        for rule in rules {
            guard case .compare(.field(field), .equal, let right) = rule.check, let parts = right.summands,
                parts.count > 1
            else { continue }
            return parts
        }
        return nil
    }

    /// How a field composes: a total of which a part is not a flow is computed from its parts, or a quarter's total
    /// would count what is carried from month to month three times.
    public func overTime(of field: FieldDefinition) -> OverTime {
        overTime(of: field, depth: 0)
    }

    private func overTime(of field: FieldDefinition, depth: Int) -> OverTime {
        if case .rate = field.aggregation { return .computed }
        guard field.overTime == .sum, depth < 4, let parts = parts(of: field.name) else { return field.overTime }
        let isOfFlows = parts.allSatisfy { part in
            self.field(part).map { overTime(of: $0, depth: depth + 1) == .sum } ?? true
        }
        return isOfFlows ? .sum : .computed
    }
}

extension FieldExpression {
    /// The fields that it adds up, where it does nothing else.
    fileprivate var summands: [FieldName]? {
        switch self {
        case .field(let name): [name]
        case .add(let left, let right):
            if let left = left.summands, let right = right.summands { left + right } else { nil }
        case .number, .sum, .subtract, .multiply, .divide: nil
        }
    }
}
