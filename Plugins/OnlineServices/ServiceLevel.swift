import ReportingKit

/// How far a service goes online. Systems still print the former "mức độ 3" and "mức độ 4" beside the terms of
/// Nghị định 42/2022/NĐ-CP, "một phần" and "toàn trình".
enum ServiceLevel: String {
    case partial
    case full

    /// The heading above the four columns.
    var title: String {
        switch self {
        case .partial: "Dịch vụ công trực tuyến {partial_services}"
        case .full: "Dịch vụ công trực tuyến {full_services}"
        }
    }

    /// The levels in the words of their time: both stood side by side after Nghị định 42/2022/NĐ-CP.
    static let terms: [DatedTerm] = [
        DatedTerm("partial_services", "một phần", former: ("một phần (mức độ 3)", lastDayOfNumbers)),
        DatedTerm("full_services", "toàn trình", former: ("toàn trình (mức độ 4)", lastDayOfNumbers)),
    ]

    private static let lastDayOfNumbers = CalendarDate(year: 2023, month: 12, day: 31)

    /// The words by which headers name the level.
    private var names: [String] {
        switch self {
        case .partial: ["mức độ 3", "mức 3", "mức độ III", "một phần"]
        case .full: ["mức độ 4", "mức 4", "mức độ IV", "toàn trình"]
        }
    }

    private var otherNames: [String] {
        switch self {
        case .partial: Self.full.names
        case .full: Self.partial.names
        }
    }

    var procedures: [HeaderPattern] {
        patterns(
            ["đã cung cấp"], ["cung cấp"], ["tổng số tthcc đã cung cấp"], ["tổng số tthc"], ["tổng số thủ tục"],
            ["số tthc"], ["số thủ tục hành chính"], ["số dịch vụ công"],
            not: ["hồ sơ", "tiếp nhận"])
    }

    var received: [HeaderPattern] {
        patterns(
            ["tiếp nhận", "tổng số"], ["hồ sơ đã tiếp nhận", "tổng số"], ["hồ sơ", "tổng số"],
            ["hồ sơ", "tổng cộng"], ["tổng số hồ sơ"], ["số hồ sơ tiếp nhận"], ["số hồ sơ đã tiếp nhận"],
            not: ["cung cấp"] + Self.inPersonWords + Self.remoteWords)
            // Beside the procedures' own column a bare "Tổng số" counts dossiers.
            + patterns(
                ["tổng số"], ["tổng cộng"],
                not: ["cung cấp", "TTHC", "thủ tục", "số dịch vụ công"] + Self.inPersonWords + Self.remoteWords)
    }

    var inPerson: [HeaderPattern] {
        patterns(
            ["tại nơi giải quyết"], ["tiếp nhận tại nơi giải quyết"], ["trực tiếp"], ["nộp trực tiếp"],
            ["tiếp nhận trực tiếp"], ["tại bộ phận một cửa"],
            not: Self.remoteWords)
    }

    var remote: [HeaderPattern] {
        patterns(
            ["qua mạng"], ["qua mạng hoặc dv bưu chính"], ["qua mạng hoặc dịch vụ bưu chính"],
            ["qua mạng hoặc bưu chính"], ["qua mạng", "bưu chính"], ["nộp trực tuyến"], ["tiếp nhận trực tuyến"],
            not: Self.inPersonWords)
    }

    private static let inPersonWords = ["tại nơi giải quyết", "trực tiếp", "tại bộ phận"]
    private static let remoteWords = ["qua mạng", "bưu chính", "bcci", "nộp trực tuyến", "tiếp nhận trực tuyến"]
    /// Columns that other statistics of the same system put beside these.
    private static let derived = ["tỷ lệ", "%", "đã giải quyết", "đang giải quyết", "quá hạn", "ghi chú"]

    private func patterns(_ leaves: [String]..., not others: [String]) -> [HeaderPattern] {
        names.flatMap { name in
            leaves.map { leaf in
                HeaderPattern(allOf: [name] + leaf, noneOf: otherNames + others + Self.derived)
            }
        }
    }
}
