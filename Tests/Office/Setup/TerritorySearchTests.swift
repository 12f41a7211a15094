import ReportingKit
import Testing

@testable import Office

struct TerritorySearchTests {
    private func find(_ text: String) throws -> TerritorySearch.Answer {
        TerritorySearch(today: try #require(CalendarDate(iso: "2026-11-20"))).find(text)
    }

    @Test(arguments: [
        ("51", "51"), ("Tỉnh Quảng Ngãi", "51"), ("Thanh Hóa", "38"), ("da nang", "48"), ("TP. Đà Nẵng", "48"),
        ("UBND TP.Đà Nẵng", "48"),
        ("Xã Bình Sơn, Quảng Ngãi", "21040"), ("21040", "21040"), ("huyện bình sơn", "524"), ("524", "524"),
    ])
    func aTerritoryIsMeantByCodeOrName(text: String, code: String) throws {
        guard case .unit(let unit) = try find(text) else {
            Issue.record("\(text): \(try find(text))")
            return
        }
        #expect(unit.code.rawValue == code)
    }

    @Test func aCodeThatWasUsedAgainMeansTheUnitOfToday() throws {
        guard case .unit(let unit) = try find("21040") else { throw SetupFault(description: "none") }
        #expect(unit.name == "Xã Bình Sơn")
    }

    @Test func whatSeveralAreNamedIsNotGuessed() throws {
        guard case .several(let found) = try find("bình sơn") else {
            Issue.record("one was guessed")
            return
        }
        #expect(found.prefix(3).allSatisfy { $0.unit.name == "Xã Bình Sơn" })
    }

    @Test func whatNoneIsNamedIsSaid() throws {
        guard case .none = try find("không đâu cả xyz") else {
            Issue.record("something was found")
            return
        }
    }
}
