import Testing

@testable import ReportingKit

struct SentAgainTests {
    @Test(arguments: [
        "Số hóa.xlsx", "so hoa.xls", "So hoa - xac nhan.xlsx", "so hoa.xlsx - can sua.xlsx",
        "so hoa.xlsx.danh-dau.xlsx",
        "Số hóa (đã sửa).xlsx", "so hoa sua lai.csv", "so hoa.pdf", "so hoa - da sua - xac nhan.xlsx",
    ])
    func theNamesOfOneFileHaveOneKey(name: String) { #expect(SentAgain.key(name) == "so hoa") }

    @Test(arguments: ["so hoa 2.xlsx", "so hoa thang 6.xlsx", "so hoasua.xlsx", "so hoa (2).xlsx"])
    func otherNamesHaveOthers(name: String) { #expect(SentAgain.key(name) != "so hoa") }

    @Test(arguments: ["sua.xlsx", "xac nhan.xlsx", ".xlsx", "…"])
    func aNameOfNothingElseKeepsIt(name: String) { #expect(!SentAgain.key(name).isEmpty) }
}
