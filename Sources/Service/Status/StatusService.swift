import ServiceLifecycle

/// Keeps the status socket open until everything else has ended.
///
/// The socket answers from its own threads since before the store is open, see ``DaemonStart``.
struct StatusService: Service {
    let socket: StatusSocket

    func run() async throws {
        defer { socket.close() }
        try await gracefulShutdown()
    }
}
