import DeclaredSupport
import Foundation
import ReportingKit
import Testing

@testable import Settings

struct ReportsSettingsTests {
    private func read(_ text: String) throws(SettingsErrors) -> Settings {
        try SettingsReader(modules: [LibraryModule()]).parse(
            "reporting_unit: \"51\"\n" + text, file: "baocaod.yaml", folder: URL(filePath: "/etc/baocaod"))
    }

    @Test func aListNamesTheReportsThatAnOfficeMakes() throws {
        let settings = try read("reports: [chuyen-doi-so, kiem-soat-tthc]")
        #expect(settings.reports.map(\.id) == ["chuyen-doi-so", "kiem-soat-tthc"])
        #expect(settings.reportFolders.map(\.path) == ["/etc/baocaod/reports"])
    }

    @Test func whatIsSaidOfOneReportWinsOverWhatIsSaidOfAll() throws {
        let settings = try read(
            """
            report: { number_symbol: BC-UBND, due_days: 10, place: Quảng Ngãi }
            reports:
              chuyen-doi-so:
              kiem-soat-tthc:
                closing_day: 14
                number_symbol: BC-VP
                recipients: [Như trên, "Lưu: VT, KSTT"]
                periods: [month]
                targets: { loans.whole.lent_rate: { at_least: 80 } }
            """)
        let kind = try #require(settings.reports.last)
        let report = kind.keys.over(settings.report)
        #expect(report.numberSymbol == "BC-VP" && report.dueDays == 10 && report.place == "Quảng Ngãi")
        #expect(report.closingDay == 14 && report.recipients == ["Như trên", "Lưu: VT, KSTT"])
        #expect(kind.periods == [.month])
        #expect(kind.targets.map(\.key.figure) == ["loans.whole.lent_rate"])
        #expect(settings.reports[0].keys.over(settings.report) == settings.report)
    }

    @Test func `a legal basis and a website may change in time`() throws {
        let report = try read(
            """
            report:
              website: binhson.quangngai.gov.vn
              legal_basis:
                - { text: Kế hoạch năm 2026, until: 2026-12-31 }
                - { text: Kế hoạch năm 2027, from: 2027-01-01 }
            """
        ).report
        let (last, first) = (
            try #require(CalendarDate(iso: "2026-12-31")), try #require(CalendarDate(iso: "2027-01-01"))
        )
        #expect(report.legalBasis.text(on: last) == "Kế hoạch năm 2026")
        #expect(report.legalBasis.text(on: first) == "Kế hoạch năm 2027")
        #expect(report.website.text(on: first) == "binhson.quangngai.gov.vn")
    }

    @Test(arguments: [
        ("reports: [a, a]", 2, "\"a\" stands twice"),
        ("reports:\n  a: { due_day: 5 }", 3, "unknown key"),
        ("report:\n  legal_basis: [{ text: A, until: 31/12/2026 }]", 3, "\"31/12/2026\" is no day"),
        ("report:\n  legal_basis: [{ from: 2026-01-01 }]", 3, "text is missing"),
        ("report:\n  website: [{ text: A, from: 2026-02-01, until: 2026-01-01 }]", 3, "until lies before from"),
        ("reports:\n  a: { periods: [moth] }", 3, "\"moth\" is not allowed"),
        (
            "reports:\n  a: { targets: { loans.whole.lnt: { at_least: 5 } } }", 3,
            "\"loans\" has no field"
        ),
        ("reports:\n  a: { targets: { loans.whole.lent: 5 } }", 3, "expected keys with values"),
    ])
    func aFaultIsNamedWithItsLine(text: String, line: Int, message: String) {
        #expect {
            _ = try read(text)
        } throws: { error in
            (error as? SettingsErrors)?.errors.first.map { $0.line == line && $0.message.hasPrefix(message) } == true
        }
    }
}
