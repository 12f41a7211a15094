import Foundation
import Glibc
import Synchronization
import Testing

@testable import Intake

/// One officer who would stop everybody, and others who only send files.
@Suite(.serialized, .timeLimit(.minutes(60))) struct HostileOfficerTests {
    private let desk: Desk
    private let ledger = MemoryLedger()
    private let notices = Recorder<IntakeNotice>()

    init() throws { desk = try Desk(below: "/dev/shm") }

    private func intake(
        fileBytes: Int64 = 1 << 30, disk: Disk = Disk(), sleep: @escaping @Sendable (Duration) async -> Void = { _ in }
    ) throws -> Intake {
        try Intake(
            folders: [.test(at: desk.inbox.path, fileBytes: fileBytes)], places: desk.places, ledger: ledger,
            disk: disk,
            stopFlag: StopFlag(), watchDisk: Disk(), wallClock: { Date() }, sleep: sleep,
            explain: { Companion(ending: CompanionName.explanationEnding, bytes: Array("\($0.reason)".utf8)) },
            report: notices.record)
    }

    private func accept(_ files: [TakenFile], _ intake: Intake) async {
        for file in files { ledger.decide(file.item, .accepted) }
        await intake.settle(files.map { ($0, .archived([])) })
    }

    private func makeSparse(_ name: String, _ size: Int64) {
        let file = open(desk.inbox.path + "/" + name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        #expect(ftruncate(file, off_t(size)) == 0)
        close(file)
    }

    @Test func aFileOverTheLimitStaysAndItsOfficerIsToldOnce() async throws {
        try desk.scratch.folder("inbox/Xã A")
        makeSparse("Xã A/large.xlsx", 100_000_000_000)
        let intake = try intake(fileBytes: 1 << 20)
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        await accept(await intake.nextBatch(upTo: 10), intake)
        // Files go before answers.
        let next = Task { await intake.nextBatch(upTo: 10) }
        while try !desk.keeping.files(in: "returned").contains(where: { !$0.hasSuffix(".part") }) {
            try Task.checkCancellation()
            _ = await intake.status()
        }
        #expect(try desk.keeping.files(in: "returned") == ["Xã A/large.xlsx.loi.txt"])
        #expect(desk.scratch.exists("inbox/Xã A/large.xlsx"))
        #expect(
            await intake.status().first?.refused == [.init(path: "Xã A/large.xlsx", refusal: .tooLarge)])
        intake.stop()
        #expect(await next.value == [])
        // Another start finds the text there.
        let again = try self.intake(fileBytes: 1 << 20)
        _ = try await again.start()
        try desk.scratch.drop("bb", as: "inbox/b.csv")
        await accept(await again.nextBatch(upTo: 10), again)
        #expect(try desk.keeping.files(in: "returned") == ["Xã A/large.xlsx.loi.txt"])
        again.stop()
    }

    @Test func aFileThatIsCutToTheLimitIsTakenAfterAll() async throws {
        makeSparse("large.csv", 100_000_000_000)
        let intake = try intake(fileBytes: 1 << 20)
        _ = try await intake.start()
        #expect(await intake.status().first?.refused.map(\.path) == ["large.csv"])
        makeSparse("large.csv", 3)
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["large.csv"])
        #expect(await intake.status().first?.refused == [])
        intake.stop()
    }

    @Test func aLargeFileIsTakenBesideTheOthersAndNotBeforeThem() async throws {
        makeSparse("large.csv", 900 << 20)
        for number in 0..<20 { try desk.scratch.drop("\(number)", as: "inbox/\(number).csv") }
        let intake = try intake()
        _ = try await intake.start()
        var names: Set<String> = []
        while names.count < 21 {
            try Task.checkCancellation()
            let batch = await intake.nextBatch(upTo: 100)
            names.formUnion(batch.map(\.name))
            await accept(batch, intake)
        }
        #expect(names.contains("large.csv"))
        #expect(try desk.scratch.files(in: "spool") == [])
        intake.stop()
    }

    @Test func fiftyObstaclesKeepNobodysFiles() async throws {
        let inbox = desk.inbox.path
        for number in 0..<50 {
            let path = "\(inbox)/obstacle \(number)"
            switch number % 7 {
            case 0: symlink("/etc/passwd", path + ".csv")
            case 1: mkfifo(path + ".csv", 0o666)
            case 2: makeSparse("obstacle \(number).xlsx", 100_000_000_000)
            case 3: symlink("..", path)
            case 4: close(open(path + "\u{1}.csv", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
            case 5:
                makeSparse("obstacle \(number).csv", 600 << 20)
                link(path + ".csv", path + " again.csv")
            default: close(open("\(inbox)/.hidden \(number)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
            }
            mkdir("\(desk.places.receipts)/obstacle \(number)", 0)
        }
        let intake = try intake(fileBytes: 512 << 20)
        _ = try await intake.start()
        for number in 0..<200 { try desk.scratch.drop("file \(number)", as: "inbox/\(number).csv") }
        var names: Set<String> = []
        while names.count < 200 {
            try Task.checkCancellation()
            let batch = await intake.nextBatch(upTo: 64)
            names.formUnion(batch.map(\.name).filter { !$0.hasPrefix("obstacle") })
            await accept(batch, intake)
        }
        #expect(try desk.keeping.files(in: "archive").count >= 200)
        let status = try #require(await intake.status().first)
        #expect(status.hidden.count == 7)
        #expect(status.refused.count >= 43)
        intake.stop()
    }

    @Test func aFileWithoutRightsGetsOneAnswer() async throws {
        let disk = Disk { operation throws(IntakeError) in
            if operation == .openFile { throw .system(.openFile, path: "a.csv", code: EACCES) }
        }
        let intake = try intake(disk: disk)
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        let batches = Task { await intake.nextBatch(upTo: 10) }
        _ = await notices.next { if case .fileNotPermitted = $0 { true } else { false } }
        while try !desk.keeping.files(in: "returned").contains(where: { !$0.hasSuffix(".part") }) {
            try Task.checkCancellation()
            _ = await intake.status()
        }
        // Each change of its rights is another try, and no other answer.
        for mode: mode_t in [0o600, 0o640, 0o600] { chmod(desk.inbox.path + "/a.csv", mode) }
        _ = await intake.status()
        intake.stop()
        #expect(await batches.value == [])
        #expect(try desk.keeping.files(in: "returned") == ["a.csv.loi.txt"])
        #expect(try desk.keeping.text("returned/a.csv.loi.txt") == "notPermitted")
    }

    @Test func aParkedAnswerIsTriedAgainAndStatusNamesIt() async throws {
        let retries = Recorder<Duration>()
        let places = desk.places
        let intake = try intake(sleep: { time in
            retries.record(time)
            // The administrator mends the folder after the second try.
            if retries.all.count == 3 { mkdir(places.receipts, 0o755) }
        })
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        let taken = await intake.nextBatch(upTo: 10)
        try desk.keeping.remove("receipts")
        ledger.decide(taken[0].item, .accepted)
        await intake.settle([
            (taken[0], .archived([Companion(ending: CompanionName.receiptEnding, bytes: [0x61])]))
        ])
        while !(await intake.parked.isEmpty) { await Task.yield() }
        #expect(retries.all.prefix(3) == [.seconds(1), .seconds(2), .seconds(4)])
        #expect(try desk.keeping.files(in: "receipts") == ["a.csv.nhan.txt"])
        #expect(try desk.scratch.files(in: "spool") == [])
        intake.stop()
    }

    @Test func aLinkSwappingLoopIsToldOnce() async throws {
        let intake = try intake()
        _ = try await intake.start()
        let path = desk.inbox.path
        for _ in 0..<2_000 {
            symlink("/etc/passwd", path + "/.swap")
            rename(path + "/.swap", path + "/a.csv")
            unlink(path + "/a.csv")
        }
        try desk.scratch.drop("bb", as: "inbox/b.csv")
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["b.csv"])
        let told = notices.all.filter { if case .entryRefused = $0 { true } else { false } }
        #expect(told.count <= 1)
        intake.stop()
    }

    @Test func aLongCopyIsLeftOffWhenTheServiceStopsAndDoneByTheNext() async throws {
        let stop = StopFlag()
        let stopped = Recorder<Bool>()
        try desk.scratch.drop(String(repeating: "a", count: 40 << 20), as: "inbox/large.csv")
        let disk = Disk(
            isStopped: {
                stopped.record(true)
                return true
            }, before: { _ throws(IntakeError) in })
        let first = try Intake(
            folders: [desk.inbox], places: desk.places, ledger: ledger, disk: disk, stopFlag: stop, watchDisk: Disk(),
            wallClock: { Date() }, sleep: { _ in }, explain: { _ in nil }, report: notices.record)
        _ = try await first.start()
        let batch = Task { await first.nextBatch(upTo: 10) }
        _ = await stopped.next { $0 }
        first.stop()
        #expect(await batch.value == [])
        let second = try intake()
        let recovery = try await second.start()
        #expect(recovery.unfinished.count + recovery.neverTaken == 1)
        #expect(await second.nextBatch(upTo: 10).map(\.name) == ["large.csv"])
        second.stop()
    }

    @Test func aTakenFileThatCannotBeReadRestsAndComesAgain() async throws {
        let rest = Recorder<Duration>()
        let mayEnd = AsyncStream<Void>.makeStream()
        let intake = try intake(sleep: { time in
            rest.record(time)
            for await _ in mayEnd.stream { return }
        })
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        let taken = await intake.nextBatch(upTo: 10)
        await intake.park(taken[0], "Input/output error")
        #expect(await intake.status().first?.waiting.map(\.reason) == [.unreadable("Input/output error")])
        try desk.scratch.drop("bb", as: "inbox/b.csv")
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["b.csv"])
        mayEnd.continuation.yield()
        #expect(await intake.nextBatch(upTo: 10) == taken)
        #expect(rest.all == [.seconds(600)])
        intake.stop()
    }

    @Test func aRecoveredCopyThatIsDamagedIsNotJudged() async throws {
        let damaged = try desk.take("aa", "a.csv")
        let whole = try desk.take("bb", "b.csv")
        try ledger.enterNow([damaged, whole])
        chmod(damaged.contentPath, 0o600)
        try Data("ab".utf8).write(to: URL(filePath: damaged.contentPath))
        let intake = try intake()
        #expect(try await intake.start().waiting == [damaged, whole])
        #expect(await intake.nextBatch(upTo: 10) == [whole])
        #expect(notices.all.contains(.unknownFiles([damaged.contentPath])))
        intake.stop()
    }
}
