import Messages
import ReportingKit
import YAMLReading
import Yams

/// Reads how sentences speak of a dataset's fields.
struct SpeechReader {
    let faults: YAMLFaults
    let fields: [FieldName]

    func read(_ node: Node) -> DatasetSpeech {
        let section = SpeechKeys.speech.section(node, path: "speech", faults: faults)
        for key in ["axes", "fields"] where section.node(key) == nil {
            faults.add(.areMissing(key), at: node, key: "speech")
        }
        let axes = axes(section)
        let terms = axes.joined().map(\.name)
        let needed = named(section, "fields").map { entry in
            check(entry.name, entry.node, "speech.fields")
            return (
                FieldName(entry.name), Set(entry.texts.filter { checkTerm($0, entry.node, terms, "speech.fields") })
            )
        }
        return DatasetSpeech(
            axes: axes,
            compounds: named(section, "compounds").map { entry in
                DatasetSpeech.Compound(
                    phrase: entry.name,
                    terms: Set(entry.texts.filter { checkTerm($0, entry.node, terms, "speech.compounds") }))
            },
            fields: Dictionary(needed, uniquingKeysWith: { first, _ in first }),
            shares: named(section, "shares").compactMap { entry in
                guard let whole = entry.texts.first else { return nil }
                check(entry.name, entry.node, "speech.shares")
                check(whole, entry.node, "speech.shares")
                return DatasetSpeech.Share(FieldName(entry.name), of: FieldName(whole))
            },
            unitShares: named(section, "units_with").map { entry in
                check(entry.name, entry.node, "speech.units_with")
                return DatasetSpeech.UnitShare(field: FieldName(entry.name), phrases: entry.texts)
            },
            fillers: section.strings("fillers") ?? [], others: section.strings("others") ?? [])
    }

    private func axes(_ section: YAMLSection) -> [[DatasetSpeech.Term]] {
        guard let node = section.node("axes") else { return [] }
        guard case .sequence(let items) = node else {
            faults.add(.expectedList(of: "axes"), at: node, key: "speech.axes")
            return []
        }
        return items.map { item in
            let axis = YAMLSection(item, path: "speech.axes", allowed: nil, faults: faults)
            return axis.entries.map { entry in
                DatasetSpeech.Term(name: entry.name, phrases: axis.strings(entry.name) ?? [])
            }
        }
    }

    private func named(_ section: YAMLSection, _ key: String) -> [(name: String, node: Node, texts: [String])] {
        guard let node = section.node(key) else { return [] }
        let named = YAMLSection(node, path: section.key(key), allowed: nil, faults: faults)
        return named.entries.map { ($0.name, $0.keyNode, named.strings($0.name) ?? []) }
    }

    private func check(_ name: String, _ node: Node, _ key: String) {
        guard !fields.contains(FieldName(name)) else { return }
        faults.add(.no("field", name, among: fields.map(\.rawValue)), at: node, key: key)
    }

    private func checkTerm(_ name: String, _ node: Node, _ terms: [String], _ key: String) -> Bool {
        if terms.contains(name) { return true }
        faults.add(.no("term", name, among: terms), at: node, key: key)
        return false
    }
}
