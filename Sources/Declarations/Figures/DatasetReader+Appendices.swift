import Messages
import ReportingKit
import YAMLReading
import Yams

/// The tables that a dataset offers to reports.
extension DatasetReader {
    func appendices(_ dataset: DatasetDefinition) -> [AppendixDefinition] {
        guard let node = top.node("appendices") else { return [] }
        guard case .sequence(let items) = node else {
            faults.add(.expectedList(of: "appendices"), at: node, key: "appendices")
            return []
        }
        var before: [String: YAMLSection] = [:]
        return items.compactMap { item in
            let own = DatasetKeys.appendix.section(item, path: "appendices", faults: faults)
            guard let word = own.string("set"), let set = UnitSet(rawValue: word) else {
                faults.add(.noSet(own.string("set")), at: own.node("set") ?? item, key: "appendices.set")
                return nil
            }
            var chain = [own]
            if let like = own.string("like") {
                if let other = before[like] {
                    chain.append(other)
                } else {
                    faults.add(
                        .noAppendix(of: like, among: Array(before.keys)), at: own.node("like") ?? item,
                        key: "appendices.like")
                }
            }
            before[word] = own
            return appendix(set, chain, item, dataset)
        }
    }

    private func appendix(
        _ set: UnitSet, _ chain: [YAMLSection], _ item: Node, _ dataset: DatasetDefinition
    ) -> AppendixDefinition {
        let own = chain[0]
        func section(_ key: String) -> YAMLSection { chain.first { $0.node(key) != nil } ?? own }
        let title = section("title").string("title")
        if title == nil { faults.add(.missing("title"), at: item, key: "appendices") }
        let fields = columns(section, item, dataset)
        var appendix = AppendixDefinition(
            AppendixID(own.string("id") ?? "\(dataset.id)_\(set)"),
            (title ?? "").filled("{set}", with: Self.words(of: set)).filled("{SET}", with: Self.words(of: set)),
            order: order(own), dataset: dataset.id, set: set,
            unitTitle: section("unit_title").string("unit_title") ?? DeclarationTexts.unit, fields: fields,
            totalLabel: section("total").string("total") ?? DeclarationTexts.total,
            columnNumbers: numbers(section("numbers"), fields, dataset))
        if let order = rowOrder(section("order_by"), dataset) { appendix.rows.order = order }
        return appendix
    }

    /// `register`, `late`, `late desc`
    private func rowOrder(_ section: YAMLSection, _ dataset: DatasetDefinition) -> RowChoice.Order? {
        guard let node = section.node("order_by"), let text = section.string("order_by") else { return nil }
        return RowOrderReader(faults: faults, dataset: dataset).order(text, at: node, key: "appendices.order_by")
    }

    /// Behind all that give their place.
    private func order(_ section: YAMLSection) -> Int {
        guard let text = section.string("order") else { return 1_000 }
        if let order = Int(text) { return order }
        faults.add(.noNumber(text), at: section.node("order") ?? root, key: "appendices.order")
        return 1_000
    }

    private static func words(of set: UnitSet) -> String {
        switch set {
        case .level: "{OF_LEVEL}"
        case .subordinates: "{OF_SUBORDINATES}"
        case .own, .offices, .lower, .whole: "{\(set.rawValue.uppercased())}"
        case .former, .deep: ""
        }
    }

    private func columns(_ section: (String) -> YAMLSection, _ item: Node, _ dataset: DatasetDefinition) -> [FieldName]
    {
        let all = dataset.appendixColumns.map(\.name)
        func known(_ key: String) -> [FieldName] {
            (section(key).strings(key) ?? []).compactMap { name in
                if all.contains(FieldName(name)) { return FieldName(name) }
                faults.add(
                    .no("field", name, among: all.map(\.rawValue)), at: section(key).node(key) ?? item,
                    key: "appendices.\(key)")
                return nil
            }
        }
        let without = section("without").node("without") == nil ? [] : known("without")
        let isAll = section("columns").node("columns") == nil || section("columns").strings("columns") == ["all"]
        return (isAll ? all : known("columns")).filter { !without.contains($0) }
    }

    private func numbers(_ section: YAMLSection, _ fields: [FieldName], _ dataset: DatasetDefinition) -> [String] {
        guard let node = section.node("numbers"), let texts = section.strings("numbers") else { return [] }
        if texts == ["auto"] { return ColumnNumbers.of(fields, dataset) }
        if texts.count != fields.count {
            faults.add(.numbers(texts.count, columns: fields.count), at: node, key: "appendices.numbers")
        }
        return texts
    }
}

/// The row under the headings: each column's number, with the formula that follows from the declaration.
package enum ColumnNumbers {
    package static func of(_ fields: [FieldName], _ dataset: DatasetDefinition) -> [String] {
        AppendixNumbers.of(fields, dataset)
    }
}
