import Glibc

/// Users and groups of the system, by name and number.
enum SystemAccounts {
    static func user(_ name: String) -> uid_t? {
        var (entry, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
        var buffer = [CChar](repeating: 0, count: 16 << 10)
        guard getpwnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return entry.pw_uid
    }

    static func group(_ name: String) -> gid_t? {
        var (entry, found) = (Glibc.group(), UnsafeMutablePointer<Glibc.group>?.none)
        // A group of many members is long.
        var buffer = [CChar](repeating: 0, count: 256 << 10)
        guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return entry.gr_gid
    }

    static func name(ofUser user: uid_t) -> String {
        var (entry, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
        var buffer = [CChar](repeating: 0, count: 16 << 10)
        guard getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return "\(user)" }
        return String(cString: entry.pw_name)
    }

    static func name(ofGroup group: gid_t) -> String {
        var (entry, found) = (Glibc.group(), UnsafeMutablePointer<Glibc.group>?.none)
        var buffer = [CChar](repeating: 0, count: 256 << 10)
        guard getgrgid_r(group, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return "\(group)" }
        return String(cString: entry.gr_name)
    }

    /// The numbers behind the names of a folder's rights.
    struct Folder: Sendable {
        let owner: uid_t
        let group: gid_t
        let others: Set<gid_t>

        init(_ folder: OfficerFolder) throws(FolderMakingFault) {
            var unknown: [String] = []
            let owner = SystemAccounts.user(folder.owner)
            if owner == nil { unknown.append(folder.owner) }
            let groups = ([folder.group] + folder.others).map { name in
                let group = SystemAccounts.group(name)
                if group == nil { unknown.append(name) }
                return group
            }
            guard let owner, let first = groups[0], unknown.isEmpty else { throw .unknownAccounts(unknown) }
            (self.owner, group, others) = (owner, first, Set(groups.dropFirst().compactMap(\.self)))
        }

        func rights(of folder: OfficerFolder) -> FolderRights {
            FolderRights(
                owner: owner, group: group, mode: mode_t(folder.mode),
                access: others.isEmpty ? nil : AccessList(groups: others),
                inherited: folder.isShared
                    ? AccessList(users: folder.isOfUnit ? [owner] : [], groups: others) : nil)
        }
    }
}
