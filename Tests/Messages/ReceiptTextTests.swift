import Messages
import ReportingKit
import Testing

struct ReceiptTextTests {
    private func text(unit: String? = nil, use: ReceiptText.Use?) throws -> [String] {
        let period = try #require(Period(id: "2026-Q3"))
        let part = ReceiptText.Part(
            dataset: "Số hóa hồ sơ", period: period, set: .subordinates, place: "các xã, phường, đặc khu", unit: unit,
            use: use, unitCount: unit == nil ? 96 : 1, totals: [], balance: "")
        return ReceiptText(catalogue: MessageCatalogue(language: .vi)).text(
            file: "a.xlsx", parts: [part], sections: [], findings: []
        ).split(separator: "\r\n").map(String.init)
    }

    @Test func aPlaceIsSaidInTheTerritorysWords() throws {
        #expect(try text(use: nil).contains("Phạm vi: các xã, phường, đặc khu"))
    }

    @Test func aTableOfOneUnitNamesIt() throws {
        let lines = try text(unit: "Xã Bình Sơn", use: nil)
        #expect(lines.contains("Đơn vị: Xã Bình Sơn"))
        #expect(!lines.contains { $0.hasPrefix("Phạm vi") })
    }

    @Test func whatTheFiguresAreForIsSaid() throws {
        let use = ReceiptText.Use(appendices: [3, 5], sections: ["Dịch vụ công trực tuyến"])
        #expect(try text(use: use).contains("Dùng cho: Phụ lục III, V; mục “Dịch vụ công trực tuyến”"))
        #expect(try text(use: .init(appendices: [1], sections: [])).contains("Dùng cho: Phụ lục I"))
    }

    /// A finding says so.
    @Test func nothingIsSaidOfAUseThatThereIsNot() throws {
        #expect(try !text(use: .init(appendices: [], sections: [])).contains { $0.hasPrefix("Dùng cho") })
    }
}
