import Foundation
import Glibc

/// The file that a monitor collects: replaced whole, readable for everybody, as it tells nothing of anybody.
struct MetricsFile: Sendable {
    let path: String

    /// Nothing is synced: after a power cut it is written again before anybody needs it.
    func write(_ text: String) throws {
        let url = URL(filePath: path)
        // Hidden, so that no collector takes it; of a fixed name, so that a kill leaves one at most.
        let part = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part").path(
            percentEncoded: false)
        unlink(part)
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw Fault(path: path, code: errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            // Whatever the umask is: the collector is another user.
            guard fchmod(descriptor, 0o644) == 0 else { throw Fault(path: path, code: errno) }
            try handle.write(contentsOf: Data(text.utf8))
            try handle.close()
            guard rename(part, path) == 0 else { throw Fault(path: path, code: errno) }
        } catch {
            unlink(part)
            throw error
        }
    }

    /// Gives it the time of now; false where it is not there.
    func touch() -> Bool { utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) == 0 }

    func remove() { unlink(path) }

    struct Fault: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        var description: String { "\(path): \(String(cString: strerror(code)))" }
    }
}
