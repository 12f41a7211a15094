import ReportingKit
import Testing

@testable import Recognition

struct PeriodResolverTests {
    private func resolve(
        _ lines: [String], file: String = "bao-cao.xlsx", period: String? = nil, closingDay: Int? = nil
    ) throws -> (
        period: Period?, findings: [Finding]
    ) {
        let context = RecognitionContext(
            fileName: file, period: period.flatMap(Period.init(id:)),
            today: try #require(CalendarDate(iso: "2023-07-05")), closingDay: closingDay)
        return PeriodResolver(context: context, memory: RecognitionMemory(register: UnitRegister([]))).resolve(
            title: lines.map { PeriodResolver.Source(text: $0, place: FindingPlace(sheet: "1")) },
            sheet: PeriodResolver.Source(text: "Sheet1", place: FindingPlace(sheet: "1")), inherited: nil)
    }

    @Test(arguments: [
        (["Từ ngày 01/01/2023 đến ngày 30/06/2023", "So sánh với cùng kỳ năm 2022"], "2023-H1"),
        (["Từ ngày 01/01/2023 đến ngày 30/06/2023 (cùng kỳ: 01/01/2022 - 30/06/2022)"], "2023-H1"),
        (["theo Quyết định số 766/QĐ-TTg năm 2022", "Quý II năm 2023"], "2023-Q2"),
        (["Năm báo cáo: 2023", "Quý: II"], "2023-Q2"), (["BÁO CÁO QUÝ", "II NĂM 2023"], "2023-Q2"),
        (["Đợt 2 năm 2023", "Từ ngày 01/01/2023 đến ngày 30/06/2023"], "2023-H1"),
        (["Đợt 2 năm 2023", "Từ ngày 01/01/2023 đến ngày 31/12/2023"], "2023"),
        (["9 tháng đầu năm 2026"], "2026-9M"), (["Chín tháng năm 2026"], "2026-9M"), (["9T/2026"], "2026-9M"),
        (["Từ ngày 01/01/2026 đến ngày 30/09/2026"], "2026-9M"), (["Tuần 47 năm 2026"], "2026-W47"),
        (["Tuần thứ 47/2026"], "2026-W47"), (["Từ ngày 16/11/2026 đến ngày 22/11/2026"], "2026-W47"),
        (["BÁO CÁO TUẦN 47 NĂM 2026", "(từ ngày 16/11/2026 đến ngày 22/11/2026)"], "2026-W47"),
        (["Lũy kế 10 tháng năm 2026"], "2026-01-01..2026-10-31"), (["10 tháng đầu năm 2026"], "2026-01-01..2026-10-31"),
        (["10T/2026"], "2026-01-01..2026-10-31"), (["Lũy kế đến 31/10/2026"], "2026-01-01..2026-10-31"),
        (["Lũy kế từ đầu năm đến ngày 31/10/2026"], "2026-01-01..2026-10-31"),
        (["Lũy kế từ đầu năm đến hết tháng 10 năm 2026"], "2026-01-01..2026-10-31"),
        (["Lũy kế đến hết quý III năm 2026"], "2026-9M"), (["Lũy kế đến tháng 6/2026"], "2026-H1"),
        (["Từ ngày 01/01/2026 đến ngày 31/10/2026"], "2026-01-01..2026-10-31"), (["Năm 2022"], "2022"),
    ])
    func thePeriodOfTheTitleIsTaken(lines: [String], id: String) throws {
        let (period, findings) = try resolve(lines)
        #expect(period?.id == id)
        #expect(findings.isEmpty)
    }

    @Test(arguments: [
        (["Quý III năm 2026"], "2026-06-15..2026-09-14"),
        (["Từ ngày 15/06/2026 đến ngày 14/09/2026"], "2026-06-15..2026-09-14"),
        (["Quý III năm 2026", "(từ ngày 15/6/2026 đến ngày 14/9/2026)"], "2026-06-15..2026-09-14"),
        (["6 tháng đầu năm 2026"], "2025-12-15..2026-06-14"), (["9 tháng đầu năm 2026"], "2025-12-15..2026-09-14"),
        (["Lũy kế 10 tháng năm 2026"], "2025-12-15..2026-10-14"), (["Lũy kế đến 31/10/2026"], "2025-12-15..2026-10-14"),
        (["Lũy kế đến 14/10/2026"], "2025-12-15..2026-10-14"),
        (["Từ 15/12/2025 đến 14/10/2026"], "2025-12-15..2026-10-14"),
        (["Tháng 1 năm 2026"], "2025-12-15..2026-01-14"),
        (["Từ ngày 01/07/2026 đến ngày 30/09/2026"], "2026-Q3"), (["Tuần 47 năm 2026"], "2026-W47"),
    ])
    func wordsNameThePeriodThatClosesOnTheConfiguredDay(lines: [String], id: String) throws {
        let (period, findings) = try resolve(lines, closingDay: 14)
        #expect(period?.id == id)
        #expect(findings.isEmpty)
        #expect(
            try resolve(["Quý III năm 2026"], file: "2026-Q3.xlsx", closingDay: 14).period?.id
                == "2026-06-15..2026-09-14")
    }

    @Test(arguments: [
        (["Quý V năm 2023"], FindingCode.periodNonstandard), (["Quý ... năm 2023", "Năm 2023"], .periodNonstandard),
        (["So với cùng kỳ năm 2022"], .periodMissing), (["theo Quyết định số 766/QĐ-TTg năm 2022"], .periodMissing),
        (["QUÍ I NĂM 2023", "Từ 01/01 đến 30/06/2023"], .periodConflict),
        (["Đợt 2 năm 2022", "Từ 01/01 đến 30/06/2023"], .periodConflict),
        (["Quý III và 9 tháng năm 2022"], .periodUnclear),
        (["Tháng 10 và lũy kế 10 tháng năm 2022"], .periodUnclear),
        (["Năm 2023"], .periodUnfinished), (["Lũy kế năm 2023"], .periodUnfinished),
        (["Số liệu tính đến 15/9/2022"], .periodLastDay), (["Tính đến ngày 30/6/2026"], .periodLastDay),
        (["Tuần III tháng 11 năm 2026"], .periodUnclear),
        (["Tuần 3 tháng 11 năm 2026"], .periodUnclear),
        (["Từ ngày 15/06/2026 đến ngày 14/09/2026"], .periodNonstandard),
    ])
    func noPeriodIsGuessed(lines: [String], code: FindingCode) throws {
        let (period, findings) = try resolve(lines)
        #expect(period == nil)
        #expect(findings.map(\.code) == [code])
    }

    @Test func whatNobodyCanTellIsNamedUnlessTheConfigurationTellsIt() throws {
        #expect(try resolve(["Kỳ 1 năm 2023"]).findings.map(\.found) == ["Kỳ 1 năm 2023"])
        #expect(try resolve([], file: "quý V năm 2023.xlsx").findings.map(\.code) == [.periodNonstandard])
        #expect(try resolve(["Kỳ 1 năm 2023"], period: "2023-H1").period?.id == "2023-H1")
    }
}
