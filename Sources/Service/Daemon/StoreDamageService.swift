import Logging
import ReportingKit
import ServiceLifecycle
import Threading

/// Throws the damage of the store that is met first: without its store the daemon decides on nothing and ends.
struct StoreDamageService: Service {
    private let context: ServiceContext

    init(_ context: ServiceContext) { self.context = context }

    func run() async throws {
        let signals = context.storeDamage.signals
        let met = Task(executorPreference: Lane.short) { await signals.first { _ in true } }
        let damage = await withGracefulShutdownHandler {
            await met.value
        } onGracefulShutdown: {
            met.cancel()
        }
        guard let damage else { return }
        context.logger.report(.storeUnusable, "the service ends: \(damage)")
        context.statusLine.fault(.store, Bilingual(damage))
        throw damage
    }
}
