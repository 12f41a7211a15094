import Foundation
import Glibc

/// The version of the Patroni that keeps a server of PostgreSQL, as its REST interface tells it.
///
/// Versions before 4.1 were seen to leave two primaries after a cut network, with acknowledged commits lost (patroni
/// #2689, #2693, #2787).
struct PatroniVersion: Comparable, CustomStringConvertible {
    let major: Int
    let minor: Int
    let description: String

    static let oldest = PatroniVersion("4.1.0")

    /// Where Patroni answers unless it is told otherwise.
    static let port: UInt16 = 8008

    /// "4.1.5"
    init?(_ text: String) {
        let numbers = text.split(separator: ".").map { Int($0.prefix { $0.isASCII && $0.isNumber }) }
        guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
        (self.major, self.minor, description) = (major, minor, text)
    }

    static func < (left: Self, right: Self) -> Bool { (left.major, left.minor) < (right.major, right.minor) }
    static func == (left: Self, right: Self) -> Bool { (left.major, left.minor) == (right.major, right.minor) }

    var isTooOld: Bool { Self.oldest.map { self < $0 } ?? false }

    /// Nil where nobody answers within two seconds, or something else than Patroni.
    static func asked(of host: String, port: UInt16 = port) -> PatroniVersion? {
        answer(of: host, port).flatMap(read)
    }

    /// From a whole answer in HTTP: the body of `/patroni`, else the head's "Server: Patroni/4.1.5 …".
    static func read(_ answer: String) -> PatroniVersion? {
        struct Body: Decodable {
            struct Patroni: Decodable { let version: String }
            let patroni: Patroni
        }
        let parts = answer.replacing("\r\n", with: "\n").split(separator: "\n\n", maxSplits: 1)
        if parts.count == 2,
            case .success(let body) = Result(catching: {
                try JSONDecoder().decode(Body.self, from: Data(parts[1].utf8))
            })
        {
            return PatroniVersion(body.patroni.version)
        }
        let server = parts.first?.split(separator: "\n").first { $0.lowercased().hasPrefix("server:") }
        guard let name = server?.dropFirst("server:".count).split(separator: " ").first,
            name.lowercased().hasPrefix("patroni/")
        else { return nil }
        return PatroniVersion(String(name.dropFirst("patroni/".count)))
    }

    private static func answer(of host: String, _ port: UInt16) -> String? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &list) == 0, let address = list?.pointee else { return nil }
        defer { freeaddrinfo(list) }
        let socket = Glibc.socket(address.ai_family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { return nil }
        defer { close(socket) }
        // Of connecting, too.
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        for option in [SO_SNDTIMEO, SO_RCVTIMEO] {
            setsockopt(socket, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        guard connect(socket, address.ai_addr, address.ai_addrlen) == 0 else { return nil }
        let question = Array("GET /patroni HTTP/1.0\r\nHost: \(host)\r\n\r\n".utf8)
        guard send(socket, question, question.count, Int32(MSG_NOSIGNAL)) == question.count else { return nil }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 16 << 10)
        while bytes.count < 1 << 20 {
            let count = recv(socket, &part, part.count, 0)
            if count <= 0 { break }
            bytes += part[..<count]
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
