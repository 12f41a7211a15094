import Office
import ServiceLifecycle
import Threading

/// Where several hosts share the store: keeps this host's claims, takes over files of hosts that are gone, and follows
/// what the others do. Ends at once where the store is this host's own.
struct SharingService: Service {
    private let context: ServiceContext
    private let lane = Lane("sharing")

    init(_ context: ServiceContext) {
        self.context = context
    }

    func run() async throws {
        let work = Task(executorPreference: lane) {
            if let sharing = context.sharing { await keep(sharing) }
        }
        await withGracefulShutdownHandler {
            await work.value
            // The group waits for those that end last.
            if context.sharing == nil { do { try await gracefulShutdown() } catch { return } }
        } onGracefulShutdown: {
            work.cancel()
        }
    }

    private func keep(_ sharing: StoreSharing) async {
        let rounds = SharingRounds(context, sharing)
        while !Task.isCancelled {
            // Cancelled: the files in hand are finished by others, and their claims end with them.
            do { try await Alarms.shared.sleep(for: sharing.interval) } catch { return }
            await rounds.next()
        }
    }
}
