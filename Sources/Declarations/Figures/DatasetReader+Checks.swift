import ReportingKit
import YAMLReading
import Yams

/// What must agree between tables.
extension DatasetReader {
    private func checkSections() -> [(section: YAMLSection, node: Node)] {
        guard let node = top.node("checks") else { return [] }
        guard case .sequence(let items) = node else {
            faults.add("expected a list of checks", at: node, key: "checks")
            return []
        }
        return items.map { (DatasetKeys.check.section($0, path: "checks", faults: faults), $0) }
    }

    private func sets(_ section: YAMLSection, _ key: String) -> [UnitSet] {
        (section.strings(key) ?? []).compactMap { word in
            if let set = UnitSet(rawValue: word) { return set }
            faults.add(
                "\"\(word)\" is no set of units", at: section.node(key) ?? root, key: section.key(key),
                hint: Nearest.hint(for: word, among: UnitSet.allCases.map(\.rawValue)))
            return nil
        }
    }

    func datasetChecks(_ dataset: DatasetDefinition) -> [DatasetCheck] {
        checkSections().compactMap { section, _ in
            section.node("agree") == nil ? nil : .agree(sets(section, "agree"))
        }
    }

    /// `at_most: [partial_received + full_received, digitization.received]`
    func crossChecks(_ dataset: DatasetDefinition) -> [CrossCheck] {
        // Faults of the sections themselves were found with those of `agree`.
        let quiet = YAMLFaults(file: faults.file, text: "")
        guard case .sequence(let items)? = top.node("checks") else { return [] }
        return items.flatMap { item -> [CrossCheck] in
            let section = YAMLSection(item, path: "checks", allowed: nil, faults: quiet)
            guard let node = section.node("at_most") else { return [] }
            guard let texts = section.strings("at_most"), texts.count == 2 else {
                faults.add("expected two: a sum of fields and dataset.field", at: node, key: "checks.at_most")
                return []
            }
            let bound = texts[1].split(separator: ".", maxSplits: 1).map(String.init)
            guard bound.count == 2 else {
                faults.add(
                    "\"\(texts[1])\" names no field of a dataset", at: node, key: "checks.at_most",
                    hint: "dataset.field")
                return []
            }
            let names = texts[0].split(separator: "+").map { VietnameseText.clean(String($0)) }
            for name in names where dataset.field(FieldName(name)) == nil {
                faults.add(
                    "no field \"\(name)\"", at: node, key: "checks.at_most",
                    hint: Nearest.name(for: name, among: dataset.fields.map(\.name.rawValue)).map {
                        "did you mean \"\($0)\"?"
                    })
            }
            guard let first = names.first else { return [] }
            let lesser = names.dropFirst().reduce(FieldExpression.field(FieldName(first))) {
                $0 + .field(FieldName($1))
            }
            let places = section.node("sets") == nil ? [UnitSet.level, .subordinates] : sets(section, "sets")
            return places.map { set in
                .bound(
                    lesser: DatasetField(id, set, lesser),
                    greater: DatasetField(DatasetID(bound[0]), set, .field(FieldName(bound[1]))))
            }
        }
    }
}
