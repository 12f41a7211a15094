import Drafts
import Processing
import ReportingKit
import Tabular

extension FileJudgement {
    /// What its tables could be declared as, where the product knows none of them; empty for a file of which it knows
    /// something.
    private var declarable: [Draft] {
        guard processed.tables.isEmpty, processed.narrative.isEmpty, processed.records == nil,
            processed.findings.contains(where: { Self.unknown.contains($0.code) }),
            processed.findings.allSatisfy({ $0.severity != .error || Self.unknown.contains($0.code) })
        else { return [] }
        return Draft.of(processed.sheets, json: processed.json, fileName: file.name) {
            [register = composition.register] label in
            register.knows(label)
        }.filter(\.isTelling)
    }

    /// The same, saying of a file in which nothing is known that its tables are: no officer has to mend what the
    /// product lacks. A list of dossiers or persons goes back, since nothing says what of it may be kept.
    ///
    /// Drafts are made here and kept with the judgement: a table is looked at once. A list has none.
    func namingUnknownTables() -> FileJudgement {
        let drafts = declarable
        guard !drafts.isEmpty else { return self }
        let lists = drafts.filter { $0.isOfRecords || !$0.personal.isEmpty }
        var judgement = naming(drafts, lists)
        judgement.drafts = lists.isEmpty ? drafts : []
        return judgement
    }

    private func naming(_ drafts: [Draft], _ lists: [Draft]) -> FileJudgement {
        guard !processed.findings.contains(where: { $0.code == .tableUnknown || $0.code == .recordsUnknown }) else {
            return self
        }
        let named = lists.isEmpty ? drafts : lists
        let finding = Finding(
            lists.isEmpty
                ? .tableUnknown(columns: Self.columns(named[0])) : .recordsUnknown(columns: Self.columns(named[0])),
            lists.isEmpty ? .warning : .error,
            at: FindingPlace(file: file.name), found: named[0].title)
        let findings = processed.findings.filter { !Self.unknown.contains($0.code) } + [finding]
        return FileJudgement(
            file: file, processed: processed.having(findings), composition: composition, content: content)
    }

    /// The headings of the first columns.
    private static func columns(_ draft: Draft) -> String {
        let leaves = draft.headings.compactMap(\.last)
        let shown = leaves.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
        return leaves.count > 8 ? shown + ", …" : shown
    }

    private static let unknown: Set<FindingCode> = [
        .fileNothingRecognized, .tableUnrecognized, .tableUnknown, .recordsUnknown,
    ]
}
