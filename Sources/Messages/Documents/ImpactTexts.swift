import ReportingKit

/// What a correction changes in a report that was made already, for officers and leaders.
public enum ImpactTexts {
    public static func title(_ period: Period) -> String {
        "THAY ĐỔI CỦA BÁO CÁO \(period.vietnamese.uppercased()) SAU KHI SỐ LIỆU ĐƯỢC SỬA"
    }

    public static let sentences = "Câu văn thay đổi:"

    public static func before(_ sentence: String) -> String { "  Trước: \(sentence)" }

    /// Nil for a sentence that is not there any more.
    public static func now(_ sentence: String?) -> String { "  Nay:   \(sentence ?? "(bỏ)")" }

    public static func cells(_ count: Int) -> String { "Ô trong phụ lục thay đổi (\(count)):" }

    /// Nil for a cell that is or was not there; `file` names where it comes from.
    public static func cell(_ title: String, before: String?, now: String?, file: String?) -> String {
        "  \(title): \(before ?? "–") → \(now ?? "–")" + (file.map { "  (tệp \($0))" } ?? "")
    }

    public static func moreCells(_ count: Int) -> String { "  … và \(count) ô khác" }
}
