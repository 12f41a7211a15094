import Foundation
import Glibc
import Testing

@testable import Intake

/// An archive of files: each is an item of its own, none is lost or counted twice, and its officer is told of all of
/// them at the end.
@Suite(.timeLimit(.minutes(60))) struct ArchivesTests {
    /// Opens texts of lines "path=content".
    private static let opener = ArchiveOpener(
        open: { path, next throws(IntakeError) in
            do {
                let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
                guard lines.first == "ARCHIVE" else { return nil }
                return try lines.dropFirst().map { line in
                    let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
                    let names = parts[0].split(separator: "/").map(String.init)
                    let place = next()
                    try Data(parts[1].utf8).write(to: URL(filePath: place))
                    return ArchiveOpener.Member(
                        folders: Array(names.dropLast()), name: names[names.count - 1], path: place)
                }
            } catch {
                return nil
            }
        },
        tell: { archive in
            let text = archive.members.map { "\($0.path.joined(separator: "/")) \($0.outcome?.rawValue ?? "-")" }
            return Companion(ending: ".nhan.txt", bytes: Array(text.joined(separator: "\n").utf8))
        })

    private static let archive = "ARCHIVE\na.csv=aa\nxã/returned.csv=bb\nxã/a.csv=cc"

    private func intake(_ desk: Desk, _ ledger: MemoryLedger, disk: Disk = Disk(), stop: StopFlag = StopFlag()) throws
        -> Intake
    {
        try Intake(
            folders: [desk.inbox], places: desk.places, ledger: ledger, disk: disk, stopFlag: stop, watchDisk: Disk(),
            wallClock: { Date() }, sleep: { _ in stop.set() }, explain: { _ in nil }, opener: Self.opener,
            report: { _ in })
    }

    private func settle(_ files: [TakenFile], _ ledger: MemoryLedger, _ intake: Intake) async {
        let settlements = files.map { file -> (TakenFile, Settlement) in
            let isReturned = file.name.hasPrefix("returned")
            ledger.decide(file.item, isReturned ? .returned : .accepted)
            return (file, isReturned ? .returned([]) : .archived([]))
        }
        await intake.settle(settlements)
    }

    /// From a start until nothing is left to do, or the disk fails.
    private func live(_ desk: Desk, _ ledger: MemoryLedger, _ disk: Disk, files count: Int) async throws {
        let stop = StopFlag()
        let intake = try intake(desk, ledger, disk: disk, stop: stop)
        defer { intake.stop() }
        let recovery = try await intake.start()
        await intake.settle(
            recovery.decided.map { ($0.file, $0.outcome == .returned ? .returned([]) : .archived([])) })
        while ledger.entered.count < count || ledger.hasWaiting, !stop.isSet {
            try Task.checkCancellation()
            await settle(await intake.nextBatch(upTo: 10), ledger, intake)
        }
    }

    @Test func eachFileOfAnArchiveIsAnItemAndItsOfficerIsToldOfAll() async throws {
        let desk = try Desk(below: "/dev/shm")
        let ledger = MemoryLedger()
        let intake = try intake(desk, ledger)
        _ = try await intake.start()
        try desk.scratch.drop(Self.archive, as: "inbox/kỳ này.zip")
        let batch = await intake.nextBatch(upTo: 10)
        #expect(batch.map(\.name) == ["a.csv", "returned.csv", "a.csv"])
        #expect(batch.map(\.subfolders) == [["kỳ này.zip"], ["kỳ này.zip", "xã"], ["kỳ này.zip", "xã"]])
        #expect(ledger.entered == batch)
        await settle(Array(batch.prefix(1)), ledger, intake)
        #expect(try desk.scratch.files(in: "receipts") == [])
        await settle(Array(batch.dropFirst()), ledger, intake)
        #expect(try desk.scratch.files(in: "receipts") == ["kỳ này.zip.nhan.txt"])
        #expect(
            try desk.scratch.text("receipts/kỳ này.zip.nhan.txt")
                == "a.csv accepted\nxã/returned.csv returned\nxã/a.csv accepted")
        #expect(try desk.scratch.files(in: "returned") == ["kỳ này.zip/xã/returned.csv"])
        #expect(try desk.scratch.files(in: "archive").count == 2)
        #expect(try desk.scratch.files(in: "spool") == [] && desk.scratch.files(in: "inbox") == [])
        intake.stop()
    }

    @Test func twoFilesOfOneNameAreBothTaken() async throws {
        let desk = try Desk(below: "/dev/shm")
        let ledger = MemoryLedger()
        let intake = try intake(desk, ledger)
        _ = try await intake.start()
        try desk.scratch.drop("ARCHIVE\na.csv=aa\nA.csv=bb\na.csv=cc", as: "inbox/kỳ.zip")
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["a.csv", "A (2).csv", "a (3).csv"])
        intake.stop()
    }

    @Test func whatIsNoArchiveGoesTheWayOfEveryFile() async throws {
        let desk = try Desk(below: "/dev/shm")
        let ledger = MemoryLedger()
        let intake = try intake(desk, ledger)
        _ = try await intake.start()
        try desk.scratch.drop("hỏng", as: "inbox/kỳ.zip")
        #expect(await intake.nextBatch(upTo: 10).map(\.name) == ["kỳ.zip"])
        #expect(ledger.entered.map(\.name) == ["kỳ.zip"])
        intake.stop()
    }

    @Test func killedAtAnyCallNoFileOfAnArchiveIsLostOrTakenTwice() async throws {
        var call = 0
        while true {
            let desk = try Desk(below: "/dev/shm")
            let ledger = MemoryLedger()
            try desk.scratch.drop(Self.archive, as: "inbox/kỳ.zip")
            let kill = Kill(atCall: call)
            do {
                try await live(desk, ledger, kill.disk, files: 3)
            } catch let error as IntakeError {
                #expect(error.code == EOWNERDEAD)
            }
            try await live(desk, ledger, Disk(), files: 3)
            let label: Comment = "killed at call \(call)"
            #expect(ledger.entered.map(\.name).sorted() == ["a.csv", "a.csv", "returned.csv"], label)
            #expect(try desk.scratch.files(in: "archive").count == 2, label)
            #expect(try desk.scratch.files(in: "returned") == ["kỳ.zip/xã/returned.csv"], label)
            #expect(try desk.scratch.files(in: "receipts") == ["kỳ.zip.nhan.txt"], label)
            #expect(try desk.scratch.files(in: "spool") == [], label)
            #expect(try desk.scratch.files(in: "inbox") == [], label)
            if !kill.happened { break }
            call += 1
        }
        #expect(call > 100)
    }
}
