import Foundation
import OfficeSupport
import ReportingKit
import Testing

@testable import Viewing

struct PeriodsAtHandTests {
    private func periods(on day: String, dropping isDropped: Bool = false) throws -> [String] {
        let office = try TestOffice()
        if isDropped { try office.drop(try ViewingSamples.digitized().csv, as: "van ban.csv") }
        return try PeriodsAtHand(
            office.composition, store: office.store, today: try #require(CalendarDate(iso: day))
        ).periods.map(\.id)
    }

    @Test func aPeriodThatEndedIsAtHandBeforeAnythingCame() throws {
        #expect(try periods(on: "2023-07-01").contains("2023-H1"))
        #expect(!(try periods(on: "2023-06-30").contains("2023-H1")))
    }

    @Test func anOfficeThatEndedOwesNothingAnyMore() throws {
        #expect(try periods(on: "2026-11-26") == [])
        #expect(try periods(on: "2026-11-26", dropping: true) == ["2023-H1"])
    }
}
