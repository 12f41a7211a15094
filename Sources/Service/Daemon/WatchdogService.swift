import Intake
import Logging
import Office
import ServiceLifecycle
import Systemd
import Threading

/// Feeds the service manager's watchdog while the pipeline moves and the watcher answers.
struct WatchdogService: Service {
    private let context: ServiceContext
    private let stop: StopNotice

    init(_ context: ServiceContext, _ stop: StopNotice) {
        self.context = context
        self.stop = stop
    }

    func run() async throws {
        let (feeding, asking) = (
            Task(executorPreference: Lane.short) { await feed() },
            Task(executorPreference: Lane.short) { await stop.askForTime() }
        )
        // Also while the daemon stops: this one ends after files and reports.
        try await gracefulShutdown()
        feeding.cancel()
        asking.cancel()
        await asking.value
        await feeding.value
    }

    private func feed() async {
        guard let interval = interval() else { return }
        let limit = interval * 2
        while !Task.isCancelled {
            if context.progress.moves(within: limit) {
                // The answer proves that the thread which watches the folders still runs.
                context.statusLine.obstacles(await context.intake.obstacles())
                context.standing.remember(await context.intake.status())
                context.note { try context.notifier.watchdog() }
                context.metrics.showLife()
                // A template that was repaired is seen here: nothing else happens then.
                context.refresher.reconsider()
            } else {
                context.logger.report(
                    .pipelineStalled,
                    "the pipeline has not moved for \(limit): \(context.progress.current.description)")
            }
            // Cancelled: the loop ends by itself.
            do { try await Alarms.shared.sleep(for: interval) } catch { return }
        }
    }

    private func interval() -> Duration? {
        do { return try Watchdog.interval() } catch {
            context.logger.warning("the service manager's watchdog is not fed: \(error)")
            return nil
        }
    }
}
