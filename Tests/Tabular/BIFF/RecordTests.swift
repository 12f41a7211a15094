import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// Streams written record by record, for what no program at hand writes.
struct RecordTests {
    private func record(_ kind: UInt16, _ body: [UInt8]) -> [UInt8] {
        Self.u16(kind) + Self.u16(UInt16(body.count)) + body
    }
    private static func u16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private static func u32(_ value: UInt32) -> [UInt8] { u16(UInt16(value & 0xFFFF)) + u16(UInt16(value >> 16)) }

    private func beginning(_ version: UInt16, _ kind: UInt16) -> [UInt8] {
        record(0x0809, Self.u16(version) + Self.u16(kind) + [0, 0, 0, 0])
    }

    /// A workbook of one sheet "S" without a container.
    private func workbook(version: UInt16 = 0x0600, globals: [UInt8] = [], sheet: [UInt8], offset: UInt32? = nil)
        -> Data
    {
        let head = beginning(version, 0x0005) + globals
        let name: [UInt8] = version == 0x0600 ? [1, 0, 0x53] : [1, 0x53]
        let end = record(0x000A, [])
        let start = UInt32(head.count + 4 + 6 + name.count + end.count)
        return Data(
            head + record(0x0085, Self.u32(offset ?? start) + [0, 0] + name) + end + beginning(version, 0x0010) + sheet
                + end)
    }

    private func read(_ stream: Data) throws -> Sheet {
        try #require(try XLSReader(limits: ReadingLimits()).read(stream).sheets.first)
    }

    private func formula(result: [UInt8], flags: UInt16 = 0) -> [UInt8] {
        record(0x0006, [0, 0, 0, 0, 0, 0] + result + Self.u16(flags) + [0, 0, 0, 0, 0, 0])
    }

    @Test(
        arguments: [
            (0x3FF0_0000, 1.0),  // upper half of the double 1.0
            (0x3FF0_0001, 0.01),
            (UInt32(15834) << 2 | 2, 15834),
            (UInt32(5239) << 2 | 3, 52.39),
            (UInt32(bitPattern: -5 << 2) | 2, -5),
        ] as [(UInt32, Double)])
    func packedNumbersAreUnpacked(packed: UInt32, value: Double) {
        #expect(RKNumber.value(packed) == value)
    }

    @Test func aRunOfPackedNumbersFillsItsColumns() throws {
        let cells = [0, 0] + Self.u32(1 << 2 | 2) + [0, 0] + Self.u32(2 << 2 | 2)
        let sheet = try read(workbook(sheet: record(0x00BD, [3, 0, 1, 0] + cells + [2, 0])))
        #expect(sheet.described == ["B4: 1.0", "C4: 2.0"])
    }

    @Test func resultsOfFormulasKeepTheirTypes() throws {
        let text = record(0x0207, [2, 0, 0, 0x78, 0x79])
        #expect(
            try read(workbook(sheet: formula(result: [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + text)).described == ["A1: xy"])
        #expect(try read(workbook(sheet: formula(result: [1, 0, 1, 0, 0, 0, 0xFF, 0xFF]))).described == ["A1: true"])
        #expect(
            try read(workbook(sheet: formula(result: [2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF]))).described == [
                "A1: error #N/A"
            ])
        let one = record(0x0006, [1, 0, 0, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + [0, 0] + [0, 0, 0, 0, 0, 0])
        #expect(
            try read(workbook(sheet: formula(result: [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + one)).described == ["A2: 1.0"])
        #expect(try read(workbook(sheet: formula(result: [0, 0, 0, 0, 0, 0, 0xF0, 0x3F]))).described == ["A1: 1.0"])
    }

    @Test func aFormulaWhoseTextIsMissingIsNotBlank() throws {
        #expect(
            try read(workbook(sheet: formula(result: [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]))).described == ["A1: formula "])
    }

    @Test func aZeroThatWaitsForCalculationIsNoResult() throws {
        #expect(
            try read(workbook(sheet: formula(result: [0, 0, 0, 0, 0, 0, 0, 0], flags: 2))).described == ["A1: formula "]
        )
    }

    @Test func aZeroIsAResultWhereOtherFormulasHaveTheirs() throws {
        let one = record(0x0006, [1, 0, 0, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + [2, 0] + [0, 0, 0, 0, 0, 0])
        let sheet = try read(workbook(sheet: formula(result: [0, 0, 0, 0, 0, 0, 0, 0], flags: 2) + one))
        #expect(sheet.described == ["A1: 0.0", "A2: 1.0"])
    }

    @Test func wideTextMayTurnNarrowInAContinuation() throws {
        let strings =
            record(0x00FC, [1, 0, 0, 0, 1, 0, 0, 0] + [4, 0, 0x01] + [0x11, 0x01, 0x78, 0x00])
            + record(0x003C, [0x00, 0x79, 0x7A])
        let sheet = try read(workbook(globals: strings, sheet: record(0x00FD, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0])))
        #expect(sheet.described == ["A1: đxyz"])
    }

