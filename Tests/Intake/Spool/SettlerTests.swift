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
        #expect(try desk.settler().settle([(file, .archived([receipt]))]) == [])
        #expect(try desk.scratch.files(in: "archive") == ["ba/\(abc).xlsx"])
        #expect(try desk.scratch.text("receipts/2023-H1/PL1.XLSX.nhan.txt") == "Đã nhận")
        #expect(try desk.scratch.files(in: "spool") == [])
        #expect(Archive.place(of: file.hash, named: file.name) == "ba/\(abc).xlsx")
    }

    @Test func theSameBytesAreKeptOnceAndReceiptedEachTime() throws {
        let files = try [desk.take("abc", "a.csv"), desk.take("abc", "a.csv"), desk.take("abc", "b.csv")]
        #expect(try desk.settler().settle(files.map { ($0, .archived([receipt])) }) == [])
        #expect(try desk.scratch.files(in: "archive") == ["ba/\(abc).csv"])
        #expect(
            try desk.scratch.files(in: "receipts")
                == ["a (2).csv.nhan.txt", "a.csv.nhan.txt", "b.csv.nhan.txt"])
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    @Test func aReturnedFileLiesBesideItsExplanation() throws {
        let file = try desk.take("abc", "PL1.xlsx", in: "xã Bình An")
        let marked = Companion(ending: ".danh-dau.xlsx", bytes: [0x50, 0x4B])
        _ = try desk.settler().settle([(file, .returned([explanation, marked]))])
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
        _ = try desk.settler().settle([(file, .returned([explanation]))])
        #expect(
            try desk.scratch.files(in: "returned")
                == ["a (2).csv.loi.txt", "a (3).csv", "a (3).csv.loi.txt", "a.csv"])
        #expect(try desk.scratch.text("returned/a.csv") == "older")
    }

    @Test func spoolArchiveAndReturnedFilesMayBeOnOtherFileSystems() throws {
        let elsewhere = try Scratch(below: "/dev/shm")
        for name in ["archive", "returned", "receipts"] { try elsewhere.folder(name) }
        let accepted = try desk.take("abc", "a.csv")
        let returned = try desk.take("def", "b.csv")
        let settler = desk.settler(outgoing: elsewhere.path)
        #expect(try settler.settle([(accepted, .archived([receipt])), (returned, .returned([explanation]))]) == [])
        #expect(try elsewhere.files(in: "archive") == ["ba/\(abc).csv"])
        #expect(try elsewhere.files(in: "returned") == ["b.csv", "b.csv.loi.txt"])
        #expect(try elsewhere.files(in: "receipts") == ["a.csv.nhan.txt"])
        #expect(try desk.scratch.files(in: "spool") == [])
    }

    @Test func aFileThatAnOpenWriterChangedIsNotArchivedUnderTheWrongHash() throws {
        let file = try desk.take("abc", "a.csv")
        try Data("abcd".utf8).write(to: URL(filePath: file.contentPath))
        #expect(try desk.settler().settle([(file, .archived([receipt]))]) == [file])
        #expect(try desk.scratch.files(in: "archive") == [])
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "abcd")
    }

    @Test func aFileThatAnOpenWriterWentOnWritingIsNotReturnedForItsFirstHalf() throws {
        let file = try desk.take("abc", "a.csv")
        let writer = open(file.contentPath, O_WRONLY | O_APPEND)
        #expect(write(writer, "def", 3) == 3)
        close(writer)
        #expect(try desk.settler().settle([(file, .returned([explanation]))]) == [file])
        #expect(try desk.scratch.files(in: "returned") == [])
        #expect(try String(contentsOfFile: file.contentPath, encoding: .utf8) == "abcdef")
    }

    @Test func settlingTwiceIsSettlingOnce() throws {
        let file = try desk.take("abc", "a.csv")
        _ = try desk.settler().settle([(file, .returned([explanation]))])
        _ = try desk.settler().settle([(file, .returned([explanation]))])
        #expect(try desk.scratch.files(in: "returned") == ["a.csv", "a.csv.loi.txt"])
    }
}
