import Foundation
import TestSupport

extension WrongFiles {
    /// In rows and the names of their units.
    static let rows: [WrongFile] = [
        named(
            "ten sai.xlsx", "Phường Đức Phố",
            says: ["Không có đơn vị nào tên là “Phường Đức Phố” (ô B10)", "gần giống"]),
        named(
            "don vi tinh khac.xlsx", "Xã Hòa Tiến",
            says: ["“Xã Hòa Tiến” (ô B10) không thuộc địa bàn", "Có phải là Phường Đức Phổ?"],
            neverSays: ["thiếu số liệu"]),
        former,
        named("dong khong ten.xlsx", nil, says: ["không có tên đơn vị (ô B10)", "Có phải là Phường Đức Phổ?"]),
        named(
            "don vi khong co.xlsx", "Tổ công tác liên ngành",
            says: ["“Tổ công tác liên ngành” (ô B10)", "Sửa lại tên đơn vị"]),
        duplicate, missingRow, emptyTable,
    ]

    /// The unit of a row is named otherwise, and rightly when it is mended.
    private static func named(
        _ name: String, _ unit: String?, says: [String], neverSays: [String] = []
    ) -> WrongFile {
        WrongFile(
            file: file(name, documents.with("B10", unit.map { .text($0) } ?? .blank)), says: says,
            neverSays: neverSays, mended: file(name, documents))
    }

    /// A commune by the name of one that became a part of it.
    private static var former: WrongFile {
        let row = documents.rows.firstIndex { $0.contains(.text("Xã Bình Minh")) } ?? 0
        return WrongFile(
            file: file("don vi da sap nhap.xlsx", documents.with("B\(row + 1)", .text("Xã Bình An"))),
            says: [
                "“Xã Bình An” (ô B\(row + 1)) không có trong kỳ này", "chỉ có đến ngày 30/06/2025",
                "từ ngày 01/07/2025 thuộc “Xã Bình Minh”", "Ghi số liệu theo đơn vị của kỳ báo cáo (“Xã Bình Minh”)",
            ], neverSays: ["thiếu số liệu"], mended: file("don vi da sap nhap.xlsx", documents))
    }

    private static var duplicate: WrongFile {
        var table = documents
        table.rows.insert(table.rows[19], at: 24)
        return WrongFile(
            file: file("hai dong mot don vi.xlsx", table),
            says: ["có hai dòng trong bảng: dòng 20 và dòng 25", "Giữ lại một dòng đúng"],
            mended: file("hai dong mot don vi.xlsx", documents))
    }

    private static var missingRow: WrongFile {
        var table = documents
        table.rows.remove(at: 29)
        return WrongFile(
            file: file("thieu mot don vi.xlsx", table),
            says: [
                "Bảng thiếu số liệu của: ", "Dòng tổng lệch ở 8 cột có thể do thiếu dòng này",
                "Bổ sung dòng của đơn vị",
            ],
            // What the missing row explains is not told beside it.
            neverSays: ["Chưa rõ ô nào sai", "2. "], mended: file("thieu mot don vi.xlsx", documents))
    }

    private static var emptyTable: WrongFile {
        var table = documents
        table.rows = Array(table.rows.prefix(5))
        return WrongFile(
            file: file("bang khong co dong.xlsx", table), says: ["không có dòng số liệu nào", "Xuất lại bảng"],
            mended: file("bang khong co dong.xlsx", documents))
    }

    /// In titles and headings.
    static let headings: [WrongFile] = [
        heading(
            "khong ghi ky.xlsx", documents.with("A2", .blank),
            says: ["Không thấy kỳ báo cáo", "“Từ ngày … đến ngày …”"], mended: documents),
        heading(
            "ky khong tron.xlsx", documents.with("A2", .text("Từ ngày: 05/07/2026 Đến ngày: 28/09/2026")),
            says: ["05/07/2026", "Xuất lại số liệu từ 01/07/2026 đến 30/09/2026 (quý III năm 2026)"], mended: documents),
        heading(
            "hai ky.xlsx", documents.with("A2", .text("Quý III năm 2026 và quý II năm 2026")),
            says: ["không thống nhất", "quý III năm 2026", "quý II năm 2026"], mended: documents),
        heading(
            "ngay nguoc.xlsx", documents.with("A2", .text("Từ ngày: 30/09/2026 Đến ngày: 01/07/2026")),
            says: ["Ngày bắt đầu sau ngày kết thúc"], mended: documents),
        heading(
            "ky thieu nam.xlsx", documents.with("A2", .text("Quý III")), says: ["không có năm", "Thêm năm"],
            mended: documents.with("A2", .text("Quý III năm 2026"))),
        heading(
            "don vi tinh nghin.xlsx", documents.with("A3", .text("Đơn vị tính: nghìn văn bản")),
            says: ["Ô A3", "nghìn", "Ghi số đầy đủ"], mended: documents.with("A3", .text("Đơn vị tính: văn bản"))),
        shiftedTotal, fractions, repeatedColumn, repeatedSheet, hiddenSheet, missingColumn, renamedColumn,
        mergedHeading, foreignTitle, question,
        otherPeriod,
    ]

    private static func heading(
        _ name: String, _ table: SheetFile, says: [String], mended: SheetFile
    ) -> WrongFile {
        WrongFile(file: file(name, table), says: says, mended: file(name, mended))
    }

    /// Rates as a spreadsheet without the format of percentages has them.
    private static var fractions: WrongFile {
        var table = digitization
        for row in table.rows.indices {
            guard table.rows[row].count > 4, case .number(let rate) = table.rows[row][4] else { continue }
            table.rows[row][4] = .number(rate / 100)
        }
        return WrongFile(
            file: file("ty le phan so.xlsx", table),
            says: [
                "96 ô (từ ô E7) ghi tỷ lệ nhỏ đi 100 lần", "ô E7 ghi 0,8034%, tính được 80,34%",
                "Nhân các ô này với 100",
            ],
            neverSays: ["2. "], mended: file("ty le phan so.xlsx", digitization))
    }

