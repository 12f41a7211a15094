import Messages
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
            refuse(entry.name, entry.keyNode, entry.name, .replacement(of: base.id))
        }
        if base.formCode != nil { refuse(top, "form", .formAlready) }
        if base.json != nil { refuse(top, "json", .jsonAlready) }
        if let node = top.node("dimension") {
            let dimension = quiet(node, "dimension")
            if base.dimension == nil {
                faults.add(.noDimension(base.id), at: node, key: "dimension")
            } else {
                checkEntries(dimension, Self.ofDimension, .membersAndHeadings)
                if base.dimension?.isOpen == true, let members = dimension.node("members"), case .sequence = members {
                    faults.add(.openDimension, at: members, key: "dimension.members")
                }
            }
        }
        if let node = top.node("fields") {
            for entry in quiet(node, "fields").entries where base.field(FieldName(entry.name)) != nil {
                checkEntries(
                    quiet(entry.value, "fields.\(entry.name)"), Self.ofField,
                    .headingsAndChoices)
            }
        }
        if case .sequence(let lines)? = top.node("lines") {
            for line in lines {
                let section = quiet(line, "lines")
                guard let name = section.string("name"), base.lines.contains(where: { $0.name == FieldName(name) })
                else { continue }
                checkEntries(section, Self.ofLine, .headings)
            }
        }
    }

    private func checkEntries(_ section: YAMLSection, _ allowed: Set<String>, _ can: FaultText.Addition) {
        for entry in section.entries where !allowed.contains(entry.name) {
            refuse(entry.name, entry.keyNode, section.key(entry.name), can)
        }
    }

    private func refuse(_ top: YAMLSection, _ name: String, _ reason: FaultText) {
        guard let node = top.node(name) else { return }
        faults.add(reason, at: node, key: name)
    }

    private func refuse(_ name: String, _ node: Node, _ key: String, _ can: FaultText.Addition) {
        faults.add(.notOfExtension(name, can), at: node, key: key)
    }

    /// Faults of the section itself are found where it is read.
    private func quiet(_ node: Node, _ path: String) -> YAMLSection {
        YAMLSection(node, path: path, allowed: nil, faults: YAMLFaults(file: "", text: ""))
    }
}
