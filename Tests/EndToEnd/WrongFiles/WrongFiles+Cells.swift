import Foundation
import TestSupport

/// Wrong files, by what is wrong.
enum WrongFiles {
    static let documents = SampleTables.documents
    static let digitization = SampleTables.digitization

    static func file(_ name: String, _ table: SheetFile) -> WrongFile.File { .init(name: name, bytes: table.bytes) }

    /// One cell of a table is wrong, and holds what it held before when it is mended.
    private static func cell(
        _ name: String, _ address: String, _ wrong: SheetFile.Cell, of table: SheetFile = documents, says: [String],
        neverSays: [String] = []
    ) -> WrongFile {
        WrongFile(
            file: file(name, table.with(address, wrong)), says: ["TRẢ LẠI – CẦN SỬA"] + says + ["gửi lại vào “"],
            neverSays: neverSays, mended: file(name, table))
    }

    /// In single cells.
    static let cells = [
        cell(
            "chu trong o so.xlsx", "D10", .text("abc"),
            says: ["Ô D10 (dòng “Phường Đức Phổ”", "ghi “abc”, không phải là một con số", "Ghi số liệu đúng vào ô này"]),
        cell(
            "hai so mot o.xlsx", "C10", .text("120/118"),
            says: ["Ô C10", "ghi “120/118”", "Mỗi ô chỉ ghi một con số"]),
        cell(
            "so kem chu thich.xlsx", "C10", .text("1304 (*)"),
            says: ["Ô C10", "ghi “1304 (*)”", "không kèm chữ, dấu hay số khác"]),
        cell("so kem don vi.xlsx", "C10", .text("1304 văn bản"), says: ["Ô C10", "Mỗi ô chỉ ghi một con số"]),
        cell("so am.xlsx", "C10", .number(-5), says: ["Ô C10", "ghi số âm: -5"]),
        cell("so le.xlsx", "C10", .number(1304.55), says: ["Ô C10", "số nguyên"]),
        cell(
            "ngay thay cho so.xlsx", "C10", .day(46_086), says: ["Ô C10", "kiểu ngày", "Format Cells", "Number"]),
        cell(
            "loi cong thuc.xlsx", "C10", .error("#DIV/0!"),
            says: ["Ô C10", "lỗi công thức #DIV/0!", "nhập số trực tiếp"]),
        cell(
            "cong thuc chua tinh.xlsx", "C10", .formula("D10+E10"),
            says: ["Ô C10", "chỉ có công thức, chưa có kết quả", "bấm Lưu"]),
        cell(
            "ty le tren 100.xlsx", "E10", .number(122.5), of: digitization,
            says: ["Ô E10", "ghi 122,5; ô này nhận số không quá 100"]),
        cell(
            "ty le sai.xlsx", "E10", .number(12), of: digitization,
            says: ["Ô E10", "ghi 12%, phải là 45,82% mới khớp", "D10 / C10"]),
        cell(
            "mot o sai.xlsx", "C10", .number(1311),
            says: ["Ô C10", "ghi 1.311, phải là 1.304 mới khớp", "sửa ô C10 thành 1.304"]),
        cell(
            "tong sai.xlsx", "C102", .number(103_587),
            says: ["Ô C102 (dòng “Tổng cộng”", "phải là 102.587 mới khớp", "sửa ô C102 thành 102.587"]),
        cell(
            "phan lon hon tong.xlsx", "D10", .number(1404),
            says: ["Ô D10", "ghi 1.404, phải là 1.304 mới khớp"]),
        cell(
            "o trong.xlsx", "C10", .blank, says: ["Ô C10", "để trống, phải là 1.304 mới khớp"],
            neverSays: ["Nếu không phát sinh, ghi 0"]),
        mergedRows, mergedColumns, lostThousands,
    ]

    private static var mergedRows: WrongFile {
        var table = documents.with("C11", .blank)
        table.merges = ["C10:C11"]
        return WrongFile(
            file: file("o gop hai dong.xlsx", table),
            says: ["Ô C10", "gộp qua dòng của nhiều đơn vị", "Bỏ gộp ô"], mended: file("o gop hai dong.xlsx", documents)
        )
    }

    private static var mergedColumns: WrongFile {
        var table = documents.with("D10", .blank)
        table.merges = ["C10:D10"]
        return WrongFile(
            file: file("o gop hai cot.xlsx", table), says: ["Ô D10", "bị gộp với ô C10", "Bỏ gộp ô"],
            mended: file("o gop hai cot.xlsx", documents))
    }

    /// 1.304 that a spreadsheet took for a decimal.
    private static var lostThousands: WrongFile {
        WrongFile(
            file: file("mat dau hang nghin.xlsx", documents.with("C10", .number(1.304))),
            says: ["Ô C10", "dấu chấm hàng nghìn", "Nhập lại số đúng (không có dấu chấm)"],
            mended: file("mat dau hang nghin.xlsx", documents))
    }
}
