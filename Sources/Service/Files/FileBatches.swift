import Foundation
import Intake
import Logging
import Office
import Store
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
        guard await keep(outcome.settlements), let settlements = await confirm(outcome.settlements) else { return }
        await context.intake.settle(settlements)
        await settledAnswers.putAway(by: outcome.settlements.filter { !$0.1.isReturned }.map(\.0.name))
        context.statusLine.obstacles(await context.intake.obstacles())
    }

    /// Of a shared store those that are this host's still; nil when the service was told to stop meanwhile.
    private func confirm(_ settlements: [(TakenFile, Settlement)]) async -> [(TakenFile, Settlement)]? {
        guard let sharing = context.sharing else { return settlements }
        let here = await StorageRetry(.store, context)("the shared store does not say whose files are decided on") {
            let here = try sharing.confirm(settlements.map(\.0.item))
            try await context.intake.letGo(Set(settlements.map(\.0.item)).subtracting(here))
            return here
        }
        return here.map { here in settlements.filter { here.contains($0.0.item) } }
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
        var isUnknown = false
        var before: [(TakenFile, Settlement)] = []
        let outcome = await StorageRetry(.store, context)("\(files.count) files cannot be stored") {
            if isUnknown {
                // A commit whose answer was lost is asked for, and never sent again.
                let decided = try context.pipeline.decidedBefore(files, office)
                before += decided
                files.removeAll { file in decided.contains { $0.0.item == file.item } }
                isUnknown = false
            }
            while !files.isEmpty {
                do {
                    return try await context.pipeline.process(files, office)
                } catch let error as UnknownCommit {
                    isUnknown = true
                    throw error
                } catch let lost as ClaimsLost {
                    let items = Set(lost.items.compactMap { ItemID($0) })
                    context.logger.notice("\(lost)")
                    context.sharing?.forget(items)
                    try await context.intake.letGo(items)
                    files.removeAll { items.contains($0.item) }
                } catch let unreadable as UnreadableFile {
                    await context.intake.park(unreadable.file, unreadable.reason)
                    files.removeAll { $0.item == unreadable.file.item }
                }
            }
            return FilePipeline.Outcome()
        }
        var whole = outcome ?? FilePipeline.Outcome()
        whole.settlements += before
        return whole
    }
}
