import Testing

@testable import Intake

@Suite struct EntryNameTests {
    private static func judge(_ name: String) throws -> EntryName { EntryName(ofFile: try #require(FileName(name))) }

    @Test(arguments: [
        "PL1 - văn bản trong huyện.xlsx", "bao cao.xls", "a", "số liệu (2).csv", "tmp.xlsx", "part 1.docx",
        "x.tmp.xlsx", "BC … 5/7".replacing("/", with: "∕"), "2023-H1.danh-dau.xlsx",
        "20230705", "5d7a4b00", "ABCDEF", "5D7A4B00.xlsx", "M3 - Xa Binh An - 6 thang dau nam 2026 - hoi lai.txt",
    ])
    func ordinaryFilesAreCandidates(_ name: String) throws {
        #expect(try Self.judge(name) == .candidate)
    }

    @Test(arguments: [
        ".hidden", ".DS_Store", "a.xlsx.tmp", "A.TMP", "a.part", "a.xlsx.filepart", "a.xlsx.crdownload", "desktop.ini",
        "Desktop.ini", "Thumbs.db", "thumbs.db", "~WRL0003.tmp", "~WRD0000", "._PL1.xlsx", "PL1.xlsx.loi.txt",
        "PL1.xlsx.nhan.txt", "PL1.xlsx - hoi lai.txt", "5D7A4B00",
    ])
    func whatProgramsLeaveBehindIsLeftAlone(_ name: String) throws {
        #expect(try Self.judge(name) == .leftover)
    }

    @Test(arguments: [
        ("~$PL1.xlsx", "PL1.xlsx", true), ("~$bao cao.docx", "bao cao.docx", true),
        ("~$port.docx", "report.docx", true), ("~$eport.docx", "report.docx", true),
        (".~lock.PL1.xlsx#", "PL1.xlsx", true), ("~$PL1.xlsx", "PL2.xlsx", false),
        (".~lock.PL1.xlsx#", "PL11.xlsx", false), ("~$ort.docx", "report.docx", false),
        ("~$BC thu\u{1EF7}.xlsx", "BC thuy\u{0309}.xlsx", true),
    ])
    func lockFilesStandForTheFilesTheyLock(_ lock: String, _ file: String, _ isLocked: Bool) throws {
        #expect(EntryName.isLock(try #require(FileName(lock)), of: try #require(FileName(file))) == isLocked)
    }

    @Test(arguments: ["a\nb.xlsx", "a\u{7F}.xlsx", "a\u{1B}[31m.xlsx", "a\u{2028}b", "phu\u{202E}xslx.pdf", "a\u{85}b"])
    func namesWithControlCharactersAreRefused(_ name: String) throws {
        #expect(try Self.judge(name) == .refused(.controlCharacters))
    }

    @Test(arguments: [[0xFF, 0x41], [0xC3], [0x56, 0x83, 0x6E]] as [[UInt8]])
    func namesThatAreNotUTF8AreRefused(_ bytes: [UInt8]) throws {
        #expect(EntryName(ofFile: try #require(FileName(bytes: bytes))) == .refused(.notUTF8))
        #expect(EntryName(ofFolder: try #require(FileName(bytes: bytes))) == .refused(.notUTF8))
    }

    @Test(arguments: ["", ".", "..", "a/b", "../a", "a\u{0}b"])
    func namesThatClimbOutAreNoNames(_ name: String) {
        #expect(FileName(name) == nil)
    }

    @Test(arguments: [
        ("2023-H1", EntryName.candidate), ("xã Bình An", .candidate), (".spool", .leftover),
        ("$RECYCLE.BIN", .leftover), ("System Volume Information", .leftover), ("a\tb", .refused(.controlCharacters)),
    ])
    func foldersAreJudgedByTheirNames(_ name: String, _ judgement: EntryName) throws {
        #expect(EntryName(ofFolder: try #require(FileName(name))) == judgement)
    }

    @Test func namesAreGivenInNFCAndKeptAsTheyAre() throws {
        let decomposed = try #require(FileName("xa\u{0303}.csv"))
        let composed = try #require(FileName("x\u{00E3}.csv"))
        #expect(decomposed != composed)
        #expect(decomposed.text.map { Array($0.utf8) } == Array("x\u{00E3}.csv".utf8))
        #expect(decomposed.bytes == Array("xa\u{0303}.csv".utf8))
    }
}
