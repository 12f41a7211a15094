import ReportingKit

/// Labels that say what a row is when it is no unit.
enum TotalLabels {
    /// "Tổng cộng", "TỔNG SỐ", "Cộng", "Toàn huyện".
    static func isTotal(_ label: String) -> Bool {
        let key = VietnameseText.comparisonKey(label)
        guard let first = key.split(separator: " ").first.map(String.init) else { return false }
        return totalWords.contains(first) || wholeTerritory.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// "Tỷ lệ" or "Bình quân" under a table repeats what can be computed; "Cùng kỳ năm trước" is another period's.
    static func isNoData(_ label: String) -> Bool {
        let key = VietnameseText.comparisonKey(label) + " "
        return noData.contains { key.hasPrefix($0 + " ") }
    }

    private static let noData = [
        "tỷ lệ", "bình quân", "trung bình", "cùng kỳ", "kỳ trước", "năm trước", "quý trước", "tháng trước", "so với",
        "so sánh", "chênh lệch",
        "tăng giảm", "chỉ tiêu", "kế hoạch",
    ].map(VietnameseText.comparisonKey)

    private static let totalWords = Set(["tổng", "cộng"].map(VietnameseText.comparisonKey))
    private static let wholeTerritory = ["toàn huyện", "toàn tỉnh", "toàn xã", "cả huyện", "cả tỉnh", "chung"]
        .map(VietnameseText.comparisonKey)
}
