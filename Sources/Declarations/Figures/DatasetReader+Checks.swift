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
        checkSections().compactMap { section, node in
            guard let agree = section.node("agree") else {
                if section.node("at_most") == nil {
                    faults.add("says nothing that is checked", at: node, key: "checks", hint: "agree or at_most")
                }
                return nil
            }
            for key in ["at_most", "sets"] {
                guard let other = section.node(key) else { continue }
                faults.add("\(key) stands beside agree", at: other, key: section.key(key), hint: "a check of its own")
            }
            let sets = sets(section, "agree")
            for set in sets where !UnitSet.places.contains(set) {
                faults.add(
                    "no table is of the set \"\(set)\" alone", at: agree, key: section.key("agree"),
                    hint: "allowed: " + UnitSet.places.map(\.rawValue).joined(separator: ", "))
            }
            if sets.count < 2 {
                faults.add("sets agree with each other", at: agree, key: section.key("agree"), hint: "name two")
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
                    hint: NearestName.question(for: name, among: dataset.fields.map(\.name.rawValue)))
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
