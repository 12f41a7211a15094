import Glibc

/// Makes writes durable: few of them one by one, many with one call for each file system they went to.
///
/// One call for the whole file system is quicker for many files, but has to wait for everything else that is being
/// written there.
struct Durability {
    let disk: Disk
    private let isEach: Bool

    /// Up to this many items are made durable one by one.
    private static let few = 4

    init(of count: Int, disk: Disk) {
        self.disk = disk
        isEach = count <= Self.few
    }

    /// A file or a folder was written that ``all(in:)`` will be called for.
    func written(_ open: borrowing Descriptor) throws(IntakeError) {
        if isEach { try disk.sync(open) }
    }

    /// Everything that was written on the file systems of these folders is durable when this returns. Those of `synced`
    /// were made durable a moment ago; returns all that are now.
    @discardableResult
    func all(in paths: Set<String>, except synced: Set<UInt64> = []) throws(IntakeError) -> Set<UInt64> {
        if isEach { return [] }
        var synced = synced
        for path in paths.sorted() {
            let folder = try disk.openFolder(path: path)
            if synced.insert(try disk.examine(folder).identity.device).inserted { try disk.syncFileSystem(of: folder) }
        }
        return synced
    }
}
