import CLinux
import Glibc

/// Owner, group, mode and lists of a folder.
struct FolderRights: Hashable {
    let owner: uid_t
    let group: gid_t
    let mode: mode_t
    /// Nil where the mode says all.
    let access: AccessList?
    let inherited: AccessList?

    var withoutLists: FolderRights {
        FolderRights(owner: owner, group: group, mode: mode, access: nil, inherited: nil)
    }

    /// "2770 baocaod:baocaod-officers"
    var text: String {
        let octal = String(mode, radix: 8)
        return String(repeating: "0", count: max(0, 4 - octal.count)) + octal
            + " \(SystemAccounts.name(ofUser: owner)):\(SystemAccounts.name(ofGroup: group))"
            + (inherited == nil ? "" : "+")
    }
}

/// An open folder of a path, reached name by name: a link is followed only where nobody but root could have put it. Root
/// gives folders away here that lie among those of others.
struct FolderPlace: ~Copyable {
    private let descriptor: Int32

    private init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Nil where it is not there.
    static func open(_ path: String) throws(FolderMakingFault) -> FolderPlace? {
        var place = try root()
        for name in path.split(separator: "/") {
            guard let next = try place.below(String(name), of: path) else { return nil }
            place = next
        }
        return place
    }

    /// Makes what is missing: folders above are anybody's to read and root's, the last one nobody's until it has its
    /// rights.
    static func make(_ path: String) throws(FolderMakingFault) -> FolderPlace {
        var place = try root()
        let names = path.split(separator: "/").map(String.init)
        for (index, name) in names.enumerated() {
            if let next = try place.below(name, of: path) {
                place = next
                continue
            }
            let mode: mode_t = index + 1 == names.count ? 0o700 : 0o755
            guard mkdirat(place.descriptor, name, mode) == 0 || errno == EEXIST else { throw .system(path, errno) }
            guard let made = try place.below(name, of: path) else { throw .notAFolder(path) }
            // Whatever the umask, and whatever list it inherited.
            guard fchmod(made.descriptor, mode) == 0 else { throw .system(path, errno) }
            place = made
        }
        return place
    }

    private static func root() throws(FolderMakingFault) -> FolderPlace {
        let descriptor = Glibc.open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("/", errno) }
        return FolderPlace(owning: descriptor)
    }

    private borrowing func below(_ name: String, of path: String) throws(FolderMakingFault) -> FolderPlace? {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        var found = openat(descriptor, name, flags | O_NOFOLLOW)
        if found < 0, errno == ELOOP || errno == ENOTDIR, try isRootsAlone() { found = openat(descriptor, name, flags) }
        if found >= 0 { return FolderPlace(owning: found) }
        switch errno {
        case ENOENT: return nil
        case ELOOP, ENOTDIR: throw .notAFolder(path)
        default: throw .system(path, errno)
        }
    }

    private borrowing func isRootsAlone() throws(FolderMakingFault) -> Bool {
        let status = try self.status()
        return status.st_uid == 0 && status.st_mode & 0o022 == 0
    }

    private borrowing func status() throws(FolderMakingFault) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("fstat", errno) }
        return status
    }

    borrowing func rights() throws(FolderMakingFault) -> FolderRights {
        let status = try self.status()
        let access = AccessList.of(descriptor, .access)
        // A list that says no more than the mode does.
        let isPlain = access?.entries.allSatisfy { $0.tag != .user && $0.tag != .namedGroup } ?? true
        return FolderRights(
            owner: status.st_uid, group: status.st_gid, mode: status.st_mode & 0o7777, access: isPlain ? nil : access,
            inherited: AccessList.of(descriptor, .inherited))
    }

    /// Whether the file system knows access lists.
    borrowing func knowsLists() -> Bool {
        fgetxattr(descriptor, AccessList.Kind.inherited.rawValue, nil, 0) >= 0 || errno != EOPNOTSUPP
    }

    /// False where the file system knows no access lists: officers' umask decides there.
    borrowing func set(_ rights: FolderRights) throws(FolderMakingFault) -> Bool {
        let now = try self.rights()
        if now.owner != rights.owner || now.group != rights.group {
            guard fchown(descriptor, rights.owner, rights.group) == 0 else { throw .system("chown", errno) }
        }
        var hasLists = true
        if let access = rights.access {
            hasLists = try access.set(descriptor, .access)
        } else if now.access != nil {
            hasLists = try AccessList().set(descriptor, .access)
        }
        if let inherited = rights.inherited, now.inherited != inherited {
            hasLists = try inherited.set(descriptor, .inherited) && hasLists
        }
        if rights.inherited == nil, now.inherited != nil {
            guard fremovexattr(descriptor, AccessList.Kind.inherited.rawValue) == 0 else {
                throw .system("the access list", errno)
            }
        }
        // Last: a change of owner takes the set-group-id bit away.
        guard fchmod(descriptor, rights.mode) == 0 else { throw .system("chmod", errno) }
        return hasLists
    }
}
