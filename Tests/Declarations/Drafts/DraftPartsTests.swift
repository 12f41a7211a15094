import ReportingKit
import Testing

@testable import Drafts

struct DraftPartsTests {
    @Test(arguments: [
        ("Số hồ sơ tiếp nhận", "so_ho_so_tiep_nhan"), ("Đã giải quyết (%)", "da_giai_quyet"), ("Tỷ lệ (3)", "ty_le"),
        ("5G", "n_5g"), ("Rate", "gia_tri_rate"), ("---", "cot"),
    ])
    func namesAreASCII(title: String, name: String) {
        #expect(FieldNames.ascii(title) == name)
    }

    @Test(arguments: [
        ("KẾT QUẢ SỐ HÓA QUÝ III NĂM 2026", "KẾT QUẢ SỐ HÓA"), ("SỐ LIỆU 6 THÁNG ĐẦU NĂM 2026", "SỐ LIỆU"),
        ("BÁO CÁO THÁNG 10/2026 VÀ LŨY KẾ TỪ ĐẦU NĂM", "BÁO CÁO"),
        ("THỐNG KÊ HỌC SINH NĂM HỌC 2026-2027", "THỐNG KÊ HỌC SINH"),
        ("CÔNG TÁC HỘ TỊCH QUÝ III/2026", "CÔNG TÁC HỘ TỊCH"),
        ("BỘ CHỈ SỐ CẤP XÃ", "BỘ CHỈ SỐ CẤP XÃ"),
    ])
    func titlesLoseTheirPeriod(title: String, plain: String) {
        #expect(TitleLines.withoutPeriod(title) == plain)
    }

    @Test func formulasOfColumnsAreRead() {
        let formulas = ColumnFormulas([
            (0, "(3)=(4)+(5)+(6)"), (1, "(4)"), (2, "(5)"), (3, "(6)"), (4, "7=3-4"), (5, "(8)=(7)/(3)*100%"),
            (6, "(9)=((4)+(5))/(3)"), (7, "(10)=abc"), (8, "(11)=(99)+(3)"),
        ]).formulas
        #expect(formulas.map(\.field) == [0, 4, 5, 6])
        #expect(
            formulas.map(\.form) == [
                .sum(plus: [1, 2, 3], minus: []), .sum(plus: [0], minus: [1]), .rate(part: [4], whole: 0),
                .rate(part: [1, 2], whole: 0),
            ])
    }

    @Test func aFormulaWithoutEndIsNone() {
        let long = "(3)=" + String(repeating: "4+", count: 9_300) + "4"
        #expect(ColumnFormulas([(0, long), (1, "(4)")]).formulas.isEmpty)
    }

    @Test func whatFollowsFromOthersIsNoNewRelation() {
        var span = LinearSpan()
        span.add(subject: 0, plus: [1, 2], minus: [])
        span.add(subject: 2, plus: [3, 4], minus: [])
        #expect(span.rest(subject: 0, plus: [1, 3, 4], minus: []).isEmpty)
        #expect(span.rest(subject: 1, plus: [0], minus: [2]).isEmpty)
        #expect(!span.rest(subject: 0, plus: [3, 4], minus: []).isEmpty)
    }

    @Test func quotedTextsStayOneLine() {
        #expect(YAMLText.quoted("a \"b\" \\ c\nd") == "\"a \\\"b\\\" \\\\ c d\"")
        var text = YAMLText()
        text.comment("one\ntwo")
        #expect(text.text == "# one two\n")
    }

    @Test(arguments: [("Tháng 10", "tháng …"), ("Kế hoạch năm 2026", "kế hoạch năm …"), ("Tổng số", "tổng số")])
    func headingsLeavePeriodsOpen(label: String, heading: String) {
        #expect(HeadingPattern.of(label) == heading)
    }
}
