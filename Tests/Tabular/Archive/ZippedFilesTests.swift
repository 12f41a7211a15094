import Foundation
import TestSupport
import Testing

@testable import Tabular

/// Archives that officers send, and such as somebody made to do harm.
struct ZippedFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("zipped") }

    /// The paths of the files in the archive with what they hold; nil for what is no archive of files.
    private func unpack(
        _ bytes: Data, _ change: (inout ReadingLimits) -> Void = { _ in },
        isWanted: ([String], String) -> Bool = { _, _ in true }
    ) throws -> [String: String]? {
        var limits = ReadingLimits()
        change(&limits)
        let path = folder.url.appending(path: "\(UUID().uuidString).zip").path(percentEncoded: false)
        try bytes.write(to: URL(filePath: path))
        var count = 0
        let files = try ZippedFiles.unpack(path, limits: limits, isWanted: isWanted) {
            count += 1
            return path + ".\(count)"
        }
        return try files.map { files in
            try Dictionary(
                files.map { file in
                    (
                        (file.member.folders + [file.member.name]).joined(separator: "/"),
                        try String(contentsOfFile: file.path, encoding: .utf8)
                    )
                }, uniquingKeysWith: { $0 + "|" + $1 })
        }
    }

    private func entry(_ name: String, _ text: String = "aa") -> StoredZip.Entry {
        StoredZip.Entry(name, Data(text.utf8))
    }

    private func fault(_ body: () throws -> Void) -> ReadingError? {
        do { try body() } catch { return error as? ReadingError }
        return nil
    }

    @Test func filesAndTheirFoldersAreUnpacked() throws {
        let zip = StoredZip.bytes([entry("a.csv"), entry("xã Bình An/"), entry("xã Bình An/b.csv", "bb")])
        #expect(try unpack(zip) == ["a.csv": "aa", "xã Bình An/b.csv": "bb"])
    }

    @Test func documentsAreNoArchivesOfFiles() throws {
        #expect(try unpack(WordFile.bytes(["a"])) == nil)
        #expect(try unpack(SheetFile([[.text("a")]]).bytes) == nil)
        #expect(try unpack(Data("a;b".utf8)) == nil)
    }

    @Test func filesPackedByAnotherMethodAreNamed() throws {
        // bzip2, LZMA, Zstandard.
        for method in [12, 14, 93] {
            var packed = entry("b.csv")
            packed.method = method
            let zip = StoredZip.bytes([entry("a.csv"), packed])
            #expect(fault { _ = try unpack(zip) } == .zipped(.otherPacking, name: "b.csv"))
        }
    }

    @Test func archivesInArchivesAreOpened() throws {
        let inner = StoredZip.bytes([entry("b.csv", "bb")])
        let zip = StoredZip.bytes([entry("a.csv"), StoredZip.Entry("trong.zip", inner)])
        #expect(try unpack(zip) == ["a.csv": "aa", "trong.zip/b.csv": "bb"])
    }

    @Test func noNameLeadsOutOfTheArchive() throws {
        let zip = StoredZip.bytes([
            entry("../../etc/a.csv"), entry("/b.csv"), entry("C:\\Users\\c.csv"), entry("x/./../d.csv"),
        ])
        #expect(try unpack(zip)?.keys.sorted() == ["Users/c.csv", "b.csv", "etc/a.csv", "x/d.csv"])
    }

    @Test func marksThatNobodySeesAreShown() throws {
        let zip = StoredZip.bytes([entry("a\u{202E}vsc.exe"), entry("b\n.csv")])
        #expect(try unpack(zip)?.keys.sorted() == ["a_vsc.exe", "b_.csv"])
    }

    /// "số liệu.csv" in UTF-8 without the mark of it, in the code page of Windows in Vietnamese, and of a console.
    @Test func namesOfAllPackersAreRead() throws {
        let page: [UInt8] = [0x73, 0xF4, 0xEC, 0x20, 0x6C, 0x69, 0xEA, 0xF2, 0x75, 0x2E, 0x63, 0x73, 0x76]
        let console: [UInt8] = [0x72, 0x82, 0x73, 0x75, 0x6D, 0x82, 0x2E, 0x63, 0x73, 0x76]
        let zip = StoredZip.bytes([
            entry("số liệu.csv"), StoredZip.Entry(name: page, Data("bb".utf8)),
            StoredZip.Entry(name: console, Data("cc".utf8)),
        ])
        #expect(try unpack(zip) == ["số liệu.csv": "aa|bb", "résumé.csv": "cc"])
    }

    @Test func twoFilesOfOneNameAreBothThere() throws {
        #expect(try unpack(StoredZip.bytes([entry("a.csv", "aa"), entry("a.csv", "bb")])) == ["a.csv": "aa|bb"])
    }

    @Test func aPasswordIsTold() {
        var locked = entry("khóa.csv")
        locked.isEncrypted = true
        let zip = StoredZip.bytes([entry("a.csv"), locked])
        #expect(fault { _ = try unpack(zip) } == .zipped(.encrypted, name: "khóa.csv"))
    }

    @Test func anEmptyArchiveIsTold() {
        #expect(fault { _ = try unpack(StoredZip.bytes([StoredZip.Entry]())) } == .zipped(.empty, name: nil))
        // And one with nothing that anybody would take.
        #expect(
            fault { _ = try unpack(StoredZip.bytes([entry("Thumbs.db")]), isWanted: { $1 != "Thumbs.db" }) }
                == .zipped(.empty, name: nil))
    }

    @Test func damageIsTold() {
        let zip = StoredZip.bytes([entry("a.csv", String(repeating: "a", count: 100))])
        #expect(fault { _ = try unpack(zip.prefix(80)) } == .zipped(.broken, name: nil))
        var changed = zip
        changed[60] ^= 1
        #expect(fault { _ = try unpack(changed) } == .zipped(.broken, name: "a.csv"))
    }

    @Test func limitsHoldForAllFilesTogether() {
        let zip = StoredZip.bytes((0..<20).map { entry("\($0).csv", String(repeating: "a", count: 1_000)) })
        #expect(fault { _ = try unpack(zip) { $0.inflatedBytes = 10_000 } } == .zipped(.tooLarge, name: "10.csv"))
        #expect(fault { _ = try unpack(zip) { $0.archiveEntries = 19 } } == .zipped(.tooManyFiles, name: nil))
        #expect(fault { _ = try unpack(zip) { $0.fileBytes = 999 } } == .zipped(.tooLarge, name: "0.csv"))
    }

    /// Of archives in one another too.
    @Test func limitsHoldForArchivesInArchives() {
        let inner = StoredZip.bytes([entry("a.csv", String(repeating: "a", count: 4_000))])
        let zip = StoredZip.bytes((0..<3).map { StoredZip.Entry("\($0).zip", inner) })
        #expect(fault { _ = try unpack(zip) { $0.inflatedBytes = 16_000 } } != nil)
    }

    @Test func whatTheDirectoryHidesIsNotUnpacked() {
        var bomb = entry("a.csv", String(repeating: "a", count: 1_000))
        bomb.declaredSize = 10
        #expect(fault { _ = try unpack(StoredZip.bytes([bomb])) } == .zipped(.broken, name: "a.csv"))
    }
}
