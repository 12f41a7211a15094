import CLinux
import Foundation
import Glibc
import Synchronization

/// A local socket that reports the daemon's state and takes requests: a client sends a word and a line break, and gets
/// one JSON object; or a line of JSON, see ``DaemonRequest``.
///
/// A thread of its own waits in `accept`, and each connection gets one for as long as it lasts: whatever the daemon
/// does, and whichever other client asks without listening, there is an answer. Nothing wakes up while nobody asks.
final class StatusSocket: Sendable {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private final class Connections: Sendable {
        private let count = Atomic(0)

        /// False when there are as many as there may be.
        func begin(most: Int) -> Bool {
            if count.add(1, ordering: .relaxed).newValue <= most { return true }
            end()
            return false
        }

        func end() { count.subtract(1, ordering: .relaxed) }
    }

    enum Request: String {
        case status
        /// Scan all folders, then tell.
        case rescan
    }

    let path: String
    private let descriptor: Int32
    /// Connections of the service's user and root, and of all others: these cannot keep those out.
    private let (own, others) = (Connections(), Connections())

    private static let mostConnections = 16
    /// The time limit for a client's whole question, and for taking each part of the answer.
    private static let patience = Duration.milliseconds(500)

    init(path: String) throws(Fault) {
        self.path = path
        unlink(path)
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Fault(description: "no socket: \(String(cString: strerror(errno)))") }
        let descriptor = descriptor
        // Throwing from here on runs deinit, which closes it.
        guard try UnixSocketAddress.with(path, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 16) == 0 else {
            throw Fault(description: "\(path): \(String(cString: strerror(errno)))")
        }
        chmod(path, 0o660)
    }

    /// `answer` and `converse` are called on a thread of the connection's own; `converse` gets lines of JSON.
    func serve(
        _ answer: @escaping @Sendable (Request) -> ServiceStatus,
        _ converse: @escaping @Sendable (SocketLine.Reading, Int32, SocketPeer?) -> Void = { _, _, _ in }
    ) {
        let descriptor = descriptor
        Self.detach("baocaod.status") { [self] in
            while true {
                let connection = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
                if connection < 0 {
                    if errno == EINTR || errno == ECONNABORTED { continue }
                    return
                }
                let peer = SocketPeer(connection)
                let kind = peer?.mayChange() == true ? own : others
                guard kind.begin(most: Self.mostConnections) else {
                    Glibc.close(connection)
                    continue
                }
                Self.detach("baocaod.answer") {
                    defer {
                        Glibc.close(connection)
                        kind.end()
                    }
                    Self.talk(connection, peer, answer, converse)
                }
            }
        }
    }

    private static func talk(
        _ connection: Int32, _ peer: SocketPeer?, _ answer: (Request) -> ServiceStatus,
        _ converse: (SocketLine.Reading, Int32, SocketPeer?) -> Void
    ) {
        let reading = SocketLine.read(
            from: connection, most: RequestLimits.bytes, until: .now + Self.patience)
        UnixSocketAddress.setPatience(Self.patience, of: connection)
        guard case .line(let line) = reading, line.first != UInt8(ascii: "{") else {
            return converse(reading, connection, peer)
        }
        guard let request = Request(rawValue: String(decoding: line.prefix(64), as: UTF8.self)) else { return }
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        do {
            try encoder.encode(answer(request)).withUnsafeBytes { _ = UnixSocketAddress.send($0, to: connection) }
        } catch {
            // The client sees a closed connection and reports that the daemon does not answer.
        }
    }

    private static func detach(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.start()
    }

    /// Ends the thread; nobody is answered from then on.
    func close() {
        unlink(path)
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }
}
