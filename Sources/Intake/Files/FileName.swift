import Foundation

/// The name of a directory entry, as the bytes the file system holds.
///
/// Swift's strings compare by canonical equivalence, so the NFC and the NFD spelling of a name would be one
/// key although they are two files. Bytes name the file on disk; ``text`` is for people and the ledger.
public struct FileName: Hashable, Sendable {
    public let bytes: [UInt8]

    /// Nil for what can be no entry of a directory: empty, `.`, `..`, with a slash or a NUL.
    public init?(bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes != Array(".".utf8), bytes != Array("..".utf8),
            !bytes.contains(UInt8(ascii: "/")), !bytes.contains(0)
        else { return nil }
        self.bytes = bytes
    }

    public init?(_ text: String) { self.init(bytes: Array(text.utf8)) }

    /// A name this program makes itself, of hexadecimal digits and words of its own or by changing one that exists.
    package static func plain(_ text: String) -> FileName {
        guard let name = FileName(text) else { preconditionFailure("not a file name: \(text)") }
        return name
    }

    /// The name in NFC; nil when the bytes are no UTF-8.
    public var text: String? {
        String(validating: bytes, as: UTF8.self).map { bytes.allSatisfy { $0 < 0x80 } ? $0 : $0.precomposed }
    }

    /// The bytes as text without normalizing; exact for valid UTF-8 only.
    package var exactText: String { String(decoding: bytes, as: UTF8.self) }

    package func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
            buffer[bytes.count] = 0
            return body(UnsafePointer(buffer.baseAddress!))
        }
    }
}

extension String {
    fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}

extension FileName: CustomStringConvertible {
    public var description: String { exactText }
}
