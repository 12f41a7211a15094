import Foundation
import Testing

@testable import ReportingKit

/// Findings that stores hold are read by every later version.
struct StoredFindingTests {
    private func decoded(_ text: String) throws -> Finding {
        try JSONDecoder().decode(Finding.self, from: Data(text.utf8))
    }

    @Test func aStoredFindingHasItsValues() throws {
        let finding = try decoded(
            """
            {"code":"unit.out_of_time","severity":"error","place":{"file":"a.xlsx"},"found":"Xã Cũ","occurrences":1,
             "details":{"row":"Xã Cũ","unit":"Xã Cũ","until":"30/06/2025","count":"1.234"}}
            """)
        #expect(finding.kind == .unitOutOfTime(until: CalendarDate(year: 2025, month: 6, day: 30)))
        #expect(finding.row == "Xã Cũ" && finding.column == nil && finding.found == "Xã Cũ")
    }

    @Test func numbersThatWereWrittenInGroupsAreNumbers() throws {
        let finding = try decoded(
            """
            {"code":"contradiction.total","severity":"warning","place":{},"occurrences":1,"details":{"count":"3.321"}}
            """)
        #expect(finding.kind == .contradictionTotal(count: 3_321))
    }

    @Test func aCodeOfAFormerVersionIsTheOneItIsCalledNow() throws {
        let finding = try decoded(
            """
            {"code":"scope.conflict","severity":"error","place":{},"occurrences":1,"details":{"title":"các xã"}}
            """)
        #expect(finding.kind == .setConflict(title: "các xã"))
    }

    @Test func aCodeOfAnotherVersionKeepsItsName() throws {
        let finding = try decoded(
            #"{"code":"cell.purple","severity":"notice","place":{},"occurrences":1,"details":{"shade":"x"}}"#)
        #expect(finding.kind == .unnamed("cell.purple") && finding.name == "cell.purple")
        let again = try JSONDecoder().decode(Finding.self, from: try JSONEncoder().encode(finding))
        #expect(again == finding)
    }

    @Test(arguments: FindingCode.allCases.filter { $0 != .unnamed })
    func everyKindComesBackFromTheStore(code: FindingCode) throws {
        var finding = Finding(
            FindingKind(sampleOf: code), .warning, at: FindingPlace(file: "a", cell: CellAddress(row: 1, column: 2)),
            dataset: "slips", set: .lower, unit: "21040", field: "total", found: "1", expected: "2", row: "r",
            column: "c", table: "t", otherPlace: FindingPlace(file: "b"), occurrences: 3)
        finding.otherTable = "o"
        finding.measure = "%"
        #expect(finding.code == code)
        let again = try JSONDecoder().decode(Finding.self, from: try JSONEncoder().encode(finding))
        #expect(again == finding)
        #expect(again.id == finding.id)
    }
}
