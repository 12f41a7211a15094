import Foundation

/// Mends text whose UTF-8 was once read as Windows-1252 or as code page 437 and saved again: "Há»™ tá»‹ch", "Quß║¡n".
///
/// Only when every character of the whole text goes back to one byte, and those bytes are UTF-8 again; a text that is
/// partly right stays as it is.
enum DoubleEncoding {
    static func repaired(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        for page in [windows1252, cp437] {
            if let bytes = page.bytes(of: text), let repaired = String(validating: bytes, as: UTF8.self),
                repaired.unicodeScalars.count < text.unicodeScalars.count
            {
                return repaired
            }
        }
        return nil
    }

    static let windows1252 = ReversePage(CodePages.windows1252)
    static let cp437 = ReversePage(CodePages.cp437)
}

/// From characters back to the bytes of a code page.
struct ReversePage: Sendable {
    private let bytes: [Unicode.Scalar: UInt8]

    init(_ upperHalf: [UInt16]) {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (byte, scalar) in LegacyEncoding.scalars(upperHalf: upperHalf).enumerated() { bytes[scalar] = UInt8(byte) }
        self.bytes = bytes
    }

    /// Nil when a character is not in the page.
    func bytes(of text: String) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                guard let byte = bytes[scalar] else { return nil }
                result.append(byte)
            }
        }
        return result
    }
}
