import Auditing
import Foundation
import Messages
import ReportingKit
import Testing

/// A report as a clerk types it, without styles, with the figures and the appendices of the reference report:
/// `Tests/Corpus/make/typed_report.py` says what is wrong in it.
struct TypedReportTests {
    private static let report = Result { try SampleReport.audit(try SampleReport.corpus("typed.docx")) }

    /// The figures of the text that its appendices hold: 8 of the committee's documents, 2 of services, 6 of online
    /// dossiers, 4 of digitisation, 16 of the communes, and 2 shares of units.
    private static let checkable = 38

    @Test func allContradictionsBetweenItsTablesAreFoundAndNoOthers() throws {
        let report = try Self.report.get()
        #expect(report.tables.count == 6)
        let tables = report.faults.filter { $0.finding.place.paragraph == nil }
        #expect(tables.count == (try ReportAuditTests.knownContradictions()))
        #expect(ReportAuditTests.tableFaults(report) == ReportAuditTests.tableFaults(try SampleReport.audited.get()))
    }

    @Test func itsThreeWrongSentencesAreFoundAndNoOthers() throws {
        let found = try Self.report.get().faults.filter { $0.finding.place.paragraph != nil }.map {
            "\($0.finding.code) \($0.finding.found ?? ""), \($0.finding.expected ?? "")"
        }
        #expect(
            found == [
                "contradiction.text 100%, 93,18%", "contradiction.text 57, 48", "contradiction.text 20, 41",
                "contradiction.text 52.669%, 52,66%",
            ])
    }

    @Test func everyFigureThatAnAppendixHoldsIsCompared() throws {
        let report = try Self.report.get()
        print(
            "typed report: \(report.comparedClaims) of \(Self.checkable) figures compared, \(report.uncompared.count) listed"
        )
        #expect(report.comparedClaims == Self.checkable)
    }

    @Test func whoSignsNothingIsNamed() throws {
        let finding = try #require(try Self.report.get().faults.first { $0.finding.found == "100%" }?.finding)
        #expect(finding.severity == .warning)
        #expect(
            finding.storedValues["figure"]?.contains("Công an huyện Bình Sơn, Trung tâm Chính trị huyện Bình Sơn")
                == true)
    }

    @Test func figuresThatAreNotComparedAreListedWithTheReason() throws {
        let report = try Self.report.get()
        let lines = try SampleReport.text().lines(report)
        #expect(lines.contains("\(report.uncompared.count) số trong lời văn không đối chiếu được, cần tự xem lại:"))
        #expect(
            lines.contains {
                $0.hasPrefix("- 50% (đoạn") && $0.hasSuffix("chỉ tiêu, kế hoạch hoặc số của thời gian khác.")
            })
        #expect(lines.contains { $0.hasPrefix("- 684 (đoạn") })
        #expect(
            try SampleReport.text().json(report).contains("\"not_compared\""))
    }

    /// Every figure in a sentence is either compared or listed.
    @Test func noFigureOfTheTextIsPassedOver() throws {
        let report = try Self.report.get()
        let listed = report.uncompared.map(\.quantity.printed)
        for figure in ["22", "23", "240", "3.890", "18", "87", "gần 1.000", "trên 85,5%"] {
            #expect(listed.contains(figure))
        }
    }
}