    @Test func absurdCountsOfStringsReserveNothing() throws {
        let strings = record(0x00FC, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] + [1, 0, 0, 0x78])
        let sheet = try read(workbook(globals: strings, sheet: record(0x00FD, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0])))
        #expect(sheet.described == ["A1: x"])
    }

    @Test(arguments: [
        (1250, 0xA3, "Ł"), (1251, 0xC6, "Ж"), (1253, 0xD9, "Ω"), (874, 0xA1, "ก"), (10000, 0x8A, "ä"), (437, 0x81, "ü"),
    ])
    func textsOfExcel95AreReadInForeignCodePages(page: Int, byte: Int, text: String) throws {
        let label = record(0x0204, [0, 0, 0, 0, 0, 0, 2, 0, 0x53, UInt8(byte)])
        let globals = record(0x0042, Self.u16(UInt16(page)))
        #expect(try read(workbook(version: 0x0500, globals: globals, sheet: label)).described == ["A1: S\(text)"])
    }

    /// Fonts 0 to 3, 5 (there is no fourth), the last struck or raised.
    private func fonts(flags: UInt16, escapement: UInt16) -> [UInt8] {
        let plain = record(
            0x0031, Self.u16(200) + Self.u16(0) + Self.u16(8) + Self.u16(400) + Self.u16(0) + [0, 0, 0, 0])
        let marked = record(
            0x0031, Self.u16(200) + Self.u16(flags) + Self.u16(8) + Self.u16(400) + Self.u16(escapement) + [0, 0, 0, 0])
        return plain + plain + plain + plain + marked
    }

    @Test(arguments: [(8, 0, "21\u{336}"), (0, 1, "2¹"), (0, 2, "2¹"), (0, 0, "21")])
    func runsOfExcel95AreMarked(flags: Int, escapement: Int, text: String) throws {
        let rich = record(0x00D6, [0, 0, 0, 0, 0, 0, 2, 0, 0x32, 0x31, 1, 1, 5])
        let globals = fonts(flags: UInt16(flags), escapement: UInt16(escapement))
        #expect(try read(workbook(version: 0x0500, globals: globals, sheet: rich)).described == ["A1: \(text)"])
    }

    @Test func numbersOfAStruckFormatAreMarked() throws {
        let format = record(0x00E0, Self.u16(5) + [UInt8](repeating: 0, count: 18))
        let plain = record(0x00E0, Self.u16(0) + [UInt8](repeating: 0, count: 18))
        let globals = fonts(flags: 8, escapement: 0) + plain + format
        // RK numbers 21 in both formats.
        func rk(_ column: UInt8, _ format: UInt8) -> [UInt8] {
            record(0x027E, [0, 0, column, 0, format, 0] + Self.u32(21 << 2 | 2))
        }
        let sheet = try read(workbook(globals: globals, sheet: rk(0, 0) + rk(1, 1)))
        #expect(sheet.described == ["A1: 21.0", "B1: 2\u{336}1\u{336}"])
    }

    @Test func textsOfExcel95AreReadInTheirCodePage() throws {
        // "Số" in Windows-1258: ô and U+0301 after it.
        let label = record(0x0204, [0, 0, 0, 0, 0, 0, 3, 0, 0x53, 0xF4, 0xEC])
        let globals = record(0x0042, Self.u16(1258))
        #expect(try read(workbook(version: 0x0500, globals: globals, sheet: label)).described == ["A1: Số"])
        #expect(throws: ReadingError.unsupported(.codePage)) {
            try read(workbook(version: 0x0500, globals: record(0x0042, Self.u16(12345)), sheet: label))
        }
    }

    @Test func cellsOutOfOrderAreSortedAndTheLaterStands() throws {
        func number(_ row: UInt16, _ column: UInt16, _ value: UInt32) -> [UInt8] {
            record(0x027E, Self.u16(row) + Self.u16(column) + [0, 0] + Self.u32(value << 2 | 2))
        }
        let sheet = try read(workbook(sheet: number(2, 1, 1) + number(0, 3, 2) + number(0, 1, 3) + number(2, 1, 4)))
        #expect(sheet.described == ["B1: 3.0", "D1: 2.0", "B3: 4.0"])
    }

    @Test(
        arguments: [
            ("encrypted", ReadingError.encrypted),
            ("excel 4", .unsupported(.oldExcel)),
            ("outside", .unreadable(format: .xls, reason: "a sheet lies outside of the file")),
            ("no string", .unreadable(format: .xls, reason: "a cell names a string that is not there")),
            ("backwards", .unreadable(format: .xls, reason: "a merged range backwards")),
            ("million merges", .unreadable(format: .xls, reason: "a record is too short")),
        ])
    func hostileStreamsAreRefused(kind: String, error: ReadingError) {
        let stream: Data =
            switch kind {
            case "encrypted": workbook(globals: record(0x002F, [0, 0, 1, 2, 3, 4]), sheet: [])
            case "excel 4": Data([0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0, 0, 0])
            case "outside": workbook(sheet: [], offset: 0xFFFF_FF00)
            case "no string": workbook(sheet: record(0x00FD, [0, 0, 0, 0, 0, 0, 9, 0, 0, 0]))
            case "backwards": workbook(sheet: record(0x00E5, [1, 0, 5, 0, 1, 0, 0, 0, 0, 0]))
            default: workbook(sheet: record(0x00E5, [0xFF, 0xFF, 5, 0, 6, 0, 0, 0, 0, 0]))
            }
        #expect(throws: error) { try read(stream) }
    }

    @Test func sheetsOnTopOfEachOtherAreRefused() {
        let sheet = Array(repeating: record(0x027E, [0, 0, 0, 0, 0, 0, 6, 0, 0, 0]), count: 50).flatMap { $0 }
        let start = UInt32(beginning(0x0600, 5).count + 3 * 13 + 4)
        let bound = record(0x0085, Self.u32(start) + [0, 0, 1, 0, 0x53])
        let stream = workbook(globals: bound + bound, sheet: sheet)
        #expect(throws: ReadingError.unreadable(format: .xls, reason: "sheets overlap")) { try read(stream) }
    }
}
