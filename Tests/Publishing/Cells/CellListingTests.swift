import Foundation
import ReportingKit
import Tabular
import Testing

@testable import Publishing

struct CellListingTests {
    private let sheet = Sheet(
        name: "Sheet1",
        rows: [
            SheetRow(index: 0, cells: [Cell(column: 1, content: .text("Xã, thị trấn"))]),
            SheetRow(
                index: 2,
                cells: [
                    Cell(column: 0, content: .number(15_834, .general)),
                    Cell(column: 1, content: .number(0.5239, .percent)),
                    Cell(column: 2, content: .number(45_107, .date)), Cell(column: 3, content: .boolean(true)),
                    Cell(column: 4, content: .error("#REF!")), Cell(column: 5, content: .text("nói \"vậy\"")),
                ], isHidden: true),
        ], merges: [MergedRange(first: CellAddress(row: 0, column: 1), last: CellAddress(row: 0, column: 2))],
        hiddenColumns: [3])

    @Test func rowsAndColumnsKeepTheirPlaces() {
        var text = ""
        CellListing.csv(sheet) { text += $0 }
        #expect(text == ",\"Xã, thị trấn\"\n\n15834,0.5239,2023-06-30,TRUE,#REF!,\"nói \"\"vậy\"\"\"\n")
    }

    @Test func cellsHaveAddressTypeAndText() throws {
        let json = try CellListing.json(Reading(format: .xlsx, sheets: [sheet]), sheets: [sheet])
        let text = String(decoding: json, as: UTF8.self)
        #expect(text.contains(#"{"cell":"B3","text":"0.5239","type":"percent"}"#))
        #expect(text.contains(#""merges":["B1:C1"]"#))
        #expect(text.contains(#""hidden_columns":["D"],"hidden_rows":[3]"#))
    }
}
