import ReportingKit

/// What differs between two states of a period's report, figure by figure.
public struct ReportDifference: Sendable {
    public struct Figure: Sendable {
        public let id: String
        public let title: String
        /// Nil when the figure was not there before, or is not there now.
        public let before: FieldValue?
        public let after: FieldValue?
        /// The files that it comes from now and did not before.
        public let files: [String]

        /// The first of them, and how many there are besides.
        public var fileSummary: String? {
            guard let first = files.first else { return nil }
            return files.count == 1 ? first : "\(first) (+\(files.count - 1))"
        }
    }

    public let figures: [Figure]

    public init(_ before: ReportModel?, _ after: ReportModel?) {
        let (former, present) = (before?.tracedFigures ?? [], after?.tracedFigures ?? [])
        let old = Self.byID(former)
        let new = Self.byID(present)
        let order = present.map(\.id) + former.map(\.id).filter { new[$0] == nil }
        figures = order.compactMap { id in
            if Self.repeats(id) { return nil }
            let (a, b) = (old[id], new[id])
            guard a?.value != b?.value, let shown = b ?? a else { return nil }
            let oldFiles = Set(a?.lineage.files ?? [])
            return Figure(
                id: id, title: shown.title, before: a?.value, after: b?.value,
                files: Array(Set((b?.lineage.files ?? []).filter { !oldFiles.contains($0) }.map(\.name))).sorted())
        }
    }

    /// Charts and the leader's page say again what tables and sentences say.
    private static func repeats(_ id: String) -> Bool { id.hasPrefix("chart/") || id.hasPrefix("summary/") }

    private static func byID(_ figures: [TracedFigure]) -> [String: TracedFigure] {
        Dictionary(figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Lineage {
    /// The files at the ends.
    public var files: [SourceFile] {
        switch self {
        case .cell(let file, _, _, _), .paragraph(let file, _): [file]
        case .computed(_, _, let inputs): Array(Set(inputs.flatMap(\.files)))
        case .register: []
        }
    }
}
