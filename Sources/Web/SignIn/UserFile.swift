import Foundation
import Glibc
import Intake
import Messages
import Office
import ReportingKit
import Synchronization

/// The users that `baocaod user` keeps in the state folder. Read anew when it changed.
public final class UserFile: Sendable {
    public enum Fault: VietnameseFault, Hashable {
        case unreadable(path: String, reason: String)
        case notWritten(path: String, reason: String)

        private var said: Bilingual {
            switch self {
            case .unreadable(let path, let reason): UserFileTexts.unreadable(path, reason)
            case .notWritten(let path, let reason): UserFileTexts.notWritten(path, reason)
            }
        }

        public var description: String { said.english }
        public var vietnamese: String { said.vietnamese }
    }

    private struct Content: Codable {
        var version = 1
        var users: [LocalUser]
    }

    /// What tells one edition of the file from the next.
    private struct Stamp: Equatable {
        let inode: UInt64
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    private let folder: String
    private let path: String
    private let known = Mutex<(stamp: Stamp, users: [String: LocalUser])?>(nil)

    /// `folder` is that of the page below the state folder; it is made with the first user.
    public init(in folder: URL) {
        var path = folder.path(percentEncoded: false)
        if path.hasSuffix("/") { path.removeLast() }
        self.folder = path
        self.path = path + "/users.json"
    }

    /// By account; nobody where there is no file.
    public func users() throws(Fault) -> [String: LocalUser] {
        guard let stamp = try stamp() else { return [:] }
        if let known = known.withLock({ $0 }), known.stamp == stamp { return known.users }
        let users = try read()
        known.withLock { $0 = (stamp, users) }
        return users
    }

    /// Changes the users, one process at a time; all or nothing is written.
    public func change(_ change: (inout [String: LocalUser]) throws -> Void) throws {
        do throws(IntakeError) { try DurableFolder.create(folder) } catch {
            throw Fault.notWritten(path: folder, reason: "\(error)")
        }
        // The lock's file stays: removing it lets two processes lock two files of one name.
        let lock = open(folder + "/users.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard lock >= 0 else { throw refused(errno) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw refused(errno) } }
        var users = try read()
        try change(&users)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let bytes = Array(try encoder.encode(Content(users: users.values.sorted { $0.account < $1.account })))
        do throws(IntakeError) { try DurableFolder.write(bytes, to: path, rights: 0o600) } catch {
            throw Fault.notWritten(path: path, reason: "\(error)")
        }
    }

    private func read() throws(Fault) -> [String: LocalUser] {
        guard try stamp() != nil else { return [:] }
        do {
            let content = try JSONDecoder().decode(Content.self, from: Data(contentsOf: URL(filePath: path)))
            return Dictionary(content.users.map { ($0.account, $0) }) { first, _ in first }
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }

    private func stamp() throws(Fault) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        return Stamp(
            inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }

    private func refused(_ code: Int32) -> Fault {
        .notWritten(path: path, reason: String(cString: strerror(code)))
    }
}
