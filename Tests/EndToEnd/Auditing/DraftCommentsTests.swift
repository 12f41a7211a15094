import Foundation
import Testing

/// An edited draft comes back with Word comments at what was edited, and nowhere else.
struct DraftCommentsTests {
    private let report: SampleReport
    private let text: WordText

    init() throws {
        report = try SampleReport.shared.get()
        text = try WordText(report.bytes)
    }

    private func run(_ words: String) throws -> Int {
        try #require(text.runs.firstIndex { $0.cell == nil && $0.text.contains(words) })
    }

    @Test func anUntouchedDraftHasNoComments() throws {
        // Its appendices contradict each other: that is told when it is made, and is no edit.
        #expect(try report.commented(report.bytes) == report.bytes)
    }

    @Test func eachEditedFigureHasAComment() throws {
        let sentence = try run("684")
        let cell = try #require(text.runs.firstIndex { $0.cell != nil && $0.text == "3.092" })
        let edited = try text.replacing([
            sentence: text.runs[sentence].text.replacing("684", with: "687"), cell: "3.099",
        ])
        let comments = try WordText.comments(in: report.commented(edited))
        #expect(comments.contains { $0.words == "687" && $0.text.contains("684") })
        #expect(comments.contains { $0.words == "3.099" && $0.text.contains("3.092") })
        // The total of the column no longer adds up, and the other appendix has the unit's figure, too.
        #expect(comments.count <= 5, "\(comments)")
    }

    @Test func aFigureThatNobodySuppliedIsNamed() throws {
        let paragraph = text.runs[try run("giao dịch thanh toán")].paragraph
        let index = try #require(text.runs.lastIndex { $0.paragraph == paragraph })
        let edited = try text.replacing([
            index: text.runs[index].text + " Trong kỳ đã hỗ trợ 345 lượt người dân tạo tài khoản."
        ])
        let comments = try WordText.comments(in: report.commented(edited))
        #expect(comments.map(\.words) == ["345"])
        #expect(comments.first?.text.contains("không có trong số liệu đã nhận") == true)
    }

    @Test func aSentenceThatWasTakenOutIsNamedWhereItStood() throws {
        let paragraph = text.runs[try run("giao dịch thanh toán")].paragraph
        let comments = try WordText.comments(in: report.commented(text.without(paragraphs: [paragraph])))
        #expect(comments.count == 1)
        #expect(comments.first?.text.contains("Có 684 giao dịch thanh toán trực tuyến") == true)
        #expect(comments.first?.words.hasPrefix("- Về dịch vụ công trực tuyến: Trong năm,") == true)
    }
}
