import Foundation
import Recognition
import ReportingKit
import Testing

@testable import Processing

/// What is wrong in exports of dossiers is named by its cell, and nobody's name with it.
@Suite struct RecordFaultFilesTests {
    private func findings(_ name: String) throws -> [Finding] {
        try RecordCorpus.process(name, passingBytes: 0).findings
    }

    @Test func everyFaultIsNamedAtItsCell() throws {
        let findings = try findings("faults 2023-H1.csv")
        func named(_ code: FindingCode) -> [String] {
            findings.filter { $0.code == code }.map { "\($0.place.cell?.description ?? "?") \($0.found ?? "-")" }
        }
        #expect(named(.unitNearMiss) == ["C11 …"])
        #expect(Set(named(.recordWordUnknown)) == ["C12 -", "J15 -", "J16 -"])
        #expect(named(.recordDateImpossible) == ["K13 31/02/2023", "K14 -"])
        #expect(named(.recordCellMissing) == ["B17 -"])
        #expect(named(.recordDateOrder) == ["M18 01/01/2022"])
        #expect(named(.recordDateFuture) == ["K19 01/06/2024"])
        #expect(named(.recordDuplicate) == ["B21 -"])
        #expect(
            findings.first { $0.code == .recordWordUnknown && $0.place.cell?.description == "J15" }?.expected
                == "trực tiếp; trực tuyến; bưu chính")
    }

    @Test func nothingOfAPersonIsEchoed() throws {
        let people = try RecordCorpus.expected.get().people
        for finding in try findings("faults 2023-H1.csv") {
            let texts = [finding.found, finding.expected] + finding.storedValues.values.map(Optional.some)
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
}
