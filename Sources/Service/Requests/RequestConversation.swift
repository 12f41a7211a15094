import Foundation

/// What is said on a connection that began with a line of JSON.
struct RequestConversation: Sendable {
    let desk: RequestDesk
    let changes: LedgerChanges

    func callAsFunction(_ reading: SocketLine.Reading, _ connection: Int32, _ peer: SocketPeer?) {
        switch reading {
        case .nothing: return
        case .tooLong: reply(DaemonRefusal(.tooLarge) { $0.requestTooLarge(RequestLimits.bytes) }, connection)
        case .line(let line):
            guard case .success(let request) = Result(catching: { try Self.decode(line) }) else {
                return reply(DaemonRefusal(.malformed) { $0.requestUnreadable }, connection)
            }
            if case .follow(let after) = request.action { return follow(after, request, connection) }
            guard peer?.mayChange() == true else {
                return reply(DaemonRefusal(.notAllowed) { $0.requestNotAllowed }, connection)
            }
            Self.send(desk.answer(request), connection)
        }
    }

    private func follow(_ after: Int64, _ request: DaemonRequest, _ connection: Int32) {
        if let fault = RequestLimits.fault(of: request) { return reply(fault, connection) }
        guard let (store, isStopping) = desk.store else {
            return reply(DaemonRefusal(.starting) { $0.serviceStarting }, connection)
        }
        if isStopping { return reply(DaemonRefusal(.stopping) { $0.serviceStopping }, connection) }
        do {
            try FollowConversation(store: store, changes: changes) { Self.send($0, connection) }
                .run(connection, after: after)
        } catch {
            reply(DaemonRefusal(error), connection)
        }
    }

    private func reply(_ refusal: DaemonRefusal, _ connection: Int32) {
        Self.send(DaemonReply(refusal), connection)
    }

    /// One line; false when it was not taken in time.
    @discardableResult
    private static func send(_ line: some Encodable, _ connection: Int32) -> Bool {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard case .success(let bytes) = Result(catching: { try encoder.encode(line) }) else { return false }
        return (bytes + [UInt8(ascii: "\n")]).withUnsafeBytes { UnixSocketAddress.send($0, to: connection) }
    }

    private static func decode(_ line: [UInt8]) throws -> DaemonRequest {
        try JSONDecoder().decode(DaemonRequest.self, from: Data(line))
    }
}
