import Foundation
import Glibc
import Intake
import TestSupport
import Testing

@testable import Office

struct OutputRightsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("rights") }

    private var mode: mode_t {
        var status = stat()
        stat(folder.url.path, &status)
        return status.st_mode & 0o7777
    }

    /// As the service's sandbox does, which lets nobody set or keep the set-group-id bit.
    private let refusing = Disk { (next: Disk.Operation) throws(IntakeError) in
        if next == .changeRights { throw IntakeError.system(.changeRights, path: "report", code: EPERM) }
    }

    @Test func theSetGroupIDBitStaysWhereChmodIsForbiddenToKeepIt() throws {
        chmod(folder.url.path, 0o2770)
        let open = try Disk().openFolder(path: folder.url.path)
        guard OutputRights.setAccessList(0o2770, of: open) else {
            // This file system has no access lists; then the refusal stays one.
            #expect(throws: IntakeError.self) { try OutputRights.set(0o2750, of: open, refusing) }
            return
        }
        try OutputRights.set(0o2750, of: open, refusing)
        #expect(mode == 0o2750)
    }

    @Test func aFileWithoutThatBitHasNoOtherWay() throws {
        chmod(folder.url.path, 0o770)
        let open = try Disk().openFolder(path: folder.url.path)
        #expect(throws: IntakeError.system(.changeRights, path: "report", code: EPERM)) {
            try OutputRights.set(0o750, of: open, refusing)
        }
        try OutputRights.set(0o750, of: open, Disk())
        #expect(mode == 0o750)
    }
}
