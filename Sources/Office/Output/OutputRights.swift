import CLinux
import Glibc
import Intake

/// Rights of what is written below an output root: who may read the root may read it, only its owner may write it.
///
/// The service's root is `2750 baocaod baocaod-officers`: officers read.
struct OutputRights: Sendable {
    /// Without the set-group-id bit, which comes from the folder above; asking for it is forbidden in the service's
    /// sandbox.
    let folder: mode_t
    let file: mode_t

    init(root: EntryStatus) {
        folder = root.permissions & 0o055 | 0o700
        file = root.permissions & 0o044 | 0o600
    }

    /// What a folder that is there already is to have: no rights that a new one would not have.
    func narrowed(folder permissions: mode_t) -> mode_t { permissions & (folder | 0o7000) }

    func narrowed(file permissions: mode_t) -> mode_t { permissions & file }

    /// Takes rights away from an open file or folder; its set-group-id bit stays.
    ///
    /// In the sandbox (`RestrictSUIDSGID=`) chmod(2) may not even keep that bit. Setting the basic entries of the
    /// access list changes the nine bits of rights and leaves the others alone.
    static func set(_ permissions: mode_t, of open: borrowing Descriptor, _ disk: Disk) throws(IntakeError) {
        do {
            try disk.setPermissions(permissions, of: open)
        } catch  where error.code == EPERM && permissions & S_ISGID != 0 {
            guard setAccessList(permissions, of: open) else { throw error }
        }
    }

    /// Whether the file system has access lists and took this one.
    static func setAccessList(_ permissions: mode_t, of open: borrowing Descriptor) -> Bool {
        // The format of system.posix_acl_access: a version, then tag, rights and id of each entry, little-endian.
        var list: [UInt8] = [2, 0, 0, 0]
        for (tag, shift) in [(UInt8(0x01), 6), (0x04, 3), (0x20, 0)] {
            list += [tag, 0, UInt8(permissions >> shift & 0o7), 0, 0xff, 0xff, 0xff, 0xff]
        }
        let descriptor = open.raw
        return fsetxattr(descriptor, "system.posix_acl_access", list, list.count, 0) == 0
    }
}
