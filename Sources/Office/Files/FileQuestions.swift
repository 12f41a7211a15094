import Assembly
import Processing
import ReportingKit
import Store

extension FileJudgement {
    /// The same with questions to the officer where the file is probably not the one that was meant.
    ///
    /// A question holds the file like an error does. One that the officer has confirmed is kept as a notice.
    ///
    /// `earlier` are the tables of files that came before it and are not in the store yet.
    func questioned(against store: ReportStore, earlier: EarlierTables = EarlierTables()) throws -> FileJudgement {
        guard isAcceptable else { return self }
        var questions: [Finding] = []
        for table in processed.tables.map(\.table) {
            guard let definition = composition.registry.dataset(table.dataset), definition.layout != .list else {
                continue
            }
            let former = try former(of: table, store, earlier)
            questions += WrongFileChecker(definition: definition).questions(table, former: former)
        }
        guard !questions.isEmpty else { return self }
        let isConfirmed = Self.isConfirmed(file)
        let processed = questions.reduce(processed) { processed, question in
            var question = question
            question.place.file = file.name
            if isConfirmed { question.severity = .notice }
            return processed.adding(question)
        }
        return FileJudgement(file: file, processed: processed, composition: composition, content: content)
    }

    /// The same as returned because the period's report is issued.
    func refused(_ period: Period) -> FileJudgement {
        let finding = Finding(
            .periodFinalized(), .error, at: FindingPlace(file: file.name), period: period, found: period.vietnamese)
        return FileJudgement(
            file: file, processed: processed.adding(finding), composition: composition, content: content)
    }

    /// The same with what else was found when the file was decided on.
    package func adding(_ findings: [Finding]) -> FileJudgement {
        let further = findings.filter { !processed.findings.contains($0) }
        var judgement = FileJudgement(
            file: file, processed: further.reduce(processed) { $0.adding($1) }, composition: composition,
            content: content)
        judgement.drafts = drafts
        return judgement
    }

    /// What it is compared with: the table in force, that of the period before and of the same period a year ago, and
    /// for forms the other units' forms.
    private func former(
        of table: DatasetTable, _ store: ReportStore, _ earlier: EarlierTables
    ) throws -> WrongFileChecker.Former {
        let isForm = composition.registry.dataset(table.dataset)?.layout == .form
        func tables(_ period: Period) throws -> [SourcedTable] {
            // Only units that the table states are compared, but forms also with those of others.
            var rows = try store.rowsInForce(of: table, period: period)
            if isForm, period == table.period {
                rows += try store.newestRows(beside: table, limit: Self.formsCompared).filter { other in
                    !table.rows.contains { $0.unit == other.row.unit }
                }
            }
            let stored =
                rows.isEmpty
                ? nil
                : StoredTable(
                    dataset: table.dataset, place: table.place, period: period, origin: table.origin, rows: rows,
                    declaredTotal: nil, isClosed: false)
            return earlier.inForce(after: stored?.sourced, EarlierTables.Place(table, period: period)).map { [$0] }
                ?? []
        }
        return WrongFileChecker.Former(
            current: try tables(table.period).map { $0.without(fileOf: file.sha256) }.filter { !$0.rows.isEmpty },
            otherPeriods: try [table.period.former, table.period.sameLastYear].compactMap(\.self).flatMap(tables))
    }

    /// A copied form is looked for among so many of the newest.
    private static let formsCompared = 200

    /// The officer says so in the file's name, or by the sub-folder it is put into.
    static func isConfirmed(_ file: ReceivedFile) -> Bool { isConfirmed(name: file.name, folder: file.folder) }

    static func isConfirmed(name: String, folder: String?) -> Bool {
        VietnameseText.accentless((folder ?? "") + " " + name).replacing(/[^a-z]+/, with: " ").contains(
            "xac nhan")
    }
}
