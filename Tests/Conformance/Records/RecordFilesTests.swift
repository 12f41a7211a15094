import Foundation
import Recognition
import ReportingKit
import Testing

@testable import Processing

/// Exports of dossiers, in every format and either way of reading.
@Suite struct RecordFilesTests {
    static let clean = [
        "utf8.csv", "bom-semicolon.csv", "utf16.csv", "cp1258.csv", "shared.xlsx", "inline.xlsx", "text-dates.xlsx",
        "libreoffice.ods",
        "libreoffice.xls", "libreoffice.html", "two-sheets.xlsx", "with-statistics.xlsx", "pages.csv",
    ]

    @Test(arguments: clean, [0, Int.max])
    func countsAreThoseOfTheScript(name: String, passingBytes: Int) throws {
        let file = try RecordCorpus.process(name, passingBytes: passingBytes)
        #expect(file.findings.filter { $0.severity == .error } == [], "\(file.findings)")
        #expect(RecordCorpus.counts(file) == (try RecordCorpus.expected.get().units))
        #expect(file.records?.balance.units == 200)
        #expect(file.records?.balance.isBalanced == true)
        #expect(file.records?.period?.id == "2023-H1")
    }

    @Test(arguments: clean + ["faults 2023-H1.csv", "doubtful 2023-H1.csv", "other-headings.csv"])
    func bothWaysOfReadingSayTheSame(name: String) throws {
        let passing = try RecordCorpus.process(name, passingBytes: 0)
        let usual = try RecordCorpus.process(name, passingBytes: .max)
        #expect(
            passing.tables.filter { $0.table.origin == .counted }.map(\.table.rows)
                == usual.tables.filter { $0.table.origin == .counted }.map(\.table.rows))
        #expect(passing.tables.map(\.balance) == usual.tables.map(\.balance))
        #expect(Set(passing.findings) == Set(usual.findings))
        #expect(passing.records?.lookedAt == usual.records?.lookedAt)
    }

    @Test func otherHeadingsInAnotherOrderCountTheSame() throws {
        let file = try RecordCorpus.process("other-headings.csv", passingBytes: .max)
        #expect(file.findings.filter { $0.severity == .error } == [])
        // Without a column for it nothing is known of payments, nor of delay among what is pending.
        let unknown: Set = ["dossier_progress.paid_online", "dossier_progress.pending_overdue"]
        let expected = try RecordCorpus.expected.get().units.mapValues { $0.filter { !unknown.contains($0.key) } }
        #expect(RecordCorpus.counts(file) == expected)
        let progress = try #require(file.tables.first { $0.table.dataset == "dossier_progress" })
        #expect(progress.table.rows.allSatisfy { $0["paid_online"] == nil && $0["pending_overdue"] == nil })
    }

    @Test func statisticsAndRecordsOfOneFileBothCount() throws {
        for passingBytes in [0, Int.max] {
            let file = try RecordCorpus.process("with-statistics.xlsx", passingBytes: passingBytes)
            let stated = file.tables.filter { $0.table.origin == .stated }
            #expect(stated.map { "\($0.table.dataset).\($0.table.place)" } == ["documents.subordinates"])
            #expect(stated.first?.table.rows.count == 2)
        }
    }

    @Test func theSampleOfThousandRowsHasTheCountsOfAnIndependentScript() throws {
        let file = try RecordCorpus.process("sample-1k.csv", passingBytes: 0)
        let totals = RecordCorpus.counts(file).values.reduce(into: [String: Int]()) {
            $0.merge($1, uniquingKeysWith: +)
        }
        for (field, count) in try RecordCorpus.expected.get().sample { #expect(totals[field] == count, "\(field)") }
        #expect(file.records?.balance.units == 1_000)
    }

    @Test func oneTableOfAllUnitsIsCountedForEachDataset() throws {
        let file = try RecordCorpus.process("utf8.csv", passingBytes: 0)
        let tables = file.tables.map { "\($0.table.dataset).\($0.table.place) \($0.table.rows.count)" }
        #expect(
            tables == [
                "online_services.whole 6", "dossier_progress.whole 6", "digitization.whole 6",
            ])
    }

    @Test func rowsOfPagesAndSignaturesAreNamedInTheBalance() throws {
        let balance = try #require(try RecordCorpus.process("pages.csv", passingBytes: .max).records?.balance)
        // Two title rows, a header, its numbers, three headers again, 200 dossiers, a total, a caption and a name in
        // looked-at columns.
        #expect(balance.seen == 2 + 1 + 1 + 3 + 200 + 3)
        #expect(balance.headers == 5)
        #expect(balance.others == 5)
        #expect(balance.units == 200)
    }

    @Test func aRateIsComputedAsTheDatasetDeclares() throws {
        let file = try RecordCorpus.process("utf8.csv", passingBytes: 0)
        let table = try #require(
            file.tables.first { $0.table.dataset == "digitization" }?.table)
        for row in table.rows {
            let (part, whole) = (try #require(row["received_digitized"]?.count), try #require(row["received"]?.count))
            let hundredths = (Double(part) * 10_000 / Double(whole)).rounded()
            #expect(row["received_rate"] == .decimal(FixedDecimal(mantissa: Int64(hundredths), scale: 2)))
        }
    }

    @Test func aCountSaysWhatWasCountedAndWhere() throws {
        let file = try RecordCorpus.process("utf8.csv", passingBytes: 0)
        let table = try #require(
            file.tables.first { $0.table.dataset == "online_services" }?.table)
        let value = try #require(table.rows.first { $0.unit?.code == "21064" }?.values["partial_remote"])
        #expect(value.cell.description == "F1")
        #expect(
            value.raw
                == "COUNTIFS(C2:C201 = Xã Bình An; K2:K201 = 01/01/2023 – 30/06/2023; F2:F201 = một phần; J2:J201 = trực tuyến | bưu chính) / 200"
        )
    }
}
