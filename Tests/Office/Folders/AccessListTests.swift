import Testing

@testable import Office

struct AccessListTests {
    /// As `getfattr -e hex -n system.posix_acl_default` shows it after
    /// `setfacl -d -m u::rwx,u:998:rwx,g::rwx,g:1001:rwx,m::rwx,o::---`.
    @Test func itIsWrittenAsTheKernelHasIt() {
        let list = AccessList(users: [998], groups: [1_001])
        #expect(
            list.bytes == [2, 0, 0, 0]
                + [1, 0, 7, 0, 0xFF, 0xFF, 0xFF, 0xFF] + [2, 0, 7, 0, 0xE6, 3, 0, 0]
                + [4, 0, 7, 0, 0xFF, 0xFF, 0xFF, 0xFF] + [8, 0, 7, 0, 0xE9, 3, 0, 0]
                + [0x10, 0, 7, 0, 0xFF, 0xFF, 0xFF, 0xFF] + [0x20, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF])
    }

    @Test func whatIsReadIsWhatWasWritten() {
        for list in [AccessList(), AccessList(users: [1, 70_000]), AccessList(groups: [5, 3])] {
            #expect(AccessList(list.bytes) == list)
        }
    }

    @Test(
        arguments: [[], [2, 0, 0], [1, 0, 0, 0], [2, 0, 0, 0, 1], [2, 0, 0, 0, 3, 0, 7, 0, 0, 0, 0, 0]] as [[UInt8]])
    func bytesThatAreNoListAreRefused(bytes: [UInt8]) { #expect(AccessList(bytes) == nil) }

    @Test func withoutNamesThereIsNoMask() { #expect(AccessList().entries.map(\.tag) == [.owner, .group, .other]) }
}
