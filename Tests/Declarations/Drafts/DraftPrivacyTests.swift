import ReportingKit
import Tabular
import Testing

@testable import Drafts

/// Nothing that stands in rows gets into a draft but names of indicators, whatever the headings are.
struct DraftPrivacyTests {
    private static let names = ["Nguyễn Văn Kín", "Trần Thị Giấu", "Lê Văn Ẩn", "Phạm Thị Khuất", "Hồ Văn Lấp"]

    private func isSilent(_ draft: Draft) -> Bool {
        !["Kín", "Giấu", "Ẩn", "Khuất", "Lấp", "0905"].contains { word in
            (draft.yaml + draft.doubts.joined() + draft.headings.joined().joined()).contains(word)
        }
    }

    @Test(arguments: ["Tên", "Nội dung", "Chỉ tiêu", "Người nhận", "Đối tượng", "Nội dung chi"])
    func payeesBesideAMeasureAreAListOfPersons(heading: String) throws {
        let rows = Self.names.enumerated().map { "\($0 + 1) | \($1) | đồng | \(($0 + 1) * 100_000)" }
        let draft = try #require(
            TableText.draft(
                "BẢNG KÊ CHI TIỀN\nSTT | \(heading) | ĐVT | Số tiền\n" + rows.joined(separator: "\n")))
        #expect(draft.isOfRecords && draft.personal == [heading])
        #expect(isSilent(draft))
    }

    @Test func aNameAmongIndicatorsIsLeftOut() throws {
        let draft = try #require(
            TableText.draft(
                """
                SỐ LIỆU CHI TRẢ CỦA XÃ
                STT | Chỉ tiêu | ĐVT | Kết quả
                1 | Số người được hỗ trợ | Người | 5
                2 | Tổng số tiền hỗ trợ | Triệu đồng | 12
                3 | Trong đó hỗ trợ hộ bà Trần Thị Giấu | Triệu đồng | 3
                4 | Số hộ nghèo | Hộ | 7
                """))
        #expect(draft.rows == .indicators)
        #expect(draft.lines.map(\.title) == ["Số người được hỗ trợ", "Tổng số tiền hỗ trợ", "Số hộ nghèo"])
        #expect(draft.doubts.contains("lines left out that do not read like indicators: 1"))
        #expect(isSilent(draft))
    }

    @Test func goodsBesideAMeasureAreMembersAndNotRepeated() throws {
        let draft = try #require(
            TableText.draft(
                """
                TÌNH HÌNH MUA SẮM
                STT | Tên | ĐVT | Số lượng | Thành tiền
                1 | Kín Laptop X1 | Cái | 5 | 100
                2 | Giấu Printer Z2 | Cái | 2 | 30
                3 | Khuất Router K3 | Bộ | 1 | 9
                """))
        #expect(draft.rows != .indicators)
        #expect(isSilent(draft))
    }

    @Test func theFirstRowOfAListWithoutNumbersIsNoHeading() throws {
        let draft = try #require(
            TableText.draft(
                """
                DANH SÁCH HỌC VIÊN
                STT | Học viên | Đơn vị công tác | Kết quả
                | Nguyễn Văn Kín | Phòng Kinh tế | Đạt
                | Trần Thị Giấu | Phòng Văn hóa | Đạt
                | Lê Văn Ẩn | Văn phòng | Đạt
                """))
        #expect(isSilent(draft))
        #expect(draft.isOfRecords)
    }

    @Test func columnsHeadedByPersonsAreLeftOut() throws {
        let draft = try #require(
            TableText.draft(
                """
                PHÂN CÔNG KIỂM TRA CÁC XÃ
                STT | Đơn vị | Số cuộc | Nguyễn Văn Kín | Trần Thị Giấu | Số biên bản
                1 | Xã Bình An | 4 | 2 | 2 | 1
                2 | Xã Bình Minh | 6 | 1 | 5 | 2
                """))
        #expect(draft.fields.map(\.name) == ["so_cuoc", "so_bien_ban"])
        #expect(isSilent(draft))
    }

    @Test func aTitleThatNamesSomebodyIsNotRepeated() throws {
        let draft = try #require(
            TableText.draft(
                """
                BẢNG CHẤM CÔNG CỦA ÔNG NGUYỄN VĂN KÍN
                STT | Đơn vị | Số công | Số giờ
                1 | Xã Bình An | 4 | 2
                2 | Xã Bình Minh | 6 | 1
                """))
        #expect(!draft.yaml.uppercased().contains("KÍN"))
    }

    @Test func codesOfRowsCountNothing() throws {
        let draft = try #require(
            TableText.draft(
                """
                SỐ TÀI KHOẢN CỦA CÁC XÃ
                STT | Mã đơn vị | Đơn vị | Số tài khoản | Số lượt
                1 | 21001 | Xã Bình An | 4 | 2
                2 | 21002 | Xã Bình Minh | 6 | 1
                """))
        #expect(draft.fields.map(\.name) == ["so_tai_khoan", "so_luot"])
    }
}
