import Messages
import ReportingKit
import YAMLReading
import Yams

extension SettingsReader {
    /// Relations between fields that are checked besides the modules' own.
    func rules(_ node: Node, _ faults: YAMLFaults) -> [AdministratorRule] {
        guard case .sequence(let items) = node else {
            faults.add(.expectedRules, at: node, key: "rules")
            return []
        }
        let datasets = modules.flatMap(\.datasets)
        return items.compactMap { item -> AdministratorRule? in
            let section = YAMLSection(
                item, path: "rules", allowed: ["dataset", "rule", "severity"], faults: faults)
            guard let name = section.string("dataset"), let text = section.string("rule") else {
                faults.add(.incompleteRule, at: item, key: "rules")
                return nil
            }
            guard let dataset = datasets.first(where: { $0.id.rawValue == name }) else {
                faults.add(
                    .noDatasetOfBuild(name, among: datasets.map(\.id.rawValue)), at: section.node("dataset") ?? item,
                    key: "rules.dataset")
                return nil
            }
            do throws(ExpressionError) {
                let (left, comparison, right) = try ExpressionParser.comparison(
                    text, fields: dataset.fields.map(\.name))
                return AdministratorRule(
                    dataset: dataset.id, left: left, comparison: comparison, right: right,
                    severity: section.choice("severity", of: Severity.self) ?? .warning)
            } catch {
                faults.add(
                    .noRule(error, in: text, fields: dataset.fields.map(\.name.rawValue)),
                    at: section.node("rule") ?? item, key: "rules.rule")
                return nil
            }
        }
    }
}
