import Foundation
import Glibc

/// Holds a state folder for one process. The kernel ends the hold with the process, however it ends.
public final class StateLock: Sendable {
    private let descriptor: Int32

    /// Throws ``IntakeError/stateHeld(path:by:)``, naming the holder, when another process has it.
    public init(stateFolder path: String, startedAt: Date = Date()) throws(IntakeError) {
        let file = path + "/lock"
        // The file stays: removing a lock file lets two processes lock two files of one name.
        descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        // Throwing from here on runs deinit, which closes it.
        guard descriptor >= 0 else { throw .system(.lock, path: file, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            throw code == EWOULDBLOCK
                ? .stateHeld(path: path, by: Self.holder(descriptor)) : .system(.lock, path: file, code: code)
        }
        let text = "process \(getpid()) since \(startedAt.formatted(.iso8601))\n"
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.utf8.count, 0) == text.utf8.count else {
            throw .system(.lock, path: file, code: errno)
        }
    }

    /// Who holds a state folder, "process 4711 since 2023-07-05T02:00:00Z"; nil when nobody does.
    public static func holder(ofStateFolder path: String) throws(IntakeError) -> String? {
        let file = path + "/lock"
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .system(.lock, path: file, code: errno)
        }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_SH | LOCK_NB) == 0 ? nil : holder(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        let line = text.prefix { !$0.isNewline }
        return line.isEmpty ? "another process" : String(line)
    }

    deinit {
        guard descriptor >= 0 else { return }
        // A process that is being started has a copy of the descriptor until it runs.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
