import Foundation
import OfficeSupport
import ReportingKit
import Testing

@testable import Office

/// Lists of dossiers of two months: those that the first left unsettled are the ones that the second begins with.
struct CarriedDossiersTests {
    private let office: TestOffice

    init() throws { office = try TestOffice() }

    private struct Dossier {
        let number: Int
        let received: String
        var result = ""
    }

    private func list(_ month: Int, _ dossiers: [Dossier]) -> String {
        let days = month == 4 ? 30 : 31
        let lines = [
            ["DANH SÁCH HỒ SƠ"], ["Từ ngày 01/0\(month)/2023 đến ngày \(days)/0\(month)/2023"],
            [
                "Mã hồ sơ", "Đơn vị tiếp nhận", "Ngày tiếp nhận", "Ngày trả kết quả", "Trạng thái", "Mức độ DVC",
                "Hình thức tiếp nhận",
            ],
        ]
        let rows = dossiers.map { dossier in
            [
                "H\(dossier.number)", "UBND xã Bình An", dossier.received, dossier.result,
                dossier.result.isEmpty ? "Đang giải quyết" : "Đã trả kết quả", "Mức độ 4", "Trực tuyến",
            ]
        }
        return (lines + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
    }

    /// Two of five are left.
    private var april: String {
        list(
            4,
            (1...5).map { Dossier(number: $0, received: "1\($0)/04/2023", result: $0 > 3 ? "" : "2\($0)/04/2023") })
    }

    private func chains(_ may: String) throws -> [Finding] {
        #expect(try office.drop(april, as: "thang 4.csv").isTaken)
        #expect(try office.drop(may, as: "thang 5 - xac nhan.csv", day: 1).isTaken)
        return try office.publisher.model(try period("2023-05"))?.findings.filter { $0.code == .stockChain } ?? []
    }

    private func period(_ id: String) throws -> Period { try #require(Period(id: id)) }

    private let fresh = (6...20).map { Dossier(number: $0, received: "05/05/2023", result: "09/05/2023") }

    @Test func aListWithWhatTheFormerMonthLeftIsRight() throws {
        let carried = [4, 5].map { Dossier(number: $0, received: "1\($0)/04/2023", result: "08/05/2023") }
        #expect(try chains(list(5, carried + fresh)) == [])
        let table = try office.store.tablesInForce(
            period: try period("2023-05"), dataset: "dossier_progress", place: .subordinates
        ).first
        #expect(table?.rows.first?.row["carried"] == .count(2))
        #expect(table?.rows.first?.row["received"] == .count(15))
    }

    @Test func aListThatLacksOneOfThemIsToldWithBothNumbers() throws {
        let carried = [Dossier(number: 4, received: "14/04/2023", result: "08/05/2023")]
        let found = try #require(try chains(list(5, carried + fresh)).first)
        #expect([found.found, found.expected] == ["1", "2"])
        #expect(
            office.composition.catalogue.sentence(for: found)
                == "“UBND xã Bình An”: “Tiếp nhận – Kỳ trước chuyển sang” của tháng 5 năm 2023 là 1, nhưng “Đang giải quyết – Tổng số” của tháng 4 năm 2023 là 2."
        )
        #expect(found.otherPlace?.file == "thang 4.csv")
    }

    @Test func aListByTheDayOfReceiptSaysNothingOfThem() throws {
        #expect(try chains(list(5, fresh)) == [])
    }
}
