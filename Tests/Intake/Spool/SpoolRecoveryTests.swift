import Foundation
import Glibc
import Synchronization
import Testing

@testable import Intake

/// Ends the process's doings at one call of the file system: that call and all later ones fail.
private final class Kill: Sendable {
    private let callsLeft: Mutex<Int>

    init(atCall call: Int) { callsLeft = Mutex(call) }

    var disk: Disk {
        Disk { operation throws(IntakeError) in
            let isDead = self.callsLeft.withLock { left in
                left -= 1
                return left < 0
            }
            // An errno that nothing handles.
            if isDead { throw .system(operation, path: "killed", code: EOWNERDEAD) }
        }
    }

    var happened: Bool { callsLeft.withLock { $0 < 0 } }
}

@Suite(.timeLimit(.minutes(5))) struct SpoolRecoveryTests {
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
        let settler = desk.settler(disk: disk)
        let recovery = SpoolRecovery(spool: spool, ledger: ledger, folders: [desk.inbox.id: desk.inbox])
        let (found, newest) = try await recovery.run(exceptFor: [])
        #expect(found.missing == [])
        for decided in found.decided { try settle([decided.file], settler, ledger) }
        for file in found.waiting { try settle([file], settler, ledger) }
        var items = ItemSequence(after: newest)
        if let entered = try await ledger.newestItem() { items.skip(to: entered) }
        var taken: [TakenFile] = []
        for name in try desk.scratch.files(in: "inbox") {
            if case .taken(let file) = try spool.take(
                try desk.dropped(name), as: items.next(at: Self.time), at: Self.time)
            {
                taken.append(file)
            }
        }
        try spool.sync(taken)
        try await ledger.enter(taken)
        try settle(taken, settler, ledger)
    }

    /// The rule of these tests: a file named "returned…" is returned, others are accepted.
    private func settle(_ files: [TakenFile], _ settler: Settler, _ ledger: MemoryLedger) throws {
        let settlements = files.map { file -> (TakenFile, Settlement) in
            let isReturned = file.name.hasPrefix("returned")
            ledger.decide(file.item, isReturned ? .returned : .accepted)
            return (file, isReturned ? .returned([Self.explanation]) : .archived([Self.receipt]))
        }
        #expect(try settler.settle(settlements) == [])
    }

    private func prepare() throws -> Desk {
        // In memory: thousands of syncs to a disk take minutes and show nothing that a kill could.
        let desk = try Desk(below: "/dev/shm")
        try desk.scratch.drop("aa", as: "inbox/renamed.csv")
        try desk.scratch.drop("bb", as: "inbox/copied.csv")
        // A second name makes the spool take it by copy.
        link(desk.scratch.path + "/inbox/copied.csv", desk.scratch.path + "/second-name.csv")
        try desk.scratch.drop("cc", as: "inbox/returned.csv")
        return desk
    }

    private func expectEverythingInItsPlace(_ desk: Desk, _ ledger: MemoryLedger, _ label: String) throws {
        let scratch = desk.scratch
        #expect(try scratch.files(in: "archive") == Self.archived, "\(label)")
        #expect(try scratch.files(in: "returned") == ["returned.csv", "returned.csv.loi.txt"], "\(label)")
        #expect(try scratch.text("returned/returned.csv") == "cc", "\(label)")
        #expect(try scratch.text("returned/returned.csv.loi.txt") == "sai", "\(label)")
        #expect(
            try scratch.files(in: "receipts") == ["copied.csv.nhan.txt", "renamed.csv.nhan.txt"], "\(label)")
        #expect(try scratch.files(in: "spool") == [], "\(label)")
        #expect(try scratch.files(in: "inbox") == [], "\(label)")
        #expect(ledger.entered.map(\.name).sorted() == ["copied.csv", "renamed.csv", "returned.csv"], "\(label)")
    }

    @Test func killedAtAnyCallAndStartedAgainEveryFileEndsInOnePlace() async throws {
        var call = 0
        while true {
            let desk = try prepare()
            let ledger = MemoryLedger()
            let kill = Kill(atCall: call)
            do {
                try await live(desk, ledger, kill.disk)
            } catch let error as IntakeError {
                #expect(error.code == EOWNERDEAD)
            }
            try await live(desk, ledger, Disk())
            try expectEverythingInItsPlace(desk, ledger, "killed at call \(call)")
            if !kill.happened { break }
            call += 1
        }
        // The run has this many calls; a number far below would mean that the kill does not reach them.
        #expect(call > 80)
    }

    @Test func killedAgainWhileRecoveringEveryFileEndsInOnePlace() async throws {
        for first in stride(from: 3, to: 90, by: 4) {
            for second in stride(from: 1, to: 60, by: 3) {
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

    @Test func aFileWhoseRecordWasLostIsKeptWithItsName() async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let file = try desk.take("aa", "số liệu.csv", in: "2023-H1")
        // As after a power failure: the name is there, the record's bytes are not.
        try Data().write(to: URL(filePath: "\(desk.places.spool)/\(file.item).json"))
        let recovery = SpoolRecovery(spool: desk.spool(), ledger: ledger, folders: [:])
        let (found, _) = try await recovery.run(exceptFor: [])
        #expect(found.waiting.map(\.name) == ["số liệu.csv"])
        #expect(found.waiting.map(\.folder) == [.unknown])
        #expect(ledger.entered.map(\.hash) == [file.hash])
    }

    @Test func aRecordThatClimbsOutIsNotBelieved() async throws {
        let desk = try Desk()
        let file = try desk.take("aa", "a.csv")
        let record = "\(desk.places.spool)/\(file.item).json"
        let text = try String(contentsOfFile: record, encoding: .utf8)
        try Data(text.replacing("\"a.csv\"", with: "\"../../etc/passwd\"").utf8).write(to: URL(filePath: record))
        let recovery = SpoolRecovery(spool: desk.spool(), ledger: MemoryLedger(), folders: [:])
        #expect(try await recovery.run(exceptFor: []).report.waiting.map(\.name) == ["a.csv"])
    }

    @Test func aFileThatSomebodyRemovedFromTheSpoolIsNamed() async throws {
        let desk = try Desk()
        let ledger = MemoryLedger()
        let file = try desk.take("aa", "a.csv")
        try ledger.enterNow([file])
        unlink(file.contentPath)
        let recovery = SpoolRecovery(spool: desk.spool(), ledger: ledger, folders: [:])
        #expect(try await recovery.run(exceptFor: []).report.missing == [file.item])
    }
}
