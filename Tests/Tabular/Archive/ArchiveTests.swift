import Foundation
import TestSupport
import Testing

@testable import Archive
@testable import Tabular

struct ArchiveTests {
    private func open(_ file: String, limits: ReadingLimits = ReadingLimits()) throws -> Archive {
        try Archive(CorpusFile.bytes("tabular/\(file)"), format: .xlsx, limits: limits)
    }

    @Test(arguments: [
        "packages/plain.xlsx", "packages/stored.xlsx", "packages/data-descriptors.xlsx", "packages/zip64.xlsx",
        "packages/prefix-bytes.xlsx", "packages/archive-comment.xlsx",
    ])
    func partsAreReadHoweverTheyArePacked(file: String) throws {
        let archive = try open(file)
        #expect(archive.entryNames.count == 7)
        let strings = String(decoding: try archive.bytes(of: "xl/sharedStrings.xml"), as: UTF8.self)
        #expect(strings.hasSuffix("<si><t>Xã Bình An</t></si></sst>"))
    }

    @Test(arguments: ["xl/workbook.xml", "XL/Workbook.XML", "/xl/workbook.xml", "xl\\workbook.xml"])
    func namesAreFoundWhateverTheirCaseAndSlashes(name: String) throws {
        #expect(try open("packages/backslashes.xlsx").contains(name))
        #expect(try open("packages/plain.xlsx").contains(name))
    }

    @Test func aPartPackedByAnotherMethodIsRefusedByName() throws {
        var packed = StoredZip.Entry("a.xml", Data("a".utf8))
        packed.method = 93
        let archive = try Archive(StoredZip.bytes([packed]), format: .xlsx, limits: ReadingLimits())
        #expect(
            throws: ReadingError.unreadable(
                format: .xlsx, reason: "a.xml is packed by another method than deflate, which office programs use")
        ) { try archive.bytes(of: "a.xml") }
    }

    @Test func aMissingPartIsNamed() throws {
        let archive = try open("packages/plain.xlsx")
        #expect(!archive.contains("xl/other.xml"))
        #expect(throws: ReadingError.unreadable(format: .xlsx, reason: "the part xl/other.xml is missing")) {
            try archive.bytes(of: "xl/other.xml")
        }
    }

    @Test func whatAllPartsComeToIsLimited() throws {
        var limits = ReadingLimits()
        limits.inflatedBytes = 900
        let archive = try open("packages/plain.xlsx", limits: limits)
        _ = try archive.bytes(of: "xl/workbook.xml")
        _ = try archive.bytes(of: "xl/sharedStrings.xml")
        #expect(throws: ReadingError.limit(.inflatedBytes, allowed: 900)) {
            try archive.bytes(of: "xl/styles.xml")
        }
    }

    @Test func aPartHeldWholeIsLimited() throws {
        var limits = ReadingLimits()
        limits.partBytes = 100
        let archive = try open("packages/plain.xlsx", limits: limits)
        #expect(throws: ReadingError.limit(.inflatedBytes, allowed: 100)) { try archive.bytes(of: "xl/workbook.xml") }
    }

    @Test func theNumberOfEntriesIsLimited() {
        var limits = ReadingLimits()
        limits.archiveEntries = 6
        #expect(throws: ReadingError.limit(.archiveEntries, allowed: 6)) {
            try open("packages/plain.xlsx", limits: limits)
        }
    }

    @Test func aFileCutOffAnywhereIsRefused() throws {
        let bytes = try CorpusFile.bytes("tabular/packages/plain.xlsx")
        for length in 0..<bytes.count {
            #expect(throws: ReadingError.self) {
                try Archive(bytes.prefix(length), format: .xlsx, limits: ReadingLimits())
            }
        }
    }

    @Test func aSliceOfLargerDataIsReadAsItsOwnFile() throws {
        let bytes = try CorpusFile.bytes("tabular/packages/plain.xlsx")
        let slice = (Data("left".utf8) + bytes).dropFirst(4)
        let archive = try Archive(slice, format: .xlsx, limits: ReadingLimits())
        #expect(try archive.bytes(of: "xl/styles.xml").count == 424)
    }
}
