import Glibc

/// Start tags that were read before, with what they say: a long list is of few, and knowing one again by its bytes takes a tenth
/// of the time of reading it.
struct ODSKnownTags<Shape> {
    private struct Entry {
        let start: Int
        let count: Int
        let shape: Shape
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    /// More are not looked through: where all tags differ this would take longer than reading them.
    private static var most: Int { 8 }
    private static var longest: Int { 256 }

    /// The tag that stands here, and how long it is.
    @inline(__always)
    func tag(at position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> (shape: Shape, count: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            for entry in entries
            where end - position >= entry.count && memcmp(position, base + entry.start, entry.count) == 0 {
                return (entry.shape, entry.count)
            }
            return nil
        }
    }

    /// - Parameter tag: from `<` to `>`.
    mutating func add(_ tag: UnsafeBufferPointer<UInt8>, _ shape: Shape) {
        guard entries.count < Self.most, tag.count <= Self.longest else { return }
        entries.append(Entry(start: bytes.count, count: tag.count, shape: shape))
        bytes.append(contentsOf: tag)
    }
}
