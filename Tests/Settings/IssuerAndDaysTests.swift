import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct IssuerAndDaysTests {
    private func parse(_ text: String) throws(SettingsErrors) -> Settings {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "b.yaml", folder: URL(filePath: "/etc/baocaod"))
    }

    private func errors(_ text: String) -> [SettingsError] {
        do throws(SettingsErrors) {
            _ = try parse(text)
            return []
        } catch {
            return error.errors
        }
    }

    private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    @Test func theReportingUnitSignsUnlessAnIssuerIsNamed() throws {
        #expect(try parse("").issuingUnit == "51")
        let settings = try parse("issuer: \"51.07\"")
        #expect(settings.issuingUnit == "51.07")
        #expect(settings.unitPlaces["issuer"]?.line == 2)
    }

    @Test func holidaysAreDaysAndRowsOfDays() throws {
        let days = try parse("holidays: [\"2026-09-02\", 2026-02-16..2026-02-18]").holidays
        #expect(
            days == [
                try date("2026-09-02"), try date("2026-02-16"), try date("2026-02-17"), try date("2026-02-18"),
            ])
    }

    @Test(arguments: ["02/09/2026", "2026-02-30", "2026-02-18..2026-02-16", "2026-01-01..2026-12-31"])
    func whatIsNoHolidayIsNamed(day: String) {
        let found = errors("holidays:\n  - \"\(day)\"")
        #expect(found.map(\.line) == [3])
        #expect(found.first?.message == "\"\(day)\" is no day")
    }

    @Test func aDatasetMayCloseOnAnotherDay() throws {
        let report = try parse("report: {closing_day: 14, closing_days: {loans: 20}}").report
        #expect(report.closingDay(of: "loans") == 20)
        #expect(report.closingDay(of: "parcels") == 14)
        let last = try parse("report: {closing_day: 14, closing_days: {loans: last}}").report
        #expect(last.closingDay(of: "loans") == nil)
    }

    @Test func closingDaysOfUnknownDatasetsAndImpossibleDaysAreNamed() {
        let found = errors("report:\n  closing_days:\n    loanz: 14\n    loans: 28")
        #expect(found.map(\.line) == [4, 5])
        #expect(found.first?.hint?.hasPrefix("did you mean \"loans\"?") == true)
        #expect(found.last?.key == "report.closing_days.loans")
    }

    @Test func whoOwesADatasetIsToldBySets() throws {
        let report = try parse("report: {due: {loans: [offices, subordinates]}}").report
        #expect(report.due == ["loans": [.offices, .subordinates]])
        let found = errors("report:\n  due:\n    loanz: [offices]\n    loans: [ofices, whole]")
        #expect(found.map(\.line) == [4, 5, 5])
        #expect(found.map(\.key).suffix(2) == ["report.due.loans", "report.due.loans"])
        #expect(found.first { $0.line == 5 }?.hint?.hasPrefix("did you mean \"offices\"?") == true)
    }

    @Test func dataMayBeDueOnTheLastDayAndNeverInBytes() throws {
        #expect(try parse("report: {due_days: 0}").report.dueDays == 0)
        #expect(errors("report: {due_days: 10KiB}").map(\.key) == ["report.due_days"])
    }

    @Test func wordsOfCategoriesAreTaught() throws {
        let settings = try parse("words: {loan_slips: {state: {settled: [\"Xong một cửa\"]}}}")
        #expect(settings.wordVariants == ["loan_slips": ["state": ["settled": ["Xong một cửa"]]]])
    }

    @Test func faultsOfTaughtWordsAreNamed() {
        let found = errors(
            """
            words:
              loan_slip: {}
              loan_slips:
                stat: {}
                state:
                  setled: ["A"]
                  pending: ["Đã giải quyết xong"]
                  withdrawn: ["B"]
                  settled: ["b"]
            """)
        #expect(found.map(\.line) == [3, 5, 7, 8, 10])
        #expect(found[0].hint?.hasPrefix("did you mean \"loan_slips\"?") == true)
        #expect(found[1].hint?.hasPrefix("did you mean \"state\"?") == true)
        #expect(found[2].hint?.hasPrefix("did you mean \"settled\"?") == true)
        #expect(found[3].message == "\"Đã giải quyết xong\" already means settled")
        #expect(found[4].message == "\"b\" already means withdrawn")
    }
}
