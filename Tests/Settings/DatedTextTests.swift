import ReportingKit
import Testing

@testable import Settings

struct DatedTextTests {
    @Test func `one text holds for all time`() throws {
        let text = DatedText([.init("Kế hoạch năm 2026")])
        #expect(text.text(on: try #require(CalendarDate(iso: "2019-01-01"))) == "Kế hoạch năm 2026")
    }

    @Test func `of several the one of the day counts, and none where none holds`() throws {
        let first = Validity(until: CalendarDate(iso: "2026-06-30"))
        let second = Validity(from: CalendarDate(iso: "2026-07-01"), until: CalendarDate(iso: "2026-12-31"))
        let text = DatedText([.init("cũ", days: first), .init("mới", days: second)])
        for (day, said) in [("2026-06-30", "cũ"), ("2026-07-01", "mới"), ("2027-01-01", "")] {
            #expect(text.text(on: try #require(CalendarDate(iso: day))) == said)
        }
    }
}
