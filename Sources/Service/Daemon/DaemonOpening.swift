import Intake
import Messages
import Office
import Logging
import ReportingKit
import Systemd
import Threading

extension Daemon {
    /// Opens everything. Waits, and says so, where a disk is full, read-only or not mounted yet; throws where only an
    /// administrator can help. Nil when it is told to stop while it waits.
    public static func open(
        logger: Logger, signals: ServiceSignals, load: @escaping Load
    ) async throws -> Daemon? {
        var start = DaemonStart(logger: logger, load: load)
        var backOff = BackOff()
        while !signals.isToStop {
            do {
                let daemon = try start.open()
                start.standing.line.recovered(.start)
                return daemon
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
                    start.standing.line.fault(
                        .start, StatusLineTexts.cannotStart(Bilingual(fault)))
                    throw error
                case .storage(let fault):
                    let delay = backOff.delay()
                    logger.report(.storageFault, "cannot start: \(fault); trying again in \(delay)")
                    start.standing.enter(.waitingForStorage)
                    start.standing.line.storageFault(.start, fault)
                    _ = try start.notifier.extendTimeout(by: delay + ServiceContext.patience)
                    await signals.sleep(for: delay)
                }
            }
        }
        logger.report(.serviceStopping, "stopping: told to before the start was over")
        return nil
    }
}
