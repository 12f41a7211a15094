import Office
import Foundation
import Intake
import Logging
import ReportingKit
import Settings
import Systemd
import Threading

// From the configuration to "ready".
extension ReportingService {
    /// Opens everything. Waits, and says so, where a disk is full, read-only or not mounted yet; throws where only an
    /// administrator can help. Nil when it is told to stop while it waits.
    public static func open(
        logger: Logger, signals: ServiceSignals, load: @escaping Load
    ) async throws -> ReportingService? {
        var start = ServiceStart(logger: logger, load: load)
        var backOff = BackOff()
        while !signals.isToStop {
            do {
                let service = try start.open()
                start.standing.line.recovered(.start)
                return service
            } catch {
                switch StartFault(error) {
                case .configuration(let text):
                    logger.critical("cannot start: \(text)")
                    throw error
                case .held(let text):
                    logger.report(.stateLocked, "cannot start: \(text)")
                    throw error
                case .store(let fault):
                    logger.report(.storeUnusable, "cannot start: \(fault)")
                    start.standing.line.fault(.start, "Cannot start: \(fault)")
                    throw error
                case .storage(let text):
                    let delay = backOff.delay()
                    logger.report(.storageFault, "cannot start: \(text); trying again in \(delay)")
                    start.standing.enter(.waitingForStorage)
                    start.standing.line.fault(.start, "Storage fault: \(text); trying again")
                    _ = try start.notifier.extendTimeout(by: delay + patience)
                    await signals.sleep(for: delay)
                }
            }
        }
        logger.report(.serviceStopping, "stopping: told to before the start was over")
        return nil
    }

    /// Puts in order what an interrupted run left and watches the folders; false when it was told to stop before.
    func begin() async -> Bool {
        reportDatasets()
        var backOff = BackOff()
        while !Task.isCancelled {
            do {
                standing.enter(.recovering)
                progress.begin("putting in order what an interrupted run left")
                let recovery = try await intake.start()
                for item in recovery.missing { try await giveUp(item) }
                let missing = try ledgerKeeping.catchUp(now: Date())
                if missing > 0 { logger.info("\(missing) events were added to the archive's journal") }
                try await settle(recovery)
                repairOutput()
                try tellUpgrade()
                outdateReports()
                let moved = arrangeReports()
                refresher.refresh(try moved.union(periodsWithoutReport(refresher.periodsCutShort())))
                progress.idle()
                standing.enter(.running)
                statusLine.recovered(.start)
                startPatience.hasStarted()
                note { try self.notifier.ready(status: self.statusLine.text) }
                logger.report(
                    .serviceStarted, "\(current.log.logWatching(current.settings.dropFolders.count))")
                await putAwaySettled(by: nil)
                // What files are recognised by is made before the first one comes.
                current.prepareFiles()
                HeapTrim.afterWork()
                return true
            } catch IntakeError.stopped {
                return false
            } catch {
                let delay = backOff.delay()
                logger.report(.storageFault, "cannot start: \(error); trying again in \(delay)")
                standing.enter(.waitingForStorage)
                statusLine.fault(.start, "Storage fault: \(error); trying again")
                progress.pause(for: delay)
                note { try self.notifier.extendTimeout(by: delay + Self.patience) }
                // Cancelled: the loop ends by itself.
                do { try await Alarms.shared.sleep(for: delay) } catch { return false }
            }
        }
        return false
    }

    func settle(_ recovery: RecoveryReport) async throws {
        guard !recovery.isEmpty else { return }
        let settlements = try recovery.decided.map { ($0.file, try pipeline.settlement(of: $0, current)) }
        await intake.settle(settlements)
        logger.report(
            .recoveryFinished,
            "an interrupted run was put in order: \(recovery.waiting.count + recovery.unfinished.count) files to process, \(recovery.decided.count) settled, \(recovery.missing.count) missing"
        )
    }

