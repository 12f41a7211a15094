import Foundation
import OfficeSupport
import ReportingKit
import TestSupport
import Testing

@testable import Office

/// The day on which the periods of a dataset close, and the reports that close on it.
struct ClosingDayTests {
    private func warnings(_ dataset: String, _ configuration: String = "") throws -> [String] {
        let folder = try TemporaryFolder("closing")
        let datasets = folder.url.appending(path: "datasets")
        try FileManager.default.createDirectory(at: datasets, withIntermediateDirectories: true)
        try "dataset: visits\ntitle: Lượt khách\nfields: { people: { title: Số lượt } }\n\(dataset)".write(
            to: datasets.appending(path: "visits.yaml"), atomically: true, encoding: .utf8)
        let templates = TestOffice.root.appending(path: "config/reports/chuyen-doi-so").path(percentEncoded: false)
        let file = folder.url.appending(path: "baocaod.yaml")
        try "reporting_unit: \"51\"\ntemplates: \(templates)\n\(configuration)".write(
            to: file, atomically: true, encoding: .utf8)
        let check = try ConfigurationCheck(file, modules: TestOffice.modules)
        let day = try #require(CalendarDate(iso: "2026-11-05"))
        return try check.warnings(on: day).filter { $0.key == "closing_day" }.map {
            "\(URL(filePath: $0.file).lastPathComponent):\($0.line): \($0.message)"
        }
    }

    @Test func aDayOnWhichNoReportClosesIsToldWithItsLine() throws {
        #expect(
            try warnings("closing_day: 14\n") == [
                "visits.yaml:4: no report of \"visits\" closes on day 14, so that its tables are shown in none"
            ])
    }

    @Test func aDayOnWhichAReportClosesIsNot() throws {
        #expect(try warnings("closing_day: 14\n", "report: { closing_day: 14 }\n").isEmpty)
        #expect(try warnings("").isEmpty)
    }
}
