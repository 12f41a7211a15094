import Hummingbird
import NIOCore

/// The body of a request, read piece by piece as it arrives; who does not read on makes the sender wait.
public struct WebBody: Sendable {
    /// More than the reader allows.
    public struct TooLarge: Error {
        public let limit: Int
    }

    /// It comes so slowly that it holds the connection rather than sends.
    public struct TooSlow: Error {}

    /// The connection ended before its last byte, or what came is no body by the rules of HTTP: the sender's doing.
    public struct BrokenOff: Error {}

    private enum Source: Sendable {
        case bytes([UInt8])
        case request(RequestBody)
    }

    private let source: Source

    public static let empty = WebBody(source: .bytes([]))

    public static func bytes(_ bytes: [UInt8]) -> WebBody { WebBody(source: .bytes(bytes)) }

    static func request(_ body: RequestBody) -> WebBody { WebBody(source: .request(body)) }

    /// Hands each piece on, in order, up to `limit` bytes. Throws ``BrokenOff`` and ``TooSlow``, too.
    public func read(upTo limit: Int, _ piece: (UnsafeRawBufferPointer) throws -> Void) async throws {
        try await read(upTo: limit, at: .file) { try $0.withUnsafeReadableBytes(piece) }
    }

    /// The same for pieces that are waited for: the next one is not read before.
    public func read(upTo limit: Int, waiting piece: ([UInt8]) async throws -> Void) async throws {
        try await read(upTo: limit, at: .file) { try await piece(Array($0.readableBytesView)) }
    }

    private func read(
        upTo limit: Int, at pace: BodyPace, _ piece: (ByteBuffer) async throws -> Void
    ) async throws {
        switch source {
        case .bytes(let bytes):
            guard bytes.count <= limit else { throw TooLarge(limit: limit) }
            try await piece(ByteBuffer(bytes: bytes))
        case .request(let body):
            var rest = limit
            let began = ContinuousClock.now
            var pieces = body.makeAsyncIterator()
            while let buffer = try await Self.next(&pieces) {
                guard buffer.readableBytes <= rest else { throw TooLarge(limit: limit) }
                rest -= buffer.readableBytes
                guard pace.allows(limit - rest, after: .now - began) else { throw TooSlow() }
                try await piece(buffer)
            }
        }
    }

    private static func next(_ pieces: inout RequestBody.AsyncIterator) async throws(BrokenOff) -> ByteBuffer? {
        do { return try await pieces.next() } catch { throw BrokenOff() }
    }

    /// All of it, for forms.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await read(upTo: limit, at: .form) { bytes.append(contentsOf: $0.readableBytesView) }
        return bytes
    }
}
