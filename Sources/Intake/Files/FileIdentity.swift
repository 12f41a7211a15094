import Glibc

/// What tells whether a file is the same one and unchanged.
///
/// The change time is left out: a rename or a chmod sets it and changes nothing of the content.
public struct FileIdentity: Hashable, Sendable, Codable {
    public let device: UInt64
    public let inode: UInt64
    public let size: Int64
    /// Nanoseconds since 1970; only ever compared for equality, so a clock set back does no harm.
    public let modified: Int64

    public init(device: UInt64, inode: UInt64, size: Int64, modified: Int64) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
    }

    init(_ status: stat) {
        self.init(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec))
    }

    /// Of the file that a path leads to, links followed.
    public init(ofFileAt path: String) throws(IntakeError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system(.examine, path: path, code: errno) }
        self.init(status)
    }

    /// Whether this is the same file, changed or not.
    func isSameFile(as other: FileIdentity) -> Bool { device == other.device && inode == other.inode }
}

/// What is behind a name.
package struct EntryStatus: Sendable {
    package enum Kind: Hashable, Sendable { case file, folder, symbolicLink, device, pipe, socket }

    package let kind: Kind
    package let identity: FileIdentity
    package let linkCount: Int
    package let owner: uid_t
    /// The twelve bits of rights, set-group-id among them.
    package let permissions: mode_t
    /// The bytes it takes on disk; less than its size when it has holes.
    package let allocated: Int64
    /// When content or rights were last changed by the kernel's clock, in nanoseconds since 1970. Unlike the time of
    /// modification no program can set it.
    package let changed: Int64

    package init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        identity = FileIdentity(status)
        linkCount = Int(status.st_nlink)
        owner = status.st_uid
        permissions = status.st_mode & 0o7777
        allocated = Int64(status.st_blocks) * 512
        changed = Int64(status.st_ctim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_ctim.tv_nsec)
    }
}
