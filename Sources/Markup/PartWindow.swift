import Files

/// A window over a part's bytes that moves on as they are used up. What is not used up yet is kept in one piece.
///
/// A class because it owns its memory; used by one task.
package final class PartWindow {
    /// How many bytes behind its end a buffer has to have for searches that look at several bytes at a time.
    package static let padding = 64

    /// A window grows to hold what does not fit, one row for instance, up to this.
    private static let maximumLength = 32 << 20

    private let part: any PartBytes
    private var buffer: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0
    package private(set) var isAtEnd = false

    /// - Parameter length: how many bytes it holds at first.
    package init(_ part: any PartBytes, length: Int) {
        self.part = part
        buffer = Self.allocate(min(length, Self.maximumLength))
    }

    deinit { buffer.deallocate() }

    private static func allocate(_ length: Int) -> UnsafeMutableRawBufferPointer {
        .allocate(byteCount: length + Self.padding, alignment: 64)
    }

    /// What is in the window; good until it is filled again.
    package var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(UnsafeMutableRawBufferPointer(rebasing: buffer[start..<end]).bindMemory(to: UInt8.self))
    }

    /// Whether it has to grow to hold more.
    package var isFull: Bool { end - start == buffer.count - Self.padding }

    /// Says that what was read does not count.
    package func withdraw() { part.withdraw() }

    /// Uses up the first bytes.
    package func drop(_ count: Int) { start += count }

    /// Moves what is left to the front and fills the rest; false when the part has no more, or the window would become too large.
    package func fill() throws(ReadingError) -> Bool {
        guard !isAtEnd else { return false }
        let left = end - start
        if left == buffer.count - Self.padding {
            guard left < Self.maximumLength else { return false }
            let larger = Self.allocate(min(left * 2, Self.maximumLength))
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
            buffer.deallocate()
            buffer = larger
        } else if start > 0, left > 0 {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
        }
        start = 0
        end = left
        let capacity = buffer.count - Self.padding
        while end < capacity {
            let count = try part.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end..<capacity]))
            if count == 0 {
                isAtEnd = true
                break
            }
            end += count
        }
        // The searches look beyond the end; what they see there must not depend on former contents.
        buffer[end..<min(end + Self.padding, buffer.count)].copyBytes(
            from: repeatElement(0, count: Self.padding))
        return end > left
    }
}

/// The bytes of a part without what was scanned: what stands before, and what comes after.
package final class SplicedPart: PartBytes {
    private var first: [UInt8]
    private var position = 0
    private let window: PartWindow

    package var declaredSize: Int { 0 }

    package init(_ first: [UInt8], then window: PartWindow) {
        self.first = first
        self.window = window
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        if position < first.count {
            let count = min(buffer.count, first.count - position)
            buffer.copyBytes(from: first[position..<(position + count)])
            position += count
            return count
        }
        if window.bytes.isEmpty { _ = try window.fill() }
        let bytes = window.bytes
        let count = min(buffer.count, bytes.count)
        buffer.copyBytes(from: bytes[..<count])
        window.drop(count)
        return count
    }

    package func withdraw() { window.withdraw() }
}
