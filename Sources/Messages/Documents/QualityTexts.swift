import ReportingKit

/// What the annex of data quality says, always Vietnamese.
package enum QualityTexts {
    package static func title(_ period: Period) -> String { "Chất lượng số liệu báo cáo \(period.vietnamese)" }
    package static func period(_ period: Period) -> String { "Kỳ báo cáo: \(period.vietnamese)" }

    package static let number = "Mã"
    package static let acceptedBy = "Người chấp nhận"
    package static let reason = "Lý do"
    package static let received = "Nhận lúc"
    package static let content = "Nội dung"

    // MARK: Who sent

    package static let sendingSheet = "Tình hình gửi số liệu"
    package static let sending = "TÌNH HÌNH GỬI SỐ LIỆU"
    package static let unit = "Đơn vị"
    package static let due = "Hạn gửi"
    package static let status = "Tình trạng"
    package static let receivedFile = "Tệp đã nhận"
    package static let nothingDue = "Không có đơn vị nào phải gửi."

    package static func section(_ title: String) -> String { "Lời văn: \(title)" }
    package static let sent = "Đã gửi"
    package static let late = "Gửi muộn"
    package static let missing = "Chưa gửi"
    package static let ended = "Đã kết thúc hoạt động"
    package static func lacks(_ parts: String) -> String { "\(lacking) \(parts)" }
    /// Whether the status is one of a unit that owes something still.
    package static func isOwed(_ status: String) -> Bool { status == missing || status.hasPrefix(lacking) }
    private static let lacking = "Thiếu"

    // MARK: What was found

    package static let findingsSheet = "Chưa khớp và lưu ý"
    package static let findings = "ĐIỂM CHƯA KHỚP VÀ ĐIỂM CẦN LƯU Ý TRONG SỐ LIỆU"
    package static let kind = "Loại"
    package static let periodColumn = "Kỳ"
    package static let place = "Vị trí"
    package static let otherPlace = "Vị trí đối chiếu"
    package static let nothingFound = "Không có điểm nào chưa khớp, không có điểm nào cần lưu ý."

    package static let contradiction = "Chưa khớp"
    package static let toCheck = "Cần kiểm tra"
    package static let notice = "Lưu ý"
    package static let asked = " – đã hỏi lại"

    package static func place(file: String?, sheet: String?, cell: String?) -> String {
        [file, sheet.map { "trang “\($0)”" }, cell.map { "ô \($0)" }].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: What went back

    package static let returnsSheet = "Tệp đã trả lại"
    package static let returns = "TỆP ĐÃ TRẢ LẠI, CHƯA GỬI LẠI"
    package static let file = "Tệp"
    package static let folder = "Thư mục"
    package static let commonFolder = "Thư mục chung"

    // MARK: What changed

    package static let changesSheet = "So sánh các kỳ"
    package static let changes = "SO SÁNH VỚI KỲ TRƯỚC VÀ CÙNG KỲ NĂM TRƯỚC"
    package static let figure = "Chỉ tiêu"
    package static let now = "Kỳ này"
    package static let change = "Tăng, giảm"
    package static let former = "kỳ trước"
    package static let lastYear = "cùng kỳ năm trước"
    package static let noFigures = "Chưa có số liệu."
    package static func comparedUnits(_ compared: Int, of units: Int) -> String {
        " (trên \(compared)/\(units) đơn vị)"
    }
    package static func points(_ difference: String) -> String { "\(difference) điểm" }
    package static let tooLarge = "quá lớn để tính"
}
