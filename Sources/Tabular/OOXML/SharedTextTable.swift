import Archive
import Files
import Markup

/// The shared texts of a large workbook as bytes in one piece: none becomes a String unless it is asked for.
///
/// A class because it owns its memory; not changed once it is made.
final class SharedTextTable: @unchecked Sendable {
    // Asked for millions of texts, and changed by nobody meanwhile: checking that at run time would take longer than finding them.
    @exclusivity(unchecked) private var bytes: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) private var length = 0
    /// Where each text ends.
    @exclusivity(unchecked) private var ends: [UInt32] = []

    /// - Throws: `.limit(.sharedTexts)` for parts that would take too much memory.
    init(_ part: String, in archive: Archive) throws(ReadingError) {
        let opened = try archive.open(part)
        let allowed = archive.limits.sharedTextBytes
        guard opened.declaredSize <= allowed else { throw .limit(.sharedTexts, allowed: allowed) }
        // Texts are shorter than their markup. Memory that is not written to is not used.
        capacity = opened.declaredSize + MarkupCursor.padding
        bytes = .allocate(capacity: capacity)
        ends.reserveCapacity(opened.declaredSize / 32)
        let isLarge = opened.declaredSize >= PrefetchedPart.worthwhileLength
        var scanner = SharedTextScanner(isLarge ? PrefetchedPart(opened) : opened)
        if try scanner.scan({ (text) throws(ReadingError) in append(text) }) { return }
        (length, ends) = (0, [])
        let reader = XMLPullReader(try archive.open(part), format: archive.format, limits: archive.limits)
        try reader.forEachSharedText { (text) throws(ReadingError) in
            Array(text.utf8).withUnsafeBufferPointer { append($0) }
        }
    }

    deinit { bytes.deallocate() }

    private func append(_ text: UnsafeBufferPointer<UInt8>) {
        if length + text.count > capacity - MarkupCursor.padding {
            let larger = UnsafeMutablePointer<UInt8>.allocate(
                capacity: (length + text.count) * 2 + MarkupCursor.padding)
            larger.update(from: bytes, count: length)
            bytes.deallocate()
            bytes = larger
            capacity = (length + text.count) * 2 + MarkupCursor.padding
        }
        if let start = text.baseAddress { (bytes + length).update(from: start, count: text.count) }
        length += text.count
        ends.append(UInt32(truncatingIfNeeded: length))
    }

    var count: Int { ends.count }

    /// The text's bytes; nil when there is no such text.
    @inline(__always)
    func text(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return UnsafeBufferPointer(start: bytes + start, count: Int(ends[index]) - start)
    }
}
