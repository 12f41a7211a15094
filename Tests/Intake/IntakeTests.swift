import Foundation
import Glibc
import Synchronization
import Testing

@testable import Intake

@Suite(.serialized, .timeLimit(.minutes(60))) struct IntakeTests {
    private let desk: Desk
    private let ledger = MemoryLedger()
    private let notices = Recorder<IntakeNotice>()

    init() throws { desk = try Desk(below: "/dev/shm") }

    /// Faults are waited for without waiting.
    private func intake(
        folders: [DropFolder]? = nil, disk: Disk = Disk(), watchDisk: Disk? = nil,
        wallClock: @escaping @Sendable () -> Date = { Date() },
        sleep: @escaping @Sendable (Duration) async -> Void = { _ in }
    ) throws
        -> Intake
    {
        try Intake(
            folders: folders ?? [desk.inbox], places: desk.places, ledger: ledger, disk: disk, stopFlag: StopFlag(),
            watchDisk: watchDisk ?? disk, wallClock: wallClock, sleep: sleep,
            explain: { Companion(ending: CompanionName.explanationEnding, bytes: Array("\($0.reason)".utf8)) },
            report: notices.record)
    }

    private func accept(_ files: [TakenFile], _ intake: Intake) async {
        for file in files { ledger.decide(file.item, .accepted) }
        await intake.settle(files.map { ($0, .archived([])) })
    }

    @Test func aDroppedFileIsInTheLedgerBeforeItIsGivenOut() async throws {
        let intake = try intake()
        #expect(try await intake.start().isEmpty)
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        let batch = await intake.nextBatch(upTo: 10)
        #expect(batch.map(\.name) == ["a.csv"])
        #expect(ledger.entered == batch)
        await accept(batch, intake)
        #expect(try desk.scratch.files(in: "archive").count == 1)
        #expect(try desk.scratch.files(in: "spool") == [])
        intake.stop()
        #expect(await intake.nextBatch(upTo: 10) == [])
    }

    /// Tests/System drops ten thousand on the real daemon.
    @Test func aThousandFilesAtOnceAreAllTakenAndNoneTwice() async throws {
        let intake = try intake()
        _ = try await intake.start()
        for number in 0..<1_000 {
            try desk.scratch.drop("file \(number)", as: "inbox/\(number).csv")
        }
        var names: [String] = []
        while names.count < 1_000 {
            try Task.checkCancellation()
            let batch = await intake.nextBatch(upTo: 64)
            #expect((1...64).contains(batch.count))
            names += batch.map(\.name)
            await accept(batch, intake)
        }
        #expect(Set(names).count == 1_000)
        #expect(ledger.entered.count == 1_000)
        #expect(try desk.scratch.files(in: "archive").count == 1_000)
        #expect(try desk.scratch.files(in: "inbox") == [])
        #expect(try desk.scratch.files(in: "spool") == [])
        intake.stop()
    }

    @Test func aFullDiskIsWaitedForAndChargedToNoFile() async throws {
        let failuresLeft = Mutex(5)
        let disk = Disk { operation throws(IntakeError) in
            guard operation == .createFile else { return }
            let fails = failuresLeft.withLock { left in
                left -= 1
                return left >= 0
            }
            if fails { throw .system(.createFile, path: "spool", code: ENOSPC) }
        }
        let delays = Recorder<Duration>()
        let intake = try intake(disk: disk, sleep: { delays.record($0) })
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["a.csv"])
        #expect(delays.all == [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)])
        let full = IntakeError.system(.createFile, path: "spool", code: ENOSPC)
        #expect(notices.all.contains(.storageFault(full, retryIn: .seconds(1))))
        #expect(notices.all.contains(.storageRestored))
        #expect(ledger.entered.count == 1)
        intake.stop()
    }

    @Test func aLedgerThatFailsIsAskedAgainAndTheFileIsEnteredOnce() async throws {
        ledger.fail(times: 3)
        let intake = try intake()
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["a.csv"])
        #expect(ledger.entered.count == 1)
        #expect(notices.all.contains(.storageFault(.ledger("Fault()"), retryIn: .seconds(1))))
        #expect(notices.all.last == .storageRestored)
        intake.stop()
    }

    @Test func whatIsDoneWithFilesIsToldAndWaitingIsNot() async throws {
        let intake = try intake()
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        _ = await intake.nextBatch(upTo: 10)
        let steps = notices.all.filter { $0 == .awaitsFiles || $0 == .takesFiles(1) }
        #expect(steps == [.awaitsFiles, .takesFiles(1)])
        intake.stop()
    }

    @Test func eachStepOfAFileIsASignOfLifeAndWatchingIsNone() async throws {
        let steps = Mutex(0)
        let intake = try Intake(
            folders: [desk.inbox], places: desk.places, ledger: ledger, moved: { steps.withLock { $0 += 1 } },
            explain: { _ in nil }, report: notices.record)
        _ = try await intake.start()
        steps.withLock { $0 = 0 }
        intake.rescan()
        _ = await intake.status()
        #expect(steps.withLock { $0 } == 0)
        // Read in parts of 256 KiB.
        try desk.scratch.drop(String(repeating: "a", count: 10 << 18), as: "inbox/a.csv")
        _ = await intake.nextBatch(upTo: 1)
        #expect(steps.withLock { $0 } > 10)
        intake.stop()
    }

    @Test func aClockThatIsSetBackIsToldOnceAndFilesAreTakenInTheirOrder() async throws {
        let shift = Mutex(0.0)
        let intake = try intake(wallClock: { Date(timeIntervalSince1970: 1_688_522_400 + shift.withLock { $0 }) })
        _ = try await intake.start()
        var items: [ItemID] = []
        for (number, seconds) in [0.0, -3_600, -3_590, 10].enumerated() {
            shift.withLock { $0 = seconds }
            try desk.scratch.drop("file \(number)", as: "inbox/\(number).csv")
            let batch = await intake.nextBatch(upTo: 1)
            items += batch.map(\.item)
            await accept(batch, intake)
        }
        #expect(items == items.sorted())
        let told = notices.all.filter { notice in
            switch notice {
            case .clockSetBack, .clockCaughtUp: true
            default: false
            }
        }
        #expect(told == [.clockSetBack(by: .seconds(3_600)), .clockCaughtUp])
        intake.stop()
    }

    @Test func aClockThatWasSetBackWhileNobodyRanIsToldAtStart() async throws {
        try ledger.enterNow([try desk.take("aa", "a.csv")])
        let intake = try intake(wallClock: { Date(timeIntervalSince1970: 1_688_522_400 - 3_600) })
        _ = try await intake.start()
        #expect(notices.all.contains(.clockSetBack(by: .seconds(3_600))))
        intake.stop()
    }

    @Test func anArchiveThatIsFullIsWaitedFor() async throws {
        let isFull = Mutex(true)
        let archive = desk.places.archive
        let disk = Disk { operation throws(IntakeError) in
            if operation == .createFolder, isFull.withLock({ $0 }) {
                throw .system(.createFolder, path: archive, code: ENOSPC)
            }
        }
        let intake = try intake(disk: disk, sleep: { _ in isFull.withLock { $0 = false } })
        _ = try await intake.start()
        try desk.scratch.drop("aa", as: "inbox/a.csv")
        let batch = await intake.nextBatch(upTo: 10)
        await accept(batch, intake)
        #expect(try desk.scratch.files(in: "archive").count == 1)
        #expect(notices.all.last == .storageRestored)
        intake.stop()
    }

    @Test func whatAnEarlierRunTookComesFirst() async throws {
        let first = try desk.take("aa", "a.csv")
        let second = try desk.take("bb", "b.csv")
        try ledger.enterNow([second])
        try desk.scratch.drop("cc", as: "inbox/c.csv")
        let intake = try intake()
        let recovery = try await intake.start()
        #expect(recovery.unfinished == [first.item])
        #expect(recovery.waiting.map(\.name) == ["b.csv"])
        #expect(await intake.nextBatch(upTo: 10).map(\.item) == [first.item])
        #expect(await intake.nextBatch(upTo: 10).map(\.item) == [second.item])
        let third = await intake.nextBatch(upTo: 10)
        #expect(third.map(\.name) == ["c.csv"])
        #expect(third.allSatisfy { $0.item > second.item })
        intake.stop()
    }

    @Test func decisionsThatWereNotCarriedOutAreHandedBack() async throws {
        let file = try desk.take("aa", "a.csv")
        try ledger.enterNow([file])
        ledger.decide(file.item, .returned)
        let intake = try intake()
        let recovery = try await intake.start()
        #expect(recovery.decided.map(\.outcome) == [.returned])
        #expect(recovery.decided.map(\.file) == [file])
        await intake.settle([(file, .returned([]))])
        #expect(try desk.scratch.files(in: "returned") == ["a.csv"])
        intake.stop()
    }

    @Test func foldersOfOursInADropFolderAreRefused() throws {
        let root = desk.scratch.path
        let inside = IntakePlaces(
            spool: root + "/spool", archive: root + "/archive", returned: root + "/inbox/returned",
            receipts: root + "/receipts")
        #expect(throws: IntakeError.foldersOverlap(root + "/inbox/returned", root + "/inbox")) {
            try inside.checkAgainst([desk.inbox])
        }
        #expect(throws: IntakeError.foldersOverlap(root + "/inbox", root + "/inbox/sub")) {
            try desk.places.checkAgainst([desk.inbox, .test("sub", at: root + "/inbox/sub")])
        }
        let hidden = IntakePlaces(
            spool: root + "/inbox/.spool", archive: root + "/archive", returned: root + "/inbox2",
            receipts: root + "/receipts")
        try hidden.checkAgainst([desk.inbox])
    }
}
