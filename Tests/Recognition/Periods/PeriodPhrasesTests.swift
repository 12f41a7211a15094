import ReportingKit
import Testing

@testable import Recognition

/// Phrases for periods, generated, in a title, a file's name and a folder's: they mean the same everywhere.
struct PeriodPhrasesTests {
    enum Place: CaseIterable { case title, file, folder }

    /// What a phrase comes to: a period's id, or the code of a finding.
    private func answer(_ phrase: String, in place: Place, closingDay: Int? = nil, title: [String] = []) throws
        -> String
    {
        // Names of files and folders have no slashes.
        let name = phrase.replacing("/", with: "-")
        let context = RecognitionContext(
            fileName: place == .file ? name + ".xlsx" : "bang.xlsx", folder: place == .folder ? name : nil,
            today: try #require(CalendarDate(iso: "2024-02-05")), closingDay: closingDay)
        let lines = title + (place == .title ? [phrase] : [])
        let (period, findings) = PeriodResolver(
            context: context, memory: RecognitionMemory(register: UnitRegister([]))
        ).resolve(
            title: lines.map { PeriodResolver.Source(text: $0, place: FindingPlace(sheet: "1")) },
            sheet: PeriodResolver.Source(text: "Sheet1", place: FindingPlace(sheet: "1")), inherited: nil)
        return period?.id ?? findings.map(\.code.rawValue).joined(separator: " ")
    }

    private static let romans = ["I", "II", "III", "IV"]
    private static let words = ["một", "hai", "ba", "bốn"]

    static let months = (1...12).flatMap { month in
        let two = month < 10 ? "0\(month)" : "\(month)"
        return [
            "Tháng \(month) năm 2023", "THÁNG \(two)/2023", "tháng \(two)-2023", "Tháng \(month), năm 2023",
            "thang \(month).2023", "T\(month)/2023", "Th\(month)-2023", "2023 tháng \(month)",
            "Báo cáo tháng \(two) năm 2023",
            "Kỳ báo cáo: Tháng \(month)/2023", "so lieu thang \(month) nam 2023",
        ].map { ($0, "2023-\(two)") }
    }
    static let quarters = (1...4).flatMap { quarter in
        [
            "Quý \(romans[quarter - 1]) năm 2023", "QUÝ \(romans[quarter - 1])/2023", "quý \(quarter)-2023",
            "Quí \(romans[quarter - 1]) - 2023", "Q\(quarter)/2023", "Q\(quarter).2023", "2023-Q\(quarter)",
            "2023 quý \(romans[quarter - 1])", "Quý \(words[quarter - 1]) năm 2023", "quy \(quarter) nam 2023",
            "Quý \(romans[quarter - 1]), năm 2023", "Báo cáo quý \(romans[quarter - 1]) (năm 2023)",
        ].map { ($0, "2023-Q\(quarter)") }
    }
    static let longer = [
        ("6 tháng đầu năm 2023", "2023-H1"), ("06 tháng/2023", "2023-H1"), ("sáu tháng đầu năm 2023", "2023-H1"),
        ("2023 6 tháng đầu năm", "2023-H1"), ("6T2023", "2023-H1"), ("6 tháng cuối năm 2023", "2023-H2"),
        ("9 tháng đầu năm 2023", "2023-9M"), ("09 tháng năm 2023", "2023-9M"), ("chín tháng năm 2023", "2023-9M"),
        ("9T-2023", "2023-9M"), ("9 tháng/2023", "2023-9M"), ("2023-9M", "2023-9M"),
        ("Lũy kế 9 tháng năm 2023", "2023-9M"), ("Luỹ kế đến 30/9/2023", "2023-9M"),
        ("Năm 2023", "2023"), ("cả năm 2023", "2023"), ("12 tháng năm 2023", "2023"),
        ("Lũy kế 10 tháng năm 2023", "2023-01-01..2023-10-31"), ("lũy kế đến 31/10/2023", "2023-01-01..2023-10-31"),
        ("Lũy kế đến hết tháng 10/2023", "2023-01-01..2023-10-31"),
        ("Từ đầu năm đến 31/10/2023", "2023-01-01..2023-10-31"),
        ("Tuần 47 năm 2023", "2023-W47"), ("tuần thứ 47/2023", "2023-W47"), ("2023-W47", "2023-W47"),
        ("Tuần 47 tháng 11 năm 2023", "2023-W47"),
    ]
    /// From a day to a day, in the ways in which days are written.
    static let days = [
        ("01", "01", "31", "01", "2023-01"), ("01", "07", "30", "09", "2023-Q3"), ("01", "01", "30", "06", "2023-H1"),
        ("01", "01", "30", "09", "2023-9M"), ("01", "01", "31", "12", "2023"), ("20", "11", "26", "11", "2023-W47"),
        ("01", "01", "31", "10", "2023-01-01..2023-10-31"),
    ].flatMap { d, m, e, n, id in
        [
            "Từ ngày \(d)/\(m)/2023 đến ngày \(e)/\(n)/2023", "từ \(d)-\(m)-2023 đến \(e)-\(n)-2023",
            "\(d).\(m).2023 - \(e).\(n).2023", "Từ \(d)/\(m) đến \(e)/\(n)/2023", "\(d).\(m)-\(e).\(n).2023",
            "\(d)\(m)2023-\(e)\(n)2023", "2023\(m)\(d)-2023\(n)\(e)",
            "Từ ngày \(d) tháng \(m) năm 2023 đến ngày \(e) tháng \(n) năm 2023", "(\(d)/\(m)/2023 – \(e)/\(n)/2023)",
            "tu \(d).\(m).2023 den \(e).\(n).2023", "Từ ngày \(d) tháng \(m) đến ngày \(e) tháng \(n) năm 2023",
        ].map { ($0, id) }
    }
    static let unclear =
        (1...5).flatMap { week in
            [
                "Tuần \(week) tháng 11 năm 2023", "tuần \(week) tháng 11", "Tuần thứ \(week) tháng 11/2023",
                "tuan \(week) thang 11 nam 2023", "Tuần 0\(week) tháng 11-2023",
            ]
        } + [
            "Tuần cuối tháng 11 năm 2023", "tuần thứ ba của tháng 11/2023", "Tuần II tháng 11 năm 2023",
            "Quý III và 9 tháng năm 2023", "9 tháng và quý III năm 2023", "Quý III, 9 tháng đầu năm 2023",
            "Tháng 6 và 6 tháng đầu năm 2023", "tháng 9, quý III và 9 tháng năm 2023", "Tháng 9 và quý III năm 2023",
            "Quý IV và cả năm 2023", "Quý IV và năm 2023", "Tháng 10 và lũy kế 10 tháng năm 2023",
            "Quý III + 9 tháng năm 2023", "quy 3 va 9 thang 2023",
        ]
    static let lastDays = [
        "Số liệu tính đến 15/9/2023", "tính đến ngày 15/09/2023", "Tính đến hết ngày 15/9/2023", "(đến ngày 15/9/2023)",
        "Số liệu đến 15-9-2023", "tinh den 15.9.2023", "tính đến 15/9", "Cập nhật đến ngày 15/9/2023",
        "Tính đến hết tháng 9 năm 2023", "chốt đến 15/9/2023", "Tính đến ngày 15 tháng 9 năm 2023",
        "Số liệu tính tới thời điểm 15/9/2023",
    ]
    static let yearless = [
        "Quý III", "tháng 9", "6 tháng đầu năm", "15.6-14.9", "Từ 15/6 đến 14/9", "từ ngày 01/7 đến ngày 30/9",
    ]

    @Test(arguments: months + quarters + longer + days)
    func everyPhraseMeansItsPeriodWhereverItStands(phrase: String, id: String) throws {
        for place in Place.allCases {
            #expect(try answer(phrase, in: place) == id, "\(phrase) in \(place)")
        }
    }

    @Test(arguments: unclear)
    func whatTellsNoDaysIsAskedAboutWhereverItStands(phrase: String) throws {
        for place in Place.allCases {
            #expect(try answer(phrase, in: place) == "period.unclear", "\(phrase) in \(place)")
            // A month around it does not say which days of it, and days beside it do.
            guard place == .title else { continue }
            #expect(try answer("2023-11", in: .folder, title: [phrase]) == "period.unclear")
            #expect(
                try answer("Từ ngày 20/11/2023 đến ngày 26/11/2023", in: .title, title: [phrase]) == "2023-W47",
                "\(phrase)")
        }
    }

