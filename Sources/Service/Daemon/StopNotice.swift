import Intake
import Logging
import Office
import Systemd
import Threading

/// The end of the daemon's work: said once, and the service manager is asked for time while what is in hand moves on.
final class StopNotice: Sendable {
    private let context: ServiceContext
    private let begun: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init(_ context: ServiceContext) {
        self.context = context
        (begun, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func begin() {
        context.logger.report(.serviceStopping, "stopping: ending what is in hand")
        context.standing.enter(.stopping)
        context.note {
            try context.notifier.stopping(status: "Stopping: \(context.progress.current.description)")
        }
        context.intake.stop()
        signal.yield()
    }

    /// A long file may take longer than the service manager waits. Returns when nothing moves, or when it is cancelled.
    func askForTime() async {
        for await _ in begun { break }
        while !Task.isCancelled, context.progress.moves(within: ServiceContext.patience * 2) {
            context.note { try context.notifier.extendTimeout(by: ServiceContext.patience) }
            do { try await Alarms.shared.sleep(for: .seconds(20)) } catch { return }
        }
    }
}
