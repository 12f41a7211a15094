import Foundation
import Intake
import Logging
import Office
import ReportingKit
import Store
import Systemd
import Threading

/// Puts in order what an interrupted run left, before the first new file is taken.
struct StartUp: Sendable {
    private let context: ServiceContext
    private let batches: FileBatches

    init(_ context: ServiceContext, _ batches: FileBatches) {
        self.context = context
        self.batches = batches
    }

    /// Tried again while the disk is at fault. False when the daemon was told to stop before it was over.
    func callAsFunction() async -> Bool {
        context.reportDatasets()
        var backOff = BackOff()
        while !Task.isCancelled {
            do {
                try await putInOrder()
                context.startPatience.hasStarted()
                context.note { try context.notifier.ready(status: context.statusLine.text) }
                context.logger.report(
                    .serviceStarted,
                    "\(context.current.log.logWatching(context.current.settings.dropFolders.count))")
                await batches.putAwayAllSettledAnswers()
                // What files are recognised by is made before the first one comes.
                context.current.prepareFiles()
                HeapTrim.afterWork()
                return true
            } catch IntakeError.stopped {
                return false
            } catch {
                let delay = backOff.delay()
                context.logger.report(.storageFault, "cannot start: \(error); trying again in \(delay)")
                context.standing.enter(.waitingForStorage)
                context.statusLine.storageFault(.start, error)
                context.progress.pause(for: delay)
                context.note { try context.notifier.extendTimeout(by: delay + ServiceContext.patience) }
                // Cancelled: the loop ends by itself.
                do { try await context.storageWaits.sleep(for: delay) } catch { return false }
            }
        }
        return false
    }

    private func putInOrder() async throws {
        context.standing.enter(.recovering)
        context.progress.begin(.recovering)
        let recovery = try await context.intake.start()
        for item in recovery.missing { try await giveUp(item) }
        let missing = try context.ledgerKeeping.catchUp(now: Date())
        if missing > 0 { context.logger.info("\(missing) events were added to the archive's journal") }
        try await settle(recovery)
        repairOutput()
        try tellUpgrade()
        let arrangement = context.arrangement
        arrangement.outdateReports()
        let moved = arrangement.moveFolders()
        let cutShort = try context.refresher.periodsCutShort()
        context.refresher.refresh(try moved.union(arrangement.periodsWithoutReport(cutShort)))
        context.progress.idle()
        context.standing.enter(.running)
        context.statusLine.recovered(.start)
        context.metrics.becomeDue()
    }

    private func settle(_ recovery: RecoveryReport) async throws {
        guard !recovery.isEmpty else { return }
        let settlements = try recovery.decided.map {
            ($0.file, try context.pipeline.settlement(of: $0, context.current))
        }
        await context.intake.settle(settlements)
        context.logger.report(
            .recoveryFinished,
            "an interrupted run was put in order: \(recovery.waiting.count + recovery.unfinished.count) files to process, \(recovery.decided.count) settled, \(recovery.missing.count) missing"
        )
    }

    /// A file that was entered and is gone from the spool: nothing will ever be decided on it, so its officer is told, and then the ledger.
    private func giveUp(_ item: ItemID) async throws {
        guard let entry = try context.store.entry(item: item.text) else { return }
        let place = context.current.settings.dropPlace(of: entry.file)
        await context.intake.tellGone(place.subfolders + [entry.file.name], in: place.folder)
        try context.store.setState(.returned, of: entry.id, reason: FindingCode.fileGone.rawValue)
        context.logger.report(
            .fileReturned, "\(entry.file.name) was taken and is gone from the spool: its officer is asked for it again")
    }

    /// Figures that the upgrade of the store changed are named once, and in `status` until their report is issued.
    private func tellUpgrade() throws {
        guard context.store.wasUpgraded else { return }
        let changed = try context.store.periodsChangedByUpgrade()
        context.logger.notice(
            "the store was brought up to date: tables of single units no longer take the place of each other; \(changed.count) periods that are not issued changed"
        )
        for (period, values) in changed {
            context.logger.warning(
                "\(period.id): \(values) values changed by that; baocaod history --period \(period.id)")
        }
    }

    /// What cannot be brought into order keeps nobody from working.
    private func repairOutput() {
        let logger = context.logger
        do {
            let result = try OutputRepair(OutputFolder(root: context.current.settings.folders.output)).run()
            if result.narrowed > 0 {
                logger.notice(
                    "rights of \(result.narrowed) folders and files of reports were narrowed: officers read them")
            }
            if let first = result.foreign.first {
                logger.warning(
                    "\(first)\(result.foreign.count > 1 ? " and \(result.foreign.count - 1) more" : "") belong to another user, who may change them; as root: systemd-tmpfiles --create"
                )
            }
            for fault in result.faults.prefix(3) { logger.warning("rights of reports were not mended: \(fault)") }
        } catch {
            logger.warning("rights of reports were not looked at: \(error)")
        }
    }
}
