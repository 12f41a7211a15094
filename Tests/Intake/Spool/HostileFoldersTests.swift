import Foundation
import Glibc
import TestSupport
import Testing

@testable import Intake

/// What an officer can do to the folders in which officers find their answers, where all of them may write.
@Suite struct HostileFoldersTests {
    private let desk: Desk

    init() throws { desk = try Desk(below: "/dev/shm") }

    private let receipt = Companion(ending: CompanionName.receiptEnding, bytes: Array("Đã nhận".utf8))
    private let explanation = Companion(ending: CompanionName.explanationEnding, bytes: Array("Sai ở ô B7".utf8))

    private enum Obstacle: String, CaseIterable { case plainFile, link, linkToFolder, pipe, closedFolder }

    private func put(_ obstacle: Obstacle, at path: String) {
        switch obstacle {
        case .plainFile: close(open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
        case .link: symlink("/etc/passwd", path)
        case .linkToFolder: symlink(desk.scratch.path + "/archive", path)
        case .pipe: mkfifo(path, 0o600)
        case .closedFolder:
            mkdir(path, 0o700)
        }
    }

    @Test(arguments: Obstacle.allCases)
    private func anObstacleInTheFoldersPlaceSendsTheAnswerBesideIt(_ obstacle: Obstacle) throws {
        for name in ["receipts", "returned"] {
            chmod(desk.keeping.path + "/" + name, 0o777)
            put(obstacle, at: desk.keeping.path + "/\(name)/Xã A")
        }
        chmod(desk.scratch.path, 0o777)
        chmod(desk.places.spool, 0o777)
        chmod(desk.places.archive, 0o777)
        chmod(desk.inbox.path, 0o777)
        let hostile = [
            (try desk.take("aa", "a.csv", in: "Xã A"), Settlement.archived([receipt])),
            (try desk.take("bb", "b.csv", in: "Xã A"), .returned([explanation])),
        ]
        let other = (try desk.take("cc", "c.csv", in: "Xã B"), Settlement.archived([receipt]))
        for (file, _) in hostile + [other] {
            for path in [file.contentPath, desk.original(of: file)] { chown(path, 65_534, 65_534) }
            chown("\(desk.places.spool)/\(file.item).json", 65_534, 65_534)
        }
        let outcome = try Stranger.run { try desk.settle(hostile + [other]) }
        #expect(outcome.parked.isEmpty)
        #expect(try desk.keeping.text("receipts/Xã A (2)/a.csv.nhan.txt") == "Đã nhận")
        #expect(try desk.keeping.text("returned/Xã A (2)/b.csv") == "bb")
        #expect(try desk.keeping.text("returned/Xã A (2)/b.csv.loi.txt") == "Sai ở ô B7")
        #expect(try desk.keeping.text("receipts/Xã B/c.csv.nhan.txt") == "Đã nhận")
        #expect(try desk.scratch.files(in: "spool") == [])
        #expect(try desk.keeping.files(in: "archive").count == 2)
    }

    @Test func whereAllNamesAreTakenTheAnswerLiesAbove() throws {
        for number in 1...5 {
            put(.plainFile, at: desk.keeping.path + "/returned/" + CompanionName.numbered("A", number, reserving: 0))
        }
        _ = try desk.settle([(try desk.take("bb", "b.csv", in: "A"), .returned([explanation]))])
        #expect(try desk.keeping.text("returned/b.csv.loi.txt") == "Sai ở ô B7")
    }

    @Test func aFolderUnderTheNameOfAnAnswerGivesItAnother() throws {
        let file = try desk.take("bb", "b.csv")
        try desk.keeping.folder("returned/b.csv.loi.txt")
        _ = try desk.settle([(file, .returned([explanation]))])
        #expect(try desk.keeping.text("returned/b (2).csv") == "bb")
        #expect(try desk.keeping.text("returned/b (2).csv.loi.txt") == "Sai ở ô B7")
    }

    @Test func aHundredNamesInTheWayCostAHundredLooks() throws {
        for number in 1...150 {
            try desk.keeping.drop(
                "", as: "receipts/" + CompanionName.numbered("a.csv", number, reserving: 9) + ".nhan.txt")
        }
        let file = try desk.take("aa", "a.csv")
        _ = try desk.settle([(file, .archived([receipt]))])
        #expect(try desk.keeping.text("receipts/a \(file.item).csv.nhan.txt") == "Đã nhận")
    }

    @Test func anAnswerThatCannotBeWrittenIsParkedAndOthersAreNot() throws {
        // The folder of receipts is gone, that of returned files is there.
        try desk.keeping.remove("receipts")
        let parked = try desk.take("aa", "a.csv")
        let going = try desk.take("bb", "b.csv")
        let settlements = [(parked, Settlement.archived([receipt])), (going, .returned([explanation]))]
        let outcome = try desk.settle(settlements)
        #expect(outcome.parked.map(\.file) == [parked])
        #expect(try desk.keeping.files(in: "returned") == ["b.csv", "b.csv.loi.txt"])
        // Nothing of it left the spool.
        #expect(try desk.scratch.files(in: "spool").count == 3)
        try desk.keeping.folder("receipts")
        #expect(try desk.settle([settlements[0]]).parked.isEmpty)
        #expect(try desk.keeping.files(in: "receipts") == ["a.csv.nhan.txt"])
        #expect(try desk.scratch.files(in: "spool") == [])
        #expect(try desk.keeping.files(in: "archive").count == 1)
    }

    @Test func aTextThatIsNotWholeIsWrittenAnew() throws {
        let file = try desk.take("bb", "b.csv")
        // As after a power failure of an earlier version: the name is there, the text is not.
        try desk.keeping.drop("", as: "returned/b.csv.loi.txt")
        var record = try #require(try desk.spool().record(of: file.item, in: try desk.spool().open()))
        record.destination = "b.csv"
        record.destinationFolder = []
        try desk.spool().rewrite(record, in: try desk.spool().open())
        _ = try desk.settle([(file, .returned([explanation]))])
        #expect(try desk.keeping.text("returned/b.csv.loi.txt") == "Sai ở ô B7")
        #expect(try desk.keeping.text("returned/b.csv") == "bb")
    }

    @Test func whatAnInterruptedRunWroteIsReplacedThoughItSaysSomethingElse() throws {
        let file = try desk.take("aa", "a.csv")
        // Ends after the receipt has its name.
        let written = desk.places.receipts + "/a.csv.nhan.txt"
        let disk = Disk { operation throws(IntakeError) in
            if operation == .remove, FileManager.default.fileExists(atPath: written) {
                throw .system(.remove, path: "killed", code: EOWNERDEAD)
            }
        }
        #expect(throws: IntakeError.self) { try desk.settle([(file, .archived([receipt]))], disk: disk) }
        let later = Companion(ending: CompanionName.receiptEnding, bytes: Array("Đã nhận.".utf8))
        _ = try desk.settle([(file, .archived([later]))])
        #expect(try desk.keeping.files(in: "receipts") == ["a.csv.nhan.txt"])
        #expect(try desk.keeping.text("receipts/a.csv.nhan.txt") == "Đã nhận.")
    }

    @Test func aNameThatAnotherTookWhileTheAnswerWasParkedIsTheOthers() throws {
        let file = try desk.take("aa", "a.csv")
        try desk.keeping.drop("another's", as: "receipts/a.csv.nhan.txt")
        var record = try #require(try desk.spool().record(of: file.item, in: try desk.spool().open()))
        (record.destination, record.destinationFolder) = ("a.csv", [])
        try desk.spool().rewrite(record, in: try desk.spool().open())
        _ = try desk.settle([(file, .archived([receipt]))], isRetry: true)
        #expect(try desk.keeping.text("receipts/a.csv.nhan.txt") == "another's")
        #expect(try desk.keeping.text("receipts/a (2).csv.nhan.txt") == "Đã nhận")
    }

    /// Another host told the officer before it lost the file; since then the text says how many units have sent.
    @Test(arguments: [
        ("số 8: a.csv\n28/96", ["a.csv.nhan.txt"]), ("số 7: a.csv\n28/96", ["a (2).csv.nhan.txt", "a.csv.nhan.txt"]),
    ])
    func aReceiptOfTheSameNumberIsReplaced(_ former: String, _ names: [String]) throws {
        let text = Array("số 8: a.csv\n30/96".utf8)
        let receipt = Companion(
            ending: CompanionName.receiptEnding, bytes: text, head: "số 8: a.csv".utf8.count)
        let file = try desk.take("aa", "a.csv")
        try desk.keeping.drop(former, as: "receipts/a.csv.nhan.txt")
        var record = try #require(try desk.spool().record(of: file.item, in: try desk.spool().open()))
        (record.destination, record.destinationFolder) = ("a.csv", [])
        try desk.spool().rewrite(record, in: try desk.spool().open())
        _ = try desk.settle([(file, .archived([receipt]))], isRetry: true)
        #expect(try desk.keeping.files(in: "receipts") == names)
        #expect(try desk.keeping.text("receipts/\(names[0])") == "số 8: a.csv\n30/96")
    }

    /// Texts and records are durable before they are renamed, names before anything leaves the spool.
    @Test(arguments: [1, 20])
    func nothingLeavesTheSpoolBeforeASyncAfterTheLastRename(_ count: Int) throws {
        let desk = try Desk(below: "/dev/shm", keeping: NSTemporaryDirectory())
        let steps = Recorder<Disk.Operation>()
        let settlements = try (0..<count).map { number in
            let file = try desk.take("aa \(number)", "\(number).csv")
            return (file, number.isMultiple(of: 2) ? Settlement.archived([receipt]) : .returned([explanation]))
        }
        _ = try desk.settle(settlements, disk: Disk { operation throws(IntakeError) in steps.record(operation) })
        let operations = steps.all
        let lastRename = try #require(operations.lastIndex(of: .rename))
        let firstRename = try #require(operations.firstIndex(of: .rename))
        #expect(operations[..<lastRename].contains(.sync))
        #expect(operations[..<firstRename].contains(.write))
        #expect(operations[lastRename...].contains(.sync))
        // Spool and the others, before the renames and after them.
        if count == 20 { #expect(operations.count { $0 == .sync } == 4) }
    }
}
