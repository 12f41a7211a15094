import ReportingKit

/// What the marked copy of a returned file says, always Vietnamese.
public enum MarkedCopyTexts {
    /// The sheet that lists the faults.
    public static let sheet = "Lỗi cần sửa"
    package static let title = "DANH SÁCH LỖI CẦN SỬA"
    package static let headings = ["STT", "Trang tính", "Ô", "Đang ghi", "Gợi ý", "Lỗi và cách sửa", "Mức độ"]
    /// Who wrote the notes at the cells.
    package static let author = "Kiểm tra số liệu"

    package static func faults(_ file: String, _ total: Int) -> String {
        "Tệp: \(file) – \(total == 0 ? "không có" : VietnameseNumber.padded(total)) điểm cần sửa, kiểm tra"
    }

    package static func further(_ count: Int) -> String {
        "Còn \(VietnameseNumber.count(count)) lỗi nữa chưa liệt kê và chưa tô màu."
    }

    package static func instructions(isExcerpt: Bool) -> String {
        let mending =
            "Các ô có lỗi được tô đỏ, ô cần kiểm tra lại được tô vàng; mỗi ô có ghi chú. Bấm vào địa chỉ ô để đến ô đó. "
        guard !isExcerpt else {
            return mending
                + "Tệp quá lớn nên bản này chỉ chép các dòng có lỗi và phần đầu: hãy sửa trong tệp gốc rồi gửi lại tệp gốc."
        }
        return mending + "Sửa ngay trong bản này hoặc trong tệp gốc, lưu lại rồi gửi lại."
    }

    package static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "Lỗi"
        case .warning: "Cần kiểm tra"
        case .notice: "Lưu ý"
        }
    }
}
