import ReportingKit
import Testing

@testable import Tabular

struct CellReferenceTests {
    @Test(arguments: [
        ("A1", 0, 0), ("B7", 6, 1), ("$AA$12", 11, 26), ("xfd1048576", 1_048_575, 16_383), ("A01", 0, 0),
    ])
    func referencesArePlaces(text: String, row: Int, column: Int) {
        #expect(CellAddress(reference: Array(text.utf8)) == CellAddress(row: row, column: column))
    }

    @Test(arguments: [
        "", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999", "Ạ1",
        "R1C1",
    ])
    func whatIsNoPlaceInASheetIsRefused(text: String) {
        #expect(CellAddress(reference: Array(text.utf8)) == nil)
    }

    @Test func aRangeHasItsCornersInOrderAndMoreThanOneCell() {
        let range = MergedRange(
            first: CellAddress(row: 0, column: 0), last: CellAddress(row: 1, column: 1))
        #expect(MergedRange(reference: "A1:B2") == range)
        #expect(MergedRange(reference: "B1:A2") == range)
        #expect(MergedRange(reference: "A1:A1") == nil)
        #expect(MergedRange(reference: "A1") == nil)
        #expect(MergedRange(reference: "A1:#REF!") == nil)
    }
}
