import Tabular
import Testing

@testable import Viewing

/// Of a list that nobody knows its title and headings are shown, and never a row of people.
struct HeadingRowsTests {
    private func end(_ rows: [[CellContent]]) -> Int {
        HeadingRows(
            rows.enumerated().map { index, cells in
                SheetRow(
                    index: index,
                    cells: cells.enumerated().map { Cell(column: $0.offset, content: $0.element) }, isHidden: false)
            }
        ).end
    }

    private func texts(_ rows: [String]) -> [[CellContent]] {
        rows.map { $0.split(separator: "|").map { .text(String($0)) } }
    }

    @Test func titlesAndHeadingsEndWhereRowsOfAnotherKindBegin() {
        #expect(
            end(texts(["DANH SÁCH", "STT|Họ và tên|Điện thoại"]) + [[.text("1"), .text("A"), .text("0900000001")]]) == 2
        )
        #expect(
            end(texts(["DANH SÁCH", "STT|Họ và tên|Ghi chú", "(1)|(2)|(3)"]) + [[.number(1, .general), .text("A")]])
                == 2)
    }

    @Test(arguments: [
        ["Nguyễn Văn An|Thôn Đông Yên|Xã Bình Sơn", "Lê Thị Bình|Thôn Tây Yên|Xã Bình Sơn"],
        ["Nguyễn Văn An|Hộ nghèo", "Lê Thị Bình|Hộ nghèo", "Trần Văn Chi|mất sức"],
        ["Nguyễn Văn An", "Lê Thị Bình", "Trần Văn Chi", "Phạm Thị Dung", "Võ Văn Em", "Đỗ Thị G", "Hồ Văn H"],
        ["Nguyễn Văn An|0900000001|Xã A"],
    ])
    func ofAListWithoutHeadingsNothingIsShown(rows: [String]) { #expect(end(texts(rows)) == 0) }
}
