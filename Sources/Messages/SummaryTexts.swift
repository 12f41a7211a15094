import ReportingKit

/// The words of the page for the leader, always Vietnamese.
public enum SummaryTexts {
    public static func title(_ period: Period) -> String { "TÓM TẮT BÁO CÁO \(period.vietnamese.uppercased())" }

    public static let draft = "DỰ THẢO"
    public static let figures = "Số liệu chính"
    public static let best = "Dẫn đầu"
    public static let least = "Cần quan tâm"
    public static let unmet = "Chỉ tiêu chưa đạt"
    public static let sent = "Tình hình gửi số liệu"
    public static let contradictions = "Số liệu chưa khớp"
    public static let questions = "Xin ý kiến lãnh đạo"
    public static let charts = "Biểu đồ"

    public static let figureColumn = "Chỉ tiêu"
    public static let nowColumn = "Kỳ này"
    public static let targetColumn = "Mục tiêu"
    public static func againstColumn(_ period: Period) -> String { "So với \(period.vietnamese)" }

    public static let noFigure = "chưa có số liệu"
    public static let noFormer = "○ chưa có kỳ trước"
    public static let noLastYear = "○ chưa có cùng kỳ"
    public static let unchanged = "= không thay đổi"

    /// The arrow says where the value went, the words whether that is good: nobody has to know a colour.
    public static func change(isUp: Bool, _ words: String, isBetter: Bool?) -> String {
        "\(isUp ? "▲" : "▼") \(words)" + (isBetter.map { $0 ? " (tốt hơn)" : " (kém hơn)" } ?? "")
    }

    public static func target(_ goal: String, isLimit: Bool, isMet: Bool?) -> String {
        "\(isLimit ? "không quá" : "từ") \(goal)\(isLimit ? "" : " trở lên")"
            + (isMet.map { $0 ? ": đạt" : ": chưa đạt" } ?? "")
    }

    /// `others` more have the value of the last one named.
    public static func ranked(_ title: String, _ units: [String], others: Int) -> String {
        "\(title): \(units.joined(separator: ", "))" + (others > 0 ? " và \(others) đơn vị khác cùng mức" : "")
    }

    public static func unmet(_ title: String, now: String, goal: String, isLimit: Bool) -> String {
        "\(title): \(now), mục tiêu \(isLimit ? "không quá" : "từ") \(goal)\(isLimit ? "" : " trở lên")"
    }

    public static func sent(_ title: String, answered: Int, due: Int, missing: [String]) -> String {
        if due == 1 { return "\(title): chưa gửi" }
        if answered == 0 { return "\(title): chưa đơn vị nào gửi (\(count(due)) đơn vị)" }
        return "\(title): đã gửi \(count(answered))/\(count(due)); còn thiếu \(listed(missing, most: 6))"
    }

    public static func allSent(_ titles: [String]) -> String { "Đã gửi đủ: \(titles.joined(separator: "; "))" }

    public static func furtherTables(_ count: Int) -> String { "Còn \(self.count(count)) bảng khác chưa gửi đủ" }

    public static let nothingOwed = "Kỳ này không có bảng nào phải gửi"

    public static func differ(_ title: String, _ file: String, _ other: String, units: [String], cells: Int) -> String {
        "\(title): tệp “\(file)” và tệp “\(other)” ghi khác nhau ở \(count(units.count)) đơn vị (\(count(cells)) ô): "
            + listed(units, most: 4)
    }

    public static func further(_ count: Int) -> String {
        "và \(self.count(count)) điểm khác, xem tệp chat-luong-so-lieu.xlsx"
    }

    public static let noContradiction = "Không có"

    /// What is open before the report goes out; nil where nothing is.
    public static func question(points: Int, units: Int) -> String? {
        let open = [
            points > 0 ? "\(count(points)) điểm chưa khớp" : nil,
            units > 0 ? "\(count(units)) đơn vị chưa gửi đủ" : nil,
        ].compactMap(\.self)
        return open.isEmpty
            ? nil
            : "Còn \(open.joined(separator: " và ")): chờ các đơn vị bổ sung, hay ban hành theo số liệu hiện có?"
    }

    public static func asOf(_ clock: String, _ day: CalendarDate) -> String {
        "Số liệu đến \(clock) ngày \(day.slashed)"
    }

    private static func listed(_ names: [String], most: Int) -> String {
        guard names.count > most + 1 else { return names.joined(separator: ", ") }
        return names.prefix(most).joined(separator: ", ") + " và \(names.count - most) đơn vị khác"
    }

    private static func count(_ number: Int) -> String { VietnameseNumber.padded(number) }
}
