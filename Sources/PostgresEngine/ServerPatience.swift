import CPostgres
import Glibc

/// How long an answer is waited for before the server is asked whether it is there at all: one that stands still takes
/// what it is sent, keeps the connection, and says nothing.
package struct ServerPatience {
    /// Long work, a lock and a commit that waits for the standby are answered late by a server that is well.
    package static let usual = Duration.seconds(5)

    let length: Duration

    /// Waits until the next answer can be read. Throws ``ConnectionLost`` where nobody takes a further connection.
    func wait(for connection: OpaquePointer) throws {
        while pq_isBusy(connection) == 1 {
            var socket = pollfd(fd: pq_socket(connection), events: Int16(POLLIN), revents: 0)
            let count = poll(&socket, 1, milliseconds)
            if count == 0 { try requireServer(of: connection) }
            // What went wrong is told with the result.
            if count > 0, pq_consumeInput(connection) != 1 { return }
            if count < 0, errno != EINTR { return }
        }
    }

    private var milliseconds: Int32 {
        Int32(clamping: length.components.seconds * 1_000 + length.components.attoseconds / 1_000_000_000_000_000)
    }

    private func requireServer(of connection: OpaquePointer) throws {
        let place = [("host", pq_host(connection)), ("port", pq_port(connection))].compactMap { name, value in
            value.map { "\(name)=\(Self.quoted(String(cString: $0)))" }
        }
        // Asks for no user: being answered is enough.
        if pq_ping((place + ["connect_timeout=5"]).joined(separator: " ")) == PQ_PING_NO_RESPONSE {
            throw ConnectionLost(reason: "the server does not answer any more")
        }
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
