import Foundation
import Glibc

/// A file of the configuration that a command writes: whole or not at all, and never over one that somebody may miss.
public struct SetupFile {
    public let url: URL
    private let bytes: Data

    public init(_ url: URL, _ text: String) { self.init(url, Data(text.utf8)) }

    public init(_ url: URL, _ bytes: Data) {
        // A link stays one; what it names is written.
        self.url = url.resolvingSymlinksInPath()
        self.bytes = bytes
    }

    private var path: String { url.path(percentEncoded: false) }

    public var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether the file that is there holds the same bytes.
    public func isAsWanted() throws -> Bool { try Data(contentsOf: url) == bytes }

    /// Writes it where no file is; a file that is there, or comes meanwhile, is left and the writing fails.
    public func create() throws {
        try staged { part in
            // link, unlike rename, takes no other file's place.
            guard link(part, path) == 0 else { throw fault("cannot be written") }
            unlink(part)
        }
    }

    /// Takes the place of the file that is there, which is kept beside it under a name that no file has. Returns the
    /// kept file.
    public func replace() throws -> URL {
        let kept = try keepFormer()
        try staged { part in
            copyRights(from: path, to: part)
            guard rename(part, path) == 0 else { throw fault("cannot be written") }
        }
        return kept
    }

    /// `baocaod.yaml.truoc`, or `.truoc-2` and so on: a second name of the same file, so that nothing is lost at any
    /// moment.
    private func keepFormer() throws -> URL {
        for number in 1...999 {
            let kept = path + ".truoc" + (number == 1 ? "" : "-\(number)")
            if link(path, kept) == 0 { return URL(filePath: kept) }
            guard errno == EEXIST else { throw fault("cannot be kept as \(kept)") }
        }
        throw SetupFault(description: "\(path): too many former files lie beside it (\(path).truoc-…); move them away")
    }

    private func staged(_ place: (String) throws -> Void) throws {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let part = "\(path).\(getpid()).part"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw fault("cannot be written") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            try handle.close()
            try place(part)
        } catch {
            unlink(part)
            throw error
        }
        syncFolder()
    }

    /// The name is on the disk as well; a file system that cannot say so is not a reason to fail.
    private func syncFolder() {
        let folder = open(url.deletingLastPathComponent().path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private func copyRights(from old: String, to new: String) {
        var status = stat()
        guard stat(old, &status) == 0 else { return }
        chmod(new, status.st_mode & 0o7777)
        // Only root may; any other user who writes here owns the file.
        _ = chown(new, status.st_uid, status.st_gid)
    }

    private func fault(_ what: String) -> SetupFault {
        SetupFault(description: "\(path): \(what): \(String(cString: strerror(errno)))")
    }
}

/// Why a configuration could not be made, for the administrator.
public struct SetupFault: Error, CustomStringConvertible {
    public let description: String
}
