import Foundation
import Recognition
import ReportingKit
import Testing

@testable import Processing

/// What lists of slips leave out or say in other words, and the period that follows from their dates.
@Suite struct RecordFaultsTests {
    @Test func aPeriodThatNothingNamesFollowsFromTheDates() throws {
        func period(_ first: String, _ last: String) throws -> (String?, [FindingCode]) {
            let file = try SlipList.process(
                SlipList.csv([SlipList.row("1", received: first), SlipList.row("2", received: last)]),
                name: "phieu.csv",
                today: "2024-12-31")
            return (file.records?.period?.id, file.findings.filter { $0.severity == .error }.map(\.code))
        }
        #expect(try period("01/06/2023", "30/06/2023") == ("2023-06", []))
        #expect(try period("31/05/2023", "01/06/2023") == ("2023-Q2", []))
        #expect(try period("31/03/2023", "01/04/2023") == ("2023-H1", []))
        #expect(try period("30/06/2023", "01/07/2023") == ("2023", []))
        #expect(try period("31/12/2022", "01/01/2023") == (nil, [.periodNonstandard]))
    }

    @Test func fewDossiersOutsideAShorterPeriodAreWarnedOf() throws {
        func finding(_ inside: Int, _ outside: Int) throws -> Finding? {
            let rows = (0..<inside + outside).map {
                SlipList.row("\($0)", received: $0 < inside ? "1\($0 % 9)/0\($0 % 6 + 1)/2023" : "01/07/2023")
            }
            let file = try SlipList.process(SlipList.csv(rows), name: "phieu.csv", today: "2024-12-31")
            #expect(file.records?.period?.id == "2023")
            return file.findings.first { $0.code == .recordPeriodDerived }
        }
        let few = try #require(try finding(190, 10))
        #expect(few.severity == .warning)
        #expect(few.storedValues == ["candidates": "6 tháng đầu năm 2023", "count": "10"])
        #expect(try finding(189, 11)?.severity == .notice)
    }

    @Test func whileThePeriodIsInDoubtNoUnitIsOutOfTime() throws {
        let rows = [SlipList.row("1", received: "31/12/2022"), SlipList.row("2", received: "01/01/2023")]
        let file = try SlipList.process(SlipList.csv(rows), name: "phieu.csv", today: "2026-07-05")
        #expect(file.findings.filter { $0.severity == .error }.map(\.code) == [.periodNonstandard])
    }

    @Test func aColumnThatIsMissingIsNamed() throws {
        let header = SlipList.header.filter { $0 != "Hình thức mượn" }
        let row = SlipList.row("1").enumerated().filter { $0.offset != 3 }.map(\.element)
        let file = try SlipList.process(SlipList.csv([row], header: header), name: "phieu 2023-06.csv")
        #expect(file.findings.filter { $0.severity == .error }.map(\.code) == [.columnMissing])
        #expect(file.findings.first?.expected == "Hình thức mượn")
    }

    @Test func headersTaughtByTheAdministratorCount() throws {
        var header = SlipList.header
        header[3] = "Lối vào"
        let file = try SlipList.process(
            SlipList.csv([SlipList.row("1")], header: header), name: "phieu 2023-06.csv",
            variants: ["visit_slips": ["channel": ["Lối vào"]]])
        #expect(file.isAcceptable)
        #expect(SlipList.counts(file)["21064"]?["visits.reading_in_person"] == 1)
    }

    @Test func withoutAStateAResultsDateSettles() throws {
        let header = SlipList.header.filter { $0 != "Trạng thái" }
        let rows = [SlipList.row("1"), SlipList.row("2", result: "")].map { row in
            row.enumerated().filter { $0.offset != 6 }.map(\.element)
        }
        let file = try SlipList.process(SlipList.csv(rows, header: header), name: "phieu 2023-06.csv")
        #expect(file.isAcceptable)
        #expect(SlipList.counts(file)["21064"]?["loans.returned"] == 1)
        #expect(SlipList.counts(file)["21064"]?["slips.pending"] == 1)
    }

    @Test func aTextOfManyUnitsIsNoColumnOfUnits() throws {
        let rows = (0..<4_200).map { SlipList.row("\($0)", unit: "Người \($0)") }
        let file = try SlipList.process(SlipList.csv(rows), name: "phieu 2023-06.csv")
        #expect(file.findings.contains { $0.code == .recordTooManyWords && $0.expected == "4.096" })
        let unknown = file.findings.filter { $0.code == .recordWordUnknown }
        #expect(unknown.count == 20)
        #expect(unknown.allSatisfy { $0.found == nil })
    }

    @Test(arguments: ["", "-", "null"])
    func aBlankFlagIsNo(blank: String) throws {
        let file = try SlipList.process(
            SlipList.csv([SlipList.row("1", scanned: blank)]), name: "phieu 2023-06.csv")
        #expect(file.isAcceptable)
        #expect(SlipList.counts(file)["21064"]?["loans.lent_unscanned"] == 1)
    }
}
