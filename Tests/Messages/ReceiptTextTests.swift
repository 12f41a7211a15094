import Foundation
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
        #expect(try text(use: nil).contains("Đơn vị: các xã, phường, đặc khu"))
    }

    @Test func aTableOfOneUnitNamesIt() throws {
        let lines = try text(unit: "Xã Bình Sơn", use: nil)
        #expect(lines.contains("Đơn vị: Xã Bình Sơn"))
        #expect(lines.count { $0.hasPrefix("Đơn vị") } == 1)
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

    @Test func aFormSaysWhatIsBlank() throws {
        let period = try #require(Period(id: "2026-Q3"))
        func line(_ answers: ReceiptText.Answers) -> [String] {
            let part = ReceiptText.Part(
                dataset: "Hạ tầng số", period: period, set: .subordinates, place: "các xã", unit: "Xã Bình Sơn",
                use: nil,
                unitCount: 1, answers: answers, totals: [], balance: "44 dòng trong tệp")
            return ReceiptText(catalogue: MessageCatalogue(language: .vi)).text(
                file: "a.xlsx", parts: [part], sections: [], findings: []
            ).split(separator: "\r\n").map(String.init)
        }
        #expect(
            line(.init(asked: 31, blank: ["Máy chủ", "Kinh phí"])).contains(
                "Đã điền 29/31 mục; còn trống: Máy chủ; Kinh phí"))
        #expect(line(.init(asked: 31, blank: [])).contains("Đã điền 31/31 mục"))
        #expect(!line(.init(asked: 31, blank: [])).contains("44 dòng trong tệp"))
    }

    @Test func theLedgersNumberAndTheTimeInVietnamAreSaid() {
        func lines(_ number: ReceiptText.Number?, _ contact: String?) -> [String] {
            ReceiptText(catalogue: MessageCatalogue(language: .vi)).text(
                file: "a.xlsx", number: number, parts: [], sections: [], findings: [], contact: contact
            ).split(separator: "\r\n").map(String.init)
        }
        // 2026-07-02T17:05:59Z
        let received = Date(timeIntervalSince1970: 1_783_011_959)
        let told = lines(.init(number: 118, receivedAt: received), "Lê Thị Hoa, 0255 3822 123")
        #expect(told.first == "ĐÃ NHẬN – số 118, 00:05 ngày 03/07/2026: a.xlsx")
        #expect(told.last == "Cần hỏi thêm: Lê Thị Hoa, 0255 3822 123.")
        #expect(!lines(nil, nil).contains { $0.contains(" – số ") || $0.hasPrefix("Cần hỏi") })
    }
}
