import Foundation
import Glibc
import Intake

/// The few calls that journal, issued reports and a rebuilt store need to be on the disk before somebody relies on
/// them.
package enum DurableFolder {
    /// Makes a folder below one that is there, durably.
    package static func create(_ path: String) throws(IntakeError) {
        if mkdir(path, 0o750) == 0 {
            try sync(parent(of: path))
        } else if errno != EEXIST {
            throw .system(.createFolder, path: path, code: errno)
        }
    }

    /// Writes a whole file or nothing; both its bytes and its name are on the disk afterwards.
    package static func write(_ bytes: [UInt8], to path: String, rights: mode_t = 0o640) throws(IntakeError) {
        let part = path + ".part"
        guard unlink(part) == 0 || errno == ENOENT else { throw .system(.remove, path: part, code: errno) }
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, rights)
        guard descriptor >= 0 else { throw .system(.createFile, path: part, code: errno) }
        defer { close(descriptor) }
        try writeAll(bytes, to: descriptor, path: part)
        guard fsync(descriptor) == 0 else { throw .system(.sync, path: part, code: errno) }
        try rename(part, to: path)
    }

    /// A new file, open for writing even where its rights let nobody write.
    static func newFile(_ path: String, rights: mode_t) throws(IntakeError) -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, rights)
        guard descriptor >= 0 else { throw .system(.createFile, path: path, code: errno) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Takes the place of what has the new name; durable in both folders.
    static func rename(_ path: String, to newPath: String) throws(IntakeError) {
        guard Glibc.rename(path, newPath) == 0 else { throw .system(.rename, path: path, code: errno) }
        try sync(parent(of: newPath))
        if parent(of: path) != parent(of: newPath) { try sync(parent(of: path)) }
    }

    /// Brings a file's or a folder's content to the disk.
    static func sync(_ path: String) throws(IntakeError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(.sync, path: path, code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system(.sync, path: path, code: errno) }
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(IntakeError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw .system(.write, path: path, code: errno)
            }
        }
    }

    static func parent(of path: String) -> String {
        let end = path.lastIndex(of: "/") ?? path.startIndex
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    static func holds(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
