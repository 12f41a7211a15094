import CLinux
import Glibc
import NIOCore

extension Peer {
    /// Who is at the other end of a connection: over a unix socket the kernel knows the process's user.
    static func of(_ channel: any Channel) async throws -> Peer {
        guard case .unixDomainSocket? = channel.localAddress, let options = channel as? any SocketOptionProvider else {
            return .address
        }
        let credentials: peer_credentials = try await options.unsafeGetSocketOption(
            level: SocketOptionLevel(SOL_SOCKET), name: SocketOptionName(SO_PEERCRED)
        ).get()
        return .process(user: credentials.uid)
    }
}
