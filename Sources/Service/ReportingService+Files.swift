import Foundation
import Intake
import Logging
import Office
import Systemd
import ReportingKit
import Synchronization
import Threading

// Taken files on their way through the pipeline.
extension ReportingService {
    func processFiles() async {
        var sinceTrim = 0
        while true {
            if keptFilesAreDue.exchange(false, ordering: .acquiringAndReleasing) { await judgeKeptFiles() }
            let files = await intake.nextBatch(upTo: Self.batchSize)
            if files.isEmpty {
                if Task.isCancelled || intake.isStopped { return }
                continue
            }
            for file in files {
                logger.report(
                    .fileTaken, "\(current.log.logTaken(file.name))", metadata: FilePipeline.metadata(file))
            }
            let areMany = files.count > Self.fewFiles
            if areMany { refresher.beginRush() }
            // All of a batch by the same declarations: of two files that say the same the later one is in force.
            await process(files.portions(upTo: Self.portionBytes, count: Self.portionCount), current)
            if areMany { refresher.endRush() }
            removeLeftBytes()
            // In a rush that lasts for hours the heap would keep the gaps of each portion.
            sinceTrim += files.count
            if sinceTrim >= Self.filesBetweenTrims {
                HeapTrim.afterWork()
                sinceTrim = 0
            }
        }
    }

    private static let filesBetweenTrims = 512

    /// While the files of one portion leave the spool, which is waiting for the disk, those of the next are read.
    func process(_ portions: [[TakenFile]], _ office: Composition) async {
        await withTaskGroup(of: Void.self) { settling in
            for portion in portions {
                // What is not begun when the service stops lies in the spool, where the next start finds it.
                if Task.isCancelled { break }
                let outcome = await processPersistently(portion, office)
                // What is committed is what the report is made from: it need not wait until the files have left the spool.
                refresher.refresh(outcome.touched)
                await settling.next()
                settling.addTask(executorPreference: journalLane) { [self] in await settle(outcome) }
            }
            progress.begin("archiving files")
            await settling.waitForAll()
        }
    }

    func settle(_ outcome: FilePipeline.Outcome) async {
        guard await keepPersistently(outcome.settlements) else { return }
        await intake.settle(outcome.settlements)
        await putAwaySettled(by: outcome.settlements.filter { !$0.1.isReturned }.map(\.0.name))
        statusLine.obstacles(await intake.obstacles())
    }

    /// Puts away the answers about returned files that these names, or what came before a start, settled.
    func putAwaySettled(by names: [String]?) async {
        if names?.isEmpty == true { return }
        let keys = names.map { Set($0.map(SentAgain.key)) }
        let open = Mutex<Set<String>?>(nil)
        let store = store
        await intake.putAwayAnswers { name in
            guard keys?.contains(SentAgain.key(name)) ?? true else { return false }
            let known = try open.withLock { known in
                // Asked for once, and only when something lies there that may be settled.
                if known == nil {
                    let returns = try store.openReturns(limit: Self.openReturns)
                    // Of more than can be told nothing is put away.
                    known = returns.count < Self.openReturns ? Set(returns.map { SentAgain.key($0.file.name) }) : nil
                }
                return known
            }
            guard let known else { return false }
            return try !known.contains(SentAgain.key(name)) && store.wasReturned(name: name)
        }
    }

    private static let openReturns = 10_000

    /// Writes the decisions to the archive's journal; false when the service was told to stop meanwhile. The files stay in the spool then, and
    /// the next start writes what is missing.
    private func keepPersistently(_ settlements: [(TakenFile, Settlement)]) async -> Bool {
        var backOff = BackOff()
        var isFaulty = false
        while true {
            do {
                try await journalLane.run { try self.ledgerKeeping.keep(settlements, now: Date()) }
                if isFaulty {
                    logger.report(.storageRestored, "storage works again")
                    statusLine.recovered(.journal)
                }
                return true
            } catch {
                isFaulty = true
                let delay = backOff.delay()
                logger.report(
                    .storageFault, "the archive's journal cannot be written: \(error); trying again in \(delay)")
                statusLine.fault(.journal, "Storage fault: \(error); trying again")
                progress.pause(for: delay)
                do { try await Alarms.shared.sleep(for: delay) } catch { return false }
            }
        }
    }

    /// A fault of the disk or the store is never charged to the officer's file: it is tried again.
    func processPersistently(_ files: [TakenFile], _ office: Composition) async -> FilePipeline.Outcome {
        var files = files
        var backOff = BackOff()
        var isFaulty = false
        while true {
            do {
                if files.isEmpty { return FilePipeline.Outcome() }
                let outcome = try await pipeline.process(files, office)
                if isFaulty {
                    logger.report(.storageRestored, "storage works again")
                    statusLine.recovered(.store)
                }
                return outcome
            } catch let unreadable as UnreadableFile {
                await intake.park(unreadable.file, unreadable.reason)
                files.removeAll { $0.item == unreadable.file.item }
            } catch {
                isFaulty = true
                let delay = backOff.delay()
                logger.report(
                    .storageFault, "\(files.count) files cannot be stored: \(error); trying again in \(delay)")
                statusLine.fault(.store, "Storage fault: \(error); trying again")
                progress.pause(for: delay)
                // Cancelled: the files stay in the spool, where the next start finds them.
                do { try await Alarms.shared.sleep(for: delay) } catch { return FilePipeline.Outcome() }
            }
        }
    }
}