    @Test(arguments: lastDays)
    func aLastDayAloneIsAskedAboutWhereverItStands(phrase: String) throws {
        for place in Place.allCases {
            #expect(try answer(phrase, in: place) == "period.last_day", "\(phrase) in \(place)")
        }
    }

    @Test(arguments: yearless)
    func aPeriodWithoutItsYearSaysSoWhereverItStands(phrase: String) throws {
        for place in Place.allCases {
            #expect(try answer(phrase, in: place) == "period.year_missing", "\(phrase) in \(place)")
        }
    }

    @Test(arguments: [
        ("2023/Quý III", "2023-Q3"), ("2023/thang 10", "2023-10"), ("Nam 2023/Quy 3", "2023-Q3"),
        ("2023/01.7-30.9", "2023-Q3"), ("2023/6 thang dau nam", "2023-H1"), ("2023/20.11-26.11", "2023-W47"),
        ("2023/20-26.11.2023", "2023-W47"), ("so hoa/2023/T10-2023", "2023-10"),
        ("2023/15.6-14.9", "period.nonstandard"), ("2023", "period.missing"), ("2023/so hoa", "period.missing"),
        ("2023/PL 1-2 - 3-4", "period.missing"), ("2023/Muc 1.2-1.5", "period.missing"),
    ])
    func foldersOfYearsCompleteWhatLiesInThem(folder: String, expected: String) throws {
        let context = RecognitionContext(
            fileName: "bang.xlsx", folder: folder, today: try #require(CalendarDate(iso: "2024-02-05")))
        let (period, findings) = PeriodResolver(
            context: context, memory: RecognitionMemory(register: UnitRegister([]))
        ).resolve(title: [], sheet: PeriodResolver.Source(text: "Sheet1", place: FindingPlace()), inherited: nil)
        #expect(period?.id ?? findings.map(\.code.rawValue).joined() == expected)
    }

    @Test(arguments: [
        "15.6-14.9.2023", "Từ 15/6 đến 14/9/2023", "15/06/2023-14/09/2023", "15062023-14092023",
        "15-6 den 14-9-2023", "Quý III năm 2023", "Q3-2023",
    ])
    func daysThatCloseOnTheConfiguredDayAreThePeriodWhereverTheyStand(phrase: String) throws {
        for place in Place.allCases {
            #expect(try answer(phrase, in: place, closingDay: 14) == "2023-06-15..2023-09-14", "\(phrase) in \(place)")
        }
        #expect(
            try answer("15.6-14.9", in: .folder, closingDay: 14, title: ["Năm 2023"]) == "2023-06-15..2023-09-14")
    }

