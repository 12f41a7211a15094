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

    @Test func aShortStreamAtTheFilesEndNeedsNoPadding() throws {
        func u32(_ values: [UInt32]) -> [UInt8] {
            let bytes = values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
            return bytes + [UInt8](repeating: 0xFF, count: 512 - bytes.count)
        }
        func entry(_ name: String, kind: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
            let letters = name.utf8.flatMap { [$0, UInt8(0)] }
            var entry =
                letters + [UInt8](repeating: 0, count: 64 - letters.count) + [UInt8(letters.count + 2), 0, kind, 1]
            entry += [UInt8](repeating: 0xFF, count: 8) + u32([child]).prefix(4) + [UInt8](repeating: 0, count: 36)
            return entry + u32([start]).prefix(4) + u32([size]).prefix(4) + [0, 0, 0, 0]
        }
        let end: UInt32 = 0xFFFF_FFFE
        var header =
            CompoundFile.signature + [UInt8](repeating: 0, count: 16) + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]
        header += [UInt8](repeating: 0, count: 10) + u32([1, 1, 0, 4_096, 2, 1, end, 0]).prefix(32)
        header += [0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 512)
        let text = [UInt8](repeating: 0x41, count: 100)
        let directory =
            entry("Root Entry", kind: 5, child: 1, start: 3, size: 128)
            + entry("Workbook", kind: 2, child: .max, start: 0, size: 100) + [UInt8](repeating: 0, count: 256)
        // The table, the directory, the table of short sectors, and their container without its last 28 bytes.
        let file = Array(header.prefix(512)) + u32([0xFFFF_FFFD, end, end, end]) + directory + u32([1, end]) + text
        #expect(try CompoundFile(Data(file)).stream("Workbook") == Data(text))
    }
}
