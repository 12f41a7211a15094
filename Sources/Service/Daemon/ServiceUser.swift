import CLinux
import Foundation
import Glibc
import Messages
import ReportingKit
import Settings

/// The user whom the service runs as. Commands that root runs on the service's state or in its folders act as that user: root would leave
/// files that the service cannot write, and would write through links that others put into folders which they share with it.
public struct ServiceUser: Sendable {
    public struct Fault: VietnameseFault {
        public let description: String
        public let vietnamese: String
    }

    private let user: uid_t
    private let group: gid_t
    /// Nil for a user that the system has no name for.
    private let name: String?
    private let home: String?

    /// Becomes the owner of the state folder, for good, when root works on the state, or writes to a folder in one of the service's. Does
    /// nothing for anybody else, nor while there is no state yet, nor when it is root's own.
    public static func assume(_ settings: Settings, worksOnState: Bool, writesTo folders: [String] = []) throws {
        guard getuid() == 0 || geteuid() == 0,
            worksOnState || folders.contains(where: { isServiceFolder($0, settings) }),
            let user = ServiceUser(ownerOf: settings.stateFolder)
        else { return }
        try user.assume()
    }

    /// Nil for root, and for a folder that is not there.
    init?(ownerOf folder: String) {
        var status = stat()
        guard stat(folder, &status) == 0, status.st_uid != 0 else { return nil }
        user = status.st_uid
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16 << 10)
        if getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil {
            name = String(cString: entry.pw_name)
            home = String(cString: entry.pw_dir)
            group = entry.pw_gid
        } else {
            name = nil
            home = nil
            group = status.st_gid
        }
    }

    private func assume() throws(Fault) {
        var only = group
        let hasGroups = name.map { initgroups($0, group) } ?? setgroups(1, &only)
        guard hasGroups == 0, setresgid(group, group, group) == 0, setresuid(user, user, user) == 0 else {
            throw fault(Bilingual(String(cString: strerror(errno)), SystemRefusal.vietnamese(errno)))
        }
        var users: (uid_t, uid_t, uid_t) = (0, 0, 0)
        var groups: (gid_t, gid_t, gid_t) = (0, 0, 0)
        guard getresuid(&users.0, &users.1, &users.2) == 0, users == (user, user, user),
            getresgid(&groups.0, &groups.1, &groups.2) == 0, groups == (group, group, group),
            setresuid(0, 0, 0) != 0
        else { throw fault(ServiceUserTexts.rootKept) }
        // Root's home cannot be read any more, and a library would fail over what it looks for there.
        if let home { setenv("HOME", home, 1) } else { unsetenv("HOME") }
        // As the service's unit sets it.
        umask(0o007)
    }

    private func fault(_ reason: Bilingual) -> Fault {
        let words = ServiceUserTexts.cannotBecome(name ?? "\(user)", reason)
        return Fault(description: words.english, vietnamese: words.vietnamese)
    }

    /// Whether a path, with all links followed as far as it exists, lies in a folder of the service.
    private static func isServiceFolder(_ path: String, _ settings: Settings) -> Bool {
        let real = realPath(path)
        return ServiceFolder.all(of: settings).contains { realPath($0.path).isFolder(above: real) }
    }

    private static func realPath(_ path: String) -> String {
        var existing = URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
        if existing.count > 1, existing.hasSuffix("/") { existing.removeLast() }
        var missing: [Substring] = []
        while existing.count > 1 {
            if let real = realpath(existing, nil) {
                defer { free(real) }
                return ([String(cString: real)] + missing.map(String.init)).joined(separator: "/")
            }
            guard let slash = existing.lastIndex(of: "/") else { break }
            missing.insert(Substring(existing[existing.index(after: slash)...]), at: 0)
            existing = String(existing[..<slash])
        }
        return "/" + missing.joined(separator: "/")
    }
}
