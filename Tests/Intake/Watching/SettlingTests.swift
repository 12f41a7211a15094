import Testing

@testable import Intake

@Suite struct SettlingTests {
    private let start = ContinuousClock.Instant.now
    private let folder = DropFolder(
        id: FolderID("inbox"), path: "/srv/inbox", quietTime: .seconds(2), closedQuietTime: .milliseconds(100),
        unclosedQuietTime: .seconds(60), rescanInterval: nil, fileBytes: 1 << 30)

    private func identity(inode: UInt64 = 7, size: Int64 = 10, modified: Int64 = 100) -> FileIdentity {
        FileIdentity(device: 1, inode: inode, size: size, modified: modified)
    }

    @Test func quietTimeIsCountedFromFirstSightHoweverOldTheFile() {
        let settling = Settling(firstSeen: identity(modified: 0), at: start, writer: .none)
        #expect(settling.settles(in: folder) == start + .seconds(2))
    }

    @Test func anyChangeStartsItAnew() {
        for changed in [identity(size: 11), identity(modified: 99), identity(inode: 8)] {
            var settling = Settling(firstSeen: identity(), at: start, writer: .none)
            settling.isNow(changed, at: start + .seconds(1))
            #expect(settling.settles(in: folder) == start + .seconds(3))
            #expect(settling.identity == changed)
        }
    }

    @Test func lookingAgainWithoutAChangeDoesNotDelay() {
        var settling = Settling(firstSeen: identity(), at: start, writer: .none)
        settling.isNow(identity(), at: start + .seconds(1))
        #expect(settling.settles(in: folder) == start + .seconds(2))
    }

    @Test func aWriterThatWasNotSeenToCloseIsGivenLonger() {
        var settling = Settling(firstSeen: identity(), at: start, writer: .seen)
        #expect(settling.settles(in: folder) == start + .seconds(60))
        #expect(settling.waitingReason == .beingWritten)
        settling.wasClosed(at: start + .seconds(5))
        #expect(settling.settles(in: folder) == start + .milliseconds(5_100))
        #expect(settling.waitingReason == .settling)
    }

    @Test func anEmptyFileThatWasClosedWaitsForItsContent() {
        let settling = Settling(firstSeen: identity(size: 0), at: start, writer: .closed)
        #expect(settling.settles(in: folder) == start + .seconds(2))
        #expect(
            Settling(firstSeen: identity(), at: start, writer: .closed).settles(in: folder) == start
                + .milliseconds(100))
    }

    @Test func writingAgainCountsAsAnOpenWriter() {
        var settling = Settling(firstSeen: identity(), at: start, writer: .none)
        settling.wasWritten(at: start + .seconds(1))
        #expect(settling.settles(in: folder) == start + .seconds(61))
    }

    @Test func afterLostEventsNobodyKnowsWhetherAWriterIsThere() {
        var settling = Settling(firstSeen: identity(), at: start, writer: .none)
        settling.forgetWriter()
        #expect(settling.settles(in: folder) == start + .seconds(60))
        #expect(settling.waitingReason == .settling)
    }
}
