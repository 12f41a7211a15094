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

    @Test(arguments: [
        ("reports: [a, a]", 2, "\"a\" stands twice"),
        ("reports:\n  a: { due_day: 5 }", 3, "unknown key"),
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
