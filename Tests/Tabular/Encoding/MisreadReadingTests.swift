import Foundation
import ReportingKit
import Testing

@testable import Tabular

struct MisreadReadingTests {
    private func mended(_ texts: [String]) -> [String] {
        let rows = texts.enumerated().map {
            SheetRow(index: $0.offset, cells: [Cell(column: 0, content: .text($0.element))])
        }
        let reading = Reading(format: .xlsx, sheets: [Sheet(name: "Bang", rows: rows)]).mendingMisreadText()
        return reading.sheets[0].rows.map { $0[0]?.described ?? "" }
    }

    @Test func cellsTypedInAFontBeforeUnicodeAreMended() {
        #expect(
            mended(["STT", "§¬n vÞ", "Tæng sè v¨n b¶n ®Õn", "UBND x· B×nh Th¹nh", "15.834"])
                == ["STT", "Đơn vị", "Tổng số văn bản đến", "UBND xã Bình Thạnh", "15.834"])
        #expect(
            mended(["Ñôn vò", "Thò traán Chaâu OÅ", "Toång soá vaên baûn"]) == [
                "Đơn vị", "Thị trấn Châu Ổ", "Tổng số văn bản",
            ])
    }

    @Test func unicodeCellsBesideThemStay() {
        #expect(
            mended(["§¬n vÞ tiÕp nhËn hå s¬", "Xã Bình Thạnh", "Bình Hà", "Tæng sè", "Xã Bình Long"])
                == ["Đơn vị tiếp nhận hồ sơ", "Xã Bình Thạnh", "Bình Hà", "Tổng số", "Xã Bình Long"])
    }

    @Test func textsDecodedTwiceAreMendedOneByOne() {
        #expect(mended(["Há»™ tá»‹ch", "Tổng số", "Quß║¡n Ba ─É├¼nh"]) == ["Hộ tịch", "Tổng số", "Quận Ba Đình"])
    }

    @Test func readingsWithoutSuchTextStay() {
        let texts = ["Đơn vị", "Bình Hà", "Café", "5°C", "Xã Bình Long", "Thông tư"]
        #expect(mended(texts) == texts)
    }

    @Test func runningTextIsMendedToo() {
        let text = TextDocument(blocks: [
            .init(paragraph: 1, block: .heading(level: 1, "I. KÕt qu¶ thùc hiÖn")),
            .init(paragraph: 2, block: .listItem(level: 1, "V¨n b¶n ®· ban hµnh")),
        ])
        let reading = Reading(format: .docx, sheets: [], text: text).mendingMisreadText()
        #expect(reading.text?.described == ["1 # I. Kết quả thực hiện", "2 - Văn bản đã ban hành"])
    }
}
