import Synchronization

/// The servers of an address, those that answered last before the others.
///
/// A machine that is gone takes the whole time of a try. Each connection that began with it would wait as long again,
/// while the new primary stands beside it.
final class PostgresServers: Sendable {
    /// A server that is there answers sooner, even one that refuses.
    private static let silence = Duration.seconds(1)

    private let servers: Mutex<[String]>
    private let now: @Sendable () -> Duration

    /// - Parameter now: the time since any moment that stays the same.
    init(_ address: String, now: @escaping @Sendable () -> Duration = sinceStart()) {
        servers = Mutex(Self.parted(address))
        self.now = now
    }

    private static func sinceStart() -> @Sendable () -> Duration {
        let start = ContinuousClock.now
        return { ContinuousClock.now - start }
    }

    /// Tries one after the other. Throws ``ConnectionLost`` with what each said, when none takes the connection.
    func open<Connection>(_ connect: (String) throws -> Connection) throws -> Connection {
        var reasons: [String] = []
        for server in servers.withLock({ $0 }) {
            let begun = now()
            do {
                let connection = try connect(server)
                move(server) { [$0] + $1 }
                return connection
            } catch let error as ConnectionLost {
                if now() - begun >= Self.silence { move(server) { $1 + [$0] } }
                if !reasons.contains(error.reason) { reasons.append(error.reason) }
            }
        }
        throw ConnectionLost(reason: reasons.joined(separator: "; "))
    }

    private func move(_ server: String, _ ordered: (String, [String]) -> [String]) {
        servers.withLock { servers in servers = ordered(server, servers.filter { $0 != server }) }
    }

    /// "postgresql://user@a,b:5433/x?y" as the addresses of a and of b; one whose servers stand elsewhere in it as it
    /// is.
    private static func parted(_ address: String) -> [String] {
        guard let scheme = address.firstRange(of: "://") else { return [address] }
        let rest = address[scheme.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let authority = rest[..<end]
        let start = authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex
        let servers = authority[start...].split(separator: ",")
        guard servers.count > 1 else { return [address] }
        return servers.map { String(address[..<start] + $0 + address[end...]) }
    }
}
