import Foundation
import TestSupport

extension WrongFiles {
    /// Files of which nothing can be read, and such as are not what was meant.
    static let whole: [WrongFile] = [
        unread(
            "anh chup.jpg", [0xFF, 0xD8, 0xFF, 0xE0], says: ["Tệp là ảnh (JPEG), không có ô số liệu", "Gửi tệp Excel"]),
        unread("ban quet.pdf", Array("%PDF-1.4\n".utf8), says: ["Tệp là PDF, không có ô số liệu", "điền biểu mẫu"]),
        unread(
            "goi.rar", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00], says: ["Tệp nén (RAR)", "Giải nén rồi gửi từng tệp"]),
        WrongFile(
            file: .init(name: "rong.xlsx", bytes: Data()), says: ["Tệp không có nội dung", "Xuất lại tệp"],
            mended: file("rong.xlsx", documents)),
        WrongFile(
            file: .init(name: "hong.xlsx", bytes: documents.bytes.prefix(9_000)),
            says: ["bị hỏng hoặc sao chép chưa hết", "Mở thử tệp"], mended: file("hong.xlsx", documents)),
        corpus(
            "co mat khau.xlsx", "Tests/Corpus/files/hostile/password.xlsx", says: ["mật khẩu", "Encrypt with Password"]),
        corpus("van ban cu.doc", "Tests/Corpus/files/hostile/old-word.doc", says: [".doc", "Word Document (.docx)"]),
        corpus(
            "nhi phan.xlsb", "Tests/Corpus/files/hostile/binary-workbook.xlsb",
            says: [".xlsb", "Excel Workbook (.xlsx)"]),
        WrongFile(
            file: .init(name: "cong van.docx", bytes: WordFile.bytes(["Kính gửi Ủy ban nhân dân tỉnh"])),
            says: ["Không tìm thấy bảng số liệu nào", "hàng tiêu đề"], neverSays: ["Sửa xong"],
            mended: file("cong van.xlsx", documents)),
        WrongFile(
            file: .init(name: "mat chu.csv", bytes: Data(lost(documents.csv()).utf8)),
            says: ["Chữ Việt trong tệp đã mất khi lưu, ví dụ “", "CSV UTF-8"],
            mended: .init(name: "mat chu.csv", bytes: Data(documents.csv().utf8))),
        WrongFile(
            file: .init(name: "nham thu muc.xlsx", bytes: documents.bytes, folder: "digitization"),
            says: ["Bảng “Văn bản đi, đến và ký số” để nhầm trong “inbox/digitization”", "Chuyển tệp sang “inbox”"],
            neverSays: ["Nơi gửi"], mended: file("nham thu muc.xlsx", documents)),
        WrongFile(
            file: .init(name: "mat khau.zip", bytes: zip(isEncrypted: true)),
            says: ["Tệp nén có mật khẩu", "van ban.xlsx", "Nén lại không đặt mật khẩu"],
            mended: .init(name: "mat khau.zip", bytes: zip(isEncrypted: false))),
        WrongFile(
            file: .init(name: "nen hong.zip", bytes: zip(isEncrypted: false).prefix(9_000)),
            says: ["Tệp nén bị hỏng", "Nén lại rồi gửi"],
            mended: .init(name: "nen hong.zip", bytes: zip(isEncrypted: false))),
        WrongFile(
            file: .init(name: "nen rong.zip", bytes: StoredZip.bytes([StoredZip.Entry]())),
            says: ["Tệp nén không có tệp nào"],
            mended: .init(name: "nen rong.zip", bytes: zip(isEncrypted: false))),
        WrongFile(
            file: .init(name: "loi phong.csv", bytes: Data(misread(documents.csv()).utf8)),
            says: ["Chữ Việt trong tệp đã mất khi lưu, ví dụ “", "CSV UTF-8"],
            mended: .init(name: "loi phong.csv", bytes: Data(documents.csv().utf8))),
        list,
    ]

    /// Bytes of UTF-8 that were taken for Latin letters.
    private static func misread(_ text: String) -> String {
        String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
    }

    private static func unread(_ name: String, _ start: [UInt8], says: [String]) -> WrongFile {
        WrongFile(
            file: .init(name: name, bytes: Data(start + Array(repeating: 0, count: 600))),
            says: ["TRẢ LẠI: ", "Chưa dùng được vì:"] + says, neverSays: ["Sửa xong", "CẦN SỬA"],
            mended: file("so lieu.xlsx", documents))
    }

    private static func corpus(_ name: String, _ path: String, says: [String]) -> WrongFile {
        let bytes = FileManager.default.contents(
            atPath: SampleRun.root.appending(path: path).path(percentEncoded: false))
        return WrongFile(
            file: .init(name: name, bytes: bytes ?? Data()), says: ["TRẢ LẠI: "] + says,
            mended: file("so lieu.xlsx", documents))
    }

    private static func zip(isEncrypted: Bool) -> Data {
        var entry = StoredZip.Entry("van ban.xlsx", documents.bytes)
        entry.isEncrypted = isEncrypted
        return StoredZip.bytes([entry])
    }

    /// As a program leaves it that knows no Vietnamese.
    private static func lost(_ text: String) -> String {
        String(text.map { $0.isASCII || $0.isNewline ? $0 : "?" })
    }

    /// Names of people, which nobody asked for.
    private static var list: WrongFile {
        let people = SheetFile([
            [.text("Danh sách công chức")], [.text("STT"), .text("Họ và tên"), .text("Chức vụ")],
            [.number(1), .text("Nguyễn Văn A"), .text("Chuyên viên")],
            [.number(2), .text("Trần Thị B"), .text("Chuyên viên")],
        ])
        return WrongFile(
            file: file("danh sach nguoi.xlsx", people),
            says: ["danh sách người", "không được lưu"], neverSays: ["Nguyễn Văn A"],
            mended: file("so lieu.xlsx", documents))
    }
}
