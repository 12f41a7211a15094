import Foundation
import Glibc
import Synchronization
import Testing

@testable import Intake

@Suite(.timeLimit(.minutes(60))) struct SpoolRecoveryTests {
    private static let explanation = Companion(ending: CompanionName.explanationEnding, bytes: Array("sai".utf8))
    private static let receipt = Companion(ending: CompanionName.receiptEnding, bytes: Array("nhận".utf8))
    private static let time = Date(timeIntervalSince1970: 1_688_522_400)

    // printf 'aa' | sha256sum; printf 'bb' | sha256sum
    private static let archived = [
        "3b/3b64db95cb55c763391c707108489ae18b4112d783300de38e033b4c98c3deaf.csv",
        "96/961b6dd3ede3cb8ecbaacbd68de040cd78eb2ed5889130cceb4c49268ea4d506.csv",
    ]

    /// One life of the daemon, written as plain steps: recover, take what lies in the inbox, decide, settle.
    private func live(_ desk: Desk, _ ledger: MemoryLedger, _ disk: Disk) async throws {
        let spool = desk.spool(disk: disk)
        let (found, newest) = try await desk.recovery(ledger, disk: disk).run(exceptFor: [])
        #expect(found.missing == [])
        #expect(found.unknown == [])
        try settle(found.decided.map(\.file), desk, disk, ledger)
        let durability = Durability(of: 1, disk: disk)
        var completed: [TakenFile] = []
        for item in found.unfinished {
            let file = try spool.complete(item, folders: [desk.inbox.id: desk.inbox], durability)
            if let file { completed.append(file) }
        }
        try await ledger.enter(completed)
        try settle(completed + found.waiting, desk, disk, ledger)
        var items = ItemSequence(after: newest)
        if let entered = try await ledger.newestItem() { items.skip(to: entered) }
        let wanted = try desk.dropping.files(in: "inbox").map { name in
            Spool.Wanted(file: try desk.dropped(name), item: items.next(at: Self.time), time: Self.time)
        }
        let haul = spool.take(wanted)
        if let fault = haul.fault { throw fault }
        let taken = haul.results.compactMap { result in if case .taken(let file) = result { file } else { nil } }
        try await ledger.enter(taken)
        try settle(taken, desk, disk, ledger)
    }

    /// The rule of these tests: a file named "returned…" is returned, others are accepted.
    private func settle(_ files: [TakenFile], _ desk: Desk, _ disk: Disk, _ ledger: MemoryLedger) throws {
        let settlements = files.map { file -> (TakenFile, Settlement) in
            let isReturned = file.name.hasPrefix("returned")
            ledger.decide(file.item, isReturned ? .returned : .accepted)
            return (file, isReturned ? .returned([Self.explanation]) : .archived([Self.receipt]))
        }
        let outcome = try desk.settle(settlements, disk: disk)
        #expect(outcome.putBack == [])
        // A fault of an officers' folder parks; here it is the end.
        if let parked = outcome.parked.first { throw parked.error }
    }

    /// Where drop folder and archive are, seen from the spool.
    enum Layout: String, CaseIterable { case together, dropFolderElsewhere, archiveElsewhere, allApart }

    private func prepare(_ layout: Layout = .together) throws -> Desk {
        // In memory, as far as the layout allows: thousands of syncs to a disk take minutes and show nothing that a
        // kill could.
        let disk = NSTemporaryDirectory()
        let desk =
            switch layout {
            case .together: try Desk(below: "/dev/shm")
            case .dropFolderElsewhere: try Desk(below: "/dev/shm", dropping: disk)
            case .archiveElsewhere: try Desk(below: "/dev/shm", keeping: disk)
            case .allApart: try Desk(below: disk, dropping: "/dev/shm", keeping: "/dev/shm")
            }
        try desk.dropping.drop("aa", as: "inbox/renamed.csv")
        try desk.dropping.drop("bb", as: "inbox/linked.csv")
        link(desk.dropping.path + "/inbox/linked.csv", desk.dropping.path + "/second-name.csv")
        try desk.dropping.drop("cc", as: "inbox/returned.csv")
        return desk
    }

    private func expectEverythingInItsPlace(_ desk: Desk, _ ledger: MemoryLedger, _ label: String) throws {
        let kept = desk.keeping
        #expect(try kept.files(in: "archive") == Self.archived, "\(label)")
        #expect(try kept.files(in: "returned") == ["returned.csv", "returned.csv.loi.txt"], "\(label)")
        #expect(try kept.text("returned/returned.csv") == "cc", "\(label)")
        #expect(try kept.text("returned/returned.csv.loi.txt") == "sai", "\(label)")
        #expect(try kept.files(in: "receipts") == ["linked.csv.nhan.txt", "renamed.csv.nhan.txt"], "\(label)")
        #expect(try desk.scratch.files(in: "spool") == [], "\(label)")
        #expect(try desk.dropping.files(in: "inbox") == [], "\(label)")
        #expect(ledger.entered.map(\.name).sorted() == ["linked.csv", "renamed.csv", "returned.csv"], "\(label)")
    }

    @Test(arguments: Layout.allCases)
    func killedAtAnyCallAndStartedAgainEveryFileEndsInOnePlace(_ layout: Layout) async throws {
        var call = 0
        while true {
            let desk = try prepare(layout)
            let ledger = MemoryLedger()
            let kill = Kill(atCall: call)
            do {
                try await live(desk, ledger, kill.disk)
            } catch let error as IntakeError {
                #expect(error.code == EOWNERDEAD)
            }
            try await live(desk, ledger, Disk())
            try expectEverythingInItsPlace(desk, ledger, "\(layout), killed at call \(call)")
            if !kill.happened { break }
            call += layout == .together ? 1 : 3
        }
        // The run has this many calls; a number far below would mean that the kill does not reach them.
        #expect(call > 150)
    }

    @Test func killedAgainWhileRecoveringEveryFileEndsInOnePlace() async throws {
        for first in stride(from: 3, to: 190, by: 9) {
            for second in stride(from: 1, to: 110, by: 6) {
                let desk = try prepare()
                let ledger = MemoryLedger()
                for disk in [Kill(atCall: first).disk, Kill(atCall: second).disk] {
                    do {
                        try await live(desk, ledger, disk)
                    } catch let error as IntakeError {
                        #expect(error.code == EOWNERDEAD)
                    }
                }
                try await live(desk, ledger, Disk())
                try expectEverythingInItsPlace(desk, ledger, "killed at calls \(first) and \(second)")
            }
        }
    }

    /// A file system may keep the rename of a file and lose its bytes, until a sync.
    @Test func aPowerCutBeforeTheFirstSyncOfASettlementLosesNoRecord() async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let files = try (0..<9).map { number in
            let isReturned = number.isMultiple(of: 3)
            return try desk.take("a\(number)", "\(isReturned ? "returned" : "b")\(number).csv", in: "xã Bình An")
        }
        try ledger.enterNow(files)
        let before = try desk.recordsInSpool()
        let cut = Disk { operation throws(IntakeError) in
            if operation == .sync { throw .system(operation, path: "cut", code: EOWNERDEAD) }
        }
        #expect(throws: IntakeError.self) { try settle(files, desk, cut, ledger) }
        for (name, inode) in try desk.recordsInSpool() where before[name] != inode {
            truncate("\(desk.places.spool)/\(name)", 0)
        }
        try await live(desk, ledger, Disk())
        let (returned, accepted) = (["returned0.csv", "returned3.csv", "returned6.csv"], [1, 2, 4, 5, 7, 8])
        #expect(
            try desk.keeping.files(in: "returned")
                == returned.flatMap { [$0, $0 + Self.explanation.ending] }.map { "xã Bình An/" + $0 }.sorted())
        #expect(
            try desk.keeping.files(in: "receipts")
                == accepted.map { "xã Bình An/b\($0).csv\(Self.receipt.ending)" })
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    @Test func aRecordThatWasPreparedIsAdoptedWhenItIsWhole() async throws {
        let desk = try Desk()
        let (whole, torn) = try (desk.take("aa", "a.csv"), desk.take("bb", "b.csv"))
        let spool = desk.spool()
        for file in [whole, torn] {
            var record = try #require(try spool.record(of: file.item, in: try spool.open()))
            record.destination = "chosen.csv"
            try spool.prepare(record, in: try spool.open(), Durability(of: 1, disk: Disk()))
        }
        truncate("\(desk.places.spool)/\(torn.item).json.part", 20)
        _ = try await desk.recovery(MemoryLedger()).run(exceptFor: [])
        #expect(try spool.record(of: whole.item, in: try spool.open())?.destination == "chosen.csv")
        let kept = try #require(try spool.record(of: torn.item, in: try spool.open()))
        #expect(kept.destination == nil)
        #expect(kept.folder == desk.inbox.id)
        #expect(try desk.scratch.files(in: "spool").allSatisfy { !$0.hasSuffix(".part") })
    }

    @Test func aFileWhoseRecordWasLostIsKeptWithItsName() async throws {
        let desk = try Desk()
        let file = try desk.take("aa", "số liệu.csv", in: "2023-H1")
        // As on a damaged disk: the name is there, the record's bytes are not.
        try Data().write(to: URL(filePath: "\(desk.places.spool)/\(file.item).json"))
        let (found, _) = try await desk.recovery(MemoryLedger()).run(exceptFor: [])
        #expect(found.unfinished == [file.item])
        let completed = try #require(try complete(file.item, desk))
        #expect(completed.name == "số liệu.csv")
        #expect(completed.folder == .unknown)
        #expect(completed.hash == file.hash)
    }

    @Test func aRecordThatClimbsOutIsNotBelieved() async throws {
        let desk = try Desk()
        let file = try desk.take("aa", "a.csv")
        let record = "\(desk.places.spool)/\(file.item).json"
        let text = try String(contentsOfFile: record, encoding: .utf8)
        try Data(text.replacing("\"a.csv\"", with: "\"../../etc/passwd\"").utf8).write(to: URL(filePath: record))
        #expect(try await desk.recovery(MemoryLedger()).run(exceptFor: []).report.unfinished == [file.item])
        #expect(try complete(file.item, desk)?.name == "a.csv")
    }

    @Test func aFileThatSomebodyRemovedFromTheSpoolIsNamed() async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let file = try desk.take("aa", "a.csv")
        try ledger.enterNow([file])
        unlink(file.contentPath)
        unlink(desk.original(of: file))
        #expect(try await desk.recovery(ledger).run(exceptFor: []).report.missing == [file.item])
    }

    /// Until version 1 the spool held the officer's file alone.
    @Test(arguments: [ItemOutcome.waiting, .accepted, .returned])
    func theSpoolOfAnEarlierVersionIsTakenOver(_ outcome: ItemOutcome) async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let file = try desk.take("aa", "a.csv")
        unlink(file.contentPath)
        try ledger.enterNow([file])
        ledger.decide(file.item, outcome)
        let (found, _) = try await desk.recovery(ledger).run(exceptFor: [])
        #expect(found.waiting == (outcome == .waiting ? [file] : []))
        #expect(found.decided == (outcome == .waiting ? [] : [.init(file: file, outcome: outcome)]))
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "aa")
    }

    /// An earlier version removed the spool's files before the rename to the shelf was durable.
    @Test func whatAnEarlierVersionLeftOnItsWayToTheShelfIsFinished() async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let file = try desk.take("aa", "a.CSV")
        try ledger.enterNow([file])
        ledger.decide(file.item, .accepted)
        try desk.keeping.folder("archive/incoming")
        rename(file.contentPath, "\(desk.places.archive)/incoming/\(file.item).part")
        for name in try desk.scratch.files(in: "spool") { try desk.scratch.remove("spool/" + name) }
        let (found, _) = try await desk.recovery(ledger).run(exceptFor: [])
        #expect(found.unknown == [])
        #expect(try desk.keeping.files(in: "archive") == [Self.archived[1]])
    }

    @Test func bytesThatNobodyKnowsAreKeptAndNamed() async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let file = try desk.take("aa", "a.csv")
        _ = try desk.settle([(file, .archived([]))])
        try ledger.enterNow([file])
        ledger.decide(file.item, .accepted)
        try desk.keeping.folder("archive/incoming")
        try desk.keeping.drop("half of aa", as: "archive/incoming/\(file.item).part")
        try desk.keeping.drop("?", as: "archive/incoming/00000000000000ff.part")
        try desk.scratch.drop("?", as: "spool/00000000000000fe.copy")
        let (found, _) = try await desk.recovery(ledger).run(exceptFor: [])
        #expect(
            Set(found.unknown) == [
                desk.places.archive + "/incoming/\(file.item).part",
                desk.places.archive + "/incoming/00000000000000ff.part",
                desk.places.spool + "/00000000000000fe.copy",
            ])
        #expect(try desk.keeping.text("archive/incoming/\(file.item).part") == "half of aa")
    }

    @Test func aCopyThatWasNotEnteredIsMadeAnewFromTheOfficersFile() async throws {
        let desk = try Desk()
        let file = try desk.take("aa", "a.csv")
        // As after a power failure: the name is there and the bytes are not.
        chmod(file.contentPath, 0o600)
        try Data().write(to: URL(filePath: file.contentPath))
        #expect(try complete(file.item, desk)?.hash == file.hash)
    }

    @Test func aFileThatWasWrittenOnBeforeItWasEnteredIsPutBack() async throws {
        let desk = try Desk()
        let file = try desk.take("aa", "a.csv")
        try Data("aab".utf8).write(to: URL(filePath: desk.original(of: file)))
        #expect(try complete(file.item, desk) == nil)
        #expect(try desk.scratch.text("inbox/a.csv") == "aab")
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    private func complete(_ item: ItemID, _ desk: Desk) throws -> TakenFile? {
        try desk.spool().complete(item, folders: [desk.inbox.id: desk.inbox], Durability(of: 1, disk: Disk()))
    }
}
