import Office
import Foundation
import Intake
import Logging
import Messages
import Processing
import ReportingKit
import Store
import Systemd
import Tabular

/// Processes taken files: read and check, one transaction, then archive or return.
struct FilePipeline: Sendable {
    let store: ReportStore
    let ledger: StoreLedger
    let logger: Logger
    let progress: PipelineProgress
    /// So many files are read at a time, each on one of these.
    let lanes: [Lane]

    /// What a batch did.
    struct Outcome: Sendable {
        var settlements: [(TakenFile, Settlement)] = []
        var touched: Set<Period> = []
    }

    /// Judges and stores a batch: all its files in one durable transaction.
    func process(_ files: [TakenFile], _ composition: Composition) async throws -> Outcome {
        progress.begin(files.count == 1 ? "reading \(files[0].name)" : "reading \(files.count) files")
        let judgements = try await judge(files, composition)
        progress.begin("storing \(files.count) files")
        var outcome = Outcome()
        let acceptable = judgements.filter(\.1.isAcceptable)
        let entries = try Dictionary(
            uniqueKeysWithValues: files.map { ($0.item, try store.entry(item: $0.item.text)?.id) })
        let returned = judgements.filter { !$0.1.isAcceptable }
        // Before the decision: what fails now is tried again, what is decided is not.
        var reduced: [ItemID: ContentHash] = [:]
        for (file, judgement) in acceptable { reduced[file.item] = try reducedCopy(file, judgement) }
        func deliveries(_ judgements: [(TakenFile, FileJudgement)]) -> [ReportStore.Delivery] {
            judgements.map { $0.1.delivery(entry: entries[$0.0.item] ?? nil) }
        }
        let acceptances = try store.accept(deliveries(acceptable), returning: deliveries(returned))
        for ((file, judgement), acceptance) in zip(acceptable, acceptances) {
            if case .refused(let period) = acceptance {
                outcome.settlements.append((file, giveBack(file, judgement.refused(period))))
            } else {
                outcome.settlements.append(
                    (file, settle(file, judgement, acceptance, reduced: reduced[file.item], into: &outcome.touched)))
            }
        }
        for (file, judgement) in returned { outcome.settlements.append((file, giveBack(file, judgement))) }
        let taken = acceptances.count { if case .refused = $0 { false } else { true } }
        progress.count(taken: taken, returned: judgements.count - taken)
        return outcome
    }

    /// What is still owed to the officer for a file that was decided on before an interruption.
    func settlement(of decided: RecoveryReport.Decided, _ composition: Composition) throws -> Settlement {
        // Texts are written before the file is moved: where it is gone from the spool, the officer has them.
        guard FileManager.default.fileExists(atPath: decided.file.contentPath) else {
            return decided.outcome == .returned ? .returned([]) : .archived([])
        }
        let judgement = try judge(decided.file, composition)
        if decided.outcome == .returned {
            // Some reasons only the store knew when it decided: a question to the officer, an issued report.
            return giveBack(decided.file, judgement.adding(try store.findings(item: decided.file.item.text)))
        }
        var notices: [Finding] = []
        if let entry = try store.entry(item: decided.file.item.text), entry.state == .duplicate {
            notices.append(
                Finding(.fileDuplicate, .notice, at: FindingPlace(file: decided.file.name), expected: entry.reason))
        }
        return settlement(try reducedCopy(decided.file, judgement), [receipt(judgement, notices)])
    }

    private func judge(_ files: [TakenFile], _ composition: Composition) async throws -> [(TakenFile, FileJudgement)] {
        // Files are independent: all cores read.
        try await withThrowingTaskGroup(of: (Int, FileJudgement, Lane).self) { group in
            var next = 0
            var judgements: [Int: FileJudgement] = [:]
            func add(_ lane: Lane) {
                guard next < files.count else { return }
                let index = next
                next += 1
                group.addTask(executorPreference: lane) {
                    (index, try judge(files[index], composition).questioned(against: store), lane)
                }
            }
            for lane in lanes { add(lane) }
            while let (index, judgement, lane) = try await group.next() {
                judgements[index] = judgement
                add(lane)
            }
            return files.indices.compactMap { index in judgements[index].map { (files[index], $0) } }
        }
    }

    private func judge(_ file: TakenFile, _ composition: Composition) throws -> FileJudgement {
        progress.reads(file.name)
        defer { progress.hasRead(file.name) }
        TestSwitch.hang(on: file.name)
        let received = ledger.receivedFile(file)
        // The spool is private: nobody cuts the file while it is read.
        let processed = composition.processor.process(
            try FileContent(contentsOf: URL(filePath: file.contentPath)),
            context: composition.context(fileName: file.name, folder: received.folder, now: file.takenAt, period: nil))
        return FileJudgement(
            file: received, processed: processed.belonging(to: file.folder, composition.registry),
            composition: composition)
    }

