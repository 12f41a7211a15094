import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads what a report is made of: sections, appendices, targets.
struct ReportPartsReader {
    let datasets: [DatasetDefinition]
    /// Those that the report uses; empty for all.
    let used: [ReportKind.Dataset]
    let faults: YAMLFaults
    /// Names of datasets that the office does not use: what is made of them is left out.
    var isLeftOut: @Sendable (String) -> Bool = { _ in false }

    /// `{ direction: { title: "Công tác chỉ đạo, điều hành", headings: [… chỉ đạo …] } }`
    func sections(_ top: YAMLSection, _ name: String = "sections") -> [SectionDefinition] {
        guard let node = top.node(name) else { return [] }
        let entries = YAMLSection(node, path: name, allowed: nil, faults: faults).entries
        return entries.compactMap { entry in
            let section = ReportKeys.section.section(entry.value, path: "\(name).\(entry.name)", faults: faults)
            let title = section.string("title") ?? ""
            if title.isEmpty {
                faults.add(.noSectionTitle, at: entry.keyNode, key: section.path)
            }
            let parent = section.string("parent")
            if let parent, !entries.contains(where: { $0.name == parent }), let node = section.node("parent") {
                faults.add(.none(parent, "section", among: entries.map(\.name)), at: node, key: section.key("parent"))
            }
            var definition = SectionDefinition(
                SectionID(entry.name), title, parent: parent.map { SectionID($0) },
                headings: section.strings("headings") ?? [])
            definition.levels = levels(section)
            return definition
        }
    }

    /// The levels of territory that a report or a part of it is for.
    func levels(_ section: YAMLSection) -> Set<UnitKind> {
        guard let node = section.node("levels") else { return [] }
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        let known = UnitKinds.shipped.all.filter(\.isTerritorial)
        return Set(
            items.compactMap { item in
                let text = item.string ?? ""
                if let kind = known.first(where: { $0.rawValue == text }) { return kind }
                faults.add(.notAllowed(text, among: known.map(\.rawValue)), at: item, key: section.key("levels"))
                return nil
            })
    }

    // MARK: Figures

    func targets(_ top: YAMLSection) -> [DataReference: Target] {
        top.node("targets").map { figures.targets($0, path: "targets") } ?? [:]
    }

    var figures: TargetsReader {
        TargetsReader(
            datasets: datasets.filter { dataset in used.isEmpty || used.contains { $0.id == dataset.id } },
            faults: faults)
    }

    func dataset(_ name: String, at node: Node, key: String) -> DatasetDefinition? {
        let known = datasets.filter { dataset in used.isEmpty || used.contains { $0.id == dataset.id } }
        if let dataset = known.first(where: { $0.id.rawValue == name }) { return dataset }
        let isElsewhere = datasets.contains { $0.id.rawValue == name }
        if !isElsewhere, isLeftOut(name) { return nil }
        faults.add(
            isElsewhere ? .notOfReport(name) : .none(name, "dataset", among: known.map(\.id.rawValue).uniqued()),
            at: node, key: key)
        return nil
    }

    /// A number of rows above zero.
    func count(_ section: YAMLSection, _ name: String) -> Int? {
        guard let node = section.node(name) else { return nil }
        if let number = node.string.flatMap({ Int($0) }), (1...10_000).contains(number) { return number }
        faults.add(.noRows(node.string ?? ""), at: node, key: section.key(name))
        return nil
    }
}
