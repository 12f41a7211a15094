import Messages
import ReportingKit
package import Yams

/// Reads what figures are to reach: `{ forests.whole.on_time_rate: { at_least: 98 } }`.
package struct TargetsReader {
    private let datasets: [DatasetDefinition]
    private let faults: YAMLFaults

    package init(datasets: [DatasetDefinition], faults: YAMLFaults) {
        self.datasets = datasets
        self.faults = faults
    }

    package func targets(_ node: Node, path: String) -> [DataReference: Target] {
        var targets: [DataReference: Target] = [:]
        for entry in YAMLSection(node, path: path, allowed: nil, faults: faults).entries {
            guard let reference = reference(entry.name, at: entry.keyNode, key: path),
                let target = target(entry.value, path: "\(path).\(entry.name)")
            else { continue }
            targets[reference] = target
        }
        return targets
    }

    private func target(_ node: Node, path: String) -> Target? {
        let bounds = Target.Bound.allCases.map(\.rawValue)
        let section = YAMLSection(
            node, path: path, allowed: bounds + ["title", "basis"], what: "a target", faults: faults)
        let given = Target.Bound.allCases.compactMap { bound in section.node(bound.rawValue).map { (bound, $0) } }
        guard let (bound, node) = given.first, given.count == 1 else {
            faults.add(.oneBound, at: node, key: path)
            return nil
        }
        guard let number = node.string.flatMap({ $0.hasPrefix("-") ? nil : FixedDecimal(declared: $0) }) else {
            faults.add(.noTarget(node.string ?? ""), at: node, key: section.key(bound.rawValue))
            return nil
        }
        var target = Target(bound, number)
        target.title = section.string("title")
        target.basis = section.string("basis")
        return target
    }

    /// The value that a dotted path names; `used` are the datasets that it may be of, where not all.
    package func reference(_ path: String, at node: Node, key: String) -> DataReference? {
        let names = path.split(separator: ".").map(String.init)
        guard let dataset = datasets.first(where: { $0.id.rawValue == names.first }) else {
            faults.add(
                .none(names.first ?? "", "dataset of the report", among: datasets.map(\.id.rawValue)), at: node,
                key: key)
            return nil
        }
        do throws(DataReference.Fault) {
            return try DataReference(Array(names.dropFirst()), of: dataset)
        } catch {
            faults.add(FaultText(error.message), at: node, key: key)
            return nil
        }
    }
}
