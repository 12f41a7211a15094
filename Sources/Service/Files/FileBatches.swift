import Foundation
import Intake
import Logging
import Office
import Threading

/// Taken files on their way through the pipeline: decided on, entered in the archive's journal, settled in the folders.
struct FileBatches: Sendable {
    private let context: ServiceContext
    private let journalLane = Lane("journal")
    private let settledAnswers: AnswersOfSettledFiles

    /// Files are read in portions of at most this many bytes, one transaction each, so that memory stays flat.
    private static let portionBytes: Int64 = 4 << 20
    /// So many that syncing the disk is shared by many, so few that the next ones are read while these leave the spool.
    private static let portionCount = 64

    init(_ context: ServiceContext) {
        self.context = context
        settledAnswers = AnswersOfSettledFiles(context.store, context.intake)
    }

    /// While the files of one portion leave the spool, which is waiting for the disk, those of the next are read.
    func process(_ files: [TakenFile], _ office: Composition) async {
        await withTaskGroup(of: Void.self) { settling in
            for portion in files.portions(upTo: Self.portionBytes, count: Self.portionCount) {
                // What is not begun when the service stops lies in the spool, where the next start finds it.
                if Task.isCancelled { break }
                let outcome = await decide(portion, office)
                // What is committed is what the report is made from: it need not wait until the files have left the spool.
                context.refresher.refresh(outcome.touched)
                context.changes.items(outcome.settlements.map(\.0.item.text))
                await settling.next()
                settling.addTask(executorPreference: journalLane) { await settle(outcome) }
            }
            context.progress.begin(.archiving)
            await settling.waitForAll()
        }
    }

    /// Answers about files that were settled before this start.
    func putAwayAllSettledAnswers() async { await settledAnswers.putAway(by: nil) }

    private func settle(_ outcome: FilePipeline.Outcome) async {
        guard await keep(outcome.settlements) else { return }
        await context.intake.settle(outcome.settlements)
        await settledAnswers.putAway(by: outcome.settlements.filter { !$0.1.isReturned }.map(\.0.name))
        context.statusLine.obstacles(await context.intake.obstacles())
    }

    /// Writes the decisions to the archive's journal; false when the service was told to stop meanwhile. The files stay in the spool then, and
    /// the next start writes what is missing.
    private func keep(_ settlements: [(TakenFile, Settlement)]) async -> Bool {
        let keeping = context.ledgerKeeping
        return await StorageRetry(.journal, context)("the archive's journal cannot be written") {
            try await journalLane.run { try keeping.keep(settlements, now: Date()) }
        } != nil
    }

    /// A fault of the disk or the store is never charged to the officer's file: it is tried again. Told to stop meanwhile, the files stay in the
    /// spool, where the next start finds them.
    private func decide(_ files: [TakenFile], _ office: Composition) async -> FilePipeline.Outcome {
        var files = files
        let outcome = await StorageRetry(.store, context)("\(files.count) files cannot be stored") {
            while !files.isEmpty {
                do {
                    return try await context.pipeline.process(files, office)
                } catch let unreadable as UnreadableFile {
                    await context.intake.park(unreadable.file, unreadable.reason)
                    files.removeAll { $0.item == unreadable.file.item }
                }
            }
            return FilePipeline.Outcome()
        }
        return outcome ?? FilePipeline.Outcome()
    }
}
