import ReportingKit
import Serving
import Testing

@testable import Web

/// The pages of charts, versions, comparisons and downloads: who reads them, and what they answer to nonsense.
struct ReadingPagesTests {
    private let pages: PageSite

    init() throws { pages = try PageSite() }

    private var period: String { pages.period.id }

    @Test func everyPageOfAPeriodIsShown() async {
        let reader = PageSite.person(.editor, .leader)
        for path in [
            "/bieu-do", "/bieu-do?chi-tieu=digitization.received&nhom=subordinates&don-vi=21112",
            "/ky/\(period)/phien-ban",
            "/ky/\(period)/so-sanh/1/2", "/so-sanh", "/so-sanh/\(period)/\(period)", "/ky/\(period)/tai",
            "/ky/\(period)/mau-thuan?don-vi=21112", "/ky/\(period)/phat-hanh",
        ] {
            let response = await pages.get(path, as: reader)
            #expect(response.status == 200, "\(path)")
            #expect(response.header("content-type")?.hasPrefix("text/html") == true)
        }
    }

    @Test func chartsHaveATableWithTheSameFiguresAndBothAreTakenAlong() async {
        let reader = PageSite.person(.editor)
        let page = await pages.get("/bieu-do?chi-tieu=digitization.received&nhom=subordinates", as: reader).text
        #expect(page.contains("<svg") && page.contains("<caption>"))
        let csv = await pages.get(
            "/bieu-do/xep-hang/csv?chi-tieu=digitization.received&nhom=subordinates", as: reader)
        #expect(csv.header("content-disposition")?.hasPrefix("attachment; filename=\"") == true)
        let first = csv.text.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
        let name = first.split(separator: ",").dropFirst().first.map(String.init) ?? "?"
        #expect(page.contains(name))
        let xlsx = await pages.get(
            "/bieu-do/xep-hang/xlsx?chi-tieu=digitization.received&nhom=subordinates", as: reader)
        #expect(xlsx.status == 200 && xlsx.header("x-content-type-options") == "nosniff")
    }

    @Test func anOfficersChartsHaveTheOwnUnitsAlone() async {
        let own = await pages.get(
            "/bieu-do?chi-tieu=digitization.received&nhom=subordinates",
            as: PageSite.person(.officer, units: ["21112"])
        ).text
        #expect(own.contains("Xã Bình Châu") && !own.contains("Xã Bình Chương"))
        let course = await pages.get(
            "/bieu-do/qua-cac-ky/csv?chi-tieu=digitization.received&nhom=subordinates",
            as: PageSite.person(.officer, units: ["21112"]))
        #expect(course.status == 403)
    }

    @Test(arguments: ["phien-ban", "so-sanh/1/2", "tai", "tai/bao-cao.docx", "phat-hanh"])
    func anOfficerReadsNoPageOfTheWholePeriod(page: String) async {
        let response = await pages.get("/ky/\(period)/\(page)", as: PageSite.person(.officer, units: ["21112"]))
        #expect(response.status == 403)
    }

    @Test(arguments: [
        "/ky/9999-H9/mau-thuan", "/ky/2001-H1/mau-thuan", "/ky/2023-H1/so-sanh/0/99", "/ky/2023-H1/so-sanh/a/b",
        "/so-sanh/x/y", "/ky/2023-H1/tai/..%2F..%2Fetc%2Fpasswd", "/ky/2023-H1/tai/ban-hanh/1/bao-cao.docx",
        "/ky/2023-H1/mau-thuan?bao-cao=khong-co", "/bieu-do?ky=abc", "/bieu-do/khac/csv", "/bieu-do/xep-hang/exe",
        "/so-sanh/2023-H1/2023-H1/exe",
    ])
    func whatIsNotThereIsNotFound(path: String) async {
        let response = await pages.get(path, as: PageSite.person(.editor, .leader))
        #expect(response.status == 404, "\(path)")
    }

    @Test(arguments: [
        ("Báo cáo – “số” 5/BC.docx", "attachment; filename=\"Bao cao _ _so_ 5-BC.docx\""),
        ("a\"; filename=evil.exe\r\nX: y.xlsx", "attachment; filename=\"a-; filename=evil.exe"),
    ])
    func namesOfAttachmentsStayWithinTheirHeader(name: String, start: String) {
        let header = Attachment.disposition(name)
        #expect(header.hasPrefix(start))
        #expect(!header.contains("\r") && !header.contains("\n"))
        #expect(header.filter { $0 == "\"" }.count == 2)
    }

    @Test func aVeryLongNameKeepsItsEnding() {
        #expect(Attachment.disposition(String(repeating: "đ", count: 4_000) + ".docx").hasSuffix(".docx"))
    }
}
