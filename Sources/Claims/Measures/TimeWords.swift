import ReportingKit

/// Words by which a sentence leaves the period: plans, targets, comparisons, other times.
enum TimeWords {
    /// What is behind these in a sentence is not the period's figure.
    static let forward = [
        "phấn đấu", "mục tiêu", "dự kiến", "yêu cầu", "đề nghị", "tập trung", "tiếp tục", "sẽ", "cần", "phải",
        "đặt mục tiêu",
        "chỉ đạo", "giao", "kế hoạch", "ước tính", "bảo đảm", "đảm bảo", "mỗi", "bình quân", "trung bình", "từng",
        "còn lại",
        "lũy kế", "năm trước", "kỳ trước", "cùng kỳ", "so với", "tháng trước", "quý trước", "thời gian tới", "chỉ tiêu",
        "năm ngoái",
        "năm sau", "trong tuần", "trong tháng", "trong ngày", "hàng ngày", "hàng tháng", "nếu", "khả năng", "lần lượt",
        "đến hết",
        "giai đoạn", "đến cuối", "nhiệm vụ",
    ].map(WordKeys.words)

    /// These are of their own clause alone.
    static let trailing = ["chỉ tiêu", "so với mục tiêu", "so với chỉ tiêu", "so với kế hoạch", "mức giao"].map(
        WordKeys.words)

    /// A clause that tells a change begins here.
    static let changes = Set(
        ["tăng", "giảm", "vượt", "bằng", "gấp", "hụt", "kém"].map { WordKeys.key($0) })
    static let comparatives = [
        "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "chưa đạt", "không đạt", "đạt kế hoạch", "còn thấp so",
        "chưa bằng",
    ].map(WordKeys.words)

    /// The report's own period without its name.
    static let now = ["trong kỳ", "kỳ này", "kỳ báo cáo", "từ đầu kỳ", "quý này", "tháng này", "năm nay"].map(
        WordKeys.words)

    /// "1,3 lần", "2,1 điểm phần trăm"
    static let times = WordKeys.key("lần")
    static let point = WordKeys.key("điểm")
    static let percent = WordKeys.key("phần")
    static let date = Set(["tháng", "năm", "quý", "tuần", "ngày"].map { WordKeys.key($0) })
    static let romans = Set(["i", "ii", "iii", "iv"].map { WordKeys.key($0) })

    /// A day in digits, "30/6/2023"; nil for what is none, such as the number of a document.
    static func day(_ text: Substring) -> CalendarDate? {
        let parts = text.split(separator: "/")
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }

    static func isTime(_ text: Substring) -> Bool {
        text.allSatisfy { $0.isNumber || $0 == "/" || $0 == "-" } && text.contains("/")
    }
}
