import Foundation
import Testing

@testable import Intake

/// What came back is put away when a later file has settled it.
struct SettledAnswersTests {
    private let desk: Desk
    private let answers: SettledAnswers

    init() throws {
        desk = try Desk(below: "/dev/shm")
        try desk.scratch.folder("settled")
        answers = SettledAnswers(
            returned: OutgoingFolder(path: desk.places.returned, disk: Disk()),
            settled: OutgoingFolder(path: desk.scratch.path + "/settled", disk: Disk()))
    }

    private func lay(_ names: String...) throws {
        for name in names {
            try desk.scratch.folder("returned/" + name.split(separator: "/").dropLast().joined(separator: "/"))
            try desk.scratch.drop(name, as: "returned/" + name)
        }
    }

    @Test func theFileGoesWithItsTextAndItsCopyIntoTheSameSubfolder() throws {
        try lay(
            "xã/a.xlsx", "xã/a.xlsx - can sua.txt", "xã/a.xlsx - can sua.xlsx", "xã/b.xlsx", "xã/b.xlsx.loi.txt",
            "của tôi.xlsx")
        #expect(try answers.putAway { $0 == "a.xlsx" } == 1)
        #expect(
            try desk.scratch.files(in: "settled") == [
                "xã/a.xlsx", "xã/a.xlsx - can sua.txt", "xã/a.xlsx - can sua.xlsx",
            ])
        #expect(try desk.scratch.files(in: "returned") == ["của tôi.xlsx", "xã/b.xlsx", "xã/b.xlsx.loi.txt"])
    }

    @Test func aDraftGoesWithItsComments() throws {
        try lay("a.docx", "a.docx - hoi lai.txt", "a.docx - gop y.docx")
        #expect(try answers.putAway { $0 == "a.docx" } == 1)
        #expect(
            try desk.scratch.files(in: "settled") == ["a.docx", "a.docx - gop y.docx", "a.docx - hoi lai.txt"])
        #expect(try desk.scratch.files(in: "returned").isEmpty)
    }

    @Test func aTextWhoseFileItsOfficerTookIsPutAwayToo() throws {
        try lay("a.xlsx - hoi lai.txt")
        #expect(try answers.putAway { $0 == "a.xlsx" } == 1)
        #expect(try desk.scratch.files(in: "settled") == ["a.xlsx - hoi lai.txt"])
    }

    /// An officer's copy that he is at work on is his.
    @Test func aMarkedCopyWithoutItsTextStays() throws {
        try lay("a.xlsx - can sua.xlsx")
        #expect(try answers.putAway { _ in true } == 0)
        #expect(try desk.scratch.files(in: "returned") == ["a.xlsx - can sua.xlsx"])
    }

    @Test func nothingThatWasPutAwayBeforeIsLost() throws {
        for _ in 1...2 {
            try lay("a.xlsx", "a.xlsx - can sua.txt")
            _ = try answers.putAway { _ in true }
        }
        #expect(
            try desk.scratch.files(in: "settled") == [
                "a (2).xlsx", "a.xlsx", "a.xlsx - can sua (2).txt", "a.xlsx - can sua.txt",
            ])
    }

    @Test func aLinkLeadsNowhere() throws {
        try desk.scratch.folder("elsewhere")
        try desk.scratch.drop("aa", as: "elsewhere/a.xlsx - can sua.txt")
        try FileManager.default.createSymbolicLink(
            atPath: desk.places.returned + "/xã", withDestinationPath: desk.scratch.path + "/elsewhere")
        #expect(try answers.putAway { _ in true } == 0)
        #expect(try desk.scratch.files(in: "elsewhere") == ["a.xlsx - can sua.txt"])
    }
}
