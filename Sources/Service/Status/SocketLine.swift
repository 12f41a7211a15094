import Glibc

/// Reads one line from a connection, bounded in length and in time, whatever the other side does.
enum SocketLine {
    enum Reading: Equatable {
        case line([UInt8])
        case tooLong
        /// The other side went away, or sent too little for too long.
        case nothing
    }

    /// The line without its break. What follows it is not looked at.
    static func read(from connection: Int32, most: Int, until deadline: ContinuousClock.Instant) -> Reading {
        var line: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let rest = deadline - .now
            guard rest > .zero else { return .nothing }
            // A client that sends a byte now and then does not hold the thread for longer than one that sends none.
            UnixSocketAddress.setPatience(rest, of: connection)
            let count = recv(connection, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return .nothing }
            if let end = buffer[0..<count].firstIndex(of: UInt8(ascii: "\n")) {
                line += buffer[0..<end]
                return line.count <= most ? .line(line) : .tooLong
            }
            line += buffer[0..<count]
            if line.count > most { return .tooLong }
        }
    }
}
