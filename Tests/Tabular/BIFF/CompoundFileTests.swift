import Foundation
import ReportingKit
import Testing

@testable import Tabular

struct CompoundFileTests {
    private func libreOffice() throws -> [UInt8] { [UInt8](try CorpusFile.bytes("tabular/libreoffice.xls")) }

    @Test func theWorkbookIsFoundUnderAnyCase() throws {
        let file = try CompoundFile(Data(libreOffice()))
        #expect(file.hasStream("WORKBOOK"))
        #expect(try file.stream("nothing") == nil)
    }

    @Test func aChainThatRunsInACircleIsRefused() throws {
        var bytes = try libreOffice()
        // Every entry of the first sector of the allocation table names sector 0 as the next.
        let table = (Int(bytes[76]) + 1) * 512
        for offset in table..<table + 512 { bytes[offset] = 0 }
        #expect(throws: ReadingError.unreadable(format: .xls, reason: "compound file: a chain that runs in a circle")) {
            try XLSReader(limits: ReadingLimits()).read(Data(bytes))
        }
    }

    @Test func otherDocumentsInTheContainerAreNamed() throws {
        var bytes = try libreOffice()
        // The stream's name in UTF-16; the directory entry keeps its place.
        func rename(to name: String) throws -> Data {
            let old = "Workbook".utf8.flatMap { [$0, UInt8(0)] }
            let start = try #require(bytes.indices.first { bytes[$0...].starts(with: old) })
            let new = name.utf8.flatMap { [$0, UInt8(0)] }
            bytes.replaceSubrange(start..<start + new.count, with: new)
            // The name's length in bytes, its closing zero included, follows 64 bytes of name.
            bytes[start + 64] = UInt8(new.count + 2)
            return Data(bytes)
        }
        let encrypted = try rename(to: "EncryptedPackage")
        #expect(throws: ReadingError.encrypted) { try XLSReader(limits: ReadingLimits()).read(encrypted) }
        bytes = try libreOffice()
        let word = try rename(to: "WordDocument")
        #expect(throws: ReadingError.legacyWord) { try XLSReader(limits: ReadingLimits()).read(word) }
    }

    @Test func aHeaderAloneIsRefused() throws {
        #expect(throws: ReadingError.self) { try CompoundFile(Data(libreOffice().prefix(100))) }
        #expect(throws: ReadingError.self) { try CompoundFile(Data(libreOffice().prefix(512))) }
        #expect(throws: ReadingError.self) { try CompoundFile(Data(libreOffice().prefix(1024))) }
    }
}
