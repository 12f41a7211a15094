import ReportingKit

/// Whether documents came in or went out. Both halves of the table have the same five columns, told apart
/// by the word "đến" or "đi" somewhere in the header, so each is declared once here.
enum DocumentDirection: String {
    case incoming
    case outgoing

    /// The word that names the direction in a header.
    var word: String {
        switch self {
        case .incoming: "đến"
        case .outgoing: "đi"
        }
    }

    /// The heading above the five columns.
    var title: String { "Văn bản \(word)" }

    private var otherWord: String {
        switch self {
        case .incoming: "đi"
        case .outgoing: "đến"
        }
    }

    var total: [HeaderPattern] {
        patterns(
            ["tổng số"], ["tổng cộng"], ["tổng"], ["số văn bản \(word)"], ["số lượng văn bản \(word)"],
            not: ["điện tử", "giấy", "song song", "ký số"])
    }

    var electronic: [HeaderPattern] {
        patterns(
            ["hoàn toàn điện tử"], ["toàn bộ điện tử"], ["chỉ điện tử"], ["thuần điện tử"], ["điện tử"],
            not: ["giấy", "song song", "ký số", "không", "chưa"])
    }

    var parallel: [HeaderPattern] {
        patterns(
            ["song song"], ["song song bản giấy điện tử"], ["giấy điện tử"], ["giấy và điện tử"],
            ["giấy và bản điện tử"], ["điện tử và giấy"], ["điện tử và bản giấy"], ["kèm bản giấy"],
            not: ["ký số"])
    }

    var signed: [HeaderPattern] {
        patterns(
            ["có ký số"], ["nội tỉnh có ký số"], ["đã ký số"], ["được ký số"], ["ký số"],
            not: ["không", "chưa"])
    }

    var unsigned: [HeaderPattern] {
        patterns(
            ["không ký số"], ["nội tỉnh không ký số"], ["không có ký số"], ["chưa ký số"], ["chưa có ký số"],
            ["chưa được ký số"], ["không được ký số"], ["không có chữ ký số"], ["chưa có chữ ký số"],
            ["không chữ ký số"])
    }

    /// Columns that follow from these or say something else about the same documents.
    private static let derived = [
        "tỷ lệ", "%", "xử lý", "quá hạn", "đúng hạn", "trễ hạn", "trước hạn", "chuyển", "ghi chú",
    ]

    private func patterns(_ leaves: [String]..., not others: [String] = []) -> [HeaderPattern] {
        leaves.map { leaf in
            HeaderPattern(allOf: [word] + leaf, noneOf: [otherWord] + others + Self.derived)
        }
    }
}
