import ReportingKit
import Testing

@testable import Claims

struct QuantityTests {
    struct Case: Sendable, CustomStringConvertible {
        let text: String
        let value: Double
        let bound: Quantity.Bound
        let isPercent: Bool

        init(_ text: String, _ value: Double, _ bound: Quantity.Bound = .exactly, percent: Bool = false) {
            self.text = text
            self.value = value
            self.bound = bound
            isPercent = percent
        }

        var description: String { text }
    }

    static func quantities(_ text: String) -> [Quantity] {
        SentenceTokens(VietnameseText.clean(text)).tokens.compactMap { token in
            if case .number(let quantity, .measures) = token.kind { quantity } else { nil }
        }
    }

    @Test(arguments: [
        Case("tiếp nhận 15.834 văn bản", 15_834), Case("tiếp nhận 15 834 văn bản", 15_834),
        Case("tiếp nhận 1.234.567 hồ sơ", 1_234_567), Case("đạt 52,39%", 52.39, percent: true),
        Case("đạt 52.39 %", 52.39, percent: true), Case("đạt 52,4 phần trăm", 52.4, percent: true),
        Case("hơn 15.000 văn bản", 15_000, .above), Case("đạt trên 80%", 80, .above, percent: true),
        Case("gần 1.000 doanh nghiệp", 1_000, .below), Case("khoảng 200 hộ", 200, .about),
        Case("xấp xỉ 90%", 90, .about, percent: true), Case("ước đạt 300 hồ sơ", 300, .about),
        Case("không dưới 20 xã", 20, .atLeast), Case("tối đa 5 ngày làm việc; không quá 12 hồ sơ", 12, .atMost),
        Case("hơn 1,2 tỷ đồng", 1.2e9, .above), Case("15,8 nghìn văn bản", 15_800), Case("3 nghìn tỷ đồng", 3e12),
        Case("có 09 nền tảng số", 9), Case("22/22 xã, thị trấn", 22), Case("có hai mươi ba xã", 23),
        Case("mười lăm lớp tập huấn", 15), Case("một trăm linh năm hồ sơ", 105),
        Case("hai nghìn ba trăm văn bản", 2_300),
        Case("một nửa số hồ sơ", 50, .about, percent: true), Case("1.234,5 triệu đồng", 1_234_500_000),
        Case("là 10.588 trên tổng", 10_588), Case("với 3 tỷ lệ khác nhau", 3),
    ])
    func numbersAreReadAsVietnameseTextsWriteThem(example: Case) throws {
        let quantity = try #require(Self.quantities(example.text).last ?? nil)
        #expect(abs((quantity.readings.first?.value ?? .nan) - example.value) < 1e-6)
        #expect(quantity.bound == example.bound)
        #expect(quantity.isPercent == example.isPercent)
    }

    @Test(arguments: [
        "Kế hoạch số 65/KH-UBND ngày 03/04/2023", "Công văn 1894/UBND-TTHC", "theo Đề án 06", "mức độ 3 và mức độ 4",
        "Phụ lục 1",
        "trong 6 tháng đầu năm 2023", "quý 2 năm 2023", "mạng 4G", "Nghị định 30/2020/NĐ-CP", "tăng 12 hồ sơ",
        "giảm 5,2%",
        "cao hơn 5%", "1. Công tác chỉ đạo", "ngày 30/6", "tháng 6/2023", "Quyết định số 766", "một số xã", "năm học",
        "hai bên",
        "điện thoại 0255.123456", "1.2.3",
    ])
    func numbersThatNameOrDateAreNoAmounts(text: String) {
        #expect(Self.quantities(text) == [])
    }

    @Test func aCommaBeforeThreeDigitsIsReadBothWays() {
        let readings = Self.quantities("tiếp nhận 1,234 hồ sơ").first?.readings.map(\.value)
        #expect(readings == [1_234, 1.234])
    }

    struct Holding: Sendable, CustomStringConvertible {
        let text: String
        let value: Double
        let step: Double
        let holds: Bool

        init(_ text: String, _ value: Double, step: Double = 1, _ holds: Bool) {
            self.text = text
            self.value = value
            self.step = step
            self.holds = holds
        }

        var description: String { "\(text), \(value)" }
    }

    @Test(arguments: [
        Holding("15.834 văn bản", 15_834, true), Holding("15.834 văn bản", 15_835, false),
        Holding("52,39%", 52.39, step: 0.01, true), Holding("52,38%", 52.39, step: 0.01, false),
        Holding("52,4%", 52.39, step: 0.01, true), Holding("52%", 52.39, step: 0.01, true),
        Holding("53%", 52.39, step: 0.01, false), Holding("52,669%", 52.66, step: 0.01, false),
        Holding("15,8 nghìn văn bản", 15_834, true), Holding("15,9 nghìn văn bản", 15_834, false),
        Holding("hơn 15.000 văn bản", 15_834, true), Holding("hơn 15.900 văn bản", 15_834, false),
        Holding("hơn 15.000 văn bản", 15_000, true), Holding("hơn 5.000 văn bản", 15_834, false),
        Holding("hơn 10 tin, bài", 18, true), Holding("hơn 10 tin, bài", 31, false),
        Holding("trên 80%", 85.3, step: 0.01, true), Holding("trên 80%", 95.3, step: 0.01, false),
        Holding("trên 90%", 85.3, step: 0.01, false), Holding("gần 1.000 hộ", 960, true),
        Holding("gần 1.000 hộ", 1_010, false), Holding("gần 1.000 hộ", 700, false),
        Holding("gần 90%", 86, step: 0.01, true), Holding("gần 90%", 80, step: 0.01, false),
        Holding("khoảng 200 hộ", 208, true), Holding("khoảng 200 hộ", 260, false),
        Holding("xấp xỉ 90%", 91, step: 0.01, true), Holding("xấp xỉ 90%", 95, step: 0.01, false),
        Holding("ít nhất 20 hộ", 500, true), Holding("ít nhất 20 hộ", 19, false), Holding("dưới 20 hộ", 3, true),
        Holding("một nửa số hồ sơ", 51.2, step: 0.01, true), Holding("một nửa số hồ sơ", 61.2, step: 0.01, false),
        Holding("hơn 1,2 tỷ đồng", 1_234_567_890, true), Holding("hơn 1,3 tỷ đồng", 1_234_567_890, false),
        Holding("1,234 hồ sơ", 1_234, true),
    ])
    func aStatementHoldsWithinWhatItsWordsAllow(example: Holding) throws {
        let quantity = try #require(Self.quantities(example.text).first)
        #expect(quantity.holds(for: example.value, valueStep: example.step) == example.holds)
    }

    @Test func twoStatementsOfOneFigureMayBothBeTrue() throws {
        let exact = try #require(Self.quantities("15.834 văn bản").first)
        let loose = try #require(Self.quantities("hơn 15.000 văn bản").first)
        let other = try #require(Self.quantities("15.384 văn bản").first)
        #expect(loose.isCompatible(with: exact) && exact.isCompatible(with: loose))
        #expect(!other.isCompatible(with: exact))
    }
}
