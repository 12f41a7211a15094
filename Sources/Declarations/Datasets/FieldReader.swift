import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads a dataset's fields. What a field does not say its group says for it, then the dataset's defaults.
struct FieldReader {
    /// What rules follow from.
    struct Derived {
        let field: FieldName
        var sum: (parts: [FieldName], node: Node)?
        var rate: (part: FieldName, whole: FieldName)?
        var atMost: FieldName?
    }

    struct Columns {
        var fields: [FieldDefinition] = []
        var groups: [FieldGroup] = []
        /// What is said of each line of indicators.
        var columns: [FieldDefinition] = []
        var derived: [Derived] = []
    }

    private let reader: DatasetReader
    private let faults: YAMLFaults
    private let groups: [(name: String, section: YAMLSection)]
    private let defaults: YAMLSection?

    init(_ reader: DatasetReader) {
        self.reader = reader
        let faults = reader.faults
        self.faults = faults
        defaults = reader.top.node("defaults").map {
            DatasetKeys.defaults.section($0, path: "defaults", faults: faults)
        }
        groups =
            reader.top.node("groups").map { node in
                YAMLSection(node, path: "groups", allowed: nil, faults: faults).entries.map { entry in
                    (
                        entry.name,
                        DatasetKeys.group.section(entry.value, path: "groups.\(entry.name)", faults: faults)
                    )
                }
            } ?? []
    }

    func read() -> Columns {
        var columns = Columns()
        for group in groups {
            reader.checkName(group.name, at: nil, key: "groups.\(group.name)")
            if group.section.node("title") == nil {
                faults.add(.missing("title"), at: reader.root, key: group.section.path)
            }
            columns.groups.append(
                FieldGroup(
                    GroupName(group.name), group.section.string("title") ?? "",
                    headings: reader.headings(group.section, "headings"),
                    isRequired: group.section.flag("required") ?? true))
        }
        read("fields") { field, derived, parts in
            columns.fields += [field] + parts
            columns.derived += derived
        }
        read("columns") { field, derived, _ in
            columns.columns.append(field)
            columns.derived += derived
        }
        if columns.fields.isEmpty, reader.top.node("lines") == nil, reader.top.node("extends") == nil,
            reader.top.flag("enabled") != false
        {
            faults.add(.noFields, at: reader.root, key: nil)
        }
        checkReferences(columns)
        return columns
    }

    private func read(_ key: String, _ take: (FieldDefinition, [Derived], [FieldDefinition]) -> Void) {
        guard let node = reader.top.node(key) else { return }
        for entry in YAMLSection(node, path: key, allowed: nil, faults: faults).entries {
            reader.checkName(entry.name, at: entry.keyNode, key: "\(key).\(entry.name)")
            let own = DatasetKeys.field.section(entry.value, path: "\(key).\(entry.name)", faults: faults)
            let isKnown = reader.base?.field(FieldName(entry.name)) != nil
            if own.node("title") == nil, !isKnown {
                faults.add(.missing("title"), at: entry.keyNode, key: own.path)
            }
            if DataReferenceWords.reserved.contains(entry.name) {
                faults.add(.nameOfFacet(entry.name), at: entry.keyNode, key: own.path)
            }
            let groupName = own.string("group")
            let group = groupName.flatMap { name in groups.first { $0.name == name } }
            if let groupName, group == nil, !groups.isEmpty {
                faults.add(
                    .no("group", groupName, allowed: groups.map(\.name)), at: own.node("group") ?? entry.keyNode,
                    key: own.key("group"))
            }
            let single = SingleFieldReader(
                reader: reader, name: FieldName(entry.name), keyNode: entry.keyNode,
                chain: [own, group?.section, defaults].compactMap(\.self),
                groupName: group.map { GroupName($0.name) }, groupTitle: group?.section.string("title") ?? groupName)
            let made = single.read()
            take(made.field, made.derived, made.parts)
        }
    }

    /// Fields that other fields name.
    private func checkReferences(_ columns: Columns) {
        let names = (columns.fields + columns.columns + (reader.base?.fields ?? [])).map(\.name)
        for key in ["fields", "columns"] {
            guard let node = reader.top.node(key) else { continue }
            for entry in YAMLSection(node, path: key, allowed: nil, faults: YAMLFaults(file: "", text: "")).entries {
                let field = YAMLSection(
                    entry.value, path: "\(key).\(entry.name)", allowed: nil, faults: YAMLFaults(file: "", text: ""))
                var references: [(String, Node)] = ["at_most", "continues"].compactMap { name in
                    field.node(name).map { (name, $0) }
                }
                references += field.node("sum").map { [("sum", $0)] } ?? []
                if let rate = field.node("rate") {
                    let parts = YAMLSection(
                        rate, path: field.key("rate"), allowed: nil, faults: YAMLFaults(file: "", text: ""))
                    references += ["part", "whole"].compactMap { name in parts.node(name).map { ("rate.\(name)", $0) } }
                }
                for (path, node) in references { check(node, at: field.key(path), among: names) }
            }
        }
    }

    private func check(_ node: Node, at key: String, among names: [FieldName]) {
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        for item in items {
            guard let name = item.string, !names.contains(FieldName(name)) else { continue }
            faults.add(.no("field", name, among: names.map(\.rawValue)), at: item, key: key)
        }
    }
}

/// Names that templates give to what is said of a value, so that no field may have them.
enum DataReferenceWords {
    static let reserved = ["rate", "former", "last_year", "change", "change_percent", "rank"]
}
