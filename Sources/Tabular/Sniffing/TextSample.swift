import Foundation

/// The start of a file that is text, with its markup as ASCII whatever the encoding.
struct TextSample {
    /// Small letters; what is not ASCII is unreliable here. White space at the front is left out.
    let ascii: [UInt8]

    /// Nil for bytes that are no text in any encoding that people use.
    init?(_ bytes: Data) {
        let units = Self.units(bytes)
        // Control characters come into text by accident, one or two in a cell; in binary data one byte in eight is one.
        let controls = units.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A }
        guard controls * 16 <= units.count else { return nil }
        ascii = units.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// The bytes, or of UTF-16 one byte a character; without a byte-order mark.
    private static func units(_ bytes: Data) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return characters(bytes.dropFirst(2), lowByte: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return characters(bytes.dropFirst(2), lowByte: 1) }
        // Without a mark, the zeros of its ASCII characters give UTF-16 away.
        let pairs = bytes.count / 2
        let zeros = zerosByParity(bytes)
        if zeros.odd * 4 > pairs, zeros.even * 16 < zeros.odd { return characters(bytes, lowByte: 0) }
        if zeros.even * 4 > pairs, zeros.odd * 16 < zeros.even { return characters(bytes, lowByte: 1) }
        return Array(bytes)
    }

    private static func zerosByParity(_ bytes: Data) -> (even: Int, odd: Int) {
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in bytes.enumerated() where byte == 0 {
            if offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        return zeros
    }

    private static func characters(_ bytes: Data, lowByte: Int) -> [UInt8] {
        let bytes = [UInt8](bytes)
        return stride(from: 0, to: bytes.count - 1, by: 2).map { offset in
            bytes[offset + 1 - lowByte] == 0 ? bytes[offset + lowByte] : 0x80
        }
    }
}
