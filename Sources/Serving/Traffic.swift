import NIOCore
import Synchronization

/// What goes on on a server: its connections, and the requests that are not answered yet.
public final class Traffic: Sendable {
    private struct Connection {
        let channel: any Channel
        /// Known since its first request.
        var peer: Peer?
        var openRequests = 0
        /// Since when it has waited for a request.
        var quietSince = ContinuousClock.now
    }

    private struct State {
        var connections: [ObjectIdentifier: Connection] = [:]
        var openRequests = 0
        var quietSince = ContinuousClock.now
        var isStopping = false
    }

    private let mostConnections: Int
    private let state = Mutex(State())
    private let stopping: AsyncStream<Void>
    private let line: AsyncStream<Void>.Continuation

    public init(mostConnections: Int = 512) {
        self.mostConnections = mostConnections
        (stopping, line) = AsyncStream.makeStream()
    }

    /// Takes no further connection, and ends when the requests in hand are answered.
    public func stop() {
        state.withLock { $0.isStopping = true }
        line.finish()
    }

    /// How long nobody has asked anything; nil while a request is being answered.
    public var quietTime: Duration? {
        state.withLock { $0.openRequests > 0 ? nil : ContinuousClock.now - $0.quietSince }
    }

    /// How many there are at the moment.
    var connectionCount: Int { state.withLock { $0.connections.count } }

    /// Returns when it is to stop, or the task was cancelled.
    func stopAsked() async { for await _ in stopping {} }

    /// False for one connection too many. One that waits for a request makes room for it: who only holds connections keeps nobody out.
    func opened(_ channel: any Channel) -> Bool {
        let (isTaken, left) = state.withLock { state -> (Bool, (any Channel)?) in
            guard !state.isStopping else { return (false, nil) }
            var left: (any Channel)?
            if state.connections.count >= mostConnections {
                let quiet = state.connections.filter { $0.value.openRequests == 0 }
                guard let longest = quiet.min(by: { $0.value.quietSince < $1.value.quietSince }) else {
                    return (false, nil)
                }
                left = longest.value.channel
                state.connections[longest.key] = nil
            }
            state.connections[ObjectIdentifier(channel)] = Connection(channel: channel)
            return (true, left)
        }
        left?.close(promise: nil)
        if isTaken { channel.closeFuture.whenComplete { [self] _ in closed(channel) } }
        return isTaken
    }

    private func closed(_ channel: any Channel) {
        state.withLock { _ = $0.connections.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Who is at the other end, where it is known: the kernel is asked once a connection.
    func began(on channel: any Channel) -> Peer? {
        state.withLock { state in
            state.openRequests += 1
            guard let place = state.connections.index(forKey: ObjectIdentifier(channel)) else { return nil }
            state.connections.values[place].openRequests += 1
            return state.connections.values[place].peer
        }
    }

    func peer(of channel: any Channel) async throws -> Peer {
        let peer = try await Peer.of(channel)
        state.withLock { $0.connections[ObjectIdentifier(channel)]?.peer = peer }
        return peer
    }

    func ended(on channel: any Channel) {
        state.withLock { state in
            state.openRequests -= 1
            state.quietSince = .now
            guard let place = state.connections.index(forKey: ObjectIdentifier(channel)) else { return }
            state.connections.values[place].openRequests -= 1
            state.connections.values[place].quietSince = state.quietSince
        }
    }

    /// Ends connections that wait for a further request, and the others after their answer.
    func quiesce() {
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }

    func closeAll() { for channel in channels { channel.close(promise: nil) } }

    private var channels: [any Channel] { state.withLock { $0.connections.values.map(\.channel) } }
}
