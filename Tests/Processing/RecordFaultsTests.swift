import Foundation
import Recognition
import ReportingKit
import Testing

@testable import Processing

/// What is wrong in exports of dossiers is named by its cell, and nobody's name with it.
@Suite struct RecordFaultsTests {
    private func findings(_ name: String) throws -> [Finding] {
        try RecordCorpus.process(name, passingBytes: 0).findings
    }

    @Test func everyFaultIsNamedAtItsCell() throws {
        let findings = try findings("faults 2023-H1.csv")
        func named(_ code: FindingCode) -> [String] {
            findings.filter { $0.code == code }.map { "\($0.place.cell?.description ?? "?") \($0.found ?? "-")" }
        }
        #expect(named(.unitNearMiss) == ["C11 UBND xã Bình Thàn"])
        #expect(Set(named(.recordWordUnknown)) == ["C12 -", "J15 Trực tuyếnn", "J16 -"])
        #expect(named(.recordDateImpossible) == ["K13 31/02/2023", "K14 -"])
        #expect(named(.recordCellMissing) == ["B17 -"])
        #expect(named(.recordDateOrder) == ["M18 01/01/2022"])
        #expect(named(.recordDateFuture) == ["K19 01/06/2024"])
        #expect(named(.recordDuplicate) == ["B21 -"])
        #expect(
            findings.first { $0.code == .recordWordUnknown && $0.found == "Trực tuyếnn" }?.expected
                == "trực tiếp; trực tuyến; bưu chính")
    }

    @Test func nothingOfAPersonIsEchoed() throws {
        let people = try RecordCorpus.expected.get().people
        for finding in try findings("faults 2023-H1.csv") {
            let texts = [finding.found, finding.expected] + finding.details.values.map(Optional.some)
            for text in texts.compactMap(\.self) {
                #expect(!people.contains { text.contains($0) })
                #expect(!text.contains("0905"))
            }
        }
    }

    @Test func faultyRowsAreNotCountedAndStandInTheBalance() throws {
        let balance = try #require(try RecordCorpus.process("faults 2023-H1.csv", passingBytes: 0).records?.balance)
        // C11, C12, K13, K14, J15, J16 and B17.
        #expect(balance.faulty == 7)
        #expect(balance.units == 53)
        #expect(balance.isBalanced)
    }

    @Test func dossiersOutsideANamedPeriodAreNotReceivedInIt() throws {
        let file = try RecordCorpus.process("doubtful 2023-H1.csv", passingBytes: 0)
        #expect(file.isAcceptable)
        let outside = file.findings.filter { $0.code == .recordOutsidePeriod }
        #expect(outside.map { $0.place.cell?.description } == ["K6", "K7"])
        #expect(outside.map(\.found) == ["31/12/2022", "01/07/2023"])
        let received = file.tables.filter { $0.table.dataset == "digitization" && $0.table.place == .whole }
            .flatMap(\.table.rows).reduce(0) { $0 + ($1["received"]?.count ?? 0) }
        #expect(received == 238)
    }

    @Test func repetitionHasABoundedListAndAFullCount() throws {
        let duplicates = try findings("doubtful 2023-H1.csv").filter { $0.code == .recordDuplicate }
        #expect(duplicates.count == 20)
        #expect(duplicates.reduce(0) { $0 + $1.occurrences } == 40)
        #expect(duplicates.first?.place.cell?.description == "B202")
        #expect(duplicates.allSatisfy { $0.severity == .warning })
    }

    @Test func aPeriodThatNothingNamesFollowsFromTheDates() throws {
        func period(_ first: String, _ last: String) throws -> (String?, [FindingCode]) {
            let file = try RecordCorpus.process(
                RecordCorpus.csv([RecordCorpus.row("1", received: first), RecordCorpus.row("2", received: last)]),
                name: "ho so.csv",
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
                RecordCorpus.row("\($0)", received: $0 < inside ? "1\($0 % 9)/0\($0 % 6 + 1)/2023" : "01/07/2023")
            }
            let file = try RecordCorpus.process(RecordCorpus.csv(rows), name: "ho so.csv", today: "2024-12-31")
            #expect(file.records?.period?.id == "2023")
            return file.findings.first { $0.code == .recordPeriodDerived }
        }
        let few = try #require(try finding(190, 10))
        #expect(few.severity == .warning)
        #expect(few.details == ["candidates": "6 tháng đầu năm 2023", "count": "10"])
        #expect(try finding(189, 11)?.severity == .notice)
    }

    @Test func whileThePeriodIsInDoubtNoUnitIsOutOfTime() throws {
        let rows = [RecordCorpus.row("1", received: "31/12/2022"), RecordCorpus.row("2", received: "01/01/2023")]
        let file = try RecordCorpus.process(RecordCorpus.csv(rows), name: "ho so.csv", today: "2026-07-05")
        #expect(file.findings.filter { $0.severity == .error }.map(\.code) == [.periodNonstandard])
    }

    @Test func aColumnThatIsMissingIsNamed() throws {
        let header = RecordCorpus.header.filter { $0 != "Hình thức tiếp nhận" }
        let row = RecordCorpus.row("1").enumerated().filter { $0.offset != 3 }.map(\.element)
        let file = try RecordCorpus.process(RecordCorpus.csv([row], header: header), name: "ho so 2023-06.csv")
        #expect(file.findings.filter { $0.severity == .error }.map(\.code) == [.columnMissing])
        #expect(file.findings.first?.expected == "Hình thức tiếp nhận")
    }

    @Test func headersTaughtByTheAdministratorCount() throws {
        var header = RecordCorpus.header
        header[3] = "Lối vào"
        let file = try RecordCorpus.process(
            RecordCorpus.csv([RecordCorpus.row("1")], header: header), name: "ho so 2023-06.csv",
            variants: ["online_dossiers": ["channel": ["Lối vào"]]])
        #expect(file.isAcceptable)
        #expect(RecordCorpus.counts(file)["21064"]?["online_services.partial_in_person"] == 1)
    }

    @Test func withoutAStateAResultsDateSettles() throws {
        let header = RecordCorpus.header.filter { $0 != "Trạng thái" }
        let rows = [RecordCorpus.row("1"), RecordCorpus.row("2", result: "")].map { row in
            row.enumerated().filter { $0.offset != 6 }.map(\.element)
        }
        let file = try RecordCorpus.process(RecordCorpus.csv(rows, header: header), name: "ho so 2023-06.csv")
        #expect(file.isAcceptable)
        #expect(RecordCorpus.counts(file)["21064"]?["digitization.settled"] == 1)
        #expect(RecordCorpus.counts(file)["21064"]?["dossier_progress.pending"] == 1)
    }

    @Test func aTextOfManyUnitsIsNoColumnOfUnits() throws {
        let rows = (0..<4_200).map { RecordCorpus.row("\($0)", unit: "Người \($0)") }
        let file = try RecordCorpus.process(RecordCorpus.csv(rows), name: "ho so 2023-06.csv")
        #expect(file.findings.contains { $0.code == .recordTooManyWords && $0.expected == "4.096" })
        let unknown = file.findings.filter { $0.code == .recordWordUnknown }
        #expect(unknown.count == 20)
        #expect(unknown.allSatisfy { $0.found == nil })
    }

    @Test(arguments: ["", "-", "null"])
    func aBlankFlagIsNo(blank: String) throws {
        let file = try RecordCorpus.process(
            RecordCorpus.csv([RecordCorpus.row("1", digitized: blank)]), name: "ho so 2023-06.csv")
        #expect(file.isAcceptable)
        #expect(RecordCorpus.counts(file)["21064"]?["digitization.received_undigitized"] == 1)
    }
}
