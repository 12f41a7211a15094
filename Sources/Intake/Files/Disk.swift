import CLinux
import Glibc

/// The file system calls of this target: relative to open directories, never following a symbolic link.
///
/// Every call asks `before` first. Tests interrupt the process there at any step, or simulate a full disk;
/// the program passes nothing.
public struct Disk: Sendable {
    /// The name of a call in messages.
    public enum Operation: Hashable, Sendable, CaseIterable {
        case openFolder
        case openFile
        case list
        case examine
        case read
        case createFile
        case createFolder
        case write
        case sync
        case rename
        case link
        case clone
        case remove
        case changeRights
        case watch
        case lock

        /// Whether the call changes what is on disk.
        public var changesDisk: Bool {
            switch self {
            case .createFile, .createFolder, .write, .sync, .rename, .link, .clone, .remove, .changeRights: true
            default: false
            }
        }
    }

    private let before: @Sendable (Operation) throws(IntakeError) -> Void
    private let isStopped: @Sendable () -> Bool

    public init() { self.init(before: { _ throws(IntakeError) in }) }

    /// `isStopped` is asked between the steps of long work.
    package init(
        isStopped: @escaping @Sendable () -> Bool = { false },
        before: @escaping @Sendable (Operation) throws(IntakeError) -> Void
    ) {
        self.before = before
        self.isStopped = isStopped
    }

    /// Throws when the service was told to stop: the next start does long work anew.
    func goesOn() throws(IntakeError) {
        if isStopped() { throw .stopped }
    }

