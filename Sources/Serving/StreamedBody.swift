import Hummingbird
import NIOCore

/// The writer of a streamed answer as routes see it.
struct StreamedBody: WebBodyWriter {
    var writer: any ResponseBodyWriter

    mutating func write(_ bytes: [UInt8]) async throws { try await writer.write(ByteBuffer(bytes: bytes)) }
}
