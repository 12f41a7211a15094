import Recognition
import Testing

@testable import Drafts

struct PersonNamesTests {
    @Test(arguments: [
        "Nguyễn Văn An", "Lê Thị Sáu", "bà Trần Thị Bé", "Hộ ông Võ Sáu", "NGUYỄN VĂN AN", "phạm thị hoa", "A Thương",
        "Y Blum", "Ông Tám", "Huỳnh Ngọc Thanh Trúc",
    ])
    func namesOfPersonsAreTold(name: String) {
        #expect(PersonNames.isOne(name))
        #expect(!IndicatorWords.isOne(name))
    }

    @Test(arguments: [
        "Nhận thức số", "HỒ CHỨA NƯỚC", "Mai táng phí", "Lê", "Tổng giá trị sản xuất", "Hồ sơ trực tuyến", "Đất đai",
        "Xã Bình Sơn", "Sở Nội vụ", "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA", "Trâu, bò", "Cao su", "Anh hùng lao động",
    ])
    func otherTextsAreNone(text: String) {
        #expect(!PersonNames.isOne(text))
        #expect(!PersonNames.stands(in: text))
    }

    @Test(arguments: [
        "Hỗ trợ hộ bà Lê Thị Sáu", "Chi cho Nguyễn Văn An tháng 9", "Nhà anh Tư", "Số tiền NGUYỄN VĂN AN nhận",
        "Tổng số tiền 0905 000 111", "Số CCCD 051099000123", "Thư an@example.vn",
    ])
    func aLineThatNamesSomebodyIsNoIndicator(line: String) {
        #expect(!IndicatorWords.isOne(line))
        #expect(!IndicatorWords.isHarmless(line))
    }

    @Test(arguments: [
        "Số cuộc kiểm tra", "Tỷ lệ hoàn thành kế hoạch CCHC", "Nhận thức số", "Nông, lâm nghiệp và thủy sản",
        "KINH TẾ", "Xã hội", "Công nghiệp - xây dựng", "Số thôn có sóng 5G", "Kế hoạch năm 2026 được ban hành",
    ])
    func linesThatReadLikeIndicatorsAreOnes(line: String) {
        #expect(IndicatorWords.isOne(line))
    }
}