    /// Opens the folder at an absolute path of the configuration, which may contain links of the administrator's.
    package func openFolder(path: String) throws(IntakeError) -> Descriptor {
        try call(.openFolder, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    package func openFolder(_ name: FileName, in folder: borrowing Descriptor) throws(IntakeError) -> Descriptor {
        let directory = folder.raw
        return try call(.openFolder, Self.place(name, in: directory)) {
            name.withCString { openat(directory, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        }
    }

    /// Opens a sub-folder name by name: a path this deep may be longer than the kernel takes in one call.
    package func openFolder(_ names: [FileName], below root: String) throws(IntakeError) -> Descriptor {
        var folder = try openFolder(path: root)
        for name in names { folder = try openFolder(name, in: folder) }
        return folder
    }

    /// Opens for reading without waiting, should a pipe have taken the file's place.
    package func openFile(_ name: FileName, in folder: borrowing Descriptor) throws(IntakeError) -> Descriptor {
        let directory = folder.raw
        return try call(.openFile, Self.place(name, in: directory)) {
            name.withCString { openat(directory, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
        }
    }

    /// Creates a file that must not exist yet.
    package func createFile(
        _ name: FileName, in folder: borrowing Descriptor, mode: mode_t
    ) throws(IntakeError) -> Descriptor {
        let directory = folder.raw
        return try call(.createFile, Self.place(name, in: directory)) {
            name.withCString { openat(directory, $0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode) }
        }
    }

    /// Creates a sub-folder unless something has its name; whether it was created.
    @discardableResult
    package func createFolder(_ name: FileName, in folder: borrowing Descriptor, mode: mode_t) throws(IntakeError)
        -> Bool
    {
        let directory = folder.raw
        do {
            try perform(.createFolder, Self.place(name, in: directory)) {
                name.withCString { mkdirat(directory, $0, mode) }
            }
            return true
        } catch  where error.code == EEXIST {
            return false
        }
    }

    /// What a name stands for; nil when there is nothing.
    package func examine(_ name: FileName, in folder: borrowing Descriptor) throws(IntakeError) -> EntryStatus? {
        var status = stat()
        let directory = folder.raw
        do {
            try perform(.examine, Self.place(name, in: directory)) {
                name.withCString { fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) }
            }
        } catch  where error.code == ENOENT {
            return nil
        }
        return EntryStatus(status)
    }

    package func examine(_ open: borrowing Descriptor) throws(IntakeError) -> EntryStatus {
        var status = stat()
        let descriptor = open.raw
        try perform(.examine, Self.place(of: descriptor)) { fstat(descriptor, &status) }
        return EntryStatus(status)
    }

    /// The entries of a folder, without `.` and `..`, in the order the file system gives.
    package func list(_ folder: borrowing Descriptor) throws(IntakeError) -> [FileName] {
        // A descriptor of its own: the stream moves the read position and closes it.
        let directory = folder.raw
        let own = try call(.list, Self.place(of: directory)) {
            openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        guard let stream = fdopendir(own.raw) else {
            let code = errno
            throw .system(.list, path: Self.place(of: directory), code: code)
        }
        _ = own.release()
        defer { closedir(stream) }
        var names: [FileName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if let name = FileName(bytes: bytes) { names.append(name) }
        }
        let code = errno
        if code != 0 { throw .system(.list, path: Self.place(of: directory), code: code) }
        return names
    }

    /// Moves a file; false when there is something under the new name, which stays as it is.
    package func rename(
        _ name: FileName, in folder: borrowing Descriptor, to newName: FileName, in newFolder: borrowing Descriptor
    ) throws(IntakeError) -> Bool {
        let (from, to) = (folder.raw, newFolder.raw)
        do {
            try perform(.rename, Self.place(name, in: from)) {
                name.withCString { old in
                    newName.withCString { new in renameat2(from, old, to, new, UInt32(RENAME_NOREPLACE)) }
                }
            }
        } catch  where error.code == EEXIST {
            return false
        } catch  where error.code == EINVAL {
            // File systems of other machines (NFS, CIFS) do not know RENAME_NOREPLACE; looking first is all there is.
            if try examine(newName, in: newFolder) != nil { return false }
            try replace(newName, in: newFolder, by: name, in: folder)
        }
        return true
    }

    /// Moves a file over whatever has its new name.
    package func replace(
        _ newName: FileName, in newFolder: borrowing Descriptor, by name: FileName, in folder: borrowing Descriptor
    ) throws(IntakeError) {
        let (from, to) = (folder.raw, newFolder.raw)
        try perform(.rename, Self.place(name, in: from)) {
            name.withCString { old in newName.withCString { new in renameat(from, old, to, new) } }
        }
    }

    /// Throws where the rights of a folder do not allow to remove what is in it.
    package func requireWritable(_ folder: borrowing Descriptor) throws(IntakeError) {
        let directory = folder.raw
        try perform(.remove, Self.place(of: directory)) { faccessat(directory, ".", W_OK | X_OK, AT_EACCESS) }
    }

    /// Removes a file; one that is not there is no error.
    package func remove(_ name: FileName, in folder: borrowing Descriptor) throws(IntakeError) {
        let directory = folder.raw
        do {
            try perform(.remove, Self.place(name, in: directory)) { name.withCString { unlinkat(directory, $0, 0) } }
        } catch  where error.code == ENOENT {
            return
        }
    }

    /// Sets the twelve bits of rights of an open file or folder.
    package func setPermissions(
        _ permissions: mode_t, of open: borrowing Descriptor
    ) throws(IntakeError) {
        let descriptor = open.raw
        try perform(.changeRights, Self.place(of: descriptor)) { fchmod(descriptor, permissions) }
    }

    /// Makes a file's or a folder's content durable.
    package func sync(_ open: borrowing Descriptor) throws(IntakeError) {
        let descriptor = open.raw
        try perform(.sync, Self.place(of: descriptor)) { fsync(descriptor) }
    }

    /// Makes everything durable that was written to a folder's file system: one call for many small files.
    package func syncFileSystem(of folder: borrowing Descriptor) throws(IntakeError) {
        let descriptor = folder.raw
        try perform(.sync, Self.place(of: descriptor)) { syncfs(descriptor) }
    }

    /// Reads up to the buffer's size; 0 at the end.
    package func read(
        _ open: borrowing Descriptor, into buffer: UnsafeMutableRawBufferPointer
    ) throws(IntakeError) -> Int {
        try read(fromRaw: open.raw, into: buffer)
    }

    /// For closures, which cannot hold a ``Descriptor``.
    func read(
        fromRaw descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
    ) throws(IntakeError) -> Int {
        try count(.read, descriptor) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    }

    package func write(_ bytes: UnsafeRawBufferPointer, to open: borrowing Descriptor) throws(IntakeError) {
        try write(bytes, toRaw: open.raw)
    }

    /// For closures, which cannot hold a ``Descriptor``.
    package func write(_ bytes: UnsafeRawBufferPointer, toRaw descriptor: Int32) throws(IntakeError) {
        var rest = bytes
        while !rest.isEmpty {
            let part = rest
            let written = try count(.write, descriptor) { Glibc.write(descriptor, part.baseAddress, part.count) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    func call(
        _ operation: Operation, _ path: @autoclosure () -> String, _ body: () -> Int32
    ) throws(IntakeError) -> Descriptor {
        Descriptor(owning: try result(operation, path, body))
    }

    func perform(
        _ operation: Operation, _ path: @autoclosure () -> String, _ body: () -> Int32
    ) throws(IntakeError) {
        _ = try result(operation, path, body)
    }

    private func result(
        _ operation: Operation, _ path: () -> String, _ body: () -> Int32
    ) throws(IntakeError) -> Int32 {
        try before(operation)
        while true {
            let value = body()
            if value >= 0 { return value }
            let code = errno
            if code != EINTR { throw .system(operation, path: path(), code: code) }
        }
    }

    func count(_ operation: Operation, _ descriptor: Int32, _ body: () -> Int) throws(IntakeError) -> Int {
        try before(operation)
        while true {
            let value = body()
            if value >= 0 { return value }
            let code = errno
            if code != EINTR { throw .system(operation, path: Self.place(of: descriptor), code: code) }
        }
    }

    /// Where an open file or folder lies, for messages: "/srv/baocaod/.spool".
    static func place(of descriptor: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
            guard let start = buffer.baseAddress else { return "an open file" }
            let count = readlink("/proc/self/fd/\(descriptor)", start, buffer.count)
            return count > 0
                ? String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self) : "an open file"
        }
    }

    static func place(_ name: FileName, in folder: Int32) -> String { place(of: folder) + "/" + name.exactText }
}
