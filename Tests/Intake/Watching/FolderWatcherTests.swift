import Foundation
import Glibc
import Testing

@testable import Intake

/// One after the other: each has an inotify instance of its own, of which a user has 128 on all of a machine's
/// programs.
@Suite(.serialized, .timeLimit(.minutes(60))) struct FolderWatcherTests {
    private let scratch: Scratch
    private let notices = Recorder<IntakeNotice>()
    private let watcher: FolderWatcher

    init() throws {
        scratch = try Scratch()
        try scratch.folder("inbox")
        watcher = try FolderWatcher(disk: Disk(), wallClock: { Date() }, notices: NoticeLimiter(report: notices.record))
    }

    /// Longer than the clock of a machine that was asleep jumps.
    private let long = Duration.seconds(86_400 * 3_650)

    private var inbox: DropFolder { .test(at: scratch.path + "/inbox") }

    /// The next whole files, by path.
    private func whole(_ limit: Int = 100) async -> [String] {
        await watcher.whole(upTo: limit).map(\.file.relativePath)
    }

    @Test func filesThatWereThereBeforeAreFoundAtStart() async throws {
        try scratch.drop("a", as: "inbox/a.csv")
        await watcher.watch([inbox])
        #expect(await whole() == ["a.csv"])
        watcher.stop()
    }

    @Test func aFileFoundByAScanMayHaveAWriterThatPauses() async throws {
        try scratch.lay("half of it", as: "inbox/found.csv")
        await watcher.watch([.test(at: scratch.path + "/inbox", unclosedQuietTime: long)])
        try scratch.drop("b", as: "inbox/seen.csv")
        #expect(await whole() == ["seen.csv"])
        #expect(await watcher.status().first?.waiting.map(\.path) == ["found.csv", "seen.csv"])
        watcher.stop()
    }

    @Test func aFileThatRestedForLongHasNoWriter() async throws {
        let later = try FolderWatcher(
            disk: Disk(), wallClock: { [long] in Date() + 2 * (long / .seconds(1)) },
            notices: NoticeLimiter(report: notices.record))
        try scratch.drop("all of it", as: "inbox/found.csv")
        await later.watch([.test(at: scratch.path + "/inbox", unclosedQuietTime: long)])
        #expect(await later.whole(upTo: 10).map(\.file.relativePath) == ["found.csv"])
        later.stop()
        watcher.stop()
    }

    @Test func aFileRenamedInIsWhole() async throws {
        await watcher.watch([inbox])
        try scratch.drop("abc", as: "inbox/a.csv")
        let files = await watcher.whole(upTo: 10)
        #expect(files.map(\.file.relativePath) == ["a.csv"])
        #expect(files.first?.file.identity.size == 3)
        watcher.stop()
    }

    @Test func aFileIsNotWholeBeforeItsWriterClosesIt() async throws {
        await watcher.watch([.test(at: scratch.path + "/inbox", unclosedQuietTime: long)])
        let file = open(scratch.path + "/inbox/slow.csv", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        #expect(write(file, "first half", 10) == 10)
        try scratch.drop("b", as: "inbox/b.csv")
        #expect(await whole() == ["b.csv"])
        #expect(await watcher.status().first?.waiting.first { $0.path == "slow.csv" }?.reason == .beingWritten)
        #expect(write(file, "second half", 11) == 11)
        close(file)
        let files = await watcher.whole(upTo: 10)
        #expect(files.map(\.file.relativePath) == ["slow.csv"])
        #expect(files.first?.file.identity.size == 21)
        watcher.stop()
    }

    @Test func aFileWaitsAsLongAsALockFileStandsBesideIt() async throws {
        try scratch.drop("", as: "inbox/~$PL1.xlsx")
        try scratch.drop("data", as: "inbox/PL1.xlsx")
        try scratch.drop("", as: "inbox/.~lock.PL2.ods#")
        try scratch.drop("data", as: "inbox/PL2.ods")
        try scratch.drop("data", as: "inbox/PL3.csv")
        await watcher.watch([inbox])
        #expect(await whole() == ["PL3.csv"])
        // The one that waits for nobody may be given out before the others were looked at again.
        var waiting = await watcher.status().first?.waiting ?? []
        while waiting.contains(where: { $0.reason == .settling }) {
            try Task.checkCancellation()
            waiting = await watcher.status().first?.waiting ?? []
        }
        #expect(
            waiting.filter { $0.path != "PL3.csv" } == [
                .init(path: "PL1.xlsx", reason: .locked(by: "~$PL1.xlsx")),
                .init(path: "PL2.ods", reason: .locked(by: ".~lock.PL2.ods#")),
            ])
        try scratch.remove("inbox/~$PL1.xlsx")
        #expect(await whole() == ["PL1.xlsx"])
        try scratch.remove("inbox/.~lock.PL2.ods#")
        #expect(await whole() == ["PL2.ods"])
        watcher.stop()
    }

    @Test func aMissingFolderStandsInTheWayUntilItIsBack() async throws {
        try scratch.remove("inbox")
        await watcher.watch([inbox])
        #expect(await watcher.obstacles().missing == [inbox.path])
        try scratch.folder("inbox")
        #expect(await notices.next { $0 == .folderWatched(inbox.id, path: inbox.path) } != nil)
        #expect(await watcher.obstacles() == Obstacles())
        watcher.stop()
    }

    @Test func aFileThatMayNotBeTakenStandsInTheWayUntilItIsGone() async throws {
        await watcher.watch([inbox])
        try scratch.drop("a", as: "inbox/a.csv")
        let file = try #require(await watcher.whole(upTo: 1).first)
        watcher.release([(file.key, .notPermitted(.system(.openFile, path: "a.csv", code: EACCES)))])
        #expect(await watcher.obstacles().notPermitted == ["a.csv"])
        try scratch.remove("inbox/a.csv")
        // The kernel reports in order: when the next file is seen, the removal was.
        try scratch.drop("b", as: "inbox/b.csv")
        #expect(await whole() == ["b.csv"])
        #expect(await watcher.obstacles() == Obstacles())
        watcher.stop()
    }

    @Test func leftoversAndHiddenFilesAreNotTakenAndStatusNamesThem() async throws {
        await watcher.watch([inbox])
        for name in ["a.tmp", "b.part", "c.filepart", "d.crdownload", "desktop.ini", "Thumbs.db", ".e", "~$f.xlsx"] {
            try scratch.drop("x", as: "inbox/" + name)
        }
        try scratch.drop("x", as: "inbox/last.csv")
        #expect(await whole() == ["last.csv"])
        #expect(await watcher.status().first?.waiting.map(\.path) == ["last.csv"])
        #expect(await watcher.status().first?.refused == [])
        #expect(
            await watcher.status().first?.hidden == [
                ".e", "Thumbs.db", "a.tmp", "b.part", "c.filepart", "d.crdownload", "desktop.ini",
            ])
        try scratch.remove("inbox/.e")
        try scratch.folder("inbox/.git")
        try scratch.drop("x", as: "inbox/.report.xlsx")
        try scratch.drop("x", as: "inbox/then.csv")
        #expect(await whole() == ["then.csv"])
        let hidden = await watcher.status().first?.hidden ?? []
        #expect(hidden.contains(".report.xlsx"))
        #expect(hidden.contains(".git"))
        #expect(!hidden.contains(".e"))
        watcher.stop()
    }

    @Test func aDownloadThatIsRenamedAtItsEndIsTakenThen() async throws {
        await watcher.watch([inbox])
        try scratch.drop("x", as: "inbox/PL1.xlsx.filepart")
        rename(scratch.path + "/inbox/PL1.xlsx.filepart", scratch.path + "/inbox/PL1.xlsx")
        #expect(await whole() == ["PL1.xlsx"])
        watcher.stop()
    }

    @Test func linksPipesSocketsAndBadNamesAreRefusedAndNotFollowed() async throws {
        try scratch.drop("secret", as: "secret.csv")
        try scratch.folder("elsewhere")
        try scratch.drop("secret", as: "elsewhere/secret.csv")
        await watcher.watch([inbox])
        let inbox = scratch.path + "/inbox/"
        symlink(scratch.path + "/secret.csv", inbox + "link.csv")
        symlink(scratch.path + "/elsewhere", inbox + "folder-link")
        symlink("..", inbox + "up")
        mkfifo(inbox + "pipe.csv", 0o600)
        try scratch.drop("x", as: "inbox/bad\u{1}name.csv")
        rename(scratch.path + "/secret.csv", inbox + "last.csv")
        #expect(await whole() == ["last.csv"])
        #expect(
            await watcher.status().first?.refused == [
                .init(path: "bad\u{1}name.csv", refusal: .controlCharacters),
                .init(path: "folder-link", refusal: .symbolicLink),
                .init(path: "link.csv", refusal: .symbolicLink),
                .init(path: "pipe.csv", refusal: .pipe),
                .init(path: "up", refusal: .symbolicLink),
            ])
        #expect(notices.all.contains(.entryRefused(FolderID("inbox"), path: "link.csv", .symbolicLink)))
        try scratch.remove("inbox/link.csv")
        try scratch.drop("x", as: "inbox/after.csv")
        _ = await whole()
        #expect(await watcher.status().first?.refused.contains { $0.path == "link.csv" } == false)
        watcher.stop()
    }

    @Test func filesInSubfoldersAreFoundInOldAndNewOnes() async throws {
        try scratch.folder("inbox/2023-H1/xã Bình An")
        try scratch.drop("x", as: "inbox/2023-H1/xã Bình An/a.csv")
        await watcher.watch([inbox])
        #expect(await whole() == ["2023-H1/xã Bình An/a.csv"])
        try scratch.folder("inbox/2023-H2/mới")
        try scratch.drop("x", as: "inbox/2023-H2/mới/b.csv")
        #expect(await whole() == ["2023-H2/mới/b.csv"])
        watcher.stop()
    }

    @Test func aTreeOfTwoHundredFoldersIsFollowedThoughItsPathIsTooLongForOneCall() async throws {
        await watcher.watch([inbox])
        // 200 names of 80 bytes: 16,200 bytes, and the kernel takes 4,096 at once.
        let name = String(repeating: "s", count: 77)
        var folder = open(scratch.path + "/inbox", O_RDONLY | O_DIRECTORY)
        var names: [String] = []
        for level in 0..<200 {
            let levelName = name + "\(100 + level)"
            names.append(levelName)
            #expect(mkdirat(folder, levelName, 0o755) == 0)
            let next = openat(folder, levelName, O_RDONLY | O_DIRECTORY)
            close(folder)
            folder = next
        }
        let file = openat(folder, "deep.csv", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        close(file)
        close(folder)
        let files = await watcher.whole(upTo: 10)
        #expect(files.map(\.file.subfolders.count) == [200])
        #expect(files.first?.file.relativePath == (names + ["deep.csv"]).joined(separator: "/"))
        watcher.stop()
    }

    @Test func aFolderThatIsRemovedAndPutBackIsWatchedAgain() async throws {
        await watcher.watch([inbox])
        try scratch.remove("inbox")
        _ = await notices.next { if case .folderMissing = $0 { true } else { false } }
        #expect(await watcher.status().first?.isWatched == false)
        try scratch.folder("inbox")
        _ = await notices.next { if case .folderWatched = $0 { true } else { false } }
        try scratch.drop("x", as: "inbox/a.csv")
        #expect(await whole() == ["a.csv"])
        watcher.stop()
    }

    @Test func aFolderMissingWithItsParentsIsWatchedWhenItComes() async throws {
        let folder = DropFolder.test(at: scratch.path + "/mnt/share/inbox")
        await watcher.watch([folder])
        #expect(await watcher.status().first?.isWatched == false)
        try scratch.folder("mnt/share/inbox")
        try scratch.drop("x", as: "mnt/share/inbox/a.csv")
        #expect(await whole() == ["a.csv"])
        watcher.stop()
    }

    @Test func anotherFolderInThePlaceOfAMovedOneIsWatched() async throws {
        await watcher.watch([inbox])
        rename(scratch.path + "/inbox", scratch.path + "/old")
        try scratch.folder("inbox")
        try scratch.drop("x", as: "inbox/new.csv")
        #expect(await whole() == ["new.csv"])
        watcher.stop()
    }

    @Test func aSubfolderMovedWithinTheTreeIsKnownAtItsNewPlace() async throws {
        try scratch.folder("inbox/a/b")
        await watcher.watch([inbox])
        rename(scratch.path + "/inbox/a/b", scratch.path + "/inbox/c")
        try scratch.drop("x", as: "inbox/c/f.csv")
        #expect(await whole() == ["c/f.csv"])
        watcher.stop()
    }

    @Test func namesInBothNormalFormsAreTwoFiles() async throws {
        try scratch.drop("1", as: "inbox/xa\u{0303}.csv")
        try scratch.drop("2", as: "inbox/x\u{00E3}.csv")
        await watcher.watch([inbox])
        var count = await watcher.whole(upTo: 10).count
        if count < 2 { count += await watcher.whole(upTo: 10).count }
        #expect(count == 2)
        watcher.stop()
    }

    @Test func aReleasedNameIsLookedAtAnew() async throws {
        await watcher.watch([inbox])
        try scratch.drop("first", as: "inbox/a.csv")
        let first = await watcher.whole(upTo: 10)
        try scratch.remove("inbox/a.csv")
        try scratch.drop("second!", as: "inbox/a.csv")
        watcher.release(first.map { ($0.key, .done) })
        let second = await watcher.whole(upTo: 10)
        #expect(second.map(\.file.identity.size) == [7])
        watcher.stop()
    }

    @Test func aFileWithoutRightsIsTriedAgainWhenTheyChange() async throws {
        await watcher.watch([inbox])
        try scratch.drop("x", as: "inbox/a.csv")
        let first = await watcher.whole(upTo: 10)
        let error = IntakeError.system(.openFile, path: "a.csv", code: EACCES)
        watcher.release(first.map { ($0.key, .notPermitted(error)) })
        #expect(await watcher.status().first?.waiting.map(\.reason) == [.notPermitted])
        #expect(notices.all.contains(.fileNotPermitted(FolderID("inbox"), path: "a.csv", error)))
        chmod(scratch.path + "/inbox/a.csv", 0o664)
        #expect(await whole() == ["a.csv"])
        watcher.stop()
    }

    @Test func aReloadKeepsFoldersThatStayAndDropsThoseThatGo() async throws {
        try scratch.folder("second")
        await watcher.watch([inbox])
        await watcher.watch([.test("second", at: scratch.path + "/second")])
        try scratch.drop("x", as: "inbox/a.csv")
        try scratch.drop("x", as: "second/b.csv")
        #expect(await whole() == ["b.csv"])
        #expect(await watcher.status().map(\.id) == [FolderID("second")])
        watcher.stop()
    }

    @Test func waitingEndsWithTheTaskAndWithTheWatcher() async throws {
        await watcher.watch([inbox])
        let cancelled = Task { await watcher.whole(upTo: 1).count }
        cancelled.cancel()
        #expect(await cancelled.value == 0)
        watcher.stop()
        #expect(await watcher.whole(upTo: 1).isEmpty)
        #expect(await watcher.status() == [])
    }
}
