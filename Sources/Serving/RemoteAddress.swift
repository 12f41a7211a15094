import NIOCore

/// The address at the other end of a connection, written out when somebody asks for it.
public struct RemoteAddress: Sendable {
    private enum Source: Sendable {
        case socket(SocketAddress?)
        case text(String)
    }

    private let source: Source

    /// As tests and web servers in front write it; nil for none.
    public init(_ text: String?) { source = text.map { .text($0) } ?? .socket(nil) }

    init(socket address: SocketAddress?) { source = .socket(address) }

    /// Without the port; nil over a unix socket.
    public var text: String? {
        switch source {
        case .socket(let address): address?.ipAddress
        case .text(let text): text
        }
    }
}
