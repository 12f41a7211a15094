import Foundation

/// Mends single texts, once it is known what the file was written in.
package struct MisreadTextMender: Sendable {
    private let encoding: LegacyEncoding?

    package init(_ suspects: [String]) {
        let bytes = suspects.compactMap { DoubleEncoding.windows1252.bytes(of: $0) }.joined(separator: [0x0A])
        if case .certain(let encoding) = LegacyDetection.detect(in: bytes), encoding != .windows1252 {
            self.encoding = encoding
        } else {
            encoding = nil
        }
    }

    package static func isMisreadable(_ text: String) -> Bool {
        DoubleEncoding.windows1252.bytes(of: text) != nil || DoubleEncoding.repaired(text) != nil
    }

    /// Whether there is anything to mend.
    package func mends(_ texts: [String]) -> Bool { texts.contains { mended($0) != $0 } }

    package func mended(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        if let repaired = DoubleEncoding.repaired(text) { return repaired }
        guard let encoding, let bytes = DoubleEncoding.windows1252.bytes(of: text),
            LegacyDetection.weight(of: bytes, in: encoding) > LegacyDetection.weight(of: bytes, in: .windows1252)
        else { return text }
        return encoding.decode(bytes)
    }
}