    /// A file that was entered and is gone from the spool: nothing will ever be decided on it, so its officer is told, and then the ledger.
    private func giveUp(_ item: ItemID) async throws {
        guard let entry = try store.entry(item: item.text) else { return }
        let place = current.settings.dropPlace(of: entry.file)
        await intake.tellGone(place.subfolders + [entry.file.name], in: place.folder)
        try store.setState(.returned, of: entry.id, reason: FindingCode.fileGone.rawValue)
        logger.report(
            .fileReturned, "\(entry.file.name) was taken and is gone from the spool: its officer is asked for it again")
    }

    /// Figures that the upgrade of the store changed are named once, and in `status` until their report is issued.
    func tellUpgrade() throws {
        guard store.wasUpgraded else { return }
        let changed = try store.periodsChangedByUpgrade()
        logger.notice(
            "the store was brought up to date: tables of single units no longer take the place of each other; \(changed.count) periods that are not issued changed"
        )
        for (period, values) in changed {
            logger.warning("\(period.id): \(values) values changed by that; baocaod history --period \(period.id)")
        }
    }

    /// What cannot be brought into order keeps nobody from working.
    private func repairOutput() {
        do {
            let result = try OutputRepair(OutputFolder(root: current.settings.folders.output)).run()
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

    /// The first of the office's reports has the plain folders: where the configuration names another one, the folders of both move.
    ///
    /// What cannot be moved keeps nobody from working: it stays where it is, and so does what is written from now on.
    ///
    /// - Returns: the periods that are to be looked at again.
    func arrangeReports() -> Set<Period> {
        let (office, output) = (current, OutputFolder(root: current.settings.folders.output))
        do {
            guard try ReportPlaces(output).arrange(first: office.reportIDs[0], store: store) else { return [] }
            logger.notice("\(office.reportIDs[0]) is the first report now: its files lie in report/PERIOD")
            return Set(try store.periods()).union(
                try CoarserReports(store: store, output: output, composition: office).askedFor())
        } catch {
            logger.warning("the folders of reports were not arranged and stay as they are: \(error)")
            return []
        }
    }

    /// Reports of kinds that are declared otherwise now are made again, but for those that are issued.
    ///
    /// What cannot be looked at keeps nobody from working: they follow with the next file of their period.
    func outdateReports() {
        let office = current
        do {
            let changed = try ReportDeclarations(state: office.settings.folders.state).outdate(office, in: store) {
                ReportInputs.said($0.settings, $0.reportSettings)
            }
            for report in changed {
                logger.info("\(report) is declared otherwise: its reports that are not issued are made again")
            }
        } catch {
            logger.warning("reports whose declarations changed were not looked for: \(error)")
        }
    }

    /// A run that ended between a file's transaction and its report left the report to the next one.
    func periodsWithoutReport(_ cutShort: Set<Period> = []) throws -> Set<Period> {
        let folder = OutputFolder(root: current.settings.folders.output)
        let output = OutputReader(folder)
        let office = current
        let former = try FormerNormalized(folder).periods()
        let composed = try CoarserReports(store: store, output: folder, composition: office).askedFor()
        return Set(
            try composed.union(store.periods()).filter { period in
                if cutShort.contains(period) { return true }
                if former.contains(period) { return true }
                return try office.making(period, with: store).contains {
                    try lacksReport(of: period, $0, output, folder)
                }
            })
    }

    private func lacksReport(
        of period: Period, _ office: Composition, _ output: OutputReader, _ folder: OutputFolder
    ) throws -> Bool {
        let report = ReportPeriod(office.kind.id, period)
        do {
            guard try output.holdsFile(try office.path(period, ReportPublisher.documentName, in: folder)) else {
                return true
            }
        } catch {
            // Whoever makes it says what is wrong with the folder; the start does not wait for that.
            return true
        }
        guard let issued = try store.finalization(of: report) else {
            return try store.reportMade(report) != store.newest(within: period)
        }
        // The command that issued it may have been interrupted before its files had their names.
        let publisher = ReportPublisher(composition: office, store: store, output: folder)
        if try publisher.holdsIssuedDocument(issued) { return false }
        logger.warning(
            "the issued report of \(report) does not lie in the output folder as it was issued; it is written again")
        return true
    }
}
