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
import Threading

/// Processes taken files: read and check, one transaction, then archive or return.
struct FilePipeline: Sendable {
    let store: ReportStore
    let ledger: StoreLedger
    /// Where several hosts share the store.
    var sharing: StoreSharing?
    let logger: Logger
    let progress: PipelineProgress
    /// So many files are read at a time, each on one of these.
    let lanes: [Lane]

    private var settling: FileSettling { FileSettling(store: store, logger: logger) }

    /// What a batch did.
    struct Outcome: Sendable {
        var settlements: [(TakenFile, Settlement)] = []
        var touched: Set<Period> = []
    }

    /// Judges and stores a batch: all its files in one durable transaction.
    func process(_ files: [TakenFile], _ composition: Composition) async throws -> Outcome {
        progress.begin(.reading(files.map(\.name)))
        let judgements = try await judge(files, composition)
        progress.begin(.storing(files.count))
        var outcome = Outcome()
        // Before the decision: what fails now is tried again, what is decided is not.
        var reduced: [ItemID: ContentHash] = [:]
        for (file, judgement) in zip(files, judgements) where judgement.isAcceptable {
            reduced[file.item] = try reducedCopy(file, judgement)
        }
        for judgement in judgements where judgement.isAnswer {
            let settings = judgement.composition.settings
            let keep = KeepAnswer(
                store, output: OutputFolder(root: settings.folders.output), archive: settings.archive)
            // The report's list of what is open and its annex of data quality say what was answered.
            if let period = try keep(judgement) { outcome.touched.insert(period) }
        }
        let entries = try files.map { try store.entry(item: $0.item.text)?.id }
        let fence = sharing?.fence(
            files.map(\.item),
            reducing: files.compactMap { file in
                reduced[file.item].map { (item: file.item, copy: $0, path: file.reducedPath) }
            })
        let decisions = try TakeFile(store)(zip(judgements, entries).map { ($0, entry: $1) }, fence: fence)
        for ((file, entry), decision) in zip(zip(files, entries), decisions) {
            let decision = UnknownTables(logger: logger).keep(decision.judgement).map(decision.noting) ?? decision
            outcome.settlements.append(
                (file, try settling.settlement(file, decision, entry, reduced: reduced[file.item])))
            outcome.touched.formUnion(decision.touched)
        }
        let returned = decisions.count { if case .returned = $0.outcome { true } else { false } }
        progress.count(taken: decisions.count - returned, returned: returned)
        return outcome
    }

    /// Those of the files that were decided on by a commit whose answer was lost, with what is owed for them.
    func decidedBefore(_ files: [TakenFile], _ composition: Composition) throws -> [(TakenFile, Settlement)] {
        try files.compactMap { file in
            guard let state = try store.entry(item: file.item.text)?.state, ![.taken, .processing].contains(state)
            else { return nil }
            let decided = RecoveryReport.Decided(file: file, outcome: state == .returned ? .returned : .accepted)
            return (file, try settlement(of: decided, composition))
        }
    }

    /// What is still owed to the officer for a file that was decided on before an interruption.
    func settlement(of decided: RecoveryReport.Decided, _ composition: Composition) throws -> Settlement {
        // Whatever of it was delivered, all of it is written anew: only what is removed from the spool is whole.
        // Compared with nothing: the store holds its data by now, and what was found when it was decided on.
        let judge = JudgeFile(composition, store: nil)
        let judgement = try reading(decided.file) { try judge($0) }
            .adding(try store.findings(item: decided.file.item.text))
        if decided.outcome == .returned { return settling.giveBack(decided.file, judgement) }
        let entry = try store.entry(item: decided.file.item.text)
        // What declarations say of it by now is said when it is judged again.
        if entry?.state == .kept {
            return .archived(
                judgement.isKept
                    ? [
                        settling.receipt(
                            try judgement.receipt(notices: [], in: store, entry: entry?.id), entry?.id, composition)
                    ] : [])
        }
        if let companions = settling.draftCompanions(judgement, entry?.id) { return .archived(companions) }
        if let companions = try settling.answerCompanions(judgement, entry?.id) { return .archived(companions) }
        var notices: [Finding] = []
        if entry?.state == .duplicate {
            notices.append(
                FileDecision.known(judgement.file, as: try store.accepted(sha256: judgement.file.sha256)?.file))
        }
        return settling.settlement(
            try reducedCopy(decided.file, judgement),
            [
                settling.receipt(
                    try judgement.receipt(notices: notices, in: store, entry: entry?.id), entry?.id, composition)
            ])
    }

    private func judge(_ files: [TakenFile], _ composition: Composition) async throws -> [FileJudgement] {
        let judge = JudgeFile(composition, store: store)
        // Files are independent: all cores read.
        let read = try await withThrowingTaskGroup(of: (Int, JudgeFile.Read, Lane).self) { group in
            var next = 0
            var read: [Int: JudgeFile.Read] = [:]
            func add(_ lane: Lane) {
                guard next < files.count else { return }
                let index = next
                next += 1
                group.addTask(executorPreference: lane) {
                    (index, try reading(files[index]) { try judge.read($0) }, lane)
                }
            }
            for lane in lanes { add(lane) }
            while let (index, judgement, lane) = try await group.next() {
                read[index] = judgement
                add(lane)
            }
            return files.indices.compactMap { read[$0] }
        }
        return try judge.together(read)
    }

    /// Reads one file, with its name in the status meanwhile.
    private func reading<Result>(_ file: TakenFile, _ read: (IncomingFile) throws -> Result) throws -> Result {
        progress.reads(file.name)
        defer { progress.hasRead(file.name) }
        // The spool is private: nobody cuts the file while it is read.
        do {
            return try read(IncomingFile(content: URL(filePath: file.contentPath), file: ledger.receivedFile(file)))
        } catch let fault as FileContent.Fault {
            throw UnreadableFile(file: file, reason: fault.reason)
        }
    }

    /// Writes what may be kept of a file of records; nil for other files.
    private func reducedCopy(_ file: TakenFile, _ judgement: FileJudgement) throws -> ContentHash? {
        guard judgement.processed.records != nil else { return nil }
        progress.begin(.reducing(file.name))
        let reduced = URL(filePath: file.reducedPath)
        try judgement.composition.processor.writeReducedCopy(
            of: try FileContent(contentsOf: URL(filePath: file.contentPath)), judgement.processed,
            context: judgement.composition.context(
                fileName: file.name, folder: judgement.file.folder, now: file.takenAt, period: nil),
            to: reduced)
        return try ContentHash(ofFile: reduced)
    }

    static func metadata(_ file: TakenFile) -> Logger.Metadata {
        ["file": .string(file.name), "sha256": .string(file.hash.text), "folder": .string(file.folder.text)]
    }

}

/// A file of the spool whose bytes the disk does not give: its own fault, not that of those read beside it.
struct UnreadableFile: Error, CustomStringConvertible {
    let file: TakenFile
    let reason: String

    var description: String { "\(file.contentPath) cannot be read: \(reason)" }
}
