import CLinux
import Glibc

/// A POSIX access list of a folder, as the kernel keeps it in `system.posix_acl_access` and `system.posix_acl_default`.
struct AccessList: Hashable {
    /// In the order in which the kernel wants them.
    enum Tag: UInt16, Hashable, Comparable {
        case owner = 0x01
        case user = 0x02
        case group = 0x04
        case namedGroup = 0x08
        case mask = 0x10
        case other = 0x20

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Entry: Hashable, Comparable {
        let tag: Tag
        let rights: UInt16
        /// Of a named user or group; nothing for the others.
        let id: UInt32

        init(_ tag: Tag, _ rights: UInt16, _ id: UInt32 = .max) {
            (self.tag, self.rights, self.id) = (tag, rights, id)
        }

        static func < (left: Self, right: Self) -> Bool { (left.tag, left.id) < (right.tag, right.id) }
    }

    enum Kind: String {
        case access = "system.posix_acl_access"
        case inherited = "system.posix_acl_default"
    }

    let entries: [Entry]

    /// Owner and group may do all, others nothing; further users and groups may do all, too.
    init(users: Set<uid_t> = [], groups: Set<gid_t> = []) {
        var entries = [Entry(.owner, 7), Entry(.group, 7), Entry(.other, 0)]
        entries += users.map { Entry(.user, 7, $0) } + groups.map { Entry(.namedGroup, 7, $0) }
        if !users.isEmpty || !groups.isEmpty { entries.append(Entry(.mask, 7)) }
        self.entries = entries.sorted()
    }

    /// Nil for bytes that are no list.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 4, (bytes.count - 4).isMultiple(of: 8), bytes.starts(with: [2, 0, 0, 0]) else {
            return nil
        }
        var entries: [Entry] = []
        for start in stride(from: 4, to: bytes.count, by: 8) {
            func number(_ at: Int, _ count: Int) -> UInt32 {
                (0..<count).reduce(0) { $0 | UInt32(bytes[start + at + $1]) << UInt32(8 * $1) }
            }
            guard let tag = Tag(rawValue: UInt16(number(0, 2))) else { return nil }
            let isNamed = tag == .user || tag == .namedGroup
            entries.append(Entry(tag, UInt16(number(2, 2)), isNamed ? number(4, 4) : .max))
        }
        self.entries = entries.sorted()
    }

    var bytes: [UInt8] {
        func little(_ value: UInt32, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        return [2, 0, 0, 0]
            + entries.flatMap { little(UInt32($0.tag.rawValue), 2) + little(UInt32($0.rights), 2) + little($0.id, 4) }
    }

    /// What an open folder has; nil where it has none, or its file system knows none.
    static func of(_ folder: Int32, _ kind: Kind) -> AccessList? {
        var bytes = [UInt8](repeating: 0, count: 4 << 10)
        let count = fgetxattr(folder, kind.rawValue, &bytes, bytes.count)
        return count > 0 ? AccessList(Array(bytes[..<count])) : nil
    }

    /// False where the file system knows none.
    func set(_ folder: Int32, _ kind: Kind) throws(FolderMakingFault) -> Bool {
        let bytes = bytes
        if fsetxattr(folder, kind.rawValue, bytes, bytes.count, 0) == 0 { return true }
        if errno == EOPNOTSUPP { return false }
        throw .system("the access list", errno)
    }
}
