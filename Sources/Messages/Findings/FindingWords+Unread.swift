import ReportingKit

/// Files that are not read: what each is, and what to do.
extension FindingWords {
    func unread(_ kind: UnreadKind) -> (what: String, advice: String) {
        switch kind {
        case .webPageOfFrames:
            (
                said(
                    "Tệp là bảng tính lưu thành trang web: các trang tính nằm trong thư mục đi kèm, tệp này không có số liệu",
                    "The file is a workbook saved as a web page: the sheets lie in a folder beside it, and it holds no data"
                ),
                said(
                    "Mở tệp bằng Excel trên máy đã lưu, chọn “Lưu thành” (Save As), kiểu “Excel Workbook (.xlsx)”, rồi gửi lại.",
                    "Open it in Excel where it was saved, save as Excel Workbook (.xlsx) and send that.")
            )
        case .webArchive:
            (
                said(
                    "Tệp là trang web lưu thành một tệp (.mht), chưa đọc được",
                    "The file is a web page saved as one file (.mht), which is not read"), saveAsWorkbook
            )
        case .oldExcel:
            (
                said(
                    "Tệp do Excel rất cũ lưu (Excel 4.0 hoặc trước đó), chưa đọc được",
                    "The file was written by Excel 4.0 or before, which is not read"), saveAsWorkbook
            )
        case .codePage:
            (
                said(
                    "Tệp do Excel 5.0/95 lưu bằng bảng mã chữ không đọc được",
                    "The file was written by Excel 5.0/95 in a code page that is not known"), saveAsWorkbook
            )
        case .embeddedDocument:
            (
                said(
                    "Nội dung văn bản nằm trong một tệp khác được nhúng vào tệp Word, chưa đọc được",
                    "The text lies in another file that is embedded in the Word file, which is not read"),
                said(
                    "Mở tệp bằng Word, bấm Lưu (Word tự nhập nội dung nhúng vào văn bản), rồi gửi lại.",
                    "Open it in Word, save it (Word takes the embedded text in) and send again.")
            )
        case .other:
            (said("Tệp thuộc loại chưa đọc được", "The file is of a kind that is not read"), saveAsWorkbook)
        }
    }

    /// Why an archive of files is not opened.
    func closedArchive(_ fault: ArchiveFault) -> (what: String, advice: String) {
        switch fault {
        case .encrypted:
            (
                said("Tệp nén có mật khẩu nên không mở được", "The archive has a password"),
                said("Nén lại không đặt mật khẩu, hoặc gửi từng tệp.", "Pack it without one, or send its files.")
            )
        case .empty:
            (
                said("Tệp nén không có tệp nào", "The archive holds no file"),
                said(
                    "Chọn các tệp cần gửi, nén lại rồi gửi.", "Pack the files that are meant and send it again.")
            )
        case .tooLarge:
            (
                said("Tệp nén mở ra quá lớn nên không mở", "The archive would be too large when unpacked"),
                said("Chỉ nén các tệp số liệu của kỳ rồi gửi lại, hoặc gửi từng tệp.", "Send its files.")
            )
        case .tooManyFiles:
            (
                said("Tệp nén có quá nhiều tệp nên không mở", "The archive holds too many files"),
                said(
                    "Chỉ nén các tệp số liệu của kỳ rồi gửi lại, hoặc gửi từng tệp.", "Send the files that are meant.")
            )
        case .otherPacking:
            (
                said(
                    "Tệp nén theo cách mà phần mềm không mở được",
                    "The archive is packed by a method that is not read"),
                said(
                    "Nén lại thành tệp .zip thông thường rồi gửi, hoặc gửi từng tệp.",
                    "Pack it as a usual .zip, or send its files.")
            )
        case .broken:
            (
                said(
                    "Tệp nén bị hỏng hoặc sao chép chưa hết nên không mở được",
                    "The archive is damaged or was not copied whole"),
                said("Nén lại rồi gửi, hoặc gửi từng tệp.", "Pack it again, or send its files.")
            )
        }
    }
}
