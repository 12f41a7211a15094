import Intake
import Logging
import Office
import Systemd

/// Reads the configuration again. One that does not check out changes nothing.
struct Reload: Sendable {
    private let context: ServiceContext

    init(_ context: ServiceContext) { self.context = context }

    func callAsFunction() async {
        let (logger, statusLine) = (context.logger, context.statusLine)
        // Telling the service manager of a reload would tell it that the service is ready.
        guard !context.startPatience.isStarting else {
            logger.report(.reloadRefused, "the configuration was not read again: the service is still starting")
            return
        }
        context.note { try context.notifier.reloading(status: "Reading the configuration") }
        do {
            let fresh = try context.configuration.read()
            try SandboxCheck.ofThisProcess?.check(fresh.settings)
            let former = context.current.settings
            guard fresh.settings.folders.state == former.folders.state, fresh.settings.places == former.places,
                fresh.settings.store?.text == former.store?.text
            else {
                throw Refusal.placesChanged
            }
            try await context.intake.watch(fresh.settings.dropFolders)
            context.configuration.use(fresh)
            context.store.use(fresh.statementRules)
            logger.report(.reloadApplied, "\(fresh.log.logReloaded)")
            context.reportDatasets()
            statusLine.reload(isRefused: false)
            await arrangeReports()
            context.refresher.reconsider()
            context.keptFiles.becomeDue()
            context.intake.interrupt()
        } catch {
            logger.report(.reloadRefused, "the configuration was not changed: \(error)")
            statusLine.reload(isRefused: true)
        }
        context.metrics.becomeDue()
        context.note { try context.notifier.ready(status: statusLine.text) }
    }

    /// Reports that are new in the configuration, or declared otherwise, are written for the periods that there are,
    /// each in its place.
    private func arrangeReports() async {
        guard let lane = context.pipeline.lanes.first else { return }
        let arrangement = context.arrangement
        do {
            // In turn with the reports that are written.
            let periods = try await lane.run {
                arrangement.outdateReports()
                return try arrangement.moveFolders().union(arrangement.periodsWithoutReport())
            }
            context.refresher.refresh(periods)
        } catch {
            context.logger.warning("reports that are missing were not looked for: \(error)")
        }
    }

    private enum Refusal: Error, CustomStringConvertible {
        case placesChanged

        var description: String {
            "store, state, spool and output folders change with a restart only: systemctl restart baocaod"
        }
    }
}
