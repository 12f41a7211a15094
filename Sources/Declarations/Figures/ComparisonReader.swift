import Messages
import ReportingKit
import YAMLReading
import Yams

/// Which figures' changes the report tells together: `forests.whole: { planted: số cây đã trồng }`.
///
/// The name is what templates ask for. Figures are named as they are listed: those of a set where the comparison bears
/// the set's name.
struct ComparisonReader {
    let faults: YAMLFaults
    let dataset: DatasetID
    let figures: [FigureDefinition]

    func read(_ top: YAMLSection) -> [ComparisonDefinition] {
        guard let node = top.node("comparisons") else { return [] }
        let named = YAMLSection(node, path: "comparisons", allowed: nil, faults: faults)
        return named.entries.map { entry in
            let parts = YAMLSection(entry.value, path: named.key(entry.name), allowed: nil, faults: faults)
            let prefixes = [entry.name, dataset.rawValue]
            return ComparisonDefinition(
                ComparisonID(entry.name),
                parts.entries.compactMap { part -> ComparisonDefinition.Part? in
                    let ids = prefixes.map { FigureID("\($0).\(part.name)") }
                    guard let id = ids.first(where: { id in figures.contains { $0.id == id } }) else {
                        let known = figures.compactMap { figure in
                            prefixes.lazy.filter { figure.id.rawValue.hasPrefix($0 + ".") }.first.map {
                                String(figure.id.rawValue.dropFirst($0.count + 1))
                            }
                        }
                        faults.add(.no("figure", part.name, among: known), at: part.keyNode, key: parts.path)
                        return nil
                    }
                    return ComparisonDefinition.Part(id, parts.string(part.name) ?? "")
                })
        }
    }
}
