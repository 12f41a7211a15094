import Foundation

/// A window that moves over a file, or over a part of an archive while it inflates.
///
/// A class because it owns its memory.
final class InflatingWindow {
    private enum Source {
        case bytes(Data)
        case part(ArchiveEntryReader)
    }

    static let usualCapacity = 1 << 20
    /// A single element that is longer is left to the full parser.
    private static let largestCapacity = 16 << 20

    private var source: Source
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// A window with less in it is filled again before the next element.
    private let reserve: Int
    private var used = 0
    private var reachedEnd = false

    convenience init(_ part: ArchiveEntryReader) { self.init(.part(part), capacity: Self.usualCapacity) }

    convenience init(_ bytes: Data, capacity: Int = usualCapacity) { self.init(.bytes(bytes), capacity: capacity) }

    private init(_ source: Source, capacity: Int) {
        self.source = source
        self.capacity = capacity
        reserve = capacity / 16
        bytes = .allocate(capacity: capacity + PlainXMLCursor.padding)
        bytes.initialize(repeating: 0, count: PlainXMLCursor.padding)
    }

    deinit { bytes.deallocate() }

    var start: UnsafePointer<UInt8> { UnsafePointer(bytes) }
    var count: Int { used }

    /// Whether all of the part is in the window or behind it.
    var isAtEnd: Bool { reachedEnd }

    func isShort(at position: UnsafePointer<UInt8>) -> Bool {
        !reachedEnd && used - (position - start) < reserve
    }

    /// Moves the window so that it begins at `position`, and fills it.
    func advance(to position: UnsafePointer<UInt8>) throws(ReadingError) -> Bool {
        let rest = used - (position - start)
        if rest > capacity / 2 {
            guard capacity < Self.largestCapacity else { return false }
            grow(keeping: position, rest)
        } else {
            memmove(bytes, position, rest)
        }
        used = rest
        while used < capacity, !reachedEnd {
            let count = try read(into: UnsafeMutableRawBufferPointer(start: bytes + used, count: capacity - used))
            if count == 0 { reachedEnd = true }
            used += count
        }
        (bytes + used).update(repeating: 0, count: PlainXMLCursor.padding)
        return true
    }

    private func read(into free: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        switch source {
        case .part(let part): return try part.read(into: free)
        case .bytes(let rest):
            let count = rest.copyBytes(to: free)
            source = .bytes(rest.dropFirst(count))
            return count
        }
    }

    private func grow(keeping position: UnsafePointer<UInt8>, _ rest: Int) {
        capacity *= 2
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + PlainXMLCursor.padding)
        memcpy(larger, position, rest)
        bytes.deallocate()
        bytes = larger
    }
}
