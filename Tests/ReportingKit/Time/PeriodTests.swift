import Testing

@testable import ReportingKit

struct PeriodTests {
    @Test(arguments: [
        ("2023", "2023-01-01", "2023-12-31", "năm 2023"),
        ("2023-H1", "2023-01-01", "2023-06-30", "6 tháng đầu năm 2023"),
        ("2023-Q2", "2023-04-01", "2023-06-30", "quý II năm 2023"),
        ("2024-02", "2024-02-01", "2024-02-29", "tháng 2 năm 2024"),
    ])
    func idGivesDaysAndName(id: String, first: String, last: String, name: String) throws {
        let period = try #require(Period(id: id))
        #expect(period.id == id)
        #expect(period.firstDay.iso == first)
        #expect(period.lastDay.iso == last)
        #expect(period.vietnamese == name)
        #expect(Period(from: period.firstDay, to: period.lastDay) == period)
    }

    @Test(arguments: ["2023-H3", "2023-Q5", "2023-13", "23-H1", "2023-6", "", "2023-H1-1", "H1", "2023-+1"])
    func otherTextsAreNoPeriods(id: String) { #expect(Period(id: id) == nil) }

    @Test func formerPeriodAndSameOfLastYear() throws {
        let half = try #require(Period(id: "2023-H1"))
        #expect(half.previous.id == "2022-H2")
        #expect(half.sameLastYear.id == "2022-H1")
        #expect(try #require(Period(id: "2023-01")).previous.id == "2022-12")
    }

    @Test func officialDateHasZerosWhereTheDecreeWantsThem() throws {
        #expect(try #require(CalendarDate(iso: "2023-07-05")).official == "ngày 05 tháng 7 năm 2023")
        #expect(try #require(CalendarDate(iso: "2023-02-11")).official == "ngày 11 tháng 02 năm 2023")
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    }
}
