import Assembly
import ReportingKit
import Store

/// What was found in the files of the finer periods of which a report is composed: the half-year's figures are no
/// better than the months'.
struct PartFindings {
    let composition: Composition
    let store: ReportStore

    /// A finding with the period of its file.
    struct Entry: Hashable {
        let finding: Finding
        let period: Period
    }

    /// Of the periods whose files the report's figures come from, each finding once; `known` are said already.
    func entries(_ model: ReportModel, besides known: [StoredFinding]) throws -> [Entry] {
        guard !model.parts.isEmpty else { return [] }
        let used = model.usedFiles
        var said = Set(known.map(Said.init))
        return try model.parts.flatMap { period -> [Entry] in
            let found = try store.findings(period: period) { file, state in
                state == .accepted && used.contains(file.source)
            }.filter { said.insert(Said($0)).inserted }
            let between =
                try composition.twiceSent(period, in: store)
                + StatementQuestions(composition: composition).findings(period, in: store)
            // What concerns another report's data alone is none of this one's.
            let own = (found.map(\.finding) + between).filter { $0.dataset.map(composition.kind.uses) ?? true }
            return own.map { Entry(finding: $0, period: $0.period ?? period) }
        }
    }

    /// A file may give figures for several periods.
    private struct Said: Hashable {
        let finding: Finding
        let file: String

        init(_ stored: StoredFinding) {
            finding = stored.finding
            file = stored.file.sha256
        }
    }
}
