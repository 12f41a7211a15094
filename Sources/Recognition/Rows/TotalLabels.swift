import ReportingKit

/// Labels that say what a row is when it is no unit.
enum TotalLabels {
    /// "Tổng cộng", "TỔNG SỐ", "Cộng", "Toàn huyện".
    static func isTotal(_ label: String) -> Bool {
        let key = VietnameseText.comparisonKey(label)
        guard let first = key.split(separator: " ").first.map(String.init) else { return false }
        return totalWords.contains(first) || wholeTerritory.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// "Tỷ lệ" under a table repeats what can be computed.
    static func isRate(_ label: String) -> Bool {
        VietnameseText.comparisonKey(label).hasPrefix(VietnameseText.comparisonKey("tỷ lệ"))
    }

    private static let totalWords = Set(["tổng", "cộng"].map(VietnameseText.comparisonKey))
    private static let wholeTerritory = ["toàn huyện", "toàn tỉnh", "toàn xã", "cả huyện", "cả tỉnh", "chung"]
        .map(VietnameseText.comparisonKey)
}
