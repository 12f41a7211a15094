import Testing

@testable import ReportingKit

@Suite struct SaidWordsTests {
    /// Through the years in which districts ended and communes were merged, in the order of days and against it.
    @Test(arguments: ["51", "524", "48", "79"])
    func wordsThatAreKeptAreThoseOfTheDay(_ code: String) throws {
        let register = UnitRegister.around(UnitCode(code), adding: [])
        let said = SaidWords()
        var days: [CalendarDate] = []
        for year in 2018...2027 {
            for month in 1...12 { days.append(try #require(CalendarDate(year: year, month: month, day: month * 2))) }
        }
        var asked = 0
        for day in days + days.reversed() {
            guard let unit = register.unit(UnitCode(code), on: day) else { continue }
            asked += 1
            #expect(said.sets(of: unit, on: day, register) == SetWords(unit, on: day, register: register), "\(day)")
        }
        #expect(asked > 0)
    }
}
