import Foundation

/// Puts a file in its place whole or not at all: written beside it, brought to the disk, renamed. One that holds the same bytes stays.
public enum AtomicFile {
    /// `write` gets the path of a file that does not exist yet, in the same folder.
    static func replace(_ url: URL, write: (URL) throws -> Void) throws {
        let temporary = url.deletingLastPathComponent().appending(
            path: ".\(url.lastPathComponent).\(UUID().uuidString).tmp")
        do {
            try write(temporary)
            if holds(try Data(contentsOf: temporary, options: .alwaysMapped), at: url) {
                unlink(temporary.path)
                return
            }
            try synchronize(temporary)
            guard rename(temporary.path, url.path) == 0 else { throw posixError() }
        } catch {
            unlink(temporary.path)
            throw error
        }
    }

    /// Whether a file is there with exactly these bytes; false when it cannot be read.
    public static func holds(_ data: Data, at url: URL) -> Bool {
        var status = stat()
        guard stat(url.path, &status) == 0, status.st_size == data.count else { return false }
        let known = Result { try Data(contentsOf: url, options: .alwaysMapped) }
        guard case .success(let bytes) = known else { return false }
        return bytes == data
    }

    static func write(_ data: Data, to url: URL) throws {
        try replace(url) { try data.write(to: $0) }
    }

    private static func synchronize(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw posixError() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw posixError() }
    }

    private static func posixError() -> POSIXError {
        POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
}
