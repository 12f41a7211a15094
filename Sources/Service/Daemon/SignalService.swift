import Logging
import Office
import ServiceLifecycle
import Threading

/// Does what signals ask of the running daemon; ends when one of them tells it to stop.
struct SignalService: Service {
    private let context: ServiceContext
    private let signals: ServiceSignals
    /// A reload reads files.
    private let lane = Lane("asked")

    init(_ context: ServiceContext, _ signals: ServiceSignals) {
        self.context = context
        self.signals = signals
    }

    func run() async throws {
        let asked = signals.listen()
        let reload = Reload(context)
        let listener = Task(executorPreference: lane) {
            for await signal in asked {
                switch signal {
                case .reload: await reload()
                case .rescan: context.rescan()
                case .stop: return
                }
            }
        }
        await withGracefulShutdownHandler {
            await listener.value
        } onGracefulShutdown: {
            listener.cancel()
        }
    }
}
