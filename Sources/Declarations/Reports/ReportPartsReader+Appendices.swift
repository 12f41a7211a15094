import Messages
import ReportingKit
import YAMLReading
import Yams

extension ReportPartsReader {
    /// `{ late: { dataset: forests, set: subordinates, columns: [settled, late], where: late > 0, order_by: late desc, top: 10 } }`
    func appendices(_ top: YAMLSection) -> [ReportAppendix] {
        guard let node = top.node("appendices") else { return [] }
        return YAMLSection(node, path: "appendices", allowed: nil, faults: faults).entries.compactMap { entry in
            let section = ReportKeys.appendix.section(entry.value, path: "appendices.\(entry.name)", faults: faults)
            guard let name = section.string("dataset"), let node = section.node("dataset") else {
                faults.add(.noDatasetOfAppendix, at: entry.keyNode, key: section.path)
                return nil
            }
            guard let dataset = dataset(name, at: node, key: section.key("dataset")) else { return nil }
            var appendix = appendix(AppendixID(entry.name), section, dataset)
            appendix.isOptional = used.contains { $0.id == dataset.id && !$0.isRequired }
            return appendix
        }
    }

    private func appendix(_ id: AppendixID, _ section: YAMLSection, _ dataset: DatasetDefinition) -> ReportAppendix {
        var appendix = ReportAppendix(id, dataset: dataset.id, sets: sets(section))
        appendix.title = section.string("title")
        if let title = section.string("unit_title") { appendix.unitTitle = title }
        appendix.columns = columns(section, dataset)
        appendix.listed = listed(section, dataset)
        appendix.rows.order = order(section, dataset)
        appendix.rows.condition = condition(section, dataset)
        appendix.rows.top = count(section, "top")
        appendix.rows.bottom = count(section, "bottom")
        appendix.total = section.string("total")
        if let node = section.node("numbers") {
            appendix.numbers =
                node.string == "auto" ? .automatic : .written(section.strings("numbers") ?? [])
        }
        return appendix
    }

    /// One set, or several whose rows follow each other; without any the units below.
    private func sets(_ section: YAMLSection) -> [UnitSet] {
        guard let node = section.node("set") else { return [.subordinates] }
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        let known = DataReference.sets
        let sets = items.compactMap { item -> UnitSet? in
            let word = item.string ?? ""
            if let set = known.first(where: { $0.rawValue == word }) { return set }
            faults.add(.none(word, "set of units", among: known.map(\.rawValue)), at: item, key: section.key("set"))
            return nil
        }
        return sets.isEmpty ? [.subordinates] : sets
    }

    private func columns(_ section: YAMLSection, _ dataset: DatasetDefinition) -> ReportAppendix.Columns {
        if let node = section.node("columns"), node.string != "all" {
            return .fields(fields(node, section.key("columns"), dataset))
        }
        let without = section.node("without").map { fields($0, section.key("without"), dataset) } ?? []
        return .all(without: without)
    }

    /// `{ platform_names: Nền tảng số dùng chung }`: texts whose parts between semicolons are the rows.
    private func listed(_ section: YAMLSection, _ dataset: DatasetDefinition) -> [ListedText] {
        guard let node = section.node("list") else { return [] }
        let key = section.key("list")
        return YAMLSection(node, path: key, allowed: nil, faults: faults).entries.compactMap { entry in
            guard let name = field(entry.name, at: entry.keyNode, key, dataset) else { return nil }
            let title = entry.value.string ?? ""
            if dataset.field(name)?.type == .text, !title.isEmpty { return ListedText(name, title: title) }
            faults.add(.noList(name.rawValue), at: entry.keyNode, key: key)
            return nil
        }
    }

    private func fields(_ node: Node, _ key: String, _ dataset: DatasetDefinition) -> [FieldName] {
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        return items.compactMap { field($0.string ?? "", at: $0, key, dataset) }
    }

    private func field(_ name: String, at node: Node, _ key: String, _ dataset: DatasetDefinition) -> FieldName? {
        // Of indicators a column is what is said of each line, or a line.
        let lines = dataset.layout == .indicators ? dataset.fields.map(\.name.rawValue) : []
        let known = dataset.appendixColumns.map(\.name.rawValue) + lines
        if known.contains(name) { return FieldName(name) }
        faults.add(.lacksField(dataset.id, name, among: known), at: node, key: key)
        return nil
    }

    private func order(_ section: YAMLSection, _ dataset: DatasetDefinition) -> RowChoice.Order {
        guard let node = section.node("order_by"), let text = section.string("order_by") else { return .register }
        return RowOrderReader(faults: faults, dataset: dataset).order(text, at: node, key: section.key("order_by"))
    }

    private func condition(_ section: YAMLSection, _ dataset: DatasetDefinition) -> RowChoice.Condition? {
        guard let node = section.node("where"), let text = section.string("where") else { return nil }
        do throws(ExpressionError) {
            let (left, comparison, right) = try ExpressionParser.comparison(text, fields: dataset.fields.map(\.name))
            return RowChoice.Condition(left, comparison, right)
        } catch {
            faults.add(
                .noRule(error, in: text, fields: dataset.fields.map(\.name.rawValue)), at: node,
                key: section.key("where"))
            return nil
        }
    }
}
