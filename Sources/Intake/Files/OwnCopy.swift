import Glibc

/// A copy that shares no inode with its source, and its hash.
///
/// An officer's program may keep the file open, cut it or write on: what is judged, archived and mapped must be a file
/// that nobody else can reach.
struct OwnCopy {
    let disk: Disk

    /// From this size on the blocks are shared where the file system can. A clone makes the source durable first, which
    /// costs more than copying a small file.
    private static let cloneFrom: Int64 = 1 << 20
    /// A large copy is made durable bit by bit, so that no single call keeps a stop waiting.
    private static let stepBytes: Int64 = 16 << 20

    /// Fills an empty file from an open one and returns the hash of what it holds now; nil when the source holds more
    /// bytes than it was said to have.
    ///
    /// Errors of `read` concern the source, all others the copy.
    func fill(
        _ copy: borrowing Descriptor, readable: borrowing Descriptor, from source: borrowing Descriptor,
        _ status: EntryStatus
    ) throws(IntakeError) -> ContentHash? {
        let size = status.identity.size
        if size >= Self.cloneFrom, try disk.clone(source, to: copy) {
            return try hash(of: readable, size: size)
        }
        var hasher = ContentHash.Hasher()
        var (done, unsynced, isLonger): (Int64, Int64, Bool) = (0, 0, false)
        // A hole is read as zeros; writing them would fill the disk with a file that takes no room itself.
        let hasHoles = status.allocated < size
        let target = copy.raw
        try disk.forEachPart(of: source) { part throws(IntakeError) in
            done += Int64(part.count)
            isLonger = done > size
            if isLonger { return false }
            hasher.update(part)
            if hasHoles, Self.isZero(part) {
                try disk.skip(part.count, inRaw: target)
            } else {
                try disk.write(part, toRaw: target)
            }
            unsynced += Int64(part.count)
            if unsynced >= Self.stepBytes {
                unsynced = 0
                try disk.syncData(raw: target)
                try disk.goesOn()
            }
            return true
        }
        if isLonger { return nil }
        if hasHoles { try disk.truncate(copy, to: done) }
        return hasher.finish()
    }

    /// The hash of an open file from its start; nil when it holds more than `size` bytes.
    func hash(of open: borrowing Descriptor, size: Int64) throws(IntakeError) -> ContentHash? {
        var hasher = ContentHash.Hasher()
        var (done, unchecked): (Int64, Int64) = (0, 0)
        try disk.forEachPart(of: open) { part throws(IntakeError) in
            done += Int64(part.count)
            if done > size { return false }
            hasher.update(part)
            unchecked += Int64(part.count)
            if unchecked >= Self.stepBytes {
                unchecked = 0
                try disk.goesOn()
            }
            return true
        }
        return done > size ? nil : hasher.finish()
    }

    private static func isZero(_ part: UnsafeRawBufferPointer) -> Bool {
        guard let start = part.baseAddress, part.count > 1 else { return part.allSatisfy { $0 == 0 } }
        // Each byte equals the next, and the first is zero.
        return part[0] == 0 && memcmp(start, start + 1, part.count - 1) == 0
    }
}
