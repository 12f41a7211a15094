import Messages
import ReportingKit
import YAMLReading
import Yams

/// `kinds`: kinds of units that the country's table lacks, by the names that the office's lists use, and further words
/// of those that it has.
extension SettingsReader {
    private static let ofNewKind = [
        "level", "words", "short", "level_name", "authority", "row_labels", "offices",
    ]
    private static let ofKnownKind = ["words", "short"]

    func unitKinds(_ node: Node, _ faults: YAMLFaults) -> UnitKinds {
        let shipped = UnitKinds.shipped
        let section = YAMLSection(node, path: "kinds", allowed: nil, faults: faults)
        let added = section.entries.compactMap { entry -> UnitKind? in
            let known = shipped[entry.name]
            guard known != nil || isName(entry.name) else {
                faults.add(.noKindName(entry.name), at: entry.keyNode, key: section.key(entry.name))
                return nil
            }
            let kind = YAMLSection(
                entry.value, path: section.key(entry.name), allowed: known == nil ? Self.ofNewKind : Self.ofKnownKind,
                faults: faults)
            let words = words(kind, isRequired: known == nil || kind.node("short") == nil, at: entry.keyNode, faults)
            return known?.adding(words) ?? newKind(entry.name, kind, words, entry.keyNode, faults)
        }
        return shipped.adding(added)
    }

    private func isName(_ text: String) -> Bool {
        text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_" || $0 == "-") }
    }

    /// `words: [cụm dân cư]`, `short: {cụm dân cư: [CDC]}`.
    private func words(
        _ kind: YAMLSection, isRequired: Bool, at key: Node, _ faults: YAMLFaults
    ) -> [UnitKindWord] {
        let texts = (kind.strings("words") ?? []).map { $0.lowercased() }
        if texts.isEmpty, isRequired {
            faults.add(.noKindWords, at: key, key: kind.path)
        }
        var short: [String: [String]] = [:]
        if let node = kind.node("short") {
            let section = YAMLSection(node, path: kind.key("short"), allowed: texts, faults: faults)
            for entry in section.entries { short[entry.name] = section.strings(entry.name) ?? [] }
        }
        return texts.map { UnitKindWord($0, short: short[$0] ?? [], mayBeLeftOut: true) }
    }

    private func newKind(
        _ name: String, _ kind: YAMLSection, _ words: [UnitKindWord], _ key: Node, _ faults: YAMLFaults
    ) -> UnitKind {
        var level: Int?
        let highest = UnitKinds.shipped.all.compactMap(\.level).min() ?? 1
        if let node = kind.node("level"), let text = kind.string("level") {
            level = Int(text).flatMap { (highest + 1...9).contains($0) ? $0 : nil }
            if level == nil {
                faults.add(
                    .noLevel(text, from: highest + 1, communes: UnitKind.commune.level ?? 3), at: node,
                    key: kind.key("level"))
            }
        }
        return UnitKind(
            name, level: level, hasAuthority: kind.flag("authority") ?? false, levelName: kind.string("level_name"),
            levelWords: kind.string("level_name").map { [Self.levelWord($0)] } ?? [],
            rowLabels: kind.strings("row_labels"),
            offices: kind.string("offices") ?? UnitKind.office.offices,
            words: level == nil ? words.map { UnitKindWord($0.text, short: $0.short) } : words)
    }

    /// "khu vực" of "cấp khu vực".
    private static func levelWord(_ name: String) -> String {
        let words = name.split(separator: " ")
        return words.first?.lowercased() == "cấp" ? words.dropFirst().joined(separator: " ") : name
    }
}
