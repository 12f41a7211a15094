import CInflate

/// Bytes as one gzip file (RFC 1952).
package enum Gzip {
    /// Nil where it would not be smaller.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        let compressed = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
            count = bytes.withUnsafeBufferPointer { input in
                gzip_whole(input.baseAddress, input.count, output.baseAddress, output.count)
            }
        }
        return compressed.isEmpty ? nil : compressed
    }
}
