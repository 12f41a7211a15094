import Testing
@testable import ReportingKit
@Test func lettersOfColumns() { #expect(CellAddress(row: 6, column: 27).description == "AB7") }
