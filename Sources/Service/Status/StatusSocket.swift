import CLinux
import Foundation
import Glibc
import Synchronization

/// A local socket that reports the daemon's state: a client sends a word and a line break, and gets one JSON object.
///
/// A thread of its own waits in `accept`, and each connection gets one for as long as it lasts: whatever the daemon
/// does, and whichever other client asks without listening, there is an answer. Nothing wakes up while nobody asks.
final class StatusSocket: Sendable {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    enum Request: String {
        case status
        /// Scan all folders, then tell.
        case rescan
    }

    let path: String
    private let descriptor: Int32
    private let connections = Atomic(0)

    private static let mostConnections = 16
    /// The time limit for a client's question, and for reading the answer.
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

    /// `answer` is called on a thread of its own.
    func serve(_ answer: @escaping @Sendable (Request) -> ServiceStatus) {
        let descriptor = descriptor
        Self.detach("baocaod.status") { [self] in
            while true {
                let connection = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
                if connection < 0 {
                    if errno == EINTR || errno == ECONNABORTED { continue }
                    return
                }
                guard connections.add(1, ordering: .relaxed).newValue <= Self.mostConnections else {
                    connections.subtract(1, ordering: .relaxed)
                    Glibc.close(connection)
                    continue
                }
                Self.detach("baocaod.answer") { [self] in
                    defer {
                        Glibc.close(connection)
                        connections.subtract(1, ordering: .relaxed)
                    }
                    UnixSocketAddress.setPatience(Self.patience, of: connection)
                    guard let request = Self.request(from: connection) else { return }
                    let encoder = JSONEncoder()
                    encoder.dateEncodingStrategy = .iso8601
                    do {
                        try encoder.encode(answer(request)).withUnsafeBytes {
                            UnixSocketAddress.send($0, to: connection)
                        }
                    } catch {
                        // The client sees a closed connection and reports that the daemon does not answer.
                    }
                }
            }
        }
    }

    private static func detach(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.start()
    }

    /// Nil for an unknown question, or for none in time.
    private static func request(from connection: Int32) -> Request? {
        var buffer = [UInt8](repeating: 0, count: 64)
        var word: [UInt8] = []
        while word.last != UInt8(ascii: "\n"), word.count < buffer.count {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            word += buffer[0..<count]
        }
        return Request(rawValue: String(decoding: word.dropLast(), as: UTF8.self))
    }

    /// Ends the thread; nobody is answered from then on.
    func close() {
        unlink(path)
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }
}
