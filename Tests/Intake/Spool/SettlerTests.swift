import Foundation
import Glibc
import Testing

@testable import Intake

@Suite struct SettlerTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private let receipt = Companion(ending: CompanionName.receiptEnding, bytes: Array("Đã nhận".utf8))
    private let explanation = Companion(ending: CompanionName.explanationEnding, bytes: Array("Sai ở ô B7".utf8))
    // printf 'abc' | sha256sum
    private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test func anAcceptedFileIsArchivedByItsContentAndReceipted() throws {
        let file = try desk.take("abc", "PL1.XLSX", in: "2023-H1")
        #expect(try desk.settle([(file, .archived([receipt]))]).putBack == [])
        #expect(try desk.scratch.files(in: "archive") == ["ba/\(abc).xlsx"])
        #expect(try desk.scratch.text("receipts/2023-H1/PL1.XLSX.nhan.txt") == "Đã nhận")
        #expect(try desk.scratch.files(in: "spool") == [])
        #expect(Archive.place(of: file.hash, named: file.name) == "ba/\(abc).xlsx")
    }

    @Test func theSameBytesAreKeptOnceAndReceiptedEachTime() throws {
        let files = try [desk.take("abc", "a.csv"), desk.take("abc", "a.csv"), desk.take("abc", "b.csv")]
        #expect(try desk.settle(files.map { ($0, .archived([receipt])) }).putBack == [])
        #expect(try desk.scratch.files(in: "archive") == ["ba/\(abc).csv"])
        #expect(
            try desk.scratch.files(in: "receipts")
                == ["a (2).csv.nhan.txt", "a.csv.nhan.txt", "b.csv.nhan.txt"])
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    @Test func aReturnedFileLiesBesideItsExplanation() throws {
        let file = try desk.take("abc", "PL1.xlsx", in: "xã Bình An")
        let marked = Companion(ending: ".danh-dau.xlsx", bytes: [0x50, 0x4B])
        _ = try desk.settle([(file, .returned([explanation, marked]))])
        #expect(
            try desk.scratch.files(in: "returned/xã Bình An")
                == ["PL1.xlsx", "PL1.xlsx.danh-dau.xlsx", "PL1.xlsx.loi.txt"])
        #expect(try desk.scratch.text("returned/xã Bình An/PL1.xlsx") == "abc")
        #expect(try desk.scratch.text("returned/xã Bình An/PL1.xlsx.loi.txt") == "Sai ở ô B7")
    }

    @Test func aNameThatIsTakenGetsANumberAndItsExplanationToo() throws {
        try desk.scratch.drop("older", as: "returned/a.csv")
        try desk.scratch.drop("orphan", as: "returned/a (2).csv.loi.txt")
        let file = try desk.take("abc", "a.csv")
        _ = try desk.settle([(file, .returned([explanation]))])
        #expect(
            try desk.scratch.files(in: "returned")
                == ["a (2).csv.loi.txt", "a (3).csv", "a (3).csv.loi.txt", "a.csv"])
        #expect(try desk.scratch.text("returned/a.csv") == "older")
    }

    @Test func spoolArchiveAndReturnedFilesMayBeOnOtherFileSystems() throws {
        let desk = try Desk(keeping: "/dev/shm")
        let elsewhere = desk.keeping
        let accepted = try desk.take("abc", "a.csv")
        let returned = try desk.take("def", "b.csv")
        let outcome = try desk.settle([(accepted, .archived([receipt])), (returned, .returned([explanation]))])
        #expect(outcome.parked.isEmpty)
        #expect(try elsewhere.files(in: "archive") == ["ba/\(abc).csv"])
        #expect(try elsewhere.files(in: "returned") == ["b.csv", "b.csv.loi.txt"])
        #expect(try elsewhere.files(in: "receipts") == ["a.csv.nhan.txt"])
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    @Test func whatAnOpenWriterChangedLaterIsANewFileAndWhatWasJudgedIsArchived() throws {
        let file = try desk.take("abc", "a.csv", in: "2023-H1")
        try desk.scratch.drop("newer", as: "inbox/2023-H1/a.csv")
        try Data("xyz".utf8).write(to: URL(filePath: desk.original(of: file)))
        #expect(try desk.settle([(file, .archived([receipt]))]).putBack == [file])
        #expect(try desk.scratch.files(in: "archive") == ["ba/\(abc).csv"])
        #expect(try desk.scratch.text("archive/ba/\(abc).csv") == "abc")
        #expect(try desk.scratch.text("inbox/2023-H1/a.csv") == "newer")
        #expect(try desk.scratch.text("inbox/2023-H1/a (2).csv") == "xyz")
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    @Test func aFileThatAnOpenWriterWentOnWritingIsReturnedAsItWasJudged() throws {
        let file = try desk.take("abc", "a.csv")
        let writer = open(desk.original(of: file), O_WRONLY | O_APPEND)
        #expect(write(writer, "def", 3) == 3)
        close(writer)
        #expect(try desk.settle([(file, .returned([explanation]))]).putBack == [file])
        #expect(try desk.scratch.text("returned/a.csv") == "abc")
        #expect(try desk.scratch.text("returned/a.csv.loi.txt") == "Sai ở ô B7")
        #expect(try desk.scratch.text("inbox/a.csv") == "abcdef")
    }

    @Test func aChangeThatHidesItselfBehindTheTimeOfModificationIsSeen() throws {
        let file = try desk.take("abc", "a.csv")
        var status = stat()
        #expect(stat(desk.original(of: file), &status) == 0)
        try Data("xyz".utf8).write(to: URL(filePath: desk.original(of: file)))
        #expect(utimensat(AT_FDCWD, desk.original(of: file), [status.st_atim, status.st_mtim], 0) == 0)
        #expect(try desk.settle([(file, .archived([receipt]))]).putBack == [file])
        #expect(try desk.scratch.text("inbox/a.csv") == "xyz")
    }

    @Test func aChangeOfRightsIsNoChange() throws {
        let file = try desk.take("abc", "a.csv")
        chmod(desk.original(of: file), 0o600)
        #expect(try desk.settle([(file, .archived([receipt]))]).putBack == [])
        #expect(try desk.scratch.files(in: "inbox") == [])
    }

    @Test func whatIsArchivedIsAFileOfTheDaemonsOwn() throws {
        try desk.scratch.drop("abc", as: "inbox/a.csv")
        let officers = open(desk.scratch.path + "/inbox/a.csv", O_RDWR)
        let file = try desk.takeDropped("a.csv")
        _ = try desk.settle([(file, .archived([receipt]))])
        #expect(ftruncate(officers, 0) == 0)
        close(officers)
        #expect(try desk.scratch.text("archive/ba/\(abc).csv") == "abc")
    }

    @Test func aDamagedArchivedFileIsReplacedWhenTheSameBytesCome() throws {
        _ = try desk.settle([(try desk.take("abc", "a.csv"), .archived([receipt]))])
        let kept = desk.scratch.path + "/archive/ba/\(abc).csv"
        chmod(kept, 0o600)
        try Data("xbc".utf8).write(to: URL(filePath: kept))
        _ = try desk.settle([(try desk.take("abc", "b.csv"), .archived([receipt]))])
        #expect(try desk.scratch.text("archive/ba/\(abc).csv") == "abc")
    }

    @Test func settlingTwiceIsSettlingOnce() throws {
        let file = try desk.take("abc", "a.csv")
        _ = try desk.settle([(file, .returned([explanation]))])
        _ = try desk.settle([(file, .returned([explanation]))])
        #expect(try desk.scratch.files(in: "returned") == ["a.csv", "a.csv.loi.txt"])
    }

    @Test(arguments: 0...1)
    func whatAnInterruptedRunHadToSayBesidesIsNotLeftHalfWritten(companions: Int) async throws {
        let marked = Companion(ending: ".danh-dau.xlsx", bytes: [0x50, 0x4B])
        var call = 0
        while true {
            let desk = try Desk()
            let file = try desk.take("abc", "a.csv", in: "xã Bình An")
            let kill = Kill(atCall: call)
            do {
                _ = try desk.settle([(file, .archived([marked, receipt]))], disk: kill.disk)
            } catch let error as IntakeError {
                #expect(error.code == EOWNERDEAD)
            }
            _ = try await desk.recovery(MemoryLedger()).run(exceptFor: [])
            _ = try desk.settle([(file, .archived(Array([receipt].prefix(companions))))])
            let left = try desk.scratch.files(in: "receipts")
            #expect(!left.contains { $0.hasSuffix(".part") }, "killed at call \(call)")
            #expect(companions == 0 || left.contains("xã Bình An/a.csv.nhan.txt"), "killed at call \(call)")
            if !kill.happened { break }
            call += 1
        }
        // Far fewer would mean that the kill does not reach them.
        #expect(call > 20)
    }
}
