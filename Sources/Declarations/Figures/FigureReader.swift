import Messages
import ReportingKit
import YAMLReading
import Yams

/// Figures that a dataset's file lists. Those of single fields need no list: templates address any field.
struct FigureReader {
    let faults: YAMLFaults
    let dataset: DatasetDefinition

    private struct Set {
        let prefix: String
        let owner: FigureExpressionParser.Owner
        let units: String
    }

    func read(_ top: YAMLSection) -> [FigureDefinition] {
        guard let node = top.node("figures") else { return [] }
        let sets = figureSets(top)
        let named = YAMLSection(node, path: "figures", allowed: nil, faults: faults)
        let figures = named.entries.map { entry in (entry: entry, section: section(entry, named)) }
        guard !sets.isEmpty else {
            return figures.compactMap { figure(FigureID("\(dataset.id).\($0.entry.name)"), $0.entry, $0.section, nil) }
        }
        for (_, section) in figures {
            for name in section?.strings("sets") ?? [] where !sets.contains(where: { $0.prefix == name }) {
                faults.add(
                    .no("figure set", name, allowed: sets.map(\.prefix)), at: section?.node("sets") ?? node,
                    key: "figures.sets")
            }
        }
        return sets.flatMap { set in
            figures.compactMap { entry, section -> FigureDefinition? in
                if let only = section?.strings("sets"), !only.contains(set.prefix) { return nil }
                return figure(FigureID("\(set.prefix).\(entry.name)"), entry, section, set)
            }
        }
    }

    private typealias Entry = (name: String, keyNode: Node, value: Node)

    /// Nil for a bare title.
    private func section(_ entry: Entry, _ named: YAMLSection) -> YAMLSection? {
        if case .scalar = entry.value { return nil }
        let section = DatasetKeys.figure.section(entry.value, path: named.key(entry.name), faults: faults)
        if section.node("title") == nil { faults.add(.missing("title"), at: entry.keyNode, key: section.path) }
        return section
    }

    private func figureSets(_ top: YAMLSection) -> [Set] {
        guard let node = top.node("figure_sets") else { return [] }
        let named = YAMLSection(node, path: "figure_sets", allowed: nil, faults: faults)
        return named.entries.compactMap { entry in
            let section = DatasetKeys.figureSet.section(entry.value, path: named.key(entry.name), faults: faults)
            guard let text = section.string("of") else {
                return Set(prefix: entry.name, owner: .none, units: section.string("units") ?? "")
            }
            guard let owner = FigureExpressionParser.Owner(text) else {
                faults.add(.noSet(text), at: section.node("of") ?? entry.keyNode, key: section.key("of"))
                return nil
            }
            return Set(prefix: entry.name, owner: owner, units: section.string("units") ?? "")
        }
    }

    private func figure(_ id: FigureID, _ entry: Entry, _ section: YAMLSection?, _ set: Set?) -> FigureDefinition? {
        let title = section?.string("title") ?? entry.value.string.map { VietnameseText.clean($0) } ?? ""
        let text = section?.string("value") ?? entry.name
        do throws(FigureExpressionParser.Fault) {
            let value = try FigureExpressionParser.expression(text, dataset: dataset, owner: set?.owner ?? .none)
            return FigureDefinition(
                id, title.filled("{units}", with: set?.units ?? ""),
                value, format: format(section, entry, value))
        } catch {
            let value = section?.node("value")
            faults.add(
                error.text, at: value ?? entry.keyNode, offset: value == nil ? 0 : error.offset,
                key: "figures.\(entry.name)")
            return nil
        }
    }

    private func format(_ section: YAMLSection?, _ entry: Entry, _ value: FigureExpression) -> FigureFormat {
        guard let text = section?.string("format") else {
            if case .percent = value { return .percent(2) }
            if case .value(_, _, _, let name) = value, let type = dataset.field(name)?.type,
                case .rate(let decimals) = type
            {
                return .percent(decimals)
            }
            return .count
        }
        let parts = text.split(separator: "(", maxSplits: 1)
        let digits = parts.count == 2 && parts[1].hasSuffix(")") ? Int(parts[1].dropLast()) : parts.count == 1 ? 2 : nil
        if let digits, (0...6).contains(digits) {
            switch parts[0] {
            case "count": return .count
            case "padded": return .padded
            case "text": return .text
            case "decimal": return .decimal(digits)
            case "percent": return .percent(digits)
            default: break
            }
        }
        faults.add(.noFormat(text), at: section?.node("format") ?? entry.keyNode, key: "figures.\(entry.name).format")
        return .count
    }
}
