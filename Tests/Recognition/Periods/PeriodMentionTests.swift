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

    @Test(arguments: [
        ("Từ tháng 1 đến tháng 6 năm 2023", "2023-H1"), ("Từ tháng 01/2023 đến tháng 06/2023", "2023-H1"),
        ("T1-T6/2023", "2023-H1"),
        ("tháng 01-06/2023", "2023-H1"), ("Quý I, II năm 2023", "2023-H1"), ("Quý I + II/2023", "2023-H1"),
        ("Quý I – Quý II năm 2023", "2023-H1"),
        ("Tháng 4, 5, 6 năm 2023", "2023-Q2"), ("từ 01/01 đến 30/06/2023", "2023-H1"),
        ("Từ đầu năm 2023 đến hết ngày 30/06/2023", "2023-H1"),
        ("từ 0h00 ngày 01/01/2023 đến 24h00 ngày 30/06/2023", "2023-H1"),
        ("Từ ngày: 01/01/2023 00:00 Đến ngày: 30/06/2023 23:59", "2023-H1"),
        ("2023-01-01 đến 2023-06-30", "2023-H1"), ("so hoa 20230101-20230630.xlsx", "2023-H1"),
        ("Từ 01/01/23 đến 30/06/23", "2023-H1"),
        ("quý hai năm 2023", "2023-Q2"), ("tháng sáu năm 2023", "2023-06"), ("tháng mười hai năm 2023", "2023-12"),
        ("12 tháng năm 2023", "2023"),
        ("sohoa6thangdaunam2023.xlsx", "2023-H1"),
        ("6 tháng đầu năm 2023, phương hướng 6 tháng cuối năm 2023", "2023-H1"),
        ("Kết quả 6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2023", "2023-H1"),
        ("6 tháng đầu năm 2023 so với cùng kỳ năm 2022", "2023-H1"),
        ("Thống kê văn bản đến tháng 6 năm 2023", "2023-06"),
    ])
    func stretchesAreReadWhole(text: String, id: String) throws {
        let period = try #require(Period(id: id))
        #expect(PeriodMention.all(in: text).map(\.kind) == [.period(period)])
    }

    /// None of them is the month, quarter or year that stands last in it.
    @Test(arguments: [
        "Năm 2023 (số liệu đến ngày 30/06/2023)", "Lũy kế đến tháng 6 năm 2023", "Tuần 26 năm 2023",
        "Tháng 4 và tháng 6 năm 2023",
        "Thực hiện Kế hoạch số 15 năm 2023", "Bình Sơn, ngày … tháng 7 năm 2023", "tháng năm 2023",
        "và phương hướng, nhiệm vụ 6 tháng cuối năm 2023",
    ])
    func whatDoesNotTellThePeriodIsNotTakenForIt(text: String) { #expect(PeriodMention.all(in: text).isEmpty) }

    @Test(arguments: ["Tháng 5 và tháng 6 năm 2023", "9 tháng/2023", "9T2023.xlsx", "Quý I, II, III năm 2023"])
    func stretchesThatAreNoPeriodAreNamed(text: String) {
        let kinds = PeriodMention.all(in: text).map(\.kind)
        #expect(kinds.count == 1)
        if case .range? = kinds.first {} else { Issue.record("\(kinds)") }
    }

    @Test(arguments: [
        ("BÁO CÁO 6 THÁNG ĐẦU NĂM", Period.Span.half(1)), ("Quý II", .quarter(2)), ("Tháng 6", .month(6)),
    ])
    func spansWithoutTheirYearWaitForIt(text: String, span: Period.Span) {
        #expect(PeriodMention.all(in: text).isEmpty)
        #expect(PeriodMention.spansWithoutYear(in: text) == [span])
    }

    @Test func reversedAndOddRangesAreNamed() throws {
        let first = try #require(CalendarDate(iso: "2023-06-30"))
        let last = try #require(CalendarDate(iso: "2023-01-01"))
        #expect(PeriodMention.all(in: "Từ 30/06/2023 đến 01/01/2023").map(\.kind) == [.reversed(first, last)])
        let odd = try #require(CalendarDate(iso: "2023-06-15"))
        #expect(PeriodMention.all(in: "Từ 01/01/2023 đến 15/06/2023").map(\.kind) == [.range(last, odd)])
        #expect(PeriodMention.all(in: "Từ 01/01/2023 đến 31/06/2023").map(\.kind) == [.impossible])
    }
}
