import Foundation
import OfficeSupport
import Settings
import TestSupport
import Testing

@testable import Service

struct SandboxCheckTests {
    /// What `ProtectSystem=strict` leaves of a machine with one disk and `ReadWritePaths=/srv/baocaod/tra-bong`.
    private static let strict = """
        21 1 8:1 / / ro,relatime - ext4 /dev/sda1 rw
        22 21 8:1 /srv/baocaod/tra-bong /srv/baocaod/tra-bong rw,relatime - ext4 /dev/sda1 rw
        23 21 8:1 /var/lib/baocaod-tra-bong /var/lib/baocaod-tra-bong rw,relatime - ext4 /dev/sda1 rw
        24 21 0:30 /systemd/inaccessible/dir /home ro - tmpfs tmpfs rw
        """

    private func settings(_ folders: String) throws -> Settings {
        try SettingsReader(modules: TestOffice.modules).parse(
            "reporting_unit: \"524\"\nmodules: [documents]\nfolders:\n" + folders, file: "/etc/baocaod/tra-bong.yaml",
            folder: URL(filePath: "/etc/baocaod"))
    }

    private func faults(_ folders: String, mounts: String = strict, unitFolders: [String] = []) throws
        -> [SettingsError]
    {
        let check = SandboxCheck(
            mounts: MountTable(mounts), expected: ExpectedMounts(unitFolders: unitFolders),
            unit: "baocaod@tra-bong.service", stateDirectory: "/var/lib/baocaod-tra-bong")
        let settings = try settings(folders)
        do throws(SettingsErrors) {
            try check.check(settings)
            return []
        } catch {
            return error.errors
        }
    }

    private static let own = """
          inbox: /srv/baocaod/tra-bong/inbox
          output: /srv/baocaod/tra-bong/output

        """

    @Test func aCopiedConfigurationIsAFaultAtTheLineOfItsState() throws {
        let found = try faults(Self.own + "  state: /var/lib/baocaod\n")
        #expect(found.map(\.key) == ["folders.state"])
        let fault = try #require(found.first)
        #expect((fault.file, fault.line, fault.column) == ("/etc/baocaod/tra-bong.yaml", 6, 10))
        #expect(fault.message == "the sandbox of baocaod@tra-bong.service does not allow to write in /var/lib/baocaod")
        let hint = try #require(fault.hint)
        #expect(hint.contains("write /var/lib/baocaod-tra-bong, the state directory of this unit"))
        #expect(hint.contains("ReadWritePaths=\"/var/lib/baocaod\""))
        #expect(hint.contains("baocaod config sandbox --config /etc/baocaod/tra-bong.yaml"))
    }

    @Test func allFoldersOutsideOfItAreNamedAtOnce() throws {
        let found = try faults("  inbox: /data/inbox\n  output: /home/out\n  state: /var/lib/baocaod-tra-bong\n")
        #expect(found.map(\.key) == ["folders.inbox", "folders.output", "folders.spool"])
    }

    @Test func whatTheUnitOpensIsNoFault() throws {
        #expect(try faults(Self.own + "  state: /var/lib/baocaod-tra-bong\n").isEmpty)
    }

    @Test func aDiskThatWasRemountedReadOnlyIsWaitedFor() throws {
        let failed = Self.strict.replacing(
            "/var/lib/baocaod-tra-bong rw,relatime - ext4 /dev/sda1 rw",
            with: "/var/lib/baocaod-tra-bong ro,relatime - ext4 /dev/sda1 ro")
        #expect(try faults(Self.own + "  state: /var/lib/baocaod-tra-bong\n", mounts: failed).isEmpty)
    }

    @Test func aMountThatIsStillToComeIsWaitedFor() throws {
        let units = try TemporaryFolder("units")
        try Data().write(to: units.url.appending(path: "mnt-so\\x20lieu.mount"))
        let path = units.url.path(percentEncoded: false)
        let folders = Self.own + "  state: /mnt/so lieu/baocaod\n"
        #expect(try faults(folders, unitFolders: [path]).isEmpty)
        #expect(try faults(folders).map(\.key) == ["folders.state"])
    }

    @Test(arguments: [
        ("0::/system.slice/baocaod.service\n", "baocaod.service"),
        ("0::/system.slice/system-baocaod.slice/baocaod@tra-bong.service\n", "baocaod@tra-bong.service"),
        ("0::/user.slice/user-0.slice/session-1.set\n", nil), ("0::/system.slice/ssh.service\n", nil),
    ])
    func theUnitIsToldByTheControlGroup(_ groups: String, _ unit: String?) {
        #expect(SandboxCheck.unit(inControlGroups: groups) == unit)
    }

    @Test(arguments: [
        ("/mnt/data", "mnt-data.mount"), ("/mnt/so lieu", "mnt-so\\x20lieu.mount"), ("/a-b/.c", "a\\x2db-\\x2ec.mount"),
        ("/dữ", "d\\xe1\\xbb\\xaf.mount"),
    ])
    func mountUnitsAreNamedAsSystemdNamesThem(_ path: String, _ name: String) {
        #expect(ExpectedMounts.unitName(of: path) == name)
    }
}
