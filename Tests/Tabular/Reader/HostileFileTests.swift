import Foundation
import Testing

@testable import Tabular

/// Files that try to take the reader down (Tests/Corpus/tabular/make_hostile.py).
struct HostileFileTests {
    private static let entry = 16 << 20

    @Test(arguments: [
        ("bomb-sheet.xlsx", ReadingError.limit(.inflatedBytes, allowed: entry)),
        ("bomb-strings.xlsx", .limit(.inflatedBytes, allowed: entry)),
        ("bomb-text.xlsx", .limit(.textBytes, allowed: 1 << 20)),
        ("bomb-cells.xlsx", .limit(.inflatedBytes, allowed: entry)),
        ("bomb-nested.xlsx", .typeUnknown(looksLike: "ZIP")),
        ("nesting.xlsx", .limit(.nesting, allowed: 256)),
        ("repeated.ods", .limit(.cells, allowed: 40_000_000)),
        ("repeated-rows.ods", .limit(.cells, allowed: (1 << 21) + 129 * 16)),
        ("repeated-absurd.ods", .unreadable(format: .ods, reason: "column 4294967296 is outside a sheet")),
        ("spaces.ods", .limit(.textBytes, allowed: 1 << 20)),
        ("encrypted.ods", .encrypted),
        ("encrypted-entry.xlsx", .encrypted),
    ])
    func aFileBeyondTheLimitsIsRefusedByTheLimit(file: String, expected: ReadingError) throws {
        let bytes = try CorpusFile.bytes("tabular/hostile/\(file)")
        #expect(throws: expected) { try FileReader(limits: ReadingLimits()).read(bytes, name: file) }
    }

    @Test(arguments: [
        ("bomb-sheet-lying.xlsx", FileFormat.xlsx, "sheet1.xml is larger than the directory says"),
        ("overlapping.xlsx", .xlsx, "entries overlap"),
        ("entity-bomb.xlsx", .xlsx, "DOCTYPE"), ("external-entity.xlsx", .xlsx, "DOCTYPE"),
        ("external-doctype.xlsx", .xlsx, "DOCTYPE"), ("spreadsheetml-entity.xml", .spreadsheetML, "DOCTYPE"),
        ("row-number.xlsx", .xlsx, "row number 4294967297"), ("column-letters.xlsx", .xlsx, "cell address XFE1"),
        ("string-number.xlsx", .xlsx, "cell A2 refers to text 2000000000"), ("not-well-formed.xlsx", .xlsx, "XML line"),
        ("sheet-cut-off.xlsx", .xlsx, "XML line"), ("control-character.xlsx", .xlsx, "XML line"),
        ("checksum.xlsx", .xlsx, "CRC"), ("cut-off.xlsx", .xlsx, "ends before its directory"),
        ("same-names.xlsx", .xlsx, "two parts have the same name"),
        ("no-sheet.xlsx", .xlsx, "sheet1.xml is missing"), ("spreadsheetml-index.xml", .spreadsheetML, "Index 2000000"),
    ])
    func aDamagedFileIsRefusedWithItsReason(file: String, format: FileFormat, reason: String) throws {
        let bytes = try CorpusFile.bytes("tabular/hostile/\(file)")
        let error = #expect(throws: ReadingError.self) {
            try FileReader(limits: ReadingLimits()).read(bytes, name: file)
        }
        guard case .unreadable(format, let found)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found.contains(reason))
    }

    @Test func aFileOverTheSizeLimitIsNotLookedAt() throws {
        var limits = ReadingLimits()
        limits.fileBytes = 10
        #expect(throws: ReadingError.limit(.fileBytes, allowed: 10)) {
            try FileReader(limits: limits).read(Data(count: 11), name: "x")
        }
    }

    @Test(arguments: ["openpyxl.xlsx", "libreoffice.ods", "libreoffice.xlsx"])
    func damageAnywhereIsNeverACrash(file: String) throws {
        let bytes = try CorpusFile.bytes("tabular/\(file)")
        var seed: UInt64 = 88_172_645_463_325_252
        for _ in 0..<300 {
            var damaged = bytes
            for _ in 0..<3 {
                seed ^= seed << 13
                seed ^= seed >> 7
                seed ^= seed << 17
                damaged[Int(seed % UInt64(bytes.count))] ^= UInt8(truncatingIfNeeded: seed >> 32) | 1
            }
            // Either answer is right: what matters is that there is one.
            _ = Result { try FileReader(limits: ReadingLimits()).read(damaged, name: file) }
        }
    }
}
