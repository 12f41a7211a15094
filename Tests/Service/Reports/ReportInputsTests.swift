import OfficeSupport
import ReportingKit
import Settings
import Testing

@testable import Service

struct ReportInputsTests {
    private let settings: Settings

    init() throws { settings = try TestOffice.composition.get().settings }

    private func changed(_ change: (inout Settings) throws -> Void) rethrows -> Bool {
        var other = settings
        try change(&other)
        return ReportInputs.text(other) != ReportInputs.text(settings)
    }

    @Test func whatTheReportSaysIsWorthAnotherTry() throws {
        #expect(changed { $0.issuer = "524.01" })
        #expect(changed { $0.report.closingDays = ["digitization": 14] })
        #expect(changed { $0.report.closingDays = ["digitization": nil] })
        #expect(try changed { $0.holidays = [try #require(CalendarDate(iso: "2026-09-02"))] })
        #expect(!changed { $0.folders.quietTime = .seconds(5) })
        #expect(!changed { $0.issuer = $0.reportingUnit })
    }

    @Test func theOrderOfEntriesSaysNothing() {
        let names = (0..<40).map { DatasetID("d\($0)") }
        var (one, other) = (settings, settings)
        for name in names { one.report.closingDays.updateValue(14, forKey: name) }
        other.report.closingDays.reserveCapacity(1_000)
        for name in names.reversed() { other.report.closingDays.updateValue(14, forKey: name) }
        #expect(ReportInputs.text(one) == ReportInputs.text(other))
    }
}
