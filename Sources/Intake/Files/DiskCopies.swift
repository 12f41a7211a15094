import CLinux
import Glibc

/// The calls that make a second file of one.
extension Disk {
    /// Gives a file a second name; false when something has that name.
    func link(
        _ name: FileName, in folder: borrowing Descriptor, to newName: FileName, in newFolder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        let (from, to) = (folder.raw, newFolder.raw)
        do {
            try perform(.link, Self.place(name, in: from)) {
                name.withCString { old in newName.withCString { new in linkat(from, old, to, new, 0) } }
            }
        } catch  where error.code == EEXIST {
            return false
        }
        return true
    }

    /// Lets an empty file share the blocks of another (reflink); false where the file system cannot.
    ///
    /// The kernel takes the blocks at one instant: no writer changes them in the copy afterwards.
    func clone(_ source: borrowing Descriptor, to copy: borrowing Descriptor) throws(IntakeError) -> Bool {
        let (from, to) = (source.raw, copy.raw)
        do {
            try perform(.clone, Self.place(of: to)) { ioctl(to, Self.ficlone, from) }
        } catch {
            switch error.code {
            case EOPNOTSUPP, ENOTTY, EXDEV, EINVAL, EPERM, ENOSYS: return false
            default: throw error
            }
        }
        return true
    }

    /// `_IOW(0x94, 9, int)` of linux/fs.h: Swift does not import macros with arguments.
    private static let ficlone: UInt = 0x4004_9409

    /// Leaves a hole of this many bytes where the next write would go.
    func skip(_ count: Int, inRaw descriptor: Int32) throws(IntakeError) {
        _ = try self.count(.write, descriptor) { Int(lseek(descriptor, off_t(count), SEEK_CUR)) }
    }

    func truncate(_ open: borrowing Descriptor, to size: Int64) throws(IntakeError) {
        let descriptor = open.raw
        try perform(.write, Self.place(of: descriptor)) { ftruncate(descriptor, off_t(size)) }
    }

    /// Makes a file's bytes durable, without its times.
    func syncData(raw descriptor: Int32) throws(IntakeError) {
        try perform(.sync, Self.place(of: descriptor)) { fdatasync(descriptor) }
    }

    /// Sets the time of modification, in nanoseconds since 1970.
    func setModified(_ nanoseconds: Int64, of open: borrowing Descriptor) throws(IntakeError) {
        let descriptor = open.raw
        let time = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        try perform(.write, Self.place(of: descriptor)) { futimens(descriptor, [time, time]) }
    }

    /// Whether this process may create and remove entries of a folder.
    func mayWrite(in folder: borrowing Descriptor) throws(IntakeError) -> Bool {
        let directory = folder.raw
        do {
            try perform(.examine, Self.place(of: directory)) { faccessat(directory, ".", W_OK | X_OK, AT_EACCESS) }
        } catch  where error.code == EACCES || error.code == EPERM {
            return false
        }
        return true
    }

    /// How many bytes an unprivileged writer may still put on a folder's file system.
    package func freeBytes(of folder: borrowing Descriptor) throws(IntakeError) -> Int64 {
        var status = statvfs()
        let directory = folder.raw
        try perform(.examine, Self.place(of: directory)) { fstatvfs(directory, &status) }
        let (bytes, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        return overflow ? .max : Int64(clamping: bytes)
    }
}
