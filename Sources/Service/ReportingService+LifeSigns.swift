import Office
import Intake
import Logging
import Systemd
import Threading

// What the service manager is told while the service runs and when it ends.
extension ReportingService {
    func stop() {
        logger.report(.serviceStopping, "stopping: ending what is in hand")
        standing.enter(.stopping)
        note { try self.notifier.stopping(status: "Stopping: \(self.progress.current.description)") }
        intake.stop()
    }

    /// A long file may take longer than the service manager waits: it is asked for more time while the work moves on.
    func askForTime() async {
        while !Task.isCancelled, progress.moves(within: Self.patience * 2) {
            note { try self.notifier.extendTimeout(by: Self.patience) }
            do { try await Alarms.shared.sleep(for: .seconds(20)) } catch { return }
        }
    }

    /// Feeds the service manager's watchdog while the pipeline moves and the watcher answers.
    func feedWatchdog() async throws {
        guard let interval = try Watchdog.interval() else { return }
        let limit = interval * 2
        while !Task.isCancelled {
            if progress.moves(within: limit) {
                // The answer proves that the thread which watches the folders is alive.
                statusLine.obstacles(await intake.obstacles())
                standing.remember(await intake.status())
                try notifier.watchdog()
                // A template that was mended is seen here: nothing else happens then.
                refresher.reconsider()
            } else {
                logger.report(
                    .pipelineStalled, "the pipeline has not moved for \(limit): \(progress.current.description)")
            }
            try await Alarms.shared.sleep(for: interval)
        }
    }

    /// Telling the service manager is never a reason to fail.
    func note(_ call: () throws -> Bool) {
        do { _ = try call() } catch { logger.warning("the service manager was not told: \(error)") }
    }
}
