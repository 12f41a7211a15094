import Messages
import ReportingKit
import YAMLReading
import Yams

/// The rules of a dataset: those that follow from sums, rates and bounds, and those that are written down.
struct RuleReader {
    let faults: YAMLFaults
    let fields: [FieldDefinition]

    func read(
        _ derived: [FieldReader.Derived], _ node: Node?, lines: [IndicatorLine], _ columns: [FieldDefinition]
    ) -> [Rule] {
        let ofColumns = Set(columns.map(\.name))
        let following = derived.flatMap { derived -> [Rule] in
            guard ofColumns.contains(derived.field), !lines.isEmpty else { return rules(derived) { $0 } }
            return lines.flatMap { line in rules(derived) { line.name(of: $0) } }
        }
        return following + written(node)
    }

    private func rules(_ derived: FieldReader.Derived, _ name: (FieldName) -> FieldName) -> [Rule] {
        let subject = name(derived.field)
        var rules: [Rule] = []
        if let parts = derived.sum?.parts.map(name), let first = parts.first {
            let sum = parts.dropFirst().reduce(FieldExpression.field(first)) { $0 + .field($1) }
            rules.append(
                Rule(.compare(.field(subject), .equal, sum), code: .ruleSum, severity: .error, subject: subject))
        }
        if let rate = derived.rate { rules.append(.rate(subject, part: name(rate.part), whole: name(rate.whole))) }
        if let bound = derived.atMost { rules.append(.atMost(subject, .field(name(bound)))) }
        return rules
    }

    private func written(_ node: Node?) -> [Rule] {
        guard let node else { return [] }
        guard case .sequence(let items) = node else {
            faults.add(.expectedDatasetRules, at: node, key: "rules")
            return []
        }
        return items.compactMap { item in
            if case .scalar(let scalar) = item { return rule(scalar.string, item, severity: .error) }
            let section = DatasetKeys.rule.section(item, path: "rules", faults: faults)
            guard let text = section.string("check"), let node = section.node("check") else {
                faults.add(.noCheck, at: item, key: "rules")
                return nil
            }
            return rule(
                text, node, severity: section.choice("severity", of: Severity.self) ?? .error,
                because: section.string("because"))
        }
    }

    private func rule(_ text: String, _ node: Node, severity: Severity, because: String? = nil) -> Rule? {
        do throws(ExpressionError) {
            let (left, comparison, right) = try ExpressionParser.comparison(text, fields: fields.map(\.name))
            return Rule(
                .compare(left, comparison, right), code: code(left, comparison), severity: severity,
                subject: subject(left, right), because: because)
        } catch {
            faults.add(
                .noExpression(error, fields: fields.map(\.name.rawValue)), at: node, offset: error.offset, key: "rules")
            return nil
        }
    }

    private func code(_ left: FieldExpression, _ comparison: Rule.Comparison) -> Rule.Told {
        if case .field = left, comparison == .equal { return .ruleSum }
        return .ruleBound
    }

    /// The single field that the others are compared with: `a` of `a = b + c`, `c` of `a + b <= c`.
    private func subject(_ left: FieldExpression, _ right: FieldExpression) -> FieldName {
        if case .field(let name) = left { return name }
        if case .field(let name) = right { return name }
        return left.fields.first ?? right.fields.first ?? ""
    }
}
