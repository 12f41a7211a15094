import CLinux
import Glibc

/// Who is at the other end of a local socket, as the kernel knows it.
struct SocketPeer: Hashable, Sendable {
    let user: uid_t
    let process: pid_t

    init(user: uid_t, process: pid_t) {
        self.user = user
        self.process = process
    }

    /// Nil where the kernel does not tell.
    init?(_ connection: Int32) {
        var peer = peer_credentials()
        var size = socklen_t(MemoryLayout<peer_credentials>.size)
        guard getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 else { return nil }
        self.init(user: peer.uid, process: peer.pid)
    }

    /// The service's own user, as whom the page runs, and root, who could become it. The socket's group may only ask.
    func mayChange(serviceUser: uid_t = geteuid()) -> Bool { user == serviceUser || user == 0 }
}
