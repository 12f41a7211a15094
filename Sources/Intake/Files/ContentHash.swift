import CCrypto
import Foundation

/// The SHA-256 of a file's bytes, by which the archive keeps it and by which the same bytes are known again.
public struct ContentHash: Hashable, Sendable {
    /// 64 lower-case hexadecimal digits.
    public let text: String

    /// Nil for anything but 64 lower-case hexadecimal digits.
    public init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        self.text = text
    }

    fileprivate init(digest: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// The hash of bytes in memory.
    public init(of bytes: [UInt8]) {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.update($0) }
        self = hasher.finish()
    }

    /// The hash of a file, read part by part.
    public init(ofFile file: URL) throws {
        let handle = try FileHandle(forReadingFrom: file)
        var hasher = Hasher()
        while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
            part.withUnsafeBytes { hasher.update($0) }
        }
        try handle.close()
        self = hasher.finish()
    }

    /// Hashes piece by piece, with libcrypto (it uses the processor's SHA instructions).
    package struct Hasher: ~Copyable {
        private let context: OpaquePointer

        package init() {
            // EVP_MD_CTX_new fails only when memory is out, and SHA-256 is never missing from libcrypto.
            context = EVP_MD_CTX_new()
            precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "libcrypto has no SHA-256")
        }

        package mutating func update(_ bytes: UnsafeRawBufferPointer) {
            EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
        }

        package consuming func finish() -> ContentHash {
            var digest = [UInt8](repeating: 0, count: 32)
            EVP_DigestFinal_ex(context, &digest, nil)
            return ContentHash(digest: digest)
        }

        deinit { EVP_MD_CTX_free(context) }
    }
}

extension ContentHash: CustomStringConvertible {
    public var description: String { text }
}

extension ContentHash: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let hash = ContentHash(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256: \(text)")
        }
        self = hash
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
