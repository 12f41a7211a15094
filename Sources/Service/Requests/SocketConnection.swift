import Foundation
import Glibc
import Synchronization

/// A client's connection to the daemon, over which lines of JSON go both ways.
final class SocketConnection: Sendable {
    private let descriptor: Int32
    /// What was read beyond the last line.
    private let rest = Mutex(Data())

    /// A line of the daemon is no longer than this.
    private static let most = 4 << 20

    /// Connects to the first of the sockets on which somebody listens.
    init(_ candidates: [String], until deadline: ContinuousClock.Instant) throws(DaemonRefusal) {
        var refusal = DaemonRefusal(.absent) { $0.serviceAbsent }
        for path in candidates {
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
            guard descriptor >= 0 else { continue }
            UnixSocketAddress.setPatience(max(deadline - .now, .microseconds(1)), of: descriptor)
            let code: Int32?
            do throws(StatusSocket.Fault) {
                code = try UnixSocketAddress.with(path) { connect(descriptor, $0, $1) } == 0 ? nil : errno
            } catch {
                code = ENOENT
            }
            switch code {
            case nil:
                self.descriptor = descriptor
                return
            case EACCES, EPERM: refusal = DaemonRefusal(.notAllowed) { $0.requestNotAllowed }
            case EAGAIN, EINPROGRESS, ETIMEDOUT: refusal = DaemonRefusal(.silent) { $0.serviceSilent }
            default: break
            }
            close(descriptor)
        }
        throw refusal
    }

    func send(_ request: DaemonRequest) -> Bool {
        guard case .success(let line) = Result(catching: { try JSONEncoder().encode(request) }) else { return false }
        return (line + [UInt8(ascii: "\n")]).withUnsafeBytes { UnixSocketAddress.send($0, to: descriptor) }
    }

    /// The next line; nil at the end, or when none comes in time. Without a deadline it waits without end.
    func line(until deadline: ContinuousClock.Instant?) -> Data? {
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        return rest.withLock { rest in
            while true {
                if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    defer { rest = Data(rest[rest.index(after: end)...]) }
                    return Data(rest[..<end])
                }
                guard rest.count < Self.most else { return nil }
                let patience = deadline.map { $0 - .now }
                if let patience, patience <= .zero { return nil }
                // Zero waits without end.
                UnixSocketAddress.setPatience(patience ?? .zero, of: descriptor)
                let count = recv(descriptor, &buffer, buffer.count, 0)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return nil }
                rest.append(contentsOf: buffer[0..<count])
            }
        }
    }

    /// Whoever reads gets the end.
    func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    deinit { close(descriptor) }
}
