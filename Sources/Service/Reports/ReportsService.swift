import ServiceLifecycle
import Threading

/// Writes reports while the daemon runs, and those of the last files when it stops.
struct ReportsService: Service {
    private let context: ServiceContext

    init(_ context: ServiceContext) { self.context = context }

    func run() async throws {
        let refresher = context.refresher
        let configuration = context.configuration
        // In turn with the files of that lane: a report made beside as many files as there are processors gains no
        // time, and its memory comes on top of theirs.
        let writing = Task(executorPreference: context.pipeline.lanes.first) {
            await refresher.run { configuration.current }
        }
        await withGracefulShutdownHandler {
            await writing.value
        } onGracefulShutdown: {
            refresher.finish()
        }
    }
}
