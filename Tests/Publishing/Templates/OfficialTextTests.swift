import ReportingKit
import Testing

@testable import Publishing

struct OfficialTextTests {
    private func printed(_ value: TemplateValue, _ filter: String, _ argument: String? = nil) throws -> String? {
        try TemplateFilter(filter, arguments: argument.map { [.text($0)] } ?? []).apply(to: value).printed
    }

    @Test(arguments: [
        ("18/05/2022", "18/5/2022"), ("8/2/2023", "08/02/2023"), ("12/06/2023", "12/6/2023"),
        ("31/12/2021", "31/12/2021"),
        (
            "Kế hoạch số 65/KH-UBND ngày 03/04/2023 của UBND huyện",
            "Kế hoạch số 65/KH-UBND ngày 03/4/2023 của UBND huyện"
        ),
        ("19/21 sản phẩm", "19/21 sản phẩm"), ("31/02/2023", "31/02/2023"), ("1/2/3/2023", "1/2/3/2023"), ("", ""),
    ])
    func `dates in a text have a zero for days below ten and months 1 and 2`(text: String, said: String) throws {
        #expect(try printed(.text(text), "ngay") == said)
    }

    @Test func `a date of a list is written like one of a text`() throws {
        let day = try #require(CalendarDate(iso: "2022-05-08"))
        #expect(try printed(.value(.date(day)), "ngay") == "08/5/2022")
    }

    @Test(arguments: [
        (0, "không có"), (1, "01"), (9, "09"), (10, "10"), (96, "96"), (20_211, "20.211"),
    ])
    func `things below ten have two digits and none is a word`(count: Int, said: String) throws {
        #expect(try printed(.value(.count(count)), "dem") == said)
    }

    @Test func `in a ratio none is a digit`() throws {
        #expect(try printed(.value(.count(0)), "dem", "0") == "0")
        #expect(try printed(.missing("hồ sơ"), "dem") == nil)
    }

    @Test(arguments: [("5", "05"), ("12", "12"), ("05", "05"), ("5a", "05a"), ("", "")])
    func `the number of a report below ten has a zero`(number: String, said: String) throws {
        #expect(try printed(.text(number), "so_hieu") == said)
    }

    @Test(arguments: [
        ("Về tăng cường sử dụng chữ ký số", "về tăng cường sử dụng chữ ký số"),
        ("V/v rà soát thủ tục", "về rà soát thủ tục"), ("Chuyển đổi số năm 2023", "về chuyển đổi số năm 2023"),
        ("Về Ban Chỉ đạo chuyển đổi số", "về Ban Chỉ đạo chuyển đổi số"),
        ("UBND xã sử dụng chữ ký số", "về UBND xã sử dụng chữ ký số"),
        ("Đề án 06", "về Đề án 06"), ("Nghị quyết số 57-NQ/TW", "về Nghị quyết số 57-NQ/TW"), ("", "về "),
    ])
    func `a subject follows its document's number`(subject: String, said: String) throws {
        #expect(try printed(.text(subject), "trich_yeu") == said)
    }

    @Test(arguments: [
        ("Xã Bình Sơn", "xã Bình Sơn"), ("Thị trấn Châu Ổ", "thị trấn Châu Ổ"), ("Phường 1", "Phường 1"),
        ("Phường Điện Biên Phủ", "Phường Điện Biên Phủ"), ("Sở Nội vụ", "Sở Nội vụ"),
        ("UBND xã Bình An", "UBND xã Bình An"),
    ])
    func `a unit within a sentence has its kind in lower case`(name: String, said: String) throws {
        #expect(try printed(.text(name), "trong_cau") == said)
    }

    @Test func `so has each of a list`() throws {
        let list = try TemplateFilter("trong_cau", arguments: []).apply(to: .list([.text("Xã A"), .text("Phường B")]))
        #expect(try TemplateFilter("join", arguments: []).apply(to: list).printed == "xã A, phường B")
    }
}
