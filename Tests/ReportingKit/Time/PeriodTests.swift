import Testing

@testable import ReportingKit

struct PeriodTests {
    @Test(arguments: [
        "0001-01-01..9999-12-31", "1900-01-01..2199-12-31", "1899-12-31..1900-01-01", "2020-01-01..2030-01-02",
    ])
    func noPeriodIsLongerThanTenYearsOrBefore1900(id: String) { #expect(Period(id: id) == nil) }

    @Test func tenYearsAreAPeriod() { #expect(Period(id: "2020-01-01..2029-12-31")?.dayCount == 3_653) }

    @Test func ofManyGapsTheFirstAreNamed() throws {
        let years = try #require(Period(id: "2020-01-01..2029-12-31"))
        let gaps = (1...9).flatMap { year in [1, 4, 7].compactMap { Period(year: 2019 + year, .month($0)) } }
        let words = years.words(ofGaps: gaps)
        #expect(words.hasPrefix("tháng 1 năm 2020, tháng 4 năm 2020"))
        #expect(words.hasSuffix(" và 15 khoảng khác"))
        // Whole years are named by their days and not month by month.
        #expect(years.words(ofGaps: [years]) == "01/01/2020–31/12/2029")
    }

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

    @Test(arguments: [
        "2023-H3", "2023-Q5", "2023-13", "23-H1", "2023-6", "", "2023-H1-1", "H1", "2023-+1", "2023-W54", "2021-W53",
        "2023-8M", "2023-06-30..2023-06-01", "..", "2023-06-30..",
    ])
    func otherTextsAreNoPeriods(id: String) { #expect(Period(id: id) == nil) }

    @Test func formerPeriodAndSameOfLastYear() throws {
        let half = try #require(Period(id: "2023-H1"))
        #expect(half.former?.id == "2022-H2")
        #expect(half.sameLastYear?.id == "2022-H1")
        #expect(try #require(Period(id: "2023-01")).former?.id == "2022-12")
    }

    @Test(
        arguments: [
            ("2026-9M", "2026-01-01", "2026-09-30", nil, "2025-9M"),
            ("2026-W47", "2026-11-16", "2026-11-22", "2026-W46", "2025-W47"),
            ("2020-W53", "2020-12-28", "2021-01-03", "2020-W52", nil),
            ("2026-W01", "2025-12-29", "2026-01-04", "2025-W52", "2025-W01"),
            ("2026-06-15..2026-09-14", "2026-06-15", "2026-09-14", "2026-03-15..2026-06-14", "2025-06-15..2025-09-14"),
            ("2025-12-15..2026-06-14", "2025-12-15", "2026-06-14", "2025-06-15..2025-12-14", "2024-12-15..2025-06-14"),
            ("2026-01-01..2026-10-31", "2026-01-01", "2026-10-31", nil, "2025-01-01..2025-10-31"),
            ("2025-12-15..2026-10-14", "2025-12-15", "2026-10-14", nil, "2024-12-15..2025-10-14"),
            ("2025-01-01..2025-02-28", "2025-01-01", "2025-02-28", nil, "2024-01-01..2024-02-29"),
            ("2026-03-05..2026-04-07", "2026-03-05", "2026-04-07", "2026-01-30..2026-03-04", "2025-03-05..2025-04-07"),
            ("2025-12-15..2026-01-14", "2025-12-15", "2026-01-14", "2025-11-15..2025-12-14", "2024-12-15..2025-01-14"),
            ("2024-02", "2024-02-01", "2024-02-29", "2024-01", "2023-02"),
            ("2025-12-15..2026-09-14", "2025-12-15", "2026-09-14", nil, "2024-12-15..2025-09-14"),
            ("2025-12-15..2026-12-14", "2025-12-15", "2026-12-14", "2024-12-15..2025-12-14", "2024-12-15..2025-12-14"),
        ] as [(String, String, String, String?, String?)])
    func everyKindHasItsDaysAndNeighbours(
        id: String, first: String, last: String, former: String?, lastYear: String?
    ) throws {
        let period = try #require(Period(id: id))
        #expect(period.id == id)
        #expect((period.firstDay.iso, period.lastDay.iso) == (first, last))
        #expect(period.former?.id == former)
        #expect(period.sameLastYear?.id == lastYear)
    }

    @Test func wordsNameAPeriodThatClosesEarlier() throws {
        let quarter = try #require(Period(year: 2026, .quarter(3)))
        #expect(quarter.closing(on: 14).id == "2026-06-15..2026-09-14")
        #expect(quarter.closing(on: 14).vietnamese == "quý III năm 2026 (từ 15/06/2026 đến 14/09/2026)")
        #expect(quarter.closing(on: nil) == quarter)
        #expect(try #require(Period(year: 2026, .month(1))).closing(on: 14).id == "2025-12-15..2026-01-14")
        #expect(try #require(Period(id: "2026-W47")).closing(on: 14).id == "2026-W47")
        #expect(Period(year: 2026, .quarter(3), closingDay: 28) == nil)
        #expect(try #require(Period(id: "2026-W47")).vietnamese == "tuần 47 năm 2026")
        #expect(try #require(Period(id: "2026-9M")).vietnamese == "9 tháng đầu năm 2026")
    }

    @Test func theFewestPartsThatCoverExactlyAreChosen() throws {
        func periods(_ ids: String...) throws -> [Period] { try ids.map { try #require(Period(id: $0)) } }
        let half = try #require(Period(id: "2026-H1"))
        #expect(
            half.cover(by: try periods("2026-01", "2026-02", "2026-03", "2026-Q1", "2026-04", "2026-05", "2026-06"))
                == (try periods("2026-Q1", "2026-04", "2026-05", "2026-06")))
        #expect(half.cover(by: try periods("2026-Q1", "2026-04", "2026-06")) == nil)
        #expect(half.gaps(in: try periods("2026-Q1", "2026-04", "2026-06")) == (try periods("2026-05")))
        #expect(half.cover(by: try periods("2026-Q1", "2026-Q2", "2026-H1", "2026")) == [half])
        #expect(half.gaps(in: []) == [half])
    }

    @Test func aCoverIsExactAndAsSmallAsAnyOther() throws {
        let whole = try #require(Period(id: "2026-Q1"))
        let parts = try [
            "2026-01", "2026-02", "2026-03", "2026-01-01..2026-02-28", "2026-02-01..2026-03-31", "2026-W02",
        ]
        .map { try #require(Period(id: $0)) }
        for chosen in 0..<(1 << parts.count) {
            let some = parts.indices.filter { chosen & (1 << $0) != 0 }.map { parts[$0] }
            let smallest = Self.covers(of: whole, by: some).map(\.count).min()
            let found = whole.cover(by: some)
            #expect(found?.count == smallest)
            if let found {
                #expect(found.reduce(0) { $0 + $1.dayCount } == whole.dayCount)
                #expect(whole.gaps(in: some).isEmpty)
            }
        }
    }

    /// Every way to lay parts end to end from the first day to the last.
    private static func covers(of whole: Period, by parts: [Period]) -> [[Period]] {
        parts.filter { $0.firstDay == whole.firstDay && whole.contains($0) }.flatMap { part -> [[Period]] in
            guard let rest = Period(part.lastDay.adding(days: 1), through: whole.lastDay) else { return [[part]] }
            return covers(of: rest, by: parts).map { [part] + $0 }
        }
    }

    @Test func officialDateHasZerosWhereTheDecreeWantsThem() throws {
        #expect(try #require(CalendarDate(iso: "2023-07-05")).official == "ngày 05 tháng 7 năm 2023")
        #expect(try #require(CalendarDate(iso: "2023-02-11")).official == "ngày 11 tháng 02 năm 2023")
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    }

    @Test(arguments: ["2026-H1", "2025", "2026-06-15..2026-09-14", "2025-01-01..2026-12-31"])
    func aPeriodIsAskedForByItsName(id: String) { #expect(Period(asked: id)?.id == Period(id: id)?.id) }

    /// Something is made for each month of a period, in many cells: a thousand years of them would take all memory.
    @Test(arguments: [
        "0001-01-01..9999-12-31", "1900-01-01..9999-12-31", "2020-01-01..2026-12-31", "0001", "9999-H1", "", "2026-H3",
    ])
    func whatNoReportIsOfIsNoPeriodToAskFor(id: String) { #expect(Period(asked: id) == nil) }
}
