import Testing

@testable import ReportingKit

struct TitleWordsTests {
    private static let term = DatedTerm(
        "partial_services", "một phần", former: ("một phần (mức độ 3)", CalendarDate(iso: "2023-12-31")))

    private func words(_ territory: UnitCode, on iso: String) throws -> TitleWords {
        let day = try #require(CalendarDate(iso: iso))
        let register = UnitRegister.around(territory, adding: [])
        let unit = try #require(register.unit(territory, on: day))
        return TitleWords(
            SetWords(unit, on: day, register: register), territory: unit.kind,
            terms: [Self.term.name: Self.term.words(on: day)])
    }

    @Test(arguments: [
        ("524" as UnitCode, "2023-06-30", "SỐ HÓA TOÀN HUYỆN của các xã, thị trấn, một phần (mức độ 3)"),
        ("51", "2026-09-30", "SỐ HÓA TOÀN TỈNH của các xã, phường, đặc khu, một phần"),
    ])
    func titlesAreFilledForTerritoryAndDay(territory: UnitCode, day: String, said: String) throws {
        let words = try words(territory, on: day)
        #expect(words.filled("SỐ HÓA {WHOLE} của {subordinates}, {partial_services}") == said)
    }

    @Test func whatIsNoPlaceStays() throws {
        let words = try words("51", on: "2026-09-30")
        #expect(words.filled("{unknown} {") == "{unknown} {")
        #expect(words.filled("(3)=(2)/(1)") == "(3)=(2)/(1)")
    }

    @Test func namesForTemplatesAreThoseThatAreFilled() throws {
        #expect(Set(TitleWords.names) == Set(TitleWords.named(try words("51", on: "2026-09-30").sets).keys))
    }

    @Test(arguments: [
        ("2023-12-31", "một phần (mức độ 3)"), ("2024-01-01", "một phần"), ("2022-01-01", "một phần (mức độ 3)"),
    ])
    func aTermHasTheWordsOfItsDay(day: String, words: String) throws {
        #expect(Self.term.words(on: try #require(CalendarDate(iso: day))) == words)
    }
}
