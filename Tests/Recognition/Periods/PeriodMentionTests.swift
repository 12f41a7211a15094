import ReportingKit
import Testing

@testable import Recognition

struct PeriodMentionTests {
    @Test(arguments: [
        ("Từ ngày: 01/01/2023 Đến ngày: 30/06/2023", "2023-H1"),
        ("(Từ ngày 01 tháng 01 năm 2023 đến ngày 30 tháng 06 năm 2023)", "2023-H1"),
        ("Từ 1/1/2023 đến 31/12/2023", "2023"), ("01-04-2023 - 30-06-2023", "2023-Q2"),
        ("TỪ NGÀY 01.06.2023 ĐẾN NGÀY 30.06.2023", "2023-06"),
        ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2023", "2023-H1"), ("06 tháng cuối năm 2023", "2023-H2"),
        ("Quý II/2023", "2023-Q2"), ("quý 3 năm 2024", "2024-Q3"), ("Quý IV - 2025", "2025-Q4"),
        ("Tháng 6/2023", "2023-06"), ("tháng 06 năm 2023", "2023-06"), ("Năm 2023", "2023"), ("T6-2023", "2023-06"),
        ("so lieu 2023-H1.xlsx", "2023-H1"), ("Q2-2023", "2023-Q2"), ("2023-Q2", "2023-Q2"), ("2023-06.csv", "2023-06"),
        ("6 thang dau nam 2023.xls", "2023-H1"), ("Kỳ báo cáo: nửa đầu năm 2026", "2026-H1"), ("6T/2023", "2023-H1"),
    ])
    func spellingsOfPeriods(text: String, id: String) throws {
        let period = try #require(Period(id: id))
        #expect(PeriodMention.all(in: text).map(\.kind) == [.period(period)])
    }

    @Test(arguments: [
        "Bình Sơn, ngày 05 tháng 7 năm 2023", "Ngày in: 05/07/2023", "PL1 - van ban trong huyen.xlsx", "23 đơn vị",
        "BaoCao 5-7-2023 9_5.xls", "", "Chỉ thị 19-CT/TU",
    ])
    func datesOfPrintingAreNoPeriods(text: String) { #expect(PeriodMention.all(in: text).isEmpty) }

    @Test func reversedAndOddRangesAreNamed() throws {
        let first = try #require(CalendarDate(iso: "2023-06-30"))
        let last = try #require(CalendarDate(iso: "2023-01-01"))
        #expect(PeriodMention.all(in: "Từ 30/06/2023 đến 01/01/2023").map(\.kind) == [.reversed(first, last)])
        let odd = try #require(CalendarDate(iso: "2023-06-15"))
        #expect(PeriodMention.all(in: "Từ 01/01/2023 đến 15/06/2023").map(\.kind) == [.range(last, odd)])
        #expect(PeriodMention.all(in: "Từ 01/01/2023 đến 31/06/2023").map(\.kind) == [.impossible])
    }
}
