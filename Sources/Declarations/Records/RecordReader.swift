import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads an export of one row a dossier: its columns and what is counted from them.
package struct RecordReader {
    let faults: YAMLFaults
    let parts: DatasetReader

    /// A file of its own, where several datasets are counted from one export.
    package static func read(_ text: String, file: String) throws(FileFaults) -> (
        module: ModuleID?, record: RecordDefinition
    ) {
        let faults = YAMLFaults(file: file, text: text)
        let root = try YAMLDocument.root(text, file: file)
        let top = RecordKeys.file.section(root, path: "", faults: faults)
        let id = top.string("records") ?? ""
        let parts = DatasetReader(faults: faults, top: top, root: root, id: "")
        parts.checkName(id, at: top.node("records"), key: "records")
        let reader = RecordReader(faults: faults, parts: parts)
        let columns = reader.columns(top, root)
        var fills: [RecordFilling] = []
        if let node = top.node("counts") {
            let datasets = YAMLSection(node, path: "counts", allowed: nil, faults: faults)
            fills = datasets.entries.map { entry in
                RecordFilling(
                    dataset: DatasetID(entry.name),
                    counts: reader.counts(entry.value, datasets.key(entry.name), columns, fields: nil))
            }
        }
        let record = reader.record(RecordID(id), top, root, columns, fills)
        try faults.throwAny()
        return (top.string("module").map { ModuleID($0) }, record)
    }

    func record(
        _ id: RecordID, _ section: YAMLSection, _ node: Node, _ columns: [RecordColumn], _ fills: [RecordFilling]
    ) -> RecordDefinition {
        parts.require(["title"], in: section, node)
        if fills.isEmpty { faults.add(.areMissing("counts"), at: node, key: section.path.isEmpty ? nil : section.path) }
        for kind in [RecordColumn.Kind.identifier, .unit] where columns.filter({ $0.kind == kind }).count != 1 {
            faults.add(.needsColumn(isUnit: kind == .unit), at: node, key: section.path.isEmpty ? nil : section.path)
        }
        let received = RecordColumn.receivedDate.name
        let result = RecordColumn.resultDate.name
        if !columns.contains(where: { $0.name == received && $0.kind == .date }) {
            faults.add(.needsReceivedDate, at: node, key: section.path.isEmpty ? nil : section.path)
        }
        return RecordDefinition(
            id: id, title: section.string("title") ?? "", columns: columns, received: received,
            orderedDates: columns.contains { $0.name == result } ? [.init(received, before: result)] : [], fills: fills)
    }

    // MARK: Additions

    private static let added: Set<String> = ["headings", "yes", "no", "values"]

    /// What a file adds to an export that is declared already.
    func addition(to former: RecordDefinition, _ section: YAMLSection, fields: [FieldName]) -> RecordDefinition {
        for entry in section.entries where !["columns", "counts"].contains(entry.name) {
            faults.add(.notOfExport(entry.name), at: entry.keyNode, key: section.key(entry.name))
        }
        var columns: [RecordColumn] = []
        if let node = section.node("columns") {
            let named = YAMLSection(node, path: section.key("columns"), allowed: nil, faults: faults)
            for entry in named.entries {
                let own = RecordKeys.column.section(entry.value, path: named.key(entry.name), faults: faults)
                columns.append(addition(to: former.column(FieldName(entry.name)), entry.name, entry.keyNode, own))
            }
        }
        let all = former.columns + columns.filter { former.column($0.name) == nil }
        let counts = section.node("counts").map { self.counts($0, section.key("counts"), all, fields: fields) } ?? []
        if let node = section.node("counts") {
            let counted = former.fills.filter { $0.dataset == parts.base?.id }.flatMap(\.counts).map(\.field)
            for count in counts where counted.contains(count.field) {
                faults.add(.countedAlready(count.field), at: node, key: section.key("counts"))
            }
        }
        return RecordDefinition(
            id: former.id, title: former.title, columns: columns, received: former.received,
            fills: [RecordFilling(dataset: parts.base?.id ?? parts.id, counts: counts)])
    }

    /// - Parameter former: nil for a column that is new.
    private func addition(
        to former: RecordColumn?, _ name: String, _ keyNode: Node, _ own: YAMLSection
    ) -> RecordColumn {
        guard let former else {
            let column = column(name, keyNode, [own])
            if column.isRequired {
                faults.add(.addedColumnRequired, at: keyNode, key: own.path)
            }
            return column
        }
        for entry in own.entries where !Self.added.contains(entry.name) {
            faults.add(.notOfColumn(entry.name), at: entry.keyNode, key: own.key(entry.name))
        }
        var words: [CategoryName: [String]] = [.yes: own.strings("yes") ?? [], .no: own.strings("no") ?? []]
        if let node = own.node("values") {
            let values = YAMLSection(node, path: own.key("values"), allowed: nil, faults: faults)
            for entry in values.entries {
                let value = RecordKeys.value.section(entry.value, path: values.key(entry.name), faults: faults)
                for key in value.entries where key.name != "words" {
                    faults.add(.notOfValue(key.name), at: key.keyNode, key: value.key(key.name))
                }
                words[CategoryName(entry.name)] = value.strings("words") ?? []
            }
        }
        let known = former.categories.map(\.name)
        for (name, texts) in words where !texts.isEmpty && !known.contains(name) {
            faults.add(.lacksValue(former.name, name, among: known.map(\.rawValue)), at: keyNode, key: own.path)
        }
        return RecordColumn(
            former.name, former.title,
            kind: .category(
                words.filter { known.contains($0.key) }.map {
                    RecordCategory($0.key, $0.key.rawValue, words: $0.value)
                }), headings: parts.headings(own, "headings"), isRequired: former.isRequired)
    }

    // MARK: Columns

    /// Those of every one-stop system.
    private static let shared: [String: RecordColumn] = [
        "dossier": .dossier, "unit": .receivingUnit, "received_date": .receivedDate, "due_date": .dueDate,
        "result_date": .resultDate, "state": .dossierState,
    ]

    func columns(_ section: YAMLSection, _ node: Node) -> [RecordColumn] {
        var columns = (section.strings("use") ?? []).compactMap { name -> RecordColumn? in
            if Self.shared[name] == nil {
                faults.add(
                    .notAllowed(name, among: Self.shared.keys.sorted()), at: section.node("use") ?? node,
                    key: section.key("use"))
            }
            return Self.shared[name]
        }
        guard let node = section.node("columns") else { return columns }
        let named = YAMLSection(node, path: section.key("columns"), allowed: nil, faults: faults)
        var sections: [String: YAMLSection] = [:]
        for entry in named.entries {
            parts.checkName(entry.name, at: entry.keyNode, key: named.key(entry.name))
            let own = RecordKeys.column.section(entry.value, path: named.key(entry.name), faults: faults)
            var chain = [own]
            if let like = own.string("like") {
                if let other = sections[like] {
                    chain.append(other)
                } else {
                    faults.add(
                        .noneBefore("column", like, among: Array(sections.keys)), at: own.node("like") ?? entry.keyNode,
                        key: own.key("like"))
                }
            }
            sections[entry.name] = own
            columns.append(column(entry.name, entry.keyNode, chain))
        }
        return columns
    }

    private func column(_ name: String, _ keyNode: Node, _ chain: [YAMLSection]) -> RecordColumn {
        let own = chain[0]
        func section(_ key: String) -> YAMLSection { chain.first { $0.node(key) != nil } ?? own }
        if section("title").node("title") == nil { faults.add(.missing("title"), at: keyNode, key: own.path) }
        return RecordColumn(
            FieldName(name), section("title").string("title") ?? name, kind: kind(section, own, keyNode),
            headings: parts.headings(section("headings"), "headings"), not: section("not").strings("not") ?? [],
            at: own.strings("at") ?? [],
            isRequired: section("required").flag("required") ?? true)
    }

    private func kind(_ section: (String) -> YAMLSection, _ own: YAMLSection, _ keyNode: Node) -> RecordColumn.Kind {
        switch section("type").string("type") {
        case "identifier": return .identifier
        case "unit": return .unit
        case "date": return .date
        case "flag":
            return .flag(yes: section("yes").strings("yes") ?? [], no: section("no").strings("no") ?? [])
        case "category":
            let values = section("values")
            guard let node = values.node("values") else {
                faults.add(.areMissing("values"), at: keyNode, key: own.path)
                return .category([])
            }
            let named = YAMLSection(node, path: own.key("values"), allowed: nil, faults: faults)
            return .category(named.entries.map { category($0.name, $0.keyNode, $0.value, named.key($0.name)) })
        case let word:
            faults.add(
                .noColumnType(word, among: ["identifier", "unit", "date", "category", "flag"]),
                at: section("type").node("type") ?? keyNode, key: own.key("type"))
            return .flag()
        }
    }

    private func category(_ name: String, _ keyNode: Node, _ node: Node, _ path: String) -> RecordCategory {
        parts.checkName(name, at: keyNode, key: path)
        let section = RecordKeys.value.section(node, path: path, faults: faults)
        parts.require(["title"], in: section, keyNode)
        var further: [RecordTerms] = []
        if let former = section.node("former"), case .sequence(let items) = former {
            for item in items {
                let words = RecordKeys.former.section(item, path: section.key("former"), faults: faults)
                parts.require(["until"], in: words, item)
                further.append(
                    RecordTerms(
                        words.strings("words") ?? [], holding: words.strings("holds") ?? [],
                        until: parts.day(words, "until")))
            }
        } else if let former = section.node("former") {
            faults.add(.expectedList, at: former, key: section.key("former"))
        }
        return RecordCategory(
            CategoryName(name), section.string("title") ?? name, words: section.strings("words") ?? [],
            holding: section.strings("holds") ?? [], from: parts.day(section, "from"), further: further)
    }

    // MARK: Counts

    private static let ifAny = " if any"

    /// `fields` are those of the dataset, where they are known here.
    func counts(_ node: Node, _ path: String, _ columns: [RecordColumn], fields: [FieldName]?) -> [RecordFilling.Count]
    {
        let section = YAMLSection(node, path: path, allowed: nil, faults: faults)
        return section.entries.compactMap { entry in
            if let fields, !fields.contains(FieldName(entry.name)) {
                faults.add(.no("field", entry.name, among: fields.map(\.rawValue)), at: entry.keyNode, key: path)
            }
            guard let text = section.string(entry.name) else {
                faults.add(.expectedCondition, at: entry.keyNode, key: section.key(entry.name))
                return nil
            }
            // `… if any`: a list without any such record says nothing of them.
            let isKnownByOccurring = text.hasSuffix(Self.ifAny)
            let condition = isKnownByOccurring ? String(text.dropLast(Self.ifAny.count)) : text
            do throws(RecordConditionParser.Fault) {
                return .init(
                    FieldName(entry.name), try RecordConditionParser.condition(condition, columns: columns),
                    isKnownByOccurring: isKnownByOccurring)
            } catch {
                faults.add(error.text, at: entry.value, offset: error.offset, key: section.key(entry.name))
                return nil
            }
        }
    }
}

extension DatasetReader {
    /// Exports that are counted into this dataset alone.
    func recordsInDataset(_ fields: [FieldName]) -> [RecordDefinition] {
        guard let node = top.node("records") else { return [] }
        let reader = RecordReader(faults: faults, parts: self)
        return YAMLSection(node, path: "records", allowed: nil, faults: faults).entries.map { entry in
            checkName(entry.name, at: entry.keyNode, key: "records.\(entry.name)")
            let section = RecordKeys.inDataset.section(entry.value, path: "records.\(entry.name)", faults: faults)
            if let former = baseRecords.first(where: { $0.id.rawValue == entry.name }) {
                return reader.addition(to: former, section, fields: fields)
            }
            let columns = reader.columns(section, entry.keyNode)
            let fills = section.node("counts").map { node in
                [
                    RecordFilling(
                        dataset: base?.id ?? id,
                        counts: reader.counts(node, section.key("counts"), columns, fields: fields))
                ]
            }
            return reader.record(RecordID(entry.name), section, entry.keyNode, columns, fills ?? [])
        }
    }
}
