import Hummingbird
import HummingbirdCore
import HTTPTypes
import Logging
import NIOCore
import NIOPosix

/// Serves routes on one listening socket, for as long as somebody asks.
///
/// Hummingbird's own application wakes up six times a second for its date header; what is used here is its HTTP channel and router, on a
/// socket that was opened before: the service manager hands it over.
public struct WebServer: Sendable {
    public enum Place: Sendable {
        /// A listening socket of this process.
        case descriptor(Int32)
        case address(host: String, port: Int)
    }

    private let router: WebRouter
    private let logger: Logger

    /// `otherwise` answers what no route does.
    public init(
        routes: [WebRoute], otherwise: @escaping @Sendable (WebRequest) async -> WebResponse, logger: Logger
    ) {
        router = WebRouter(routes, otherwise: otherwise)
        self.logger = logger
    }

    /// Serves until the task is cancelled. `started` is told the port.
    public func run(on place: Place, started: @Sendable (Int?) -> Void = { _ in }) async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let http = HTTP1Channel(
            responder: { [router, logger] request, writer, channel in
                let context = RoutedContext(source: .init(logger: logger, peer: .address))
                let response = try await router.respond(to: request, context)
                try await writer.write(response: response.head, body: response.body)
            },
            configuration: .init(
                idleTimeout: .seconds(60),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100)))
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
        let setUp: @Sendable (any Channel) -> EventLoopFuture<HTTP1Channel.Value> = { [logger] channel in
            http.setup(channel: channel, logger: logger)
        }
        let listener: NIOAsyncChannel<HTTP1Channel.Value, Never> =
            switch place {
            case .descriptor(let descriptor):
                try await bootstrap.bind(descriptor, childChannelInitializer: setUp)
            case .address(let host, let port):
                try await bootstrap.bind(host: host, port: port, childChannelInitializer: setUp)
            }
        started(listener.channel.localAddress?.port)
        try await withThrowingDiscardingTaskGroup { group in
            try await listener.executeThenClose { connections in
                for try await connection in connections {
                    group.addTask { await http.handle(value: connection, logger: logger) }
                }
            }
        }
    }
}
