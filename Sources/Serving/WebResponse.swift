/// An answer.
public struct WebResponse: Sendable {
    public enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// The same, of an answer that is given many times.
        case kept(KeptBytes)
        /// Written while it is made, as long as the other end listens.
        case stream(@Sendable (inout any WebBodyWriter) async throws -> Void)
    }

    public var status: Int
    /// Names in small letters.
    public var headers: [(name: String, value: String)]
    public var body: Body

    public init(_ status: Int, headers: [(name: String, value: String)] = [], body: Body = .none) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The whole body; nil for one that is streamed.
    public var bytes: [UInt8]? {
        switch body {
        case .none: []
        case .bytes(let bytes): bytes
        case .kept(let kept): kept.bytes
        case .stream: nil
        }
    }

    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    public mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name == name }
        headers.append((name, value))
    }
}

/// Where a streamed answer goes.
public protocol WebBodyWriter {
    /// Returns when the piece was taken; throws when nobody listens any more.
    mutating func write(_ bytes: [UInt8]) async throws
}
