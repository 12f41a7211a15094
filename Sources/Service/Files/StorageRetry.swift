import Intake
import Logging
import Office
import Store
import Systemd
import Threading

/// Tries work again while the disk or the store is at fault, and says so in the journal and in the status meanwhile.
struct StorageRetry: Sendable {
    let part: StatusLine.Part
    let statusLine: StatusLine
    let progress: PipelineProgress
    let logger: Logger
    let damage: StoreDamage
    let waits: StorageWaits

    init(_ part: StatusLine.Part, _ context: ServiceContext) {
        self.part = part
        statusLine = context.statusLine
        progress = context.progress
        logger = context.logger
        damage = context.storeDamage
        waits = context.storageWaits
    }

    /// Nil when the daemon was told to stop while it waited.
    ///
    /// - Parameter fault: what cannot be done, as the journal says it before the reason.
    func callAsFunction<Value: Sendable>(
        _ fault: @autoclosure () -> String, _ work: () async throws -> Value
    ) async -> Value? {
        var backOff = BackOff()
        var isFaulty = false
        while true {
            do {
                let value = try await work()
                if isFaulty {
                    logger.report(.storageRestored, "storage works again")
                    statusLine.recovered(part)
                }
                return value
            } catch let fault as StoreError where fault.needsDecision {
                // Trying again does not help; who watches for damage ends the service.
                damage.met(fault)
                do { try await Alarms.shared.sleep(for: .seconds(3_600)) } catch { return nil }
            } catch {
                isFaulty = true
                let delay = backOff.delay()
                logger.report(.storageFault, "\(fault()): \(error); trying again in \(delay)")
                statusLine.storageFault(part, error)
                progress.pause(for: delay)
                do { try await waits.sleep(for: delay) } catch { return nil }
            }
        }
    }
}
