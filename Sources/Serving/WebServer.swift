import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// Serves routes on one listening socket, until it is told to stop.
///
/// Hummingbird's own application wakes up six times a second for its date header; what is used here is its HTTP channel and router, on a
/// socket that was opened before: the service manager hands it over.
public struct WebServer: Sendable {
    public enum Place: Sendable {
        /// A listening socket of this process.
        case descriptor(Int32)
        case address(host: String, port: Int)
    }

    /// How long the other end may take.
    public struct Patience: Sendable {
        /// From the connection to the end of its first request's headers.
        public var head: Duration = .seconds(10)
        /// Between two requests, and between two pieces of one.
        public var idle: Duration = .seconds(60)
        /// For the rest of a request that is answered already.
        public var rest: Duration = .seconds(10)
        /// For each look whether an answer is read at all.
        public var reading: Duration = .seconds(60)
        /// For requests in hand, when it is to stop.
        public var stopping: Duration = .seconds(20)

        public init() {}
    }

    /// Ends a connection after an answer: what else was sent is not read.
    private struct RestNotRead: Error {}

    private let router: WebRouter
    private let logger: Logger
    private let patience: Patience

    /// `otherwise` answers what no route does.
    public init(
        routes: [WebRoute], otherwise: @escaping @Sendable (WebRequest) async -> WebResponse, logger: Logger,
        patience: Patience = Patience()
    ) {
        router = WebRouter(routes, otherwise: otherwise)
        self.logger = logger
        self.patience = patience
    }

    /// Serves until `traffic` is told to stop, or the task is cancelled. `started` is told the port.
    public func run(
        on place: Place, traffic: Traffic = Traffic(), started: @Sendable (Int?) -> Void = { _ in }
    ) async throws {
        let http = http(traffic)
        let group = MultiThreadedEventLoopGroup.singleton
        let executors = LoopExecutors(group)
        let listener = try await listen(on: place, group, http, traffic)
        started(listener.channel.localAddress?.port)
        let stop = Task { [patience] in
            await traffic.stopAsked()
            guard !Task.isCancelled else { return }
            listener.channel.close(promise: nil)
            traffic.quiesce()
            try await Task.sleep(for: patience.stopping)
            traffic.closeAll()
        }
        defer { stop.cancel() }
        try await withThrowingDiscardingTaskGroup { tasks in
            try await listener.executeThenClose { connections in
                for try await connection in connections {
                    tasks.addTask(executorPreference: executors.executor(of: connection.channel)) { [logger] in
                        await http.handle(value: connection, logger: logger)
                    }
                }
            }
        }
    }

    /// The answer to a request that came over no connection; tests ask so.
    package func answer(
        to request: Request, from peer: Peer, at remote: RemoteAddress
    ) async throws -> Response {
        try await router.respond(to: request, RoutedContext(source: .init(logger: logger, peer: peer, remote: remote)))
    }

    private func http(_ traffic: Traffic) -> HTTP1Channel {
        let (head, rest, reading) = (
            TimeAmount(patience.head), TimeAmount(patience.rest), TimeAmount(patience.reading)
        )
        return HTTP1Channel(
            responder: { [router, logger] request, writer, channel in
                let known = traffic.began(on: channel)
                defer { traffic.ended(on: channel) }
                let peer = if let known { known } else { try await traffic.peer(of: channel) }
                let context = RoutedContext(
                    source: .init(logger: logger, peer: peer, remote: RemoteAddress(socket: channel.remoteAddress)))
                var response = try await router.respond(to: request, context)
                let isRestLeft = [.contentTooLarge, .requestTimeout].contains(response.status)
                if isRestLeft { response.headers[.connection] = "close" }
                try await writer.write(response: response.head, body: response.body)
                if isRestLeft { throw RestNotRead() }
            },
            configuration: .init(
                additionalChannelHandlers: [HeadGuard(patience: head), AnswerGuard(rest: rest, reading: reading)],
                idleTimeout: TimeAmount(patience.idle),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 100)))
    }

    private func listen(
        on place: Place, _ group: MultiThreadedEventLoopGroup, _ http: HTTP1Channel, _ traffic: Traffic
    ) async throws -> NIOAsyncChannel<HTTP1Channel.Value, Never> {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { [logger] channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ListenerErrors(logger: logger))
                }
            }
            .childChannelOption(.allowRemoteHalfClosure, value: true)
        let setUp: @Sendable (any Channel) -> EventLoopFuture<HTTP1Channel.Value> = { [logger] channel in
            let connection = http.setup(channel: channel, logger: logger)
            // It is handled like any other, and ends at once.
            if !traffic.opened(channel) { channel.close(promise: nil) }
            return connection
        }
        switch place {
        case .descriptor(let descriptor):
            return try await bootstrap.bind(descriptor, childChannelInitializer: setUp)
        case .address(let host, let port):
            return try await bootstrap.bind(host: host, port: port, childChannelInitializer: setUp)
        }
    }
}
