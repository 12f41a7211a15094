import Glibc

/// Files without a name: with the process that writes one it is gone, however that ends.
extension Disk {
    /// Creates a file that no name leads to: with its last descriptor it is gone. Nil where the file system, or a
    /// process without `/proc`, cannot do that.
    package func createUnnamed(in folder: borrowing Descriptor, mode: mode_t) throws(IntakeError) -> Descriptor? {
        guard access("/proc/self/fd", X_OK) == 0 else { return nil }
        let directory = folder.raw
        do {
            return try call(.createFile, Self.place(of: directory)) {
                openat(directory, ".", Self.unnamedFile | O_WRONLY | O_CLOEXEC, mode)
            }
        } catch  where [EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(error.code) {
            return nil
        }
    }

    /// `O_TMPFILE`, whose definition Swift does not see.
    private static let unnamedFile = Int32(0o20000000) | O_DIRECTORY

    /// Gives a file of ``createUnnamed(in:mode:)`` a name that nothing has.
    package func name(
        _ open: borrowing Descriptor, _ name: FileName, in folder: borrowing Descriptor
    ) throws(IntakeError) {
        let (descriptor, directory) = (open.raw, folder.raw)
        try perform(.link, Self.place(name, in: directory)) {
            name.withCString {
                linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", directory, $0, AT_SYMLINK_FOLLOW)
            }
        }
    }

    /// Holds a file for this process until it is closed; false when another one does.
    package func hold(_ open: borrowing Descriptor) throws(IntakeError) -> Bool {
        let descriptor = open.raw
        do {
            try perform(.lock, Self.place(of: descriptor)) { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch  where error.code == EWOULDBLOCK {
            return false
        }
    }
}
