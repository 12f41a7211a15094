import Messages
import ReportingKit
import YAMLReading
import Yams

extension ReportPartsReader {
    private enum ChartKind: String, CaseIterable { case bar, line }

    /// `{ received: { kind: bar, of: forests.subordinates.planted, top: 15 } }`
    func charts(_ top: YAMLSection) -> [ReportChart] {
        guard let node = top.node("charts") else { return [] }
        return YAMLSection(node, path: "charts", allowed: nil, faults: faults).entries.compactMap { entry in
            let section = ReportKeys.chart.section(entry.value, path: "charts.\(entry.name)", faults: faults)
            guard let path = section.string("of"), let node = section.node("of") else {
                faults.add(.noChartFigure, at: entry.keyNode, key: section.path)
                return nil
            }
            guard section.node("kind") != nil else {
                faults.add(.noChartKind, at: entry.keyNode, key: section.path)
                return nil
            }
            guard let kind = section.choice("kind", of: ChartKind.self),
                let subject = subject(kind, path, at: node, section)
            else { return nil }
            return ReportChart(ChartID(entry.name), subject, title: section.string("title"))
        }
    }

    private func subject(
        _ kind: ChartKind, _ path: String, at node: Node, _ section: YAMLSection
    ) -> ReportChart.Subject? {
        switch kind {
        case .bar:
            refuse(["periods"], section) { .notOfBars($0) }
            let (top, bottom) = (count(section, "top"), count(section, "bottom"))
            return unitField(path, at: node, key: section.key("of")).map {
                .ranking($0, top: top ?? (bottom == nil ? ReportChart.standardTop : nil), bottom: bottom)
            }
        case .line:
            refuse(["top", "bottom"], section) { .notOfLines($0) }
            guard let reference = figure(path, at: node, key: section.key("of")) else { return nil }
            return .course(reference, periods: periods(section))
        }
    }

    /// A key that the other kind of chart has would have no effect.
    private func refuse(_ names: [String], _ section: YAMLSection, _ fault: (String) -> FaultText) {
        for name in names {
            guard let node = section.node(name) else { continue }
            faults.add(fault(name), at: node, key: section.key(name))
        }
    }

    private func periods(_ section: YAMLSection) -> Int {
        guard let node = section.node("periods") else { return ReportChart.standardPeriods }
        if let number = node.string.flatMap({ Int($0) }), ReportChart.periods.contains(number) { return number }
        faults.add(.noPeriods(node.string ?? "", ReportChart.periods), at: node, key: section.key("periods"))
        return ReportChart.standardPeriods
    }

    /// `{ figures: { forests.whole.planted: Rừng trồng mới }, ranking: [forests.subordinates.planted] }`
    func summary(_ top: YAMLSection) -> ReportSummary {
        var summary = ReportSummary()
        guard let node = top.node("summary") else { return summary }
        let section = ReportKeys.summary.section(node, path: "summary", faults: faults)
        summary.figures = items(section, "figures", most: ReportSummary.figureCount).compactMap { item in
            figure(item.path, at: item.node, key: section.key("figures")).map { .init($0, title: item.title) }
        }
        summary.ranking = items(section, "ranking", most: ReportSummary.rankingCount).compactMap { item in
            unitField(item.path, at: item.node, key: section.key("ranking")).map { .init($0, title: item.title) }
        }
        return summary
    }

    private struct Item {
        let path: String
        let title: String?
        let node: Node
    }

    /// A list of names, or names with titles.
    private func items(_ section: YAMLSection, _ name: String, most: Int) -> [Item] {
        guard let node = section.node(name) else { return [] }
        let items: [Item]
        switch node {
        case .mapping:
            items = YAMLSection(node, path: section.key(name), allowed: nil, faults: faults).entries.map {
                Item(path: $0.name, title: $0.value.string, node: $0.keyNode)
            }
        case .sequence(let sequence): items = sequence.map { Item(path: $0.string ?? "", title: nil, node: $0) }
        default: items = [Item(path: node.string ?? "", title: nil, node: node)]
        }
        if items.count > most {
            faults.add(.moreThanPage(items.count, most: most), at: items[most].node, key: section.key(name))
        }
        return Array(items.prefix(most))
    }

    // MARK: Names

    /// A figure of the report; nil, without a fault, where the office does not use its dataset.
    private func figure(_ path: String, at node: Node, key: String) -> DataReference? {
        let name = path.split(separator: ".").first.map(String.init) ?? ""
        if isOfUnusedDataset(name) { return nil }
        guard let reference = figures.reference(path, at: node, key: key) else { return nil }
        guard reference.comparison.isEmpty, !reference.isRank else {
            faults.add(
                .isComparison(path, write: "\(reference.dataset).\(reference.path.joined(separator: "."))"), at: node,
                key: key)
            return nil
        }
        return reference
    }

    /// A field of the units of a set: unlike a figure it need not add up.
    private func unitField(_ path: String, at node: Node, key: String) -> UnitField? {
        let names = path.split(separator: ".").map(String.init)
        if isOfUnusedDataset(names.first ?? "") { return nil }
        guard let dataset = dataset(names.first ?? "", at: node, key: key) else { return nil }
        let sets = Self.setsOfUnits
        guard names.count > 2, let set = sets.first(where: { $0.rawValue == names[1] }) else {
            faults.add(.noUnitsBeside(path, dataset.id, sets), at: node, key: key)
            return nil
        }
        do throws(DataReference.Fault) {
            let reference = try DataReference(["own"] + names.dropFirst(2), of: dataset)
            return UnitField(dataset.id, set, reference.field)
        } catch {
            faults.add(
                FaultText(error.message.replacing("\(dataset.id).own.", with: "\(dataset.id).\(set).")), at: node,
                key: key)
            return nil
        }
    }

    private static let setsOfUnits: [UnitSet] = [.offices, .level, .subordinates, .lower, .whole]

    private func isOfUnusedDataset(_ name: String) -> Bool {
        !datasets.contains { $0.id.rawValue == name } && isLeftOut(name)
    }
}
