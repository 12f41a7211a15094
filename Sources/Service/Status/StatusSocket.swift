import Foundation
import Glibc
import Synchronization

/// A local socket in the state folder on which the daemon tells how it stands: whoever connects sends a word and a line
/// break, and gets one JSON object.
///
/// A thread of its own waits in `accept`; nothing wakes up while nobody asks.
final class StatusSocket: Sendable {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    enum Request: String {
        case status
        /// Scan all folders, then tell.
        case rescan
    }

    private let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        unlink(path)
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Fault(description: "no socket: \(String(cString: strerror(errno)))") }
        // Throwing from here on runs deinit, which closes it.
        guard try Self.withAddress(path, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 8) == 0 else {
            throw Fault(description: "\(path): \(String(cString: strerror(errno)))")
        }
        chmod(path, 0o660)
    }

    func serve(_ status: @escaping @Sendable (Request) async -> ServiceStatus) {
        let descriptor = descriptor
        let thread = Thread {
            while true {
                let connection = accept(descriptor, nil, nil)
                if connection < 0 {
                    if errno == EINTR { continue }
                    return
                }
                guard let request = Self.request(from: connection) else {
                    Glibc.close(connection)
                    continue
                }
                Task {
                    defer { Glibc.close(connection) }
                    let encoder = JSONEncoder()
                    encoder.dateEncodingStrategy = .iso8601
                    do {
                        try encoder.encode(await status(request)).withUnsafeBytes { Self.send($0, to: connection) }
                    } catch {
                        // Whoever asks sees a closed connection and says that the daemon does not answer.
                    }
                }
            }
        }
        thread.name = "baocaod.status"
        thread.start()
    }

    /// Nil for whoever asks for something else, or for nothing within a second.
    private static func request(from connection: Int32) -> Request? {
        var patience = timeval(tv_sec: 1, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var buffer = [UInt8](repeating: 0, count: 64)
        var word: [UInt8] = []
        while word.last != UInt8(ascii: "\n"), word.count < buffer.count {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            word += buffer[0..<count]
        }
        return Request(rawValue: String(decoding: word.dropLast(), as: UTF8.self))
    }

    private static func send(_ bytes: UnsafeRawBufferPointer, to connection: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.send(
                connection, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Ends the thread; nobody is answered from then on.
    func close() {
        unlink(path)
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// Asks the daemon that listens at `path`; nil when none does.
    static func ask(path: String, for request: Request) throws -> ServiceStatus? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { Glibc.close(descriptor) }
        guard try withAddress(path, { connect(descriptor, $0, $1) }) == 0 else { return nil }
        Array("\(request.rawValue)\n".utf8).withUnsafeBytes { send($0, to: descriptor) }
        var bytes = Data()
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            bytes.append(contentsOf: buffer[0..<count])
        }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return bytes.isEmpty ? nil : try decoder.decode(ServiceStatus.self, from: bytes)
    }

    private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) throws
        -> Int32
    {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Fault(description: "the state folder's path is too long for a socket: \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
