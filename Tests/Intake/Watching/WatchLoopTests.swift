import Foundation
import Glibc
import Synchronization
import Testing

@testable import Intake

/// The loop on the test's own thread, so that the kernel's queue can be made to run over.
@Suite(.timeLimit(.minutes(60))) struct WatchLoopTests {
    @Test func afterLostEventsEverythingIsFoundByAScan() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        let notices = Recorder<IntakeNotice>()
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: notices.record))
        loop.watch([.test(at: scratch.path + "/inbox", quietTime: .zero, unclosedQuietTime: .zero)])
        let limit = try #require(
            Int(String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8).dropLast()))
        // Two events each: leaving one name and taking another.
        let (a, b) = (scratch.path + "/inbox/.a", scratch.path + "/inbox/.b")
        close(open(a, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644))
        for _ in 0...(limit / 4) {
            rename(a, b)
            rename(b, a)
        }
        try scratch.drop("x", as: "inbox/lost.csv")
        try scratch.folder("inbox/new")
        try scratch.drop("x", as: "inbox/new/also.csv")
        while !notices.all.contains(.eventsLost) { loop.work(room: 100) }
        loop.work(room: 100)
        #expect(loop.takeWhole().map(\.file.relativePath).sorted() == ["lost.csv", "new/also.csv"])
    }

    @Test func aFileThatWasSeenClosedNeedsNoLongRest() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([
            .test(
                at: scratch.path + "/inbox", quietTime: .seconds(600), closedQuietTime: .zero,
                unclosedQuietTime: .seconds(600))
        ])
        // Looked at when it is created and empty, then when it is written and closed.
        let path = scratch.path + "/inbox/a.csv"
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        loop.work(room: 100)
        #expect(write(file, "x", 1) == 1)
        loop.work(room: 100)
        #expect(loop.takeWhole().isEmpty)
        close(file)
        // A process that is being started beside this test holds the descriptor a moment longer.
        var taken: [String] = []
        while taken.isEmpty {
            loop.work(room: 100)
            taken = loop.takeWhole().map(\.file.relativePath)
        }
        #expect(taken == ["a.csv"])
    }

    @Test func aFileThatWasRenamedInNeedsNoLongRest() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        try scratch.drop("x", as: "b.csv")
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([
            .test(
                at: scratch.path + "/inbox", quietTime: .seconds(600), closedQuietTime: .zero,
                unclosedQuietTime: .seconds(600))
        ])
        rename(scratch.path + "/b.csv", scratch.path + "/inbox/b.csv")
        loop.work(room: 100)
        #expect(loop.takeWhole().map(\.file.relativePath) == ["b.csv"])
    }

    @Test func withNothingWaitingItSleepsWithoutEnd() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: scratch.path + "/inbox")])
        #expect(loop.millisecondsToNextDeadline() == -1)
    }

    @Test func aFolderOfANetworkMountIsScannedByTheClock() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        let clock = HandClock()
        let loop = try WatchLoop(
            disk: Disk(), wallClock: { Date() }, clock: { clock.now }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: scratch.path + "/inbox", rescanInterval: .seconds(30))])
        #expect(loop.millisecondsToNextDeadline() == 30_001)
        clock.advance(by: .seconds(12))
        #expect(loop.millisecondsToNextDeadline() == 18_001)
        clock.advance(by: .seconds(18))
        loop.work(room: 100)
        #expect(loop.millisecondsToNextDeadline() == 30_001)
        #expect(loop.status().map(\.scanInterval) == [.seconds(30)])
    }

    @Test func refusedHiddenAndUnreadableEntriesCauseNoWakeUps() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        try scratch.drop("x", as: "inbox/.hidden.xlsx")
        try scratch.drop("much too much", as: "inbox/large.xlsx")
        symlink("..", scratch.path + "/inbox/link")
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: scratch.path + "/inbox", fileBytes: 4)])
        loop.work(room: 100)
        #expect(loop.takeWhole().isEmpty)
        #expect(loop.takeObstructed().map(\.reason) == [.tooLarge(limit: 4)])
        #expect(loop.millisecondsToNextDeadline() == -1)
        loop.scanEverything()
        #expect(loop.takeObstructed() == [])
    }

    @Test func aFileThatCannotBeReadIsTriedAgainByTheClock() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        try scratch.lay("x", as: "inbox/a.csv")
        let clock = HandClock()
        let loop = try WatchLoop(
            disk: Disk(), wallClock: { Date() }, clock: { clock.now }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: scratch.path + "/inbox", quietTime: .zero, unclosedQuietTime: .zero)])
        loop.work(room: 100)
        let key = try #require(loop.takeWhole().first).key
        let error = IntakeError.system(.read, path: "a.csv", code: EIO)
        loop.release(key, .parked(.unreadable("EIO"), error, retryIn: .seconds(600)))
        #expect(loop.status().first?.waiting.map(\.reason) == [.unreadable("EIO")])
        #expect(loop.takeObstructed().map(\.reason) == [.unreadable])
        #expect(loop.millisecondsToNextDeadline() == 600_001)
        loop.release(key, .done)
        clock.advance(by: .seconds(599))
        loop.work(room: 100)
        #expect(loop.takeWhole().isEmpty)
        clock.advance(by: .seconds(1))
        loop.work(room: 100)
        #expect(loop.takeWhole().map(\.file.relativePath) == ["a.csv"])
    }

    /// A folder on the way is made between the look at it and the watch above it.
    @Test func aFolderOnTheWayThatComesBeforeItsWatchIsNotMissed() throws {
        let scratch = try Scratch()
        try scratch.folder("mnt")
        let share = scratch.path + "/mnt/share"
        let opened = Mutex(0)
        let disk = Disk { operation throws(IntakeError) in
            guard operation == .openFolder else { return }
            let number = opened.withLock { count in
                count += 1
                return count
            }
            if number == 3 { mkdir(share, 0o755) }
        }
        let clock = HandClock()
        let loop = try WatchLoop(
            disk: disk, wallClock: { Date() }, clock: { clock.now }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: share + "/inbox", quietTime: .zero, unclosedQuietTime: .zero)])
        loop.work(room: 100)
        #expect(opened.withLock(\.self) == 3)
        clock.advance(by: .milliseconds(101))
        loop.work(room: 100)
        // Now the watch stands on the nearer one, and nothing is left to the clock.
        #expect(loop.millisecondsToNextDeadline() == -1)
        try scratch.folder("mnt/share/inbox")
        try scratch.lay("x", as: "mnt/share/inbox/a.csv")
        loop.work(room: 100)
        clock.advance(by: .milliseconds(101))
        loop.work(room: 100)
        #expect(loop.takeWhole().map(\.file.relativePath) == ["a.csv"])
    }

    @Test func aLockedFileCausesNoWakeUps() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        try scratch.drop("", as: "inbox/~$a.xlsx")
        try scratch.drop("x", as: "inbox/a.xlsx")
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: scratch.path + "/inbox", quietTime: .zero, unclosedQuietTime: .zero)])
        loop.work(room: 100)
        #expect(loop.takeWhole().isEmpty)
        #expect(loop.millisecondsToNextDeadline() == -1)
    }

    @Test func filesForWhichThereIsNoRoomWaitWithoutWakeUpsUntilThereIs() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        for number in 1...5 { try scratch.drop("x", as: "inbox/\(number).xlsx") }
        let loop = try WatchLoop(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: { _ in }))
        loop.watch([.test(at: scratch.path + "/inbox", quietTime: .zero, unclosedQuietTime: .zero)])
        var names: [String] = []
        for room in [2, 0, 2, 2] {
            loop.work(room: room)
            let whole = loop.takeWhole()
            #expect(whole.count <= room)
            names += whole.map(\.file.relativePath)
            if room == 0 { #expect(loop.millisecondsToNextDeadline() == -1) }
        }
        #expect(names.sorted() == ["1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx", "5.xlsx"])
    }

    @Test func withoutWatchesToSpareAFolderIsScannedEachMinute() throws {
        let scratch = try Scratch()
        try scratch.folder("inbox")
        let notices = Recorder<IntakeNotice>()
        let clock = HandClock()
        let loop = try WatchLoop(
            disk: Disk(), wallClock: { Date() }, clock: { clock.now }, notices: NoticeLimiter(report: notices.record))
        loop.watch([.test(at: scratch.path + "/inbox")])
        loop.lackWatches(in: FolderID("inbox"))
        loop.rescan(FolderID("inbox"))
        #expect(loop.millisecondsToNextDeadline() == 60_001)
        #expect(notices.all.contains(.watchLimitReached(FolderID("inbox"))))
    }
}
