import Files
import ReportingKit

/// The texts that the cells of a .xls share, as UTF-8 side by side in one block of memory.
///
/// A workbook of a hundred thousand texts would otherwise be as many objects, most of which no one asks for.
final class SharedTexts {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var used = 0
    /// Where each text ends.
    private var ends: [Int] = []

    init() {
        capacity = 0
        bytes = .allocate(capacity: 0)
    }

    /// The table's own counts are often wrong, so the texts are read until the record ends.
    init(_ bodies: [UnsafeRawBufferPointer], fonts: BIFFFonts) throws(ReadingError) {
        capacity = bodies.reduce(0) { $0 + $1.count }
        bytes = .allocate(capacity: capacity)
        guard bodies[0].count >= 8 else { throw BIFFRecord.damaged("the table of strings is too short") }
        var reader = BIFFTextReader(bodies, from: 8)
        while !reader.isAtEnd {
            if let text = reader.textWithinRecord() {
                append(text)
            } else {
                append(try reader.unicodeText(fonts: fonts))
            }
        }
    }

    deinit { bytes.deallocate() }

    var count: Int { ends.count }

    /// Good as long as the table.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        let start = index == 0 ? 0 : ends[index - 1]
        return UnsafeBufferPointer(start: bytes + start, count: ends[index] - start)
    }

    /// Each as a string, for a reading that keeps the cells.
    func strings() -> [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }

    // MARK: Making the table

    private func append(_ text: BIFFTextReader.TextWithinRecord) {
        // A character of one byte takes up to two, one of two up to three.
        reserve(text.isWide ? text.bytes.count / 2 * 3 : text.bytes.count * 2)
        let start = bytes + used
        let end = text.isWide ? Self.copyWide(text.bytes, to: start) : Self.copyNarrow(text.bytes, to: start)
        guard let end else {
            // Half a pair of surrogates: the standard library knows what stands in for it.
            let units = stride(from: 0, to: text.bytes.count, by: 2).map {
                UInt16(littleEndian: text.bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self))
            }
            return append(String(decoding: units, as: UTF16.self))
        }
        used = end - bytes
        ends.append(used)
    }

    private func append(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            reserve(utf8.count)
            if let start = utf8.baseAddress { (bytes + used).update(from: start, count: utf8.count) }
            used += utf8.count
        }
        ends.append(used)
    }

    private func reserve(_ count: Int) {
        guard used + count > capacity else { return }
        let larger = max(capacity + capacity / 2, used + count)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = moved
        capacity = larger
    }

    private static func copyNarrow(
        _ source: UnsafeRawBufferPointer, to target: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var next = target
        for byte in source {
            if byte < 0x80 {
                next[0] = byte
                next += 1
            } else {
                next[0] = 0xC0 | byte >> 6
                next[1] = 0x80 | byte & 0x3F
                next += 2
            }
        }
        return next
    }

    /// Nil where there are surrogates.
    private static func copyWide(
        _ source: UnsafeRawBufferPointer, to target: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8>? {
        var next = target
        for offset in stride(from: 0, to: source.count, by: 2) {
            let unit = UInt16(littleEndian: source.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
            switch unit {
            case 0..<0x80:
                next[0] = UInt8(truncatingIfNeeded: unit)
                next += 1
            case 0x80..<0x800:
                next[0] = 0xC0 | UInt8(truncatingIfNeeded: unit >> 6)
                next[1] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                next += 2
            case 0xD800...0xDFFF: return nil
            default:
                next[0] = 0xE0 | UInt8(truncatingIfNeeded: unit >> 12)
                next[1] = 0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F)
                next[2] = 0x80 | UInt8(truncatingIfNeeded: unit & 0x3F)
                next += 3
            }
        }
        return next
    }
}
