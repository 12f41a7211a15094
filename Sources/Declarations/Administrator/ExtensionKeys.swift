import ReportingKit
import YAMLReading
import Yams

/// What a file may say of a dataset that it extends. The rest would change what is stored and issued already, or be
/// said in vain: it is refused where it is.
struct ExtensionKeys {
    let faults: YAMLFaults
    let base: DatasetDefinition

    private static let ofDataset: Set<String> = [
        "dataset", "extends", "module", "title", "enabled", "form", "files", "titles", "key", "dimension", "groups",
        "defaults", "fields", "lines", "periods", "rules", "checks", "json", "records", "appendices", "figures",
        "figure_sets", "comparisons",
    ]
    private static let ofField: Set<String> = ["headings", "choices"]
    private static let ofLine: Set<String> = ["name", "headings"]
    private static let ofDimension: Set<String> = ["headings", "members"]

    func check(_ top: YAMLSection) {
        for entry in top.entries where !Self.ofDataset.contains(entry.name) {
            refuse(entry.name, entry.keyNode, entry.name, "\"replaces: \(base.id)\" declares the whole dataset anew")
        }
        if base.formCode != nil { refuse(top, "form", "the dataset has its form already") }
        if base.json != nil { refuse(top, "json", "the dataset says where its rows stand already") }
        if let node = top.node("dimension") {
            let dimension = quiet(node, "dimension")
            if base.dimension == nil {
                faults.add("\"\(base.id)\" has no dimension", at: node, key: "dimension")
            } else {
                checkEntries(dimension, Self.ofDimension, "members and headings can be added")
                if base.dimension?.isOpen == true, let members = dimension.node("members"), case .sequence = members {
                    faults.add(
                        "the dimension is open: any words name a member", at: members, key: "dimension.members",
                        hint: "leave it out")
                }
            }
        }
        if let node = top.node("fields") {
            for entry in quiet(node, "fields").entries where base.field(FieldName(entry.name)) != nil {
                checkEntries(
                    quiet(entry.value, "fields.\(entry.name)"), Self.ofField,
                    "headings, and words of a choice, can be added to a field")
            }
        }
        if case .sequence(let lines)? = top.node("lines") {
            for line in lines {
                let section = quiet(line, "lines")
                guard let name = section.string("name"), base.lines.contains(where: { $0.name == FieldName(name) })
                else { continue }
                checkEntries(section, Self.ofLine, "headings can be added to a line")
            }
        }
    }

    private func checkEntries(_ section: YAMLSection, _ allowed: Set<String>, _ hint: String) {
        for entry in section.entries where !allowed.contains(entry.name) {
            refuse(entry.name, entry.keyNode, section.key(entry.name), hint)
        }
    }

    private func refuse(_ top: YAMLSection, _ name: String, _ reason: String) {
        guard let node = top.node(name) else { return }
        faults.add(reason, at: node, key: name, hint: "leave it out")
    }

    private func refuse(_ name: String, _ node: Node, _ key: String, _ hint: String) {
        faults.add("\"\(name)\" cannot be said of a dataset that is extended", at: node, key: key, hint: hint)
    }

    /// Faults of the section itself are found where it is read.
    private func quiet(_ node: Node, _ path: String) -> YAMLSection {
        YAMLSection(node, path: path, allowed: nil, faults: YAMLFaults(file: "", text: ""))
    }
}
