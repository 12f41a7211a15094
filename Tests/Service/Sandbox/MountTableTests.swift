import Testing

@testable import Service

struct MountTableTests {
    private let table = MountTable(
        """
        21 1 8:1 / / ro,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
        22 21 8:1 /var/lib/baocaod /var/lib/baocaod rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
        23 21 8:2 / /data rw,relatime - ext4 /dev/sdb1 ro
        24 21 0:30 /systemd/inaccessible/dir /home ro,nosuid - tmpfs tmpfs rw,mode=755
        25 21 8:3 / /mnt/tệp\\040chung rw - cifs //server/share rw,vers=3.0
        26 21 8:4 / /mnt/twice rw - ext4 /dev/sdc1 rw
        27 26 8:5 / /mnt/twice ro - ext4 /dev/sdd1 rw
        """)

    @Test(arguments: [
        ("/etc/x", "/"), ("/var/lib/baocaod", "/var/lib/baocaod"), ("/var/lib/baocaod/archive", "/var/lib/baocaod"),
        ("/var/lib/baocaod-x", "/"), ("/mnt/tệp chung/a", "/mnt/tệp chung"),
    ])
    func aPathLiesOnTheNearestMountAboveIt(_ path: String, _ point: String) {
        #expect(table.mount(of: path)?.point == point)
    }

    @Test func theMountAndItsFileSystemAreReadOnlyEachByItself() throws {
        let root = try #require(table.mount(of: "/etc"))
        #expect(root.isReadOnly && !root.fileSystemIsReadOnly)
        let failed = try #require(table.mount(of: "/data/x"))
        #expect(!failed.isReadOnly && failed.fileSystemIsReadOnly)
    }

    @Test func ofTwoOnOneFolderTheLaterCounts() {
        #expect(table.mount(of: "/mnt/twice/a")?.isReadOnly == true)
    }

    @Test func whatTheKernelSaysOfThisProcessIsUnderstood() throws {
        #expect(try MountTable.ofThisProcess().mount(of: "/") != nil)
    }
}
