import NIOCore

/// Bytes that many answers share: none of them copies.
public struct KeptBytes: Sendable, Hashable {
    let buffer: ByteBuffer

    public init(_ bytes: [UInt8]) { buffer = ByteBuffer(bytes: bytes) }

    public var count: Int { buffer.readableBytes }
    public var bytes: [UInt8] { Array(buffer.readableBytesView) }
}
