import Messages
import ReportingKit
import YAMLReading
import Yams

/// What an administrator teaches: headings, words of categories, names of units.
extension SettingsReader {
    func headers(_ node: Node, _ faults: YAMLFaults) -> [DatasetID: [FieldName: [String]]] {
        // Tables and record-level exports alike, by their names.
        let known =
            modules.flatMap(\.datasets).map { (name: $0.id.rawValue, fields: $0.fields.map(\.name)) }
            + modules.flatMap(\.records).map { (name: $0.id.rawValue, fields: $0.columns.map(\.name)) }
        let section = YAMLSection(node, path: "headers", allowed: known.map(\.name), faults: faults)
        var variants: [DatasetID: [FieldName: [String]]] = [:]
        for entry in section.entries {
            guard let (name, names) = known.first(where: { $0.name == entry.name }) else { continue }
            let fields = YAMLSection(
                entry.value, path: "headers.\(name)", allowed: names.map(\.rawValue), faults: faults)
            for field in fields.entries {
                variants[DatasetID(name), default: [:]][FieldName(field.name)] = fields.strings(field.name)
            }
        }
        return variants
    }

    /// `words: {online_dossiers: {level: {full: ["Toàn trình mức 4"]}}}`: a word means one category of its column.
    func words(_ node: Node, _ faults: YAMLFaults) -> [RecordID: [FieldName: [CategoryName: [String]]]] {
        let records = modules.flatMap(\.records)
        let section = YAMLSection(node, path: "words", allowed: records.map(\.id.rawValue), faults: faults)
        var taught: [RecordID: [FieldName: [CategoryName: [String]]]] = [:]
        for entry in section.entries {
            guard let record = records.first(where: { $0.id.rawValue == entry.name }) else { continue }
            let columns = record.columns.filter { !$0.categories.isEmpty }
            let ofRecord = YAMLSection(
                entry.value, path: section.key(entry.name), allowed: columns.map(\.name.rawValue), faults: faults)
            for entry in ofRecord.entries {
                guard let column = columns.first(where: { $0.name.rawValue == entry.name }) else { continue }
                taught[record.id, default: [:]][column.name] = words(
                    of: column, entry.value, ofRecord.key(entry.name), faults)
            }
        }
        return taught
    }

    private func words(
        of column: RecordColumn, _ node: Node, _ path: String, _ faults: YAMLFaults
    ) -> [CategoryName: [String]] {
        let section = YAMLSection(
            node, path: path, allowed: column.categories.map(\.name.rawValue), faults: faults)
        var meanings: [String: CategoryName] = [:]
        for category in column.categories {
            for word in category.words { meanings[VietnameseText.comparisonKey(word)] = category.name }
        }
        var taught: [CategoryName: [String]] = [:]
        for entry in section.entries {
            guard let category = column.categories.first(where: { $0.name.rawValue == entry.name }) else { continue }
            for word in section.strings(entry.name) ?? [] {
                let key = VietnameseText.comparisonKey(word)
                if let other = meanings[key], other != category.name {
                    faults.add(.otherMeaning(word, other.rawValue), at: entry.value, key: section.key(entry.name))
                    continue
                }
                meanings[key] = category.name
                taught[category.name, default: []].append(word)
            }
        }
        return taught
    }

    func unitNamePatterns(_ top: YAMLSection) -> [UnitNamePattern] {
        (top.strings("unit_names") ?? []).compactMap { text in
            let pattern = UnitNamePattern(text)
            if pattern == nil, let node = top.node("unit_names") {
                top.faults.add(.noNamePattern(text), at: node, key: "unit_names")
            }
            return pattern
        }
    }
}
