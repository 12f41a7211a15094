import Foundation
import Office
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Viewing

/// What the administrator sees of decisions: who, when, about which period; never what was written.
struct LatestDecisionsTests {
    private let office: TestOffice
    private let period: Period
    private let start = Date(timeIntervalSince1970: 1_689_000_000)

    init() throws {
        office = try TestOffice()
        period = try #require(ViewingSamples.period)
        try office.drop(try ViewingSamples.digitized().csv, as: "dung.csv")
    }

    @Test func decisionsOfAllKindsAreToldTheNewestFirst() throws {
        let store = office.store
        for finding in ["a", "b"] {
            try store.accept(
                AcceptedWarning(finding: finding, period: period, reason: "bí mật", name: "An", at: start))
        }
        for index in 0..<3 {
            try store.keep(
                FindingQuestion(
                    period: period, number: 4, at: start.addingTimeInterval(10 + Double(index) / 1_000), name: "Bình",
                    text: "bí mật"))
        }
        var question = try #require(try store.questions().first)
        question.answer = FindingQuestion.Answer(text: "bí mật", name: "Chi", at: start.addingTimeInterval(20))
        try store.keep(question)
        try store.accept(
            AcceptedWarning(
                finding: "c", period: period, reason: "bí mật", name: "Chi", at: start.addingTimeInterval(20)))
        let issued = IssuedReport(office.publisher)
        _ = try issued.finalize(
            period, number: "123", date: try #require(CalendarDate(iso: "2023-07-08")), signer: "Dũng",
            opening: .init(name: "Dũng", reason: "bí mật"), now: start.addingTimeInterval(30))
        try store.reopen(
            ReportPeriod(office.composition.kind.id, period),
            .init(at: start.addingTimeInterval(40), name: "Em", reason: "bí mật"))
        let decisions = try LatestDecisions(store, limit: 10).entries
        #expect(
            decisions.map(\.kind) == [
                .reopened(number: "123/BC-UBND"), .issued(number: "123/BC-UBND"), .answered(matter: "M4"),
                .asked(matter: "M4", letters: 3), .accepted(2),
            ])
        #expect(decisions.map(\.name) == ["Em", "Dũng", "Chi", "Bình", "An"])
        #expect(!"\(decisions)".contains("bí mật"))
        #expect(try LatestDecisions(store, limit: 2).entries.count == 2)
    }

    @Test func aFileThatIsWithdrawnIsNamedByItsReceipt() throws {
        _ = try office.store.decide(
            StatementDecision(kind: .withdraw, order: 1, units: nil, name: "An", reason: "gửi nhầm", at: start))
        #expect(try LatestDecisions(office.store, limit: 10).entries.map(\.kind) == [.withdrew(file: 1)])
    }
}
