import Serving

/// Which host a browser believes to talk to. Another site's name that leads here would make its scripts ours.
enum RequestHost {
    private static let loopback: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    /// Over a unix socket the web server in front has looked already.
    static func isKnown(_ request: WebRequest, names: [String]) -> Bool {
        guard request.peer == .address else { return true }
        guard let name = name(request) else { return false }
        return loopback.contains(name) || names.contains(name)
    }

    /// Whether only this machine can be the other end.
    static func isLoopback(_ request: WebRequest) -> Bool {
        request.peer == .address && name(request).map(loopback.contains) ?? false
    }

    /// Without the port, in small letters.
    private static func name(_ request: WebRequest) -> String? {
        let hosts = request.values("host")
        guard hosts.count == 1, let host = hosts.first?.lowercased() else { return nil }
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        guard host[host.index(after: colon)...].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return String(host[..<colon])
    }
}
