import ReportingKit

/// Words of categories that many tables use. A draft lists these and no others: what else is in rows may be
/// anybody's.
enum ChoiceWords {
    /// As they are written, in the order of this list; fewer than `keys` when one of these is not known.
    static func known(_ keys: Set<String>) -> [String] {
        words.filter { keys.contains(VietnameseText.comparisonKey($0)) }
    }

    private static let words = [
        "Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu", "Kém", "Giỏi", "Hoàn thành xuất sắc nhiệm vụ",
        "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ", "Hoàn thành", "Chưa hoàn thành",
        "Không hoàn thành", "Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Đã thực hiện", "Chưa triển khai",
        "Đang triển khai", "Đã triển khai", "Chưa bắt đầu", "Quá hạn", "Đúng hạn", "Trước hạn", "Trong hạn",
        "Chậm tiến độ",
        "Đúng tiến độ", "Vượt tiến độ", "Trực tuyến", "Trực tiếp", "Bưu chính", "Toàn trình", "Một phần", "Đạt chuẩn",
        "Chưa đạt chuẩn", "Đạt", "Chưa đạt", "Không đạt", "Cao", "Thấp", "A", "B", "C", "D", "Loại A", "Loại B",
        "Loại C", "I", "II", "III", "IV", "Loại I", "Loại II", "Loại III", "1", "2", "3", "Mức 1", "Mức 2", "Mức 3",
        "Mức 4", "Hoạt động", "Ngừng hoạt động", "Đang hoạt động", "Tạm dừng", "Xanh", "Vàng", "Đỏ", "Nông thôn mới",
        "Nông thôn mới nâng cao", "Nông thôn mới kiểu mẫu", "3 sao", "4 sao", "5 sao", "Hiệu quả", "Chưa hiệu quả",
    ]
}
