import Assembly
import Messages
import ReportingKit

/// What contradicts in a report's data, in words for a leader: two files that differ are one point, however many cells
/// disagree.
public struct OpenPoints: Sendable {
    private struct Pair: Hashable {
        let dataset: DatasetID?
        let file: String?
        let other: String?
    }

    private let findings: [Finding]
    private let registry: ModuleRegistry

    /// `accepted` are findings that somebody answers for (``Finding/id``).
    public init(_ model: ReportModel, accepted: Set<String>, registry: ModuleRegistry) {
        findings = model.findings.filter { finding in
            finding.code.isContradiction && finding.severity > .notice
                && !accepted.contains(finding.id)
        }.listed(by: \.self)
        self.registry = registry
    }

    /// Each point a sentence, the same ones first in whatever order the files were accepted.
    public var lines: [String] {
        let catalogue = MessageCatalogue(language: .vi)
        var said: Set<Pair> = []
        let groups = Dictionary(grouping: findings.filter { $0.code == .contradictionCell }, by: pair)
        return findings.compactMap { finding in
            let pair = pair(finding)
            // The totals of two files differ because their cells do.
            guard let cells = groups[pair], [.contradictionCell, .contradictionTotal].contains(finding.code) else {
                return catalogue.sentence(for: finding)
            }
            guard said.insert(pair).inserted, let file = pair.file, let other = pair.other else { return nil }
            var known: Set<String> = []
            let units = cells.compactMap(\.row).filter { known.insert($0).inserted }
            return SummaryTexts.differ(
                pair.dataset.flatMap { registry.dataset($0)?.title } ?? "", file, other, units: units,
                cells: cells.count)
        }
    }

    private func pair(_ finding: Finding) -> Pair {
        Pair(dataset: finding.dataset, file: finding.place.file, other: finding.otherPlace?.file)
    }
}
