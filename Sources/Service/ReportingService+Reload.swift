import Foundation
import Office
import Intake
import Logging
import ReportingKit
import Settings
import Systemd
import Threading

// What signals ask of the running service.
extension ReportingService {
    /// By the socket or the signal.
    static func rescan(_ logger: Logger, _ intake: Intake, _ refresher: ReportRefresher) {
        logger.info("scanning all folders, as asked for")
        intake.rescan()
        refresher.retryParked()
    }

    /// A configuration that does not check out changes nothing.
    func reload() async {
        // Telling the service manager of a reload would tell it that the service is ready.
        guard !startPatience.isStarting else {
            logger.report(.reloadRefused, "the configuration was not read again: the service is still starting")
            return
        }
        note { try self.notifier.reloading(status: "Reading the configuration") }
        do {
            let fresh = try load()
            try SandboxCheck.ofThisProcess?.check(fresh.settings)
            let former = current.settings
            guard fresh.settings.folders.state == former.folders.state, fresh.settings.places == former.places else {
                throw ReloadRefusal.placesChanged
            }
            try await intake.watch(fresh.settings.dropFolders)
            composition.withLock { $0 = fresh }
            store.use(fresh.statementRules)
            logger.report(.reloadApplied, "\(fresh.log.logReloaded)")
            reportDatasets()
            statusLine.reload(isRefused: false)
            await arrangeReportsAgain()
            refresher.reconsider()
            keptFilesAreDue.store(true, ordering: .releasing)
            intake.interrupt()
        } catch {
            logger.report(.reloadRefused, "the configuration was not changed: \(error)")
            statusLine.reload(isRefused: true)
        }
        note { try self.notifier.ready(status: self.statusLine.text) }
    }

    /// Reports that are new in the configuration, or declared otherwise, are written for the periods that there are, each in its place.
    private func arrangeReportsAgain() async {
        guard let lane = pipeline.lanes.first else { return }
        do {
            // In turn with the reports that are written.
            let periods = try await lane.run { [self] in
                outdateReports()
                return try arrangeReports().union(periodsWithoutReport())
            }
            refresher.refresh(periods)
        } catch {
            logger.warning("reports that are missing were not looked for: \(error)")
        }
    }

    public var settings: Settings { current.settings }

    /// The fields that stored statements of a dataset state; nil where the store does not say.
    public func fieldsInUse(of dataset: DatasetID) -> Set<FieldName>? {
        do {
            return try store.fieldsInUse(of: dataset)
        } catch {
            logger.warning("the store does not say which fields of \(dataset) are in use: \(error)")
            return nil
        }
    }

    /// Declarations of the administrator that are faulty change nothing: what they said when they were sound stays in force.
    func reportDatasets() {
        let faults = (current.settings.added?.faults ?? []).filter { $0.severity == .error }
        guard let first = faults.first else { return statusLine.recovered(.datasets) }
        for fault in faults { logger.report(.datasetsFaulty, "a declaration changes nothing: \(fault)") }
        let more = faults.count == 1 ? "" : " and \(faults.count - 1) more faults"
        statusLine.fault(
            .datasets, "Faulty declaration \(first.file):\(first.line): \(first.message)\(more); it changes nothing")
    }

    private enum ReloadRefusal: Error, CustomStringConvertible {
        case placesChanged

        var description: String {
            "state, spool and output folders change with a restart only: systemctl restart baocaod"
        }
    }
}