    @Test func aLastDayWithinAPeriodThatIsToldIsSaid() throws {
        let context = RecognitionContext(
            fileName: "2023-Q3.xlsx", today: try #require(CalendarDate(iso: "2024-02-05")))
        func resolve(_ title: String, isRunningText: Bool = false) -> (period: Period?, findings: [Finding]) {
            PeriodResolver(
                context: context, memory: RecognitionMemory(register: UnitRegister([])), isRunningText: isRunningText
            ).resolve(
                title: [PeriodResolver.Source(text: title, place: FindingPlace(sheet: "1"))],
                sheet: PeriodResolver.Source(text: "Sheet1", place: FindingPlace(sheet: "1")), inherited: nil)
        }
        let early = resolve("Số liệu tính đến 15/9/2023")
        #expect(early.period?.id == "2023-Q3")
        #expect(early.findings.map(\.code) == [.periodCutOff])
        #expect(early.findings.map(\.severity) == [.warning])
        #expect(resolve("Số liệu tính đến 30/9/2023").findings.isEmpty)
        #expect(resolve("Số liệu tính đến 05/10/2023").findings.isEmpty)
        #expect(resolve("Từ 01/7/2023 đến 30/9/2023 (số liệu tính đến 15/9/2023)").findings.isEmpty)
        #expect(resolve("Tính đến ngày 15/9/2023, đã cấp 30 chứng thư số.", isRunningText: true).findings.isEmpty)
    }

    @Test(arguments: [
        "Tổng số văn bản đến 15/9/2023", "Ngày in: 15/9/2023", "Mẫu 01/02-03/04", "Bình Sơn, ngày 15 tháng 9 năm 2023",
        "Công văn đến, đi", "Biểu 1.1-1.2",
    ])
    func whatSpeaksOfNoPeriodIsNoQuestion(text: String) throws {
        for place in Place.allCases { #expect(try answer(text, in: place) == "period.missing", "\(text) in \(place)") }
    }
}