    private static var repeatedSheet: WrongFile {
        var copy = documents
        copy.name = "Bản sao"
        var table = documents
        table.further = [copy]
        return WrongFile(
            file: file("hai trang nhu nhau.xlsx", table),
            says: ["Trang “Bản sao” ghi lại 96 đơn vị đã có ở trang “Sheet1”", "xóa trang kia"], neverSays: ["2. "],
            mended: file("hai trang nhu nhau.xlsx", documents))
    }

    private static var hiddenSheet: WrongFile {
        var table = documents
        table.isHidden = true
        var cover = SheetFile([[.text("Trang bìa")]])
        cover.name = "Bìa"
        table.further = [cover]
        return WrongFile(
            file: file("trang an.xlsx", table), says: ["tệp còn trang ẩn: “Sheet1”", "Unhide (Bỏ ẩn)"],
            mended: file("trang an.xlsx", documents))
    }

    private static var repeatedColumn: WrongFile {
        var table = documents
        for row in table.rows.indices where table.rows[row].count > 3 {
            table.rows[row].insert(table.rows[row][2], at: 3)
        }
        return WrongFile(
            file: file("hai cot trung.xlsx", table), says: ["Hai cột cùng mang tiêu đề “", "Xóa cột thừa"],
            mended: file("hai cot trung.xlsx", documents))
    }

    /// Commas between columns and in a number.
    private static var shiftedTotal: WrongFile {
        let text = documents.csv(",")
        return WrongFile(
            file: .init(
                name: "csv lech cot.csv",
                bytes: Data(text.replacing("Tổng cộng,102587", with: "Tổng cộng,102,587").utf8)),
            says: ["Dòng “Tổng cộng” ghi khác tổng các dòng đơn vị ở", "lệch cột", "dấu phẩy hàng nghìn"],
            neverSays: ["2. "], mended: .init(name: "csv lech cot.csv", bytes: Data(text.utf8)))
    }

    private static var missingColumn: WrongFile {
        var table = digitization
        for row in table.rows.indices where table.rows[row].count > 3 { table.rows[row].remove(at: 3) }
        return WrongFile(
            file: file("thieu cot.xlsx", table), says: ["Không thấy cột “", "thành phần hồ sơ”", "Thêm cột này"],
            neverSays: ["Có phải là cột"], mended: file("thieu cot.xlsx", digitization))
    }

    /// A column headed in words that nobody knows: asked whether it is the missing one, and headed as the explanation
    /// says.
    private static var renamedColumn: WrongFile {
        WrongFile(
            file: file("doi ten cot.xlsx", digitization.with("D5", .text("Kết quả quét trong kỳ"))),
            says: ["Không thấy cột “", "Có phải là cột D “", "Kết quả quét trong kỳ”?"],
            neverSays: ["không dùng cho báo cáo này"],
            mended: file(
                "doi ten cot.xlsx",
                digitization.with("D5", .text("Số hóa hồ sơ TTHC khi tiếp nhận – Số hồ sơ có số hóa thành phần hồ sơ")))
        )
    }

    private static var mergedHeading: WrongFile {
        var table = documents.with("C4", .text("Văn bản đến và đi")).with("H4", .blank)
        table.merges = ["C4:L4"]
        return WrongFile(
            file: file("tieu de gop.xlsx", table),
            says: ["8 tiêu đề cột (các ô D5, ", "không rõ là cột nào", "tên nhóm cột ở hàng trên"], neverSays: ["2. "],
            mended: file("tieu de gop.xlsx", documents))
    }

    private static var foreignTitle: WrongFile {
        WrongFile(
            file: file(
                "tieu de noi khac.xlsx",
                documents.with("A1", .text("BÁO CÁO THỐNG KÊ VĂN BẢN THÀNH PHỐ ĐÀ NẴNG CẤP XÃ"))),
            says: ["CẦN XÁC NHẬN", "thành phố Đà Nẵng", "“tieu de noi khac - xac nhan.xlsx”"],
            neverSays: ["Dòng “Tổng cộng”", "phải là 0"],
            mended: file(
                "tieu de noi khac - xac nhan.xlsx",
                documents.with("A1", .text("BÁO CÁO THỐNG KÊ VĂN BẢN THÀNH PHỐ ĐÀ NẴNG CẤP XÃ"))))
    }

    /// The year is not over: a question, answered by the name.
    private static var question: WrongFile {
        let table = documents.with("A2", .text("Năm 2026"))
        return WrongFile(
            file: file("chua het nam.xlsx", table),
            says: ["CẦN XÁC NHẬN", "đến 31/12/2026 mới hết kỳ", "“chua het nam - xac nhan.xlsx”"],
            neverSays: ["Cần sửa:", "Sửa xong"], mended: file("chua het nam - xac nhan.xlsx", table))
    }

    /// Last quarter's file with the title of this one.
    private static var otherPeriod: WrongFile {
        let former = documents.with("A2", .text("Từ ngày: 01/04/2026 Đến ngày: 30/06/2026"))
        return WrongFile(
            file: file("so ky truoc.xlsx", documents),
            says: ["CẦN XÁC NHẬN", "giống hệt số liệu quý II năm 2026", "“so ky truoc - xac nhan.xlsx”"],
            neverSays: ["Cần sửa:", "Sửa xong"], after: file("quy II.xlsx", former),
            mended: file("so ky truoc - xac nhan.xlsx", documents))
    }
}
