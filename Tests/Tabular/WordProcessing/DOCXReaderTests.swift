import Foundation
import ReportingKit
import Testing

@testable import Tabular

/// Documents made by python-docx and saved again by LibreOffice (Tests/Corpus/tabular/make_documents.py).
struct DOCXReaderTests {
    private func read(_ file: String, limits: ReadingLimits = ReadingLimits()) throws -> Reading {
        try DOCXReader(limits: limits).read(CorpusFile.bytes("tabular/\(file)"))
    }

    @Test func styledHeadingsListsAndTextComeInOrder() throws {
        let text = try #require(try read("python-docx-headings.docx").text)
        #expect(
            text.described == [
                "1 ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN", "2 BÁO CÁO", "3 # I. KẾT QUẢ THỰC HIỆN", "4 ## 1. Thể chế số",
                "5 Đã ban hành 03 văn bản.", "6 - Kế hoạch số 12", "7 - Kế hoạch số 15", "8 - Quyết định số 7",
                "9 # II. KHÓ KHĂN", "10 Thiếu một số cán bộ\nchuyên trách.", "11 Tổng: 15.834 tại đây", "12 Có hộp.",
                "13 Trong hộp",
            ])
    }

    @Test func headingsTypedInBoldOrCapitalsAreFound() throws {
        let text = try #require(try read("python-docx-typed-headings.docx").text)
        #expect(
            text.described == [
                "1 BÁO CÁO KẾT QUẢ CHUYỂN ĐỔI SỐ", "2 # I. KẾT QUẢ ĐẠT ĐƯỢC", "3 ## 1. Về nhận thức số:",
                "3 Đã tổ chức 02 hội nghị.", "4 ### a) Tuyên truyền", "5 - Phát 120 tin bài;",
                "6 -- trong đó 20 tin trên Zalo.", "7 b) Đào tạo 13 cán bộ;", "8 ## 2. Về hạ tầng",
                "9 1. Trang bị 05 máy tính cho bộ phận Một cửa.", "10 # II. NHIỆM VỤ THỜI GIAN TỚI",
                "11 Năm 2023 tiếp tục thực hiện.", "12 TM. ỦY BAN NHÂN DÂN",
            ])
    }

    @Test(arguments: ["python-docx-tables.docx", "libreoffice-tables.docx"])
    func eachTableIsASheetWithTheParagraphsAboveIt(file: String) throws {
        let reading = try read(file)
        #expect(reading.sheets.map(\.name) == ["Bảng 1", "Bảng 2", "Bảng 3"])
        #expect(
            reading.sheets[0].described == [
                "A1: UBND HUYỆN BÌNH SƠN", "B1: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            ])
        #expect(
            reading.sheets[1].described == [
                "A1: THỐNG KÊ VĂN BẢN", "A2: Từ ngày 01/01/2023 đến ngày 30/06/2023",
                "A3: STT", "B3: Đơn vị", "C3: Văn bản", "C4: Đến", "D4: Đi",
                // The numbers of this column are Word's own.
                "A5: 1", "B5: UBND xã Bình Thạnh", "C5: 3.763", "D5: 803",
                "A6: 2", "B6: UBND thị trấn Châu Ổ", "C6: 0", "D6: 15",
                "A7: Tổng cộng", "C7: 3.763", "D7: 818",
            ])
        #expect(reading.sheets[1].describedMerges == ["A3:A4", "B3:B4", "C3:D3", "A7:B7"])
        #expect(
            reading.sheets[2].described.suffix(2).map { $0.suffix(6) } == [": trong", ": bảng"].map { $0.suffix(6) })
        let text = try #require(reading.text)
        #expect(
            text.described == [
                "0 table 0", "1 THỐNG KÊ VĂN BẢN", "2 Từ ngày 01/01/2023 đến ngày 30/06/2023", "2 table 1",
                "3 NGƯỜI LẬP BIỂU",
            ])
    }

    @Test func limitsAreNamed() throws {
        var limits = ReadingLimits()
        limits.sheets = 2
        #expect(throws: ReadingError.limit(.sheets, allowed: 2)) { try read("python-docx-tables.docx", limits: limits) }
        limits = ReadingLimits()
        limits.cells = 5
        #expect(throws: ReadingError.limit(.cells, allowed: 5)) { try read("python-docx-tables.docx", limits: limits) }
        limits = ReadingLimits()
        limits.mergedRanges = 3
        #expect(throws: ReadingError.limit(.mergedRanges, allowed: 3)) {
            try read("python-docx-tables.docx", limits: limits)
        }
        limits = ReadingLimits()
        limits.textBytes = 20
        #expect(throws: ReadingError.limit(.textBytes, allowed: 20)) {
            try read("python-docx-tables.docx", limits: limits)
        }
    }
}

extension TextDocument {
    /// "3 ## title", "4 - item", "5 text", "6 table 0".
    var described: [String] {
        blocks.map { place in
            switch place.block {
            case .heading(let level, let text): "\(place.paragraph) \(String(repeating: "#", count: level)) \(text)"
            case .paragraph(let text): "\(place.paragraph) \(text)"
            case .listItem(let level, let text): "\(place.paragraph) \(String(repeating: "-", count: level)) \(text)"
            case .table(let index): "\(place.paragraph) table \(index)"
            }
        }
    }
}
