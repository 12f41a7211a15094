import Files
import Foundation
import ReportingKit

/// A file's text as UTF-8, and what it was encoded in.
package struct DecodedText {
    package let utf8: Data
    /// The name administrators know: "UTF-8", "TCVN3 (ABC)".
    package let encoding: String
}

/// Turns the bytes of a text file into UTF-8, or refuses: byte-order mark, then valid UTF-8, then UTF-16 by its zero
/// bytes, then the legacy encoding under which the words are Vietnamese.
package struct TextDecoder {
    /// The format that the text is in, for the error.
    let format: FileFormat

    package init(format: FileFormat) { self.format = format }

    /// `declared` is the name that the file itself gives for its encoding, as HTML can.
    package func decode(_ bytes: Data, declared: String? = nil) throws(ReadingError) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let text = bytes.dropFirst(3)
            guard Self.isUTF8(text) else {
                throw .unreadable(format: format, reason: "marked as UTF-8 but damaged or cut off")
            }
            return mended(text)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), bigEndian: true) }
        if let bigEndian = Self.utf16ByteOrder(bytes) { return try utf16(bytes, bigEndian: bigEndian) }
        if Self.isUTF8(bytes) { return mended(bytes) }
        // Files declare windows-1252 for whatever a Vietnamese font makes of it; only this name says what it means.
        if declared?.lowercased() == "windows-1258" { return Self.decoded(bytes, from: .windows1258) }
        switch LegacyDetection.detect(in: bytes.prefix(Self.sampleBytes)) {
        case .certain(let encoding): return Self.decoded(bytes, from: encoding)
        case .open(let encodings): throw .encodingAmbiguous(encodings.map(\.name))
        }
    }

    /// How much of a file is looked at to find its legacy encoding.
    private static let sampleBytes = 1 << 20

    private static func decoded(_ bytes: Data, from encoding: LegacyEncoding) -> DecodedText {
        DecodedText(utf8: Data(encoding.decode(bytes).utf8), encoding: encoding.name)
    }

    // MARK: UTF-8

    package static func isUTF8(_ bytes: Data) -> Bool {
        // Exports by the hundred megabytes are checked here; a String of them would be a copy.
        bytes.withUnsafeBytes { raw in
            do {
                _ = try UTF8Span(validating: raw.bindMemory(to: UInt8.self).span)
                return true
            } catch {
                return false
            }
        }
    }

    /// UTF-8 that holds the ruins of another encoding is mended; all else is handed on without a copy.
    private func mended(_ bytes: Data) -> DecodedText {
        let sample = Self.linesWithUpperBytes(bytes)
        guard let text = String(validating: sample, as: UTF8.self), MisreadText(text).mended != nil,
            let mended = MisreadText(String(decoding: bytes, as: UTF8.self)).mended
        else { return DecodedText(utf8: bytes, encoding: "UTF-8") }
        return DecodedText(utf8: Data(mended.text.utf8), encoding: mended.encoding)
    }

    /// Up to 64 KiB of the lines that are not plain ASCII, from the file's beginning.
    private static func linesWithUpperBytes(_ bytes: Data) -> [UInt8] {
        var sample: [UInt8] = []
        bytes.prefix(sampleBytes).withUnsafeBytes { raw in
            var start = 0
            while start < raw.count, sample.count < 1 << 16 {
                let newline = raw[start...].firstIndex(of: 0x0A)
                // The last line of a part of a file may end within a character.
                guard newline != nil || raw.count == bytes.count else { return }
                let end = newline ?? raw.count
                let line = raw[start..<end]
                if line.contains(where: { $0 >= 0x80 }) {
                    sample.append(contentsOf: line)
                    sample.append(0x0A)
                }
                start = end + 1
            }
        }
        return sample
    }

    // MARK: UTF-16

    /// Whether big-endian; nil when the bytes are not UTF-16. Tables are full of digits, separators and spaces, whose
    /// upper bytes are zero; text in other encodings has no zero byte at all.
    private static func utf16ByteOrder(_ bytes: Data) -> Bool? {
        let sample = bytes.prefix(4096)
        var zeros = [0, 0]
        for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
        let pairs = sample.count / 2
        guard pairs > 1 else { return nil }
        if zeros[1] * 2 >= pairs, zeros[0] * 50 <= pairs { return false }
        if zeros[0] * 2 >= pairs, zeros[1] * 50 <= pairs { return true }
        return nil
    }

    private static let utf16PieceBytes = 1 << 18

    private func utf16(_ bytes: Data, bigEndian: Bool) throws(ReadingError) -> DecodedText {
        guard bytes.count.isMultiple(of: 2) else {
            throw .unreadable(format: format, reason: "UTF-16 that ends in the middle of a character")
        }
        var utf8 = Data(capacity: bytes.count / 2 + bytes.count / 8)
        // Piece by piece: units and a String of all of it would be two copies more.
        let isDamaged = bytes.withUnsafeBytes { raw in
            var start = 0
            while start < raw.count {
                var end = min(raw.count, start + Self.utf16PieceBytes)
                func unit(_ offset: Int) -> UInt16 {
                    let unit = raw.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
                    return bigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
                }
                // No piece ends between the two units of a character.
                if end < raw.count, UTF16.isLeadSurrogate(unit(end - 2)) { end -= 2 }
                guard let text = String(validating: stride(from: start, to: end, by: 2).map(unit), as: UTF16.self)
                else { return true }
                utf8.append(contentsOf: text.utf8)
                start = end
            }
            return false
        }
        guard !isDamaged else { throw .unreadable(format: format, reason: "damaged UTF-16") }
        return DecodedText(utf8: utf8, encoding: bigEndian ? "UTF-16BE" : "UTF-16LE")
    }
}
