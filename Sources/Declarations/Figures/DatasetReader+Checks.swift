import Messages
import ReportingKit
import YAMLReading
import Yams

/// What must agree between tables.
extension DatasetReader {
    private func checkSections() -> [(section: YAMLSection, node: Node)] {
        guard let node = top.node("checks") else { return [] }
        guard case .sequence(let items) = node else {
            faults.add(.expectedList(of: "checks"), at: node, key: "checks")
            return []
        }
        return items.map { (DatasetKeys.check.section($0, path: "checks", faults: faults), $0) }
    }

    private func sets(_ section: YAMLSection, _ key: String) -> [UnitSet] {
        (section.strings(key) ?? []).compactMap { word in
            if let set = UnitSet(rawValue: word) { return set }
            faults.add(.noSet(word), at: section.node(key) ?? root, key: section.key(key))
            return nil
        }
    }

    func datasetChecks(_ dataset: DatasetDefinition) -> [DatasetCheck] {
        checkSections().compactMap { section, node in
            guard let agree = section.node("agree") else {
                if section.node("at_most") == nil {
                    faults.add(.nothingChecked, at: node, key: "checks")
                }
                return nil
            }
            for key in ["at_most", "sets"] {
                guard let other = section.node(key) else { continue }
                faults.add(.besideAgree(key), at: other, key: section.key(key))
            }
            let sets = sets(section, "agree")
            for set in sets where !UnitSet.places.contains(set) {
                faults.add(.noTableAlone(set), at: agree, key: section.key("agree"))
            }
            if sets.count < 2 {
                faults.add(.agreesAlone, at: agree, key: section.key("agree"))
            }
            return .agree(sets)
        }
    }

    /// `at_most: [partial_received + full_received, forests.received]`
    func crossChecks(_ dataset: DatasetDefinition) -> [CrossCheck] {
        // Faults of the sections themselves were found with those of `agree`.
        let quiet = YAMLFaults(file: faults.file, text: "")
        guard case .sequence(let items)? = top.node("checks") else { return [] }
        return items.flatMap { item -> [CrossCheck] in
            let section = YAMLSection(item, path: "checks", allowed: nil, faults: quiet)
            guard let node = section.node("at_most") else { return [] }
            guard let texts = section.strings("at_most"), texts.count == 2 else {
                faults.add(.expectedBound, at: node, key: "checks.at_most")
                return []
            }
            let bound = texts[1].split(separator: ".", maxSplits: 1).map(String.init)
            guard bound.count == 2 else {
                faults.add(.noFieldOfDataset(texts[1]), at: node, key: "checks.at_most")
                return []
            }
            let names = texts[0].split(separator: "+").map { VietnameseText.clean(String($0)) }
            for name in names where dataset.field(FieldName(name)) == nil {
                faults.add(
                    .no("field", name, among: dataset.fields.map(\.name.rawValue)), at: node, key: "checks.at_most")
            }
            guard let first = names.first else { return [] }
            let lesser = names.dropFirst().reduce(FieldExpression.field(FieldName(first))) {
                $0 + .field(FieldName($1))
            }
            let places = section.node("sets") == nil ? [UnitSet.level, .subordinates] : sets(section, "sets")
            return places.map { set in
                .bound(
                    lesser: DatasetField(dataset.id, set, lesser),
                    greater: DatasetField(DatasetID(bound[0]), set, .field(FieldName(bound[1]))))
            }
        }
    }
}
