import ReportingKit

/// Labels that say what a row is when it is no unit.
package enum TotalLabels {
    /// "Tổng cộng", "TỔNG SỐ", "Cộng", "Toàn huyện".
    package static func isTotal(_ label: String) -> Bool {
        let key = VietnameseText.comparisonKey(label)
        guard let first = key.split(separator: " ").first.map(String.init) else { return false }
        return totalWords.contains(first) || wholeTerritory.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// "Tỷ lệ" or "Bình quân" under a table repeats what can be computed; "Cùng kỳ năm trước" is another period's.
    ///
    /// Sums since the year began and counts of the units that reported are no totals, also where they are called so.
    static func isNoData(_ label: String, isTotal: Bool = false) -> Bool {
        let key = VietnameseText.comparisonKey(label) + " "
        if otherSums.contains(where: { (" " + key).contains(" " + $0 + " ") }) { return true }
        if countsOfUnits.contains(where: { key.hasPrefix($0 + " ") || key.hasPrefix("\(totalLead) \($0) ") }) {
            return true
        }
        return !isTotal && noData.contains { key.hasPrefix($0 + " ") }
    }

    private static let otherSums = ["lũy kế", "luỹ kế", "cộng dồn"].map(VietnameseText.comparisonKey)
    private static let totalLead = VietnameseText.comparisonKey("tổng")
    private static let countsOfUnits = ["số đơn vị", "số lượng đơn vị", "số xã", "số cơ quan", "số phòng ban"].map(
        VietnameseText.comparisonKey)

    private static let noData = [
        "tỷ lệ", "bình quân", "trung bình", "cùng kỳ", "kỳ trước", "năm trước", "quý trước", "tháng trước", "so với",
        "so sánh", "chênh lệch",
        "tăng giảm", "chỉ tiêu", "kế hoạch",
    ].map(VietnameseText.comparisonKey)

    private static let totalWords = Set(["tổng", "cộng"].map(VietnameseText.comparisonKey))
    private static let wholeTerritory = ["toàn huyện", "toàn tỉnh", "toàn xã", "cả huyện", "cả tỉnh", "chung"]
        .map(VietnameseText.comparisonKey)
}