    private func settle(
        _ file: TakenFile, _ judgement: FileJudgement, _ acceptance: Acceptance, reduced: ContentHash?,
        into touched: inout Set<Period>
    ) -> Settlement {
        var notices: [Finding] = []
        switch acceptance {
        case .refused: break
        case .duplicate(let former):
            notices.append(Finding(.fileDuplicate, .notice, at: FindingPlace(file: file.name), expected: former.name))
            logger.report(
                .fileDuplicate, "\(file.name) holds the same bytes as \(former.name)",
                metadata: metadata(file, judgement))
        case .accepted(let superseded):
            notices += superseded.map { version in
                Finding(
                    .datasetSuperseded, .notice, at: FindingPlace(file: file.name), dataset: version.dataset,
                    scope: version.scope, period: version.period, found: version.file.name, expected: file.name)
            }
            touched.formUnion(judgement.periods)
            let fields = metadata(file, judgement)
            logger.report(.fileAccepted, "\(file.name) accepted: \(content(judgement))", metadata: fields)
            for version in superseded {
                logger.report(
                    .fileSuperseded,
                    "\(file.name) supersedes \(version.dataset).\(version.scope) \(version.period) of \(version.file.name)",
                    metadata: fields)
            }
        }
        return settlement(reduced, [receipt(judgement, notices)])
    }

    /// A file that names people is not archived: what may be kept of it is.
    private func settlement(_ reduced: ContentHash?, _ companions: [Companion]) -> Settlement {
        reduced.map { .reduced($0, companions) } ?? .archived(companions)
    }

    /// Writes what may be kept of a file of records; nil for other files.
    private func reducedCopy(_ file: TakenFile, _ judgement: FileJudgement) throws -> ContentHash? {
        guard judgement.processed.records != nil else { return nil }
        progress.begin("reducing \(file.name)")
        let reduced = URL(filePath: file.reducedPath)
        try judgement.composition.processor.writeReducedCopy(
            of: try FileContent(contentsOf: URL(filePath: file.contentPath)), judgement.processed,
            context: judgement.composition.context(
                fileName: file.name, folder: judgement.file.folder, now: file.takenAt, period: nil),
            to: reduced)
        return try ContentHash(ofFile: reduced)
    }

    private func receipt(_ judgement: FileJudgement, _ notices: [Finding]) -> Companion {
        Companion(ending: CompanionName.receiptEnding, bytes: Array(judgement.receipt(notices: notices).utf8))
    }

    private func giveBack(_ file: TakenFile, _ judgement: FileJudgement) -> Settlement {
        let first = judgement.processed.findings.first { $0.severity == .error }
        var fields = metadata(file, judgement)
        fields["finding_code"] = .string(first?.code.rawValue ?? "")
        logger.report(.fileReturned, "\(file.name) returned: \(first?.code.rawValue ?? "")", metadata: fields)
        var companions: [Companion] = []
        var markedName: String?
        if let marked = judgement.markedCopyBytes(logger: logger) {
            markedName = file.name + MarkedCopy.ending
            companions.append(Companion(ending: MarkedCopy.ending, bytes: marked))
        }
        companions.append(
            Companion(
                ending: CompanionName.explanationEnding,
                bytes: Array(judgement.explanation(markedCopy: markedName).utf8)))
        return .returned(companions)
    }

    private func content(_ judgement: FileJudgement) -> String {
        (judgement.processed.tables.map {
            "\($0.table.dataset).\($0.table.scope) \($0.table.period), \($0.table.rows.count) rows"
        }
            + (judgement.processed.narrative.isEmpty
                ? [] : ["text for \(judgement.processed.narrative.count) sections"]))
            .joined(separator: "; ")
    }

    static func metadata(_ file: TakenFile) -> Logger.Metadata {
        ["file": .string(file.name), "sha256": .string(file.hash.text), "folder": .string(file.folder.text)]
    }

    /// The same with the modules and periods that were recognised.
    private func metadata(_ file: TakenFile, _ judgement: FileJudgement) -> Logger.Metadata {
        var fields = Self.metadata(file)
        let periods = Set(judgement.periods).sorted().map(\.id)
        if !periods.isEmpty { fields["period"] = .string(periods.joined(separator: " ")) }
        let modules = judgement.moduleIDs.map(\.rawValue)
        if !modules.isEmpty { fields["module"] = .string(modules.joined(separator: " ")) }
        return fields
    }
}

/// Switches that tests set; nothing sets them in service.
enum TestSwitch {
    /// `BAOCAOD_TEST_HANG=part of a name` makes reading that file never end.
    static func hang(on name: String) {
        guard let part = ProcessInfo.processInfo.environment["BAOCAOD_TEST_HANG"], name.contains(part) else { return }
        while true { Thread.sleep(forTimeInterval: 3_600) }
    }
}
