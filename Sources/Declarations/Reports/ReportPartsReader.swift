import ReportingKit
import YAMLReading
import Yams

/// Reads what a report is made of: sections, appendices, targets, charts.
struct ReportPartsReader {
    let datasets: [DatasetDefinition]
    /// Those that the report uses; empty for all.
    let used: [ReportKind.Dataset]
    let faults: YAMLFaults

    /// `{ direction: { title: "Công tác chỉ đạo, điều hành", headings: [… chỉ đạo …] } }`
    func sections(_ top: YAMLSection) -> [SectionDefinition] {
        guard let node = top.node("sections") else { return [] }
        let entries = YAMLSection(node, path: "sections", allowed: nil, faults: faults).entries
        return entries.compactMap { entry in
            let section = YAMLSection(
                entry.value, path: "sections.\(entry.name)", allowed: ["title", "headings", "parent"],
                what: "a section", faults: faults)
            let title = section.string("title") ?? ""
            if title.isEmpty {
                faults.add("title is missing", at: entry.keyNode, key: section.path, hint: "the section's heading")
            }
            let parent = section.string("parent")
            if let parent, !entries.contains(where: { $0.name == parent }), let node = section.node("parent") {
                faults.add(
                    "\"\(parent)\" is no section", at: node, key: section.key("parent"),
                    hint: Nearest.hint(for: parent, among: entries.map(\.name)))
            }
            return SectionDefinition(
                SectionID(entry.name), title, parent: parent.map { SectionID($0) },
                headings: section.strings("headings") ?? [])
        }
    }

    // MARK: Figures

    func targets(_ top: YAMLSection) -> [DataReference: Target] {
        top.node("targets").map { figures.targets($0, path: "targets") } ?? [:]
    }

    private var figures: TargetsReader {
        TargetsReader(
            datasets: datasets.filter { dataset in used.isEmpty || used.contains { $0.id == dataset.id } },
            faults: faults)
    }

    /// `{ received: { kind: bar, of: settlement.subordinates.received, top: 15 } }`
    func charts(_ top: YAMLSection) -> [ReportChart] {
        guard let node = top.node("charts") else { return [] }
        return YAMLSection(node, path: "charts", allowed: nil, faults: faults).entries.compactMap { entry in
            let section = YAMLSection(
                entry.value, path: "charts.\(entry.name)", allowed: ["kind", "of", "top"], what: "a chart",
                faults: faults)
            guard let path = section.string("of"), let node = section.node("of") else {
                faults.add("of is missing", at: entry.keyNode, key: section.path, hint: "of: DATASET.SET.FIELD")
                return nil
            }
            guard let reference = figures.reference(path, at: node, key: section.key("of")) else { return nil }
            return ReportChart(
                entry.name, section.choice("kind", of: ReportChart.Kind.self) ?? .bar, of: reference,
                top: count(section, "top"))
        }
    }

    func dataset(_ name: String, at node: Node, key: String) -> DatasetDefinition? {
        let known = datasets.filter { dataset in used.isEmpty || used.contains { $0.id == dataset.id } }
        if let dataset = known.first(where: { $0.id.rawValue == name }) { return dataset }
        let isElsewhere = datasets.contains { $0.id.rawValue == name }
        faults.add(
            isElsewhere ? "\"\(name)\" is none of the report's datasets" : "\"\(name)\" is no dataset", at: node,
            key: key,
            hint: isElsewhere
                ? "add it under datasets" : Nearest.hint(for: name, among: known.map(\.id.rawValue).uniqued()))
        return nil
    }

    /// A number of rows above zero.
    func count(_ section: YAMLSection, _ name: String) -> Int? {
        guard let node = section.node(name) else { return nil }
        if let number = node.string.flatMap({ Int($0) }), (1...10_000).contains(number) { return number }
        faults.add(
            "\"\(node.string ?? "")\" is no number of rows", at: node, key: section.key(name),
            hint: "write a number above 0")
        return nil
    }
}
