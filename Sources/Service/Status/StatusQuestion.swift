import CLinux
import Foundation
import Glibc
import Messages
import ReportingKit

/// What comes of asking the daemon.
public enum DaemonAnswer: Sendable {
    case status(ServiceStatus)
    /// No daemon listens.
    case nobody
    /// One listens and says nothing in time; the process, where the system tells it.
    case silent(process: Int32?)
    /// There is a socket that this user may not use.
    case notAllowed(path: String)

    public var status: ServiceStatus? { if case .status(let status) = self { status } else { nil } }

    /// Whether all the time for an answer is gone.
    public var isSilence: Bool { if case .silent = self { true } else { false } }

    /// Why there is no status; nil when there is one.
    public var fault: String? { said?.english }

    public var said: Bilingual? {
        switch self {
        case .status: nil
        case .nobody: DaemonAnswerTexts.notRunning
        case .silent(let process):
            DaemonAnswerTexts.silent(within: StatusQuestion.patience.seconds, process: process)
        case .notAllowed(let path): DaemonAnswerTexts.notAllowed(socket: path)
        }
    }
}

/// Asks the daemon that listens on one of several sockets, and waits only so long.
struct StatusQuestion {
    /// The whole conversation.
    static let patience = Duration.milliseconds(1_400)

    let candidates: [String]

    func ask(_ request: StatusSocket.Request, within patience: Duration = patience) throws -> DaemonAnswer {
        let deadline = ContinuousClock.now + patience
        var answer = DaemonAnswer.nobody
        for path in candidates {
            switch try Self.ask(path, request, until: deadline) {
            case .nobody: continue
            case .notAllowed(let path): answer = .notAllowed(path: path)
            case let found: return found
            }
        }
        return answer
    }

    private static func ask(_ path: String, _ request: StatusSocket.Request, until deadline: ContinuousClock.Instant)
        throws -> DaemonAnswer
    {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else {
            throw StatusSocket.Fault(description: "no socket: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        // It limits connect(2) too: one waits while the listener's queue is full.
        UnixSocketAddress.setPatience(max(deadline - .now, .microseconds(1)), of: descriptor)
        guard try UnixSocketAddress.with(path, { connect(descriptor, $0, $1) }) == 0 else {
            return switch errno {
            case EACCES, EPERM: .notAllowed(path: path)
            case EAGAIN, EINPROGRESS, ETIMEDOUT: .silent(process: nil)
            default: .nobody
            }
        }
        Array("\(request.rawValue)\n".utf8).withUnsafeBytes { _ = UnixSocketAddress.send($0, to: descriptor) }
        var bytes = Data()
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let rest = deadline - .now
            guard rest > .zero else { return .silent(process: listener(descriptor)) }
            UnixSocketAddress.setPatience(rest, of: descriptor)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return .silent(process: listener(descriptor)) }
            if count == 0 { break }
            bytes.append(contentsOf: buffer[0..<count])
        }
        guard !bytes.isEmpty else { return .silent(process: listener(descriptor)) }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return .status(try decoder.decode(ServiceStatus.self, from: bytes))
    }

    /// The process that listens, as the kernel knows it.
    private static func listener(_ socket: Int32) -> Int32? {
        var peer = peer_credentials()
        var size = socklen_t(MemoryLayout<peer_credentials>.size)
        guard getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0, peer.pid > 0 else { return nil }
        return peer.pid
    }
}

extension Duration {
    fileprivate var seconds: String { "\((self / .milliseconds(100)).rounded() / 10) s" }
}
