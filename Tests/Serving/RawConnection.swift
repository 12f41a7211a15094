import Foundation
import Glibc

/// A unix socket that is listened on, as the service manager hands it over; and what talks to it byte by byte.
final class RawSocket: Sendable {
    let descriptor: Int32
    private let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "b-\(UUID().uuidString.prefix(8)).sock").path(
            percentEncoded: false)
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard Self.with(path, { bind(descriptor, $0, $1) }) == 0, listen(descriptor, 64) == 0 else {
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
    }

    deinit { unlink(path) }

    /// Sends all at once and reads until the other side closes.
    func exchange(_ text: String) throws -> String {
        let connection = try connect()
        try connection.send(text)
        return try connection.rest()
    }

    func connect() throws -> RawConnection {
        let connection = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard Self.with(path, { Glibc.connect(connection, $0, $1) }) == 0 else {
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
        return RawConnection(descriptor: connection)
    }

    private static func with(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8).prefix(100)) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

final class RawConnection: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
            rest = rest.dropFirst(count)
        }
    }

    /// No more will be sent.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Returns when the other side has closed, whatever of its answer was not read.
    func waitUntilClosed() {
        // Without events asked for, the end alone is told.
        var entry = pollfd(fd: descriptor, events: 0, revents: 0)
        while poll(&entry, 1, -1) < 0, errno == EINTR {}
    }

    func rest() throws -> String {
        var bytes: [UInt8] = []
        while let piece = try next() { bytes += piece }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What came; nil when the other side closed.
    func next() throws -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0, errno != ECONNRESET { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }

    /// One answer with a length.
    func answer() throws -> String {
        var text = ""
        while !text.contains("\r\n\r\n") {
            guard let piece = try next() else { return text }
            text += String(decoding: piece, as: UTF8.self)
        }
        return text
    }
}
