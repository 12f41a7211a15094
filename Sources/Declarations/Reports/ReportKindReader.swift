import Messages
import Foundation
import ReportingKit
import YAMLReading
import Yams

/// Reads `report.yaml` into a report kind. Every fault of the file is found in one reading and named with its place.
package struct ReportKindReader {
    /// Everything that the build and the administrator declare.
    let datasets: [DatasetDefinition]
    /// Names of datasets that the office does not use: the report is made without them.
    let isLeftOut: @Sendable (String) -> Bool

    package init(
        datasets: [DatasetDefinition], leavingOut isLeftOut: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.datasets = datasets
        self.isLeftOut = isLeftOut
    }

    package func read(_ file: URL, folder: String) throws(FileFaults) -> ReportKind {
        try read(try FileText.of(file), file: file.path(percentEncoded: false), folder: folder)
    }

    /// `folder` is the name of the file's folder: a kind is called like it.
    package func read(_ text: String, file: String, folder: String? = nil) throws(FileFaults) -> ReportKind {
        let faults = YAMLFaults(file: file, text: text)
        let root = try YAMLDocument.root(text, file: file)
        let top = ReportKeys.report.section(root, path: "", faults: faults)
        let kind = kind(top, root, folder: folder)
        try faults.throwAny()
        return kind
    }

    private func kind(_ top: YAMLSection, _ root: Node, folder: String?) -> ReportKind {
        let faults = top.faults
        let name = top.string("report") ?? ""
        if name.isEmpty {
            faults.add(.noReportID, at: root, key: nil)
        } else if !Self.isName(name) {
            faults.add(.noReportName(name), at: top.node("report") ?? root, key: "report")
        } else if let folder, folder != name {
            faults.add(.otherFolder(folder), at: top.node("report") ?? root, key: "report")
        }
        var kind = ReportKind(ReportID(name), title: top.string("title") ?? "")
        if kind.title.isEmpty {
            faults.add(.noReportTitle, at: root, key: nil)
        }
        kind.periods = Set(choices(top, "periods", of: PeriodKind.self))
        if let node = top.node("closing_day") { kind.closingDay = closingDay(node, faults) ?? .configured }
        kind.dueDays = top.days("due_days")
        kind.datasets = uses(top)
        let reader = ReportPartsReader(
            datasets: datasets, used: kind.datasets, faults: faults, isLeftOut: isLeftOut)
        kind.levels = reader.levels(top)
        kind.sections = reader.sections(top)
        kind.moreSections = reader.sections(top, "more_sections")
        kind.appendices = reader.appendices(top)
        if top.node("comparisons") != nil {
            kind.comparisons = Set(choices(top, "comparisons", of: ReportKind.Comparison.self))
        }
        kind.targets = reader.targets(top)
        kind.charts = reader.charts(top)
        kind.summary = reader.summary(top)
        kind.recipients = top.strings("recipients") ?? []
        return kind
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
        return text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
            && text.utf8.count <= 60
    }

    /// A list of words of which each is one of some.
    private func choices<Choice: RawRepresentable & CaseIterable>(
        _ section: YAMLSection, _ name: String, of type: Choice.Type
    ) -> [Choice] where Choice.RawValue == String {
        guard let node = section.node(name) else { return [] }
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        return items.compactMap { item in
            let text = item.string ?? ""
            if let choice = Choice(rawValue: text) { return choice }
            section.faults.add(
                .notAllowed(text, among: Choice.allCases.map(\.rawValue)), at: item, key: section.key(name))
            return nil
        }
    }

    private func closingDay(_ node: Node, _ faults: YAMLFaults) -> ClosingDay? {
        let text = node.string ?? ""
        if text == "last" { return .last }
        if let day = Int(text), (1...27).contains(day) { return .day(day) }
        faults.add(.noClosingDay(text), at: node, key: "closing_day")
        return nil
    }

    // MARK: Datasets

    private enum Use: String, CaseIterable { case required, optional }

    /// `{ forests: required, rivers: { use: optional, due: [offices, subordinates] } }`
    private func uses(_ top: YAMLSection) -> [ReportKind.Dataset] {
        guard let node = top.node("datasets") else { return [] }
        let known = datasets.map(\.id.rawValue).uniqued()
        let section = YAMLSection(node, path: "datasets", allowed: nil, faults: top.faults)
        return section.entries.compactMap { entry in
            guard known.contains(entry.name) else {
                if isLeftOut(entry.name) { return nil }
                top.faults.add(.none(entry.name, "dataset", among: known), at: entry.keyNode, key: "datasets")
                return nil
            }
            if case .mapping = entry.value {
                let use = ReportKeys.use.section(entry.value, path: section.key(entry.name), faults: top.faults)
                let due = choices(use, "due", of: DueSet.self).map(\.set)
                return ReportKind.Dataset(
                    DatasetID(entry.name), isRequired: use.choice("use", of: Use.self) != .optional, due: due)
            }
            return ReportKind.Dataset(
                DatasetID(entry.name), isRequired: section.choice(entry.name, of: Use.self) != .optional)
        }
    }

    /// The sets that can owe something.
    private enum DueSet: String, CaseIterable {
        case own, offices, subordinates

        var set: UnitSet {
            switch self {
            case .own: .own
            case .offices: .offices
            case .subordinates: .subordinates
            }
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each once, in the order in which they occur first.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
