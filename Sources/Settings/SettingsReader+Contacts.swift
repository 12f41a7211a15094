import Foundation
import Messages
import ReportingKit
import YAMLReading
import Yams

/// Whom officers ask: `contacts: [{name: "Lê Thị Hoa", telephone: "0255 3822 123", units: ["21064"], datasets:
/// [documents]}]`
extension SettingsReader {
    func contacts(_ node: Node, _ faults: YAMLFaults) -> [Contact] {
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        let known = modules.flatMap(\.datasets).map(\.id.rawValue) + modules.flatMap(\.records).map(\.id.rawValue)
        return items.enumerated().compactMap { index, item in
            let section = YAMLSection(
                item, path: "contacts[\(index + 1)]", allowed: ["name", "telephone", "units", "datasets", "account"],
                what: "a contact", faults: faults)
            for name in section.strings("datasets") ?? [] where !known.contains(name) {
                faults.add(
                    .none(name, "dataset", among: known), at: section.node("datasets") ?? item,
                    key: section.key("datasets"))
            }
            let name = line("name", section), telephone = line("telephone", section)
            guard let name, let telephone else {
                if name == nil || telephone == nil, case .mapping = item {
                    faults.add(
                        .incompleteContact(name == nil ? "name" : "telephone"), at: item, key: section.path)
                }
                return nil
            }
            return Contact(
                name: name, telephone: telephone, units: (section.strings("units") ?? []).map { UnitCode($0) },
                datasets: (section.strings("datasets") ?? []).map { DatasetID($0) }, account: section.string("account"))
        }
    }

    /// One line of text that says something.
    private func line(_ key: String, _ section: YAMLSection) -> String? {
        guard let text = section.string(key) else { return nil }
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingCharacters(in: .whitespaces)
        return line.isEmpty ? nil : line
    }
}
