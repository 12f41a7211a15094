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
        "Tháng 4 và tháng 6 năm 2023",
        "Thực hiện Kế hoạch số 15 năm 2023", "Bình Sơn, ngày … tháng 7 năm 2023", "tháng năm 2023",
        "và phương hướng, nhiệm vụ 6 tháng cuối năm 2023",
    ])
    func whatDoesNotTellThePeriodIsNotTakenForIt(text: String) { #expect(PeriodMention.all(in: text).isEmpty) }

    @Test(arguments: ["Tháng 5 và tháng 6 năm 2023", "Tháng 2, 3, 4 năm 2023"])
    func stretchesThatAreNoPeriodAreNamed(text: String) {
        let kinds = PeriodMention.all(in: text).map(\.kind)
        #expect(kinds.count == 1)
        if case .range? = kinds.first {} else { Issue.record("\(kinds)") }
    }

    @Test(arguments: [
        ("Quí I năm 2023", "2023-Q1"), ("QUÍ II NĂM 2023", "2023-Q2"), ("Quí 2/2023", "2023-Q2"),
        ("quíIII/2023", "2023-Q3"),
        ("Quý Ⅰ năm 2023", "2023-Q1"), ("Quý Ⅱ năm 2023", "2023-Q2"), ("QUÝ Ⅲ/2023", "2023-Q3"),
        ("Quý ⅳ năm 2023", "2023-Q4"),
        ("Quý thứ nhất năm 2023", "2023-Q1"), ("Quý thứ hai năm 2023", "2023-Q2"), ("quý thứ ba năm 2023", "2023-Q3"),
        ("quý thứ tư năm 2023", "2023-Q4"), ("quý một năm 2023", "2023-Q1"), ("quý ba năm 2023", "2023-Q3"),
        ("quý bốn năm 2023", "2023-Q4"), ("quý tư năm 2023", "2023-Q4"), ("Quý II (năm 2023)", "2023-Q2"),
        ("Quý: II   Năm: 2023", "2023-Q2"), ("Tháng: 6   Năm: 2023", "2023-06"), ("Kỳ: Quý 2 - Năm: 2023", "2023-Q2"),
        ("Năm báo cáo: 2023", "2023"), ("6 tháng (từ tháng 01 đến tháng 6) năm 2023", "2023-H1"),
        ("Sáu (06) tháng đầu năm 2023", "2023-H1"), ("06 (sáu) tháng cuối năm 2023", "2023-H2"),
        ("Hai quý đầu năm 2023", "2023-H1"), ("2 quý cuối năm 2023", "2023-H2"),
        ("kỳ báo cáo: năm 2023", "2023"), ("trong kỳ năm 2023", "2023"), ("Kỳ báo cáo năm 2023", "2023"),
        ("Số liệu trong kỳ (năm 2023)", "2023"), ("Quy chế năm 2023", "2023"),
    ])
    func otherSpellingsOfPeriods(text: String, id: String) throws {
        let period = try #require(Period(id: id))
        #expect(PeriodMention.all(in: text).map(\.kind) == [.period(period)])
    }

    /// A part of the year stands there, so the year is not the period.
    @Test(arguments: [
        "Quý V năm 2023", "Quý IIII năm 2023", "Quý Vl năm 2023", "QUÝ l NĂM 2023", "Quý năm 2023", "Quí 5 năm 2023",
        "Tháng ... năm 2023", "Tháng … năm 2023", "Quý ... năm 2023", "Quý ____ năm 2023", "Quý: ...... Năm: 2023",
        "Tháng 13 năm 2023", "Kỳ 1 năm 2023", "Kì 1 năm 2023", "Kỳ ... năm 2023", "Kỳ thứ nhất năm 2023",
        "Đợt 2 năm 2023",
        "Học kỳ I năm 2023", "Học kỳ năm 2023", "Nửa năm 2023", "II NĂM 2023",
    ])
    func partsThatNobodyCanTellAreNamed(text: String) {
        #expect(PeriodMention.all(in: text).map(\.kind) == [.unread(year: 2023)])
    }

    @Test(arguments: [
        "So với cùng kỳ năm 2022", "So sánh với cùng kỳ năm 2022", "(cùng kỳ: 01/01/2022 - 30/06/2022)",
        "So với năm 2022", "so với 6 tháng đầu năm 2022", "theo Quyết định số 766/QĐ-TTg năm 2022",
        "Quyết định 766/QĐ-TTg của Thủ tướng Chính phủ năm 2022", "Nghị định số 61 năm 2018",
        "Thông tư số: 01 năm 2018",
        "Thực hiện Kế hoạch số 12/KH-UBND năm 2022", "Bình Sơn, ngày ... tháng ... năm 2023",
    ])
    func whatIsComparedOrReferredToIsNoPeriod(text: String) {
        #expect(PeriodMention.all(in: text).isEmpty)
        #expect(PeriodMention.spansWithoutYear(in: text).isEmpty)
    }

    @Test(arguments: [
        ("Từ ngày 01/01/2023 đến ngày 30/06/2023 (cùng kỳ: 01/01/2022 - 30/06/2022)", "2023-H1"),
        ("(So với cùng kỳ năm 2022) từ ngày 01/01/2023 đến ngày 30/06/2023", "2023-H1"),
        ("Tháng 6 năm 2023 so với tháng 5 năm 2023", "2023-06"), ("Năm 2023 so với cùng kỳ", "2023"),
        ("Đồng bộ hồ sơ với Cổng quốc gia 6 tháng đầu năm 2023", "2023-H1"),
        ("6 tháng đầu năm 2023 theo Quyết định số 766/QĐ-TTg năm 2022", "2023-H1"),
        ("Thực hiện Quyết định số 766/QĐ-TTg 6 tháng đầu năm 2023", "2023-H1"),
        ("Thực hiện Nghị định số 61/2018/NĐ-CP năm 2023", "2023"), ("Thống kê quyết định ban hành năm 2023", "2023"),
        ("Theo Quyết định số 766/QĐ-TTg ngày 23/6/2022, năm 2023", "2023"),
    ])
    func thePeriodBesideWhatIsComparedIsTaken(text: String, id: String) throws {
        let period = try #require(Period(id: id))
        #expect(PeriodMention.all(in: text).map(\.kind) == [.period(period)])
    }

    /// A column of last year's figures is known by its heading.
    @Test func headingsNameWhatTheyCompareWith() {
        #expect(PeriodMention.all(in: "Cùng kỳ năm 2022", isHeading: true).map(\.period?.id) == ["2022"])
        #expect(PeriodMention.all(in: "Kỳ 1 năm 2022", isHeading: true).map(\.period?.id) == ["2022"])
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
